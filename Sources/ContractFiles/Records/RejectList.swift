// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// The refused rows of a piece of a file, with their text.
struct RejectList: Sendable {
  struct Entry: Sendable {
    /// The line, counted from the piece's first, which is 0.
    var line: Int
    var field: UsageRecord.Field?
    var reason: RejectReason
    var text: Range<Int>
  }

  private(set) var entries: [Entry] = []
  private var text: [UInt8] = []

  /// The bytes of a too long line that are kept.
  private static let keptOfLongLine = 1_024

  mutating func append(
    _ reason: RejectReason, _ field: UsageRecord.Field?, line: Int, text bytes: FieldBytes
  ) {
    let start = text.count
    text.append(
      contentsOf: bytes.prefix(reason == .lineTooLong ? Self.keptOfLongLine : bytes.count))
    entries.append(
      Entry(line: line, field: field, reason: reason, text: start..<text.count))
  }

  /// Puts the entries in the order of their lines.
  mutating func sort() { entries.sort { $0.line < $1.line } }

  /// The header of a file of rejects.
  static let header = Array("line,column,reason,text\n".utf8)

  /// Writes the rows of a file of rejects; the text is the row as it stood in the file, quoted.
  func write(to bytes: inout [UInt8], afterLine base: Int) {
    let quote = UInt8(ascii: "\"")
    for entry in entries {
      bytes.append(
        contentsOf:
          "\(base + entry.line + 1),\(entry.field?.rawValue ?? ""),\(entry.reason.rawValue),\"".utf8
      )
      for byte in text[entry.text] {
        bytes.append(byte)
        if byte == quote { bytes.append(quote) }
      }
      bytes.append(contentsOf: "\"\n".utf8)
    }
  }
}
