// SPDX-License-Identifier: Apache-2.0

/// Cuts what is typed into a shell into commands, options, strings and comments.
///
/// In a console session only lines that begin with a prompt (`$`, `%`, `>` and a space) and those
/// that a `\` at the end of such a line continues are typed; the rest is output and stays as it is.
struct ShellLexer {
  private static let keywords: Set<String> = [
    "case", "do", "done", "elif", "else", "esac", "export", "fi", "for", "function", "if", "in",
    "local", "return", "set", "then", "until", "while",
  ]

  private let bytes: [UInt8]
  private var tokens: TokenizedCode

  static func tokens(of bytes: [UInt8], hasPrompts: Bool) -> TokenizedCode {
    var lexer = Self(bytes: bytes, tokens: TokenizedCode(bytes))
    var start = 0
    var continues = false
    while start < bytes.count {
      let end = bytes.endOfLine(from: start)
      let prompt = hasPrompts ? lexer.endOfPrompt(from: start, to: end) : start
      if let prompt {
        lexer.tokens.append(.prompt, to: prompt)
        lexer.readCommand(from: prompt, to: end, continues: !hasPrompts && continues)
      } else if continues {
        lexer.readCommand(from: start, to: end, continues: true)
      }
      let isTyped = prompt != nil || continues
      continues = isTyped && end > start && bytes[end - 1] == UInt8(ascii: "\\")
      start = end + 1
      lexer.tokens.append(.text, to: min(start, bytes.count))
    }
    return lexer.tokens
  }

  private func endOfPrompt(from start: Int, to end: Int) -> Int? {
    let first = bytes.end(from: start, while: \.isSpace)
    guard first + 1 < end, bytes[first + 1] == 0x20 else { return nil }
    switch bytes[first] {
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: ">"): return first + 2
    default: return nil
    }
  }

  private mutating func readCommand(from start: Int, to end: Int, continues: Bool) {
    var index = start
    var expectsCommand = !continues
    while index < end {
      tokens.append(.text, to: index)
      let byte = bytes[index]
      let isFirst = index == start || bytes[index - 1].isSpace
      switch byte {
      case UInt8(ascii: "#") where isFirst:
        tokens.append(.comment, to: end)
        return
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        index = min(bytes.endOfString(from: index, escaping: byte == UInt8(ascii: "\"")), end)
        tokens.append(.string, to: index)
        expectsCommand = false
      case UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "&"):
        expectsCommand = true
        index += 1
      case UInt8(ascii: "$"):
        index = min(bytes.end(from: index + 1) { $0.isWord || $0 == 0x7B || $0 == 0x7D }, end)
        tokens.append(.constant, to: index)
      default:
        guard isFirst, !byte.isSpace else {
          index += 1
          continue
        }
        let word = index
        index = min(bytes.end(from: index) { !$0.isSpace && !isSign($0) && $0 != 0x0A }, end)
        if index == word {
          index += 1
          continue
        }
        if byte == UInt8(ascii: "-") {
          tokens.append(.name, to: index)
        } else if index - word < 10, Self.keywords.contains(bytes.text(word..<index)) {
          tokens.append(.keyword, to: index)
        } else if expectsCommand, !bytes[word..<index].contains(UInt8(ascii: "=")) {
          tokens.append(.command, to: index)
          expectsCommand = false
        }
      }
    }
    tokens.append(.text, to: end)
  }

  private func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "$"):
      true
    default: false
    }
  }
}
