// SPDX-License-Identifier: Apache-2.0

/// The bytes of a text and where its lines lie.
///
/// A line ends with LF, CR LF or CR. A byte-order mark at the start belongs to no line.
struct SourceLines {
  let bytes: [UInt8]
  /// Each line without its end.
  let lines: [Range<Int>]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var lines: [Range<Int>] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        lines.append(start..<index)
        if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    self.bytes = bytes
    self.lines = lines
  }

  /// The line and column of a byte, found in O(log n).
  func position(of offset: Int) -> TextPosition {
    var low = 0
    var high = lines.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= offset { low = middle } else { high = middle }
    }
    guard low < lines.count else { return TextPosition(line: 1, column: 1) }
    let column = min(max(offset, lines[low].lowerBound), lines[low].upperBound)
    return TextPosition(line: low + 1, column: column - lines[low].lowerBound + 1)
  }

  /// A line without white space at its ends.
  func trimmed(_ line: Int) -> Range<Int> {
    var range = lines[line]
    while let first = range.first, Self.isWhite(bytes[first]) { range.removeFirst() }
    while let last = range.last, Self.isWhite(bytes[last]) { range.removeLast() }
    return range
  }

  /// The text of some bytes.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Whether a byte is what importers trim: space, tabulator, line end, NUL, vertical tabulator.
  static func isWhite(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0B).contains(byte) || byte == 0x0D || byte == 0
  }
}

extension Range<Int> {
  fileprivate mutating func removeFirst() { self = lowerBound + 1..<upperBound }
  fileprivate mutating func removeLast() { self = lowerBound..<upperBound - 1 }
}
