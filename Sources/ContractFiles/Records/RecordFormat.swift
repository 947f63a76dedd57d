// SPDX-License-Identifier: Apache-2.0

import NameMatching
import ContractBilling

/// How a file writes records, as its first line shows.
struct RecordFormat: Sendable {
  /// The columns of comma-separated values, nil for JSON lines.
  private let columns: [UsageRecord.Field]?

  /// A reader of either form.
  enum Rows {
    case delimited(DelimitedRows)
    case json(JSONRows)

    mutating func read(
      _ piece: UnsafePointer<UInt8>, count: Int, into sink: inout RowSink
    ) -> Int {
      switch self {
      case .delimited(var rows):
        defer { self = .delimited(rows) }
        return rows.read(piece, count: count, into: &sink)
      case .json(var rows):
        defer { self = .json(rows) }
        return rows.read(piece, count: count, into: &sink)
      }
    }
  }

  /// The lines above the first row.
  var headerLines: Int { columns == nil ? 0 : 1 }
  /// The fields that rows have, nil when each may have others.
  var fields: Set<UsageRecord.Field>? { columns.map(Set.init) }

  func rows(wanted: Set<UsageRecord.Field>) -> Rows {
    if let columns { return .delimited(DelimitedRows(columns: columns, wanted: wanted)) }
    return .json(JSONRows())
  }

  /// Looks at the first line of a file.
  ///
  /// - Throws: ``RecordFileError`` when it is no header that the contract can do with.
  init(of source: RecordSource, for rating: UsageRating) throws(RecordFileError) {
    guard let line = try source.firstLine() else { throw .empty(path: source.path) }
    let first = line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    if first == UInt8(ascii: "{") {
      source.putBack(line + [UInt8(ascii: "\n")])
      columns = nil
      return
    }
    let columns = try Self.columns(of: line, path: source.path)
    let required = rating.requiredFields(withKinds: columns.contains(.kind))
    let missing = UsageRecord.Field.allCases.filter {
      required.contains($0) && !columns.contains($0)
    }
    guard missing.isEmpty else {
      throw .missingColumns(path: source.path, names: missing.map(\.rawValue))
    }
    self.columns = columns
  }

  private static func columns(
    of line: [UInt8], path: String
  ) throws(RecordFileError) -> [UsageRecord.Field] {
    guard let text = String(validating: line, as: UTF8.self),
      !text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\t" && $0 != "\r" })
    else { throw .noHeader(path: path, reason: "it is not text") }
    var columns: [UsageRecord.Field] = []
    var place = 1
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = part.filter { !$0.isWhitespace && $0 != "\"" }
      guard let field = UsageRecord.Field(rawValue: name) else {
        guard name.count <= 40, columns.count < 40 else {
          throw .noHeader(path: path, reason: "it has a column of \(name.count) characters")
        }
        throw .unknownColumn(
          path: path, column: place, name: name.isEmpty ? "without a name" : "“\(name)”",
          nearest: nearest(to: name))
      }
      guard !columns.contains(field) else {
        throw .repeatedColumn(path: path, column: place, name: name)
      }
      columns.append(field)
      place += part.count + 1
    }
    return columns
  }

  /// The column whose name is most like another, nil when none is much like it.
  private static func nearest(to name: String) -> String? {
    NearNames.near(name, among: UsageRecord.Field.allCases.map(\.rawValue)).first
  }
}
