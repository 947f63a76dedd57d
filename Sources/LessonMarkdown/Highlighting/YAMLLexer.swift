// SPDX-License-Identifier: Apache-2.0

/// Cuts YAML into names, strings, constants and comments, line by line.
struct YAMLLexer {
  private let bytes: [UInt8]
  private var tokens: TokenizedCode

  static func tokens(of bytes: [UInt8]) -> TokenizedCode {
    var lexer = Self(bytes: bytes, tokens: TokenizedCode(bytes))
    lexer.readLines()
    return lexer.tokens
  }

  private mutating func readLines() {
    var start = 0
    // The indentation of the line whose `|` or `>` began a literal block.
    var literal: Int?
    while start < bytes.count {
      let end = bytes.endOfLine(from: start)
      let first = bytes.end(from: start) { $0 == 0x20 }
      if let indentation = literal, first == end || first - start > indentation {
        tokens.append(.text, to: first)
        tokens.append(.string, to: end)
      } else {
        literal = readLine(from: first, to: end) ? first - start : nil
      }
      start = end + 1
      tokens.append(.text, to: min(start, bytes.count))
    }
  }

  /// Reads a line and says whether a literal block follows.
  private mutating func readLine(from first: Int, to end: Int) -> Bool {
    var index = first
    if bytes.holds("---", at: first) || bytes.holds("...", at: first), end - first == 3 {
      tokens.append(.prompt, to: end)
      return false
    }
    while index + 1 < end, bytes[index] == UInt8(ascii: "-"), bytes[index + 1].isSpace {
      index = bytes.end(from: index + 1, while: \.isSpace)
    }
    tokens.append(.text, to: index)
    if let colon = endOfName(from: index, to: end) {
      tokens.append(.name, to: colon)
      index = colon + 1
    }
    return readValue(from: index, to: end)
  }

  /// The index of the colon after a name that begins at `start`.
  private func endOfName(from start: Int, to end: Int) -> Int? {
    var index = start
    if index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      index = bytes.endOfString(from: index, escaping: bytes[index] == UInt8(ascii: "\""))
    }
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: ":") where index > start && (index + 1 >= end || bytes[index + 1].isSpace):
        return index
      case UInt8(ascii: "#"), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""): return nil
      default: index += 1
      }
    }
    return nil
  }

  private mutating func readValue(from start: Int, to end: Int) -> Bool {
    var index = start
    var last: UInt8 = 0
    while index < end {
      tokens.append(.text, to: index)
      let byte = bytes[index]
      let isFirst = index == start || bytes[index - 1].isSpace || isFlow(bytes[index - 1])
      if byte == UInt8(ascii: "#"), index == 0 || !isInside(index) {
        tokens.append(.comment, to: end)
        break
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), isFirst {
        index = min(bytes.endOfString(from: index, escaping: byte == UInt8(ascii: "\"")), end)
        tokens.append(.string, to: index)
      } else if isFirst, [UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!")].contains(byte) {
        index = min(bytes.end(from: index + 1) { !$0.isSpace && $0 != 0x2C && $0 != 0x0A }, end)
        tokens.append(.keyword, to: index)
      } else if isFirst, !byte.isSpace, !isFlow(byte) {
        let word = index
        index = min(bytes.end(from: index) { !$0.isSpace && !isFlow($0) && $0 != 0x0A }, end)
        tokens.append(isConstant(word..<index) ? .constant : .text, to: index)
      } else {
        index += 1
      }
      if !byte.isSpace { last = byte }
    }
    return last == UInt8(ascii: "|") || last == UInt8(ascii: ">")
  }

  private func isInside(_ index: Int) -> Bool {
    let before = bytes[index - 1]
    return !before.isSpace && before != 0x0A
  }

  private func isFlow(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), 0x2C: true
    default: false
    }
  }

  /// A number or one of the words of the core schema (YAML 1.2.2, 10.3.2), alone between spaces.
  private func isConstant(_ range: Range<Int>) -> Bool {
    if range.count <= 5, ["true", "false", "null", "~"].contains(bytes.text(range).lowercased()) {
      return true
    }
    let digits = bytes[range].drop { $0 == 0x2B || $0 == 0x2D }
    return digits.first?.isDigit == true
      && digits.allSatisfy {
        $0.isDigit || [0x2E, 0x5F, 0x65, 0x45, 0x2D, 0x2B, 0x25].contains($0)
      }
  }
}
