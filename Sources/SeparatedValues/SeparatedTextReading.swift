// SPDX-License-Identifier: Apache-2.0

/// The reading of one text, byte by byte; separators, quotes and line ends are ASCII, which never
/// occurs within another character's UTF-8.
struct SeparatedTextReading {
  private enum Byte {
    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
  }

  let separator: SeparatedText.Separator
  private let separatorByte: UInt8
  private let bytes: [UInt8]
  private var next = 0
  private var position = TablePosition(line: 1, column: 1)
  private var cells = 0

  init(_ bytes: [UInt8]) throws(SeparatedTextError) {
    guard bytes.count <= SeparatedText.mostBytes else {
      throw SeparatedTextError(position: position, fault: .tooLarge(bytes: bytes.count))
    }
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      throw SeparatedTextError(position: position, fault: .sixteenBits)
    }
    self.bytes = bytes
    next = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    separator = Self.separator(of: bytes[next...])
    separatorByte = separator.rawValue.utf8.first ?? UInt8(ascii: ",")
  }

  private static func separator(of bytes: ArraySlice<UInt8>) -> SeparatedText.Separator {
    var isQuoted = false
    for byte in bytes {
      switch byte {
      case Byte.quote: isQuoted.toggle()
      case Byte.lineFeed, Byte.carriageReturn: if !isQuoted { return .comma }
      case UInt8(ascii: ",") where !isQuoted: return .comma
      case UInt8(ascii: ";") where !isQuoted: return .semicolon
      case UInt8(ascii: "\t") where !isQuoted: return .tab
      default: break
      }
    }
    return .comma
  }

  mutating func rows() throws(SeparatedTextError) -> [[SeparatedText.Cell]] {
    var rows: [[SeparatedText.Cell]] = []
    var row: [SeparatedText.Cell] = []
    while next < bytes.count {
      row.append(try cell())
      if next < bytes.count, bytes[next] == separatorByte {
        advance()
        // A separator at the very end still opens a last, empty cell.
        if next == bytes.count { row.append(try cell()) }
        continue
      }
      endLine()
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
      row.removeAll(keepingCapacity: true)
    }
    if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    return rows
  }

  private mutating func cell() throws(SeparatedTextError) -> SeparatedText.Cell {
    let start = position
    cells += 1
    guard cells <= SeparatedText.mostCells else {
      throw SeparatedTextError(position: start, fault: .tooManyCells)
    }
    let content: [UInt8]
    if next < bytes.count, bytes[next] == Byte.quote {
      content = try quotedContent(from: start)
    } else {
      let first = next
      while next < bytes.count, !endsCell(bytes[next]) {
        guard bytes[next] != Byte.quote else {
          throw SeparatedTextError(position: position, fault: .strayQuote)
        }
        advance()
      }
      content = Array(bytes[first..<next])
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw SeparatedTextError(position: start, fault: .notUnicode)
    }
    return SeparatedText.Cell(text: FormulaProtection.removed(from: text), position: start)
  }

  private mutating func quotedContent(
    from start: TablePosition
  ) throws(SeparatedTextError) -> [UInt8] {
    var content: [UInt8] = []
    advance()
    while next < bytes.count {
      let byte = bytes[next]
      advance()
      guard byte == Byte.quote else {
        content.append(byte)
        continue
      }
      if next < bytes.count, bytes[next] == Byte.quote {
        content.append(byte)
        advance()
        continue
      }
      guard next == bytes.count || endsCell(bytes[next]) else {
        throw SeparatedTextError(position: position, fault: .textAfterQuote)
      }
      return content
    }
    throw SeparatedTextError(position: start, fault: .openQuote)
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separatorByte || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  private mutating func endLine() {
    guard next < bytes.count else { return }
    if bytes[next] == Byte.carriageReturn, next + 1 < bytes.count, bytes[next + 1] == Byte.lineFeed
    {
      next += 1
    }
    advance()
  }

  /// Steps over one byte; the second and later bytes of a character take no column.
  private mutating func advance() {
    let byte = bytes[next]
    next += 1
    let isLineEnd =
      byte == Byte.lineFeed
      || byte == Byte.carriageReturn && !(next < bytes.count && bytes[next] == Byte.lineFeed)
    if isLineEnd {
      position = TablePosition(line: position.line + 1, column: 1)
    } else if byte & 0xC0 != 0x80 {
      position.column += 1
    }
  }
}
