// SPDX-License-Identifier: Apache-2.0

import GRDB

extension ProgressStore {
  /// Adds the facts of an export in JSON Lines that this record lacks: all of them or none.
  ///
  /// A fact is known by its kind and identifier. Merging in any order, in any grouping and any
  /// number of times gives the same facts in the same order. The file is read once, from beginning
  /// to end, in memory that does not grow with it, so it may be a pipe.
  ///
  /// - Parameter path: The path of the export.
  /// - Returns: How many facts were new.
  /// - Throws: ``ProgressFault/refusedExport(file:line:column:reason:)`` with the place of what
  ///   breaks a rule, also where a fact has another content here;
  ///   ``ProgressFault/unreadableExport(file:reason:)``; or what keeps the record from being
  ///   written. Then nothing was merged.
  @discardableResult
  public func merge(exportAt path: String) throws(ProgressFault) -> MergeReport {
    let reader = try LineReader(path: path)
    return try writing { database in
      try Merge.run(from: path, into: database) { () throws(ProgressFault) in
        try reader.next().map { (reader.line, $0) }
      }
    }
  }

  /// Adds the facts of another record that this one lacks: all of them or none.
  ///
  /// The other record is not changed. Two records must not be merged into each other at once. See ``merge(exportAt:)`` for the laws.
  @discardableResult
  public func merge(_ other: ProgressStore) throws(ProgressFault) -> MergeReport {
    if other.queue === queue {
      return MergeReport(
        added: 0, known: try reading { try Int.fetchOne($0, sql: FactForm.count) ?? 0 })
    }
    return try writing { database in
      try other.queue.read { source in
        let lines = try ExportLines(source, file: other.path)
        var line = 0
        return try Merge.run(from: other.path, into: database) { () throws(ProgressFault) in
          line += 1
          return try lines.next().map { (line, Array($0.utf8)) }
        }
      }
    }
  }
}

/// One merge, inside the transaction of the record that grows.
private struct Merge {
  let database: Database
  var added = 0
  var known = 0
  /// The instant of the last fact of version 1 and how many facts of it there were.
  var instant = ""
  var factsOfInstant = 0

  /// Takes lines with their numbers until there is none; the source is for messages.
  static func run(
    from source: String, into database: Database,
    next: () throws(ProgressFault) -> (number: Int, bytes: [UInt8])?
  ) throws -> MergeReport {
    var merge = Merge(database: database)
    var heading: ExportHeading?
    var last = 1
    while let (number, bytes) = try next() {
      last = number
      do {
        if heading == nil { try ExportHeading.refuseRecord(bytes) }
        if let fault = bytesOutsideUTF8(bytes) { throw fault }
        if let heading {
          // An empty line at the end is what some editors add.
          if !bytes.isEmpty { try merge.take(FactLine(bytes, version: heading.version)) }
        } else {
          heading = try ExportHeading(bytes)
        }
      } catch let fault as LineFault {
        let before = String(decoding: bytes.prefix(fault.offset), as: UTF8.self)
        throw ProgressFault.refusedExport(
          file: source, line: number, column: before.unicodeScalars.count + 1,
          reason: fault.reason)
      }
    }
    guard let heading else {
      throw ProgressFault.refusedExport(
        file: source, line: 1, column: 1, reason: "The export is empty.")
    }
    let found = merge.added + merge.known
    if let promised = heading.facts, promised != found {
      throw ProgressFault.refusedExport(
        file: source, line: last, column: 1,
        reason: "The export ends after \(found) facts and its heading promises \(promised); "
          + "it was cut off or changed, so write it again.")
    }
    return MergeReport(added: merge.added, known: merge.known, learner: heading.learner)
  }

  private static func bytesOutsideUTF8(_ bytes: [UInt8]) -> LineFault? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    // The longest beginning that is valid, found by halving: validity of beginnings is lost once.
    var (low, high) = (0, bytes.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      // A beginning may end inside a character, which has at most four bytes.
      let isValid = (0...3).contains { cut in
        cut <= middle && String(validating: bytes[..<(middle - cut)], as: UTF8.self) != nil
      }
      if isValid { low = middle } else { high = middle }
    }
    return LineFault(offset: max(0, low - 3), reason: "The bytes near here are not UTF-8.")
  }

  mutating func take(_ fact: FactLine) throws {
    var values = fact.values
    if fact.ordinal == nil, let place = fact.form.fields.firstIndex(where: { $0.name == "ordinal" })
    {
      // Version 1 listed the facts of an instant in their order.
      factsOfInstant = fact.instant == instant ? factsOfInstant + 1 : 0
      instant = fact.instant
      values[place] = factsOfInstant.databaseValue
    }
    let compared = fact.form.fields.indices.filter {
      fact.form.fields[$0].version <= fact.version
    }
    let columns = fact.form.fields.map(\.column)
    let sql = "SELECT \(columns.joined(separator: ", ")) FROM \(fact.form.table) WHERE id = ?"
    let known = try Row.fetchOne(
      try database.cachedStatement(sql: sql), arguments: [fact.id])
    if let known {
      for index in compared {
        let field = fact.form.fields[index]
        guard Self.spelling(of: known[index], field.content) == values[index] else {
          throw LineFault(
            offset: 0,
            reason: "The record has a fact of kind “\(fact.form.kind)” with the same id "
              + "\(fact.id) and another “\(field.name)”; one of the two was changed by hand.")
        }
      }
      self.known += 1
      return
    }
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let insert = """
      INSERT INTO \(fact.form.table) (\(columns.joined(separator: ", "))) VALUES (\(marks))
      """
    do {
      try database.cachedStatement(sql: insert).execute(arguments: StatementArguments(values))
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw LineFault(
        offset: 0, reason: "The fact breaks a rule of the record (\(error.message ?? "unnamed")).")
    }
    added += 1
  }

  /// A stored value in the one spelling that lines have.
  private static func spelling(
    of value: DatabaseValue, _ content: FactForm.Content
  ) -> DatabaseValue {
    guard let text = String.fromDatabaseValue(value) else { return value }
    switch content {
    case .details, .questions: return JSONScanner.spelling(of: text)?.databaseValue ?? value
    default: return value
    }
  }
}
