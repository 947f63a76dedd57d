// SPDX-License-Identifier: Apache-2.0

/// Cuts Swift into keywords, types, strings, numbers and comments.
enum SwiftLexer {
  private static let keywords: Set<String> = [
    "actor", "any", "as", "associatedtype", "async", "await", "borrowing", "break", "case", "catch",
    "class", "consuming", "continue", "default", "defer", "deinit", "do", "else", "enum",
    "extension", "fallthrough", "fileprivate", "final", "for", "func", "get", "guard", "if",
    "import", "in", "indirect", "init", "inout", "internal", "is", "lazy", "let", "mutating",
    "nonisolated", "open", "operator", "override", "package", "precedencegroup", "private",
    "protocol", "public", "repeat", "rethrows", "return", "set", "some", "static", "struct",
    "subscript", "switch", "throw", "throws", "try", "typealias", "unowned", "unsafe", "var",
    "weak", "where", "while",
  ]
  private static let constants: Set<String> = ["true", "false", "nil", "self", "Self", "super"]

  static func tokens(of bytes: [UInt8]) -> TokenizedCode {
    var tokens = TokenizedCode(bytes)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      tokens.append(.text, to: index)
      if bytes.holds("//", at: index) {
        index = bytes.endOfLine(from: index)
        tokens.append(.comment, to: index)
      } else if bytes.holds("/*", at: index) {
        index = endOfComment(in: bytes, from: index)
        tokens.append(.comment, to: index)
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "#") {
        if let end = endOfString(in: bytes, from: index) {
          tokens.append(.string, to: end)
          index = end
        } else {
          index = bytes.end(from: index + 1) { $0 == UInt8(ascii: "#") }
        }
      } else if byte == UInt8(ascii: "@") {
        index = bytes.end(from: index + 1, while: \.isWord)
        tokens.append(.keyword, to: index)
      } else if byte.isDigit {
        index = endOfNumber(in: bytes, from: index)
        tokens.append(.constant, to: index)
      } else if byte.isWord {
        let start = index
        index = bytes.end(from: index, while: \.isWord)
        let isMember = start > 0 && bytes[start - 1] == UInt8(ascii: ".")
        tokens.append(kind(of: bytes, start..<index, isMember: isMember), to: index)
      } else {
        index += 1
      }
    }
    return tokens
  }

  private static func kind(of bytes: [UInt8], _ range: Range<Int>, isMember: Bool) -> CodeToken {
    if range.count > 20 { return .text }
    let word = bytes.text(range)
    if !isMember, keywords.contains(word) { return .keyword }
    if !isMember, constants.contains(word) { return .constant }
    return bytes[range.lowerBound].isUppercase ? .name : .text
  }

  private static func endOfNumber(in bytes: [UInt8], from start: Int) -> Int {
    var index = bytes.end(from: start, while: \.isWord)
    if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."), bytes[index + 1].isDigit {
      index = bytes.end(from: index + 1, while: \.isWord)
    }
    return index
  }

  /// Comments nest.
  private static func endOfComment(in bytes: [UInt8], from start: Int) -> Int {
    var depth = 0
    var index = start
    while index < bytes.count {
      if bytes.holds("/*", at: index) {
        depth += 1
        index += 2
      } else if bytes.holds("*/", at: index) {
        depth -= 1
        index += 2
        if depth == 0 { return index }
      } else {
        index += 1
      }
    }
    return bytes.count
  }

  /// The end of a string with any number of `#` around it; nil where none begins there.
  private static func endOfString(in bytes: [UInt8], from start: Int) -> Int? {
    let open = bytes.end(from: start) { $0 == UInt8(ascii: "#") }
    let hashes = open - start
    guard hashes < 8, open < bytes.count, bytes[open] == UInt8(ascii: "\"") else { return nil }
    let isLong = bytes.holds("\"\"\"", at: open)
    let quotes = isLong ? 3 : 1
    var index = open + quotes
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), hashes == 0 {
        index += 2
      } else if bytes[index] == 0x0A, !isLong {
        return index
      } else if bytes[index] == UInt8(ascii: "\""), !isLong || bytes.holds("\"\"\"", at: index) {
        let close = index + quotes
        let end = min(close + hashes, bytes.count)
        if end - close == hashes, bytes[close..<end].allSatisfy({ $0 == UInt8(ascii: "#") }) {
          return end
        }
        index += 1
      } else {
        index += 1
      }
    }
    return bytes.count
  }
}
