// SPDX-License-Identifier: Apache-2.0

import GRDB

/// The lines of an export in JSON Lines, made one by one while they are read.
final class ExportLines {
  private let file: String
  private let cursor: RowCursor
  private var heading: String?

  /// Begins with a record, within a transaction; its path is for messages.
  init(_ database: Database, learner: String? = nil, file: String) throws {
    self.file = file
    heading = ExportHeading.line(
      facts: try Int.fetchOne(database, sql: FactForm.count) ?? 0, learner: learner)
    cursor = try Row.fetchCursor(database, sql: FactForm.everyFact)
  }

  /// The next line, without a newline, or nil at the end.
  func next() throws(ProgressFault) -> String? {
    if let heading = heading.take() { return heading }
    do {
      return try cursor.next().map(line)
    } catch {
      throw ProgressFault(error, file: file)
    }
  }

  private func line(_ row: Row) throws -> String {
    let index: Int = row["form"]
    let form = FactForm.all[index]
    var line = "{\"kind\":\"\(form.kind)\""
    for field in form.fields {
      line += ",\"\(field.name)\":"
      line += try spelling(of: row[field.name], field.content)
    }
    return line + "}"
  }

  private func spelling(of value: DatabaseValue, _ content: FactForm.Content) throws -> String {
    switch content {
    case .optional(let content): return value.isNull ? "null" : try spelling(of: value, content)
    case .flag: return value == 0.databaseValue ? "false" : "true"
    case .count:
      if let number = Int64.fromDatabaseValue(value) { return String(number) }
    case .details, .questions:
      if let text = String.fromDatabaseValue(value).flatMap(JSONScanner.spelling) { return text }
    case .identifier, .instant, .text, .seed, .choice:
      if let text = String.fromDatabaseValue(value) { return ExportText.quoted(text) }
    }
    throw ProgressFault.damaged(file: file, reason: "a fact has a value of a wrong type")
  }
}
