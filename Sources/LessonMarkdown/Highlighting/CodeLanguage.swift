// SPDX-License-Identifier: Apache-2.0

internal import TerminalText

/// A language whose program text is coloured.
///
/// The lexers know words, strings, numbers and comments and no grammar: wrong program text gets
/// odd colours, never another text. Each reads every byte once or a bounded number of times.
enum CodeLanguage: Hashable {
  case yaml, json, swift, console, shell

  /// The language that a fence's info string names in its first word, or nil for another.
  init?(info: String) {
    switch info.prefix(while: { !$0.isWhitespace && $0 != "," }).lowercased() {
    case "yaml", "yml": self = .yaml
    case "json", "jsonl": self = .json
    case "swift": self = .swift
    case "console", "shell-session", "terminal": self = .console
    case "sh", "bash", "zsh", "shell": self = .shell
    default: return nil
    }
  }

  /// Colours program text.
  ///
  /// - Parameter text: Any text; newlines stay.
  /// - Returns: The same text with looks.
  /// - Complexity: O(n).
  func highlighted(_ text: String) -> StyledText {
    let bytes = Array(HarmlessText.harmless(text, keeping: .newlines).utf8)
    return switch self {
    case .yaml: YAMLLexer.tokens(of: bytes).styled
    case .json: JSONLexer.tokens(of: bytes).styled
    case .swift: SwiftLexer.tokens(of: bytes).styled
    case .console: ShellLexer.tokens(of: bytes, hasPrompts: true).styled
    case .shell: ShellLexer.tokens(of: bytes, hasPrompts: false).styled
    }
  }
}

extension [UInt8] {
  /// The index of the first byte from `start` that does not pass.
  func end(from start: Int, while passes: (UInt8) -> Bool) -> Int {
    var index = start
    while index < count, passes(self[index]) { index += 1 }
    return index
  }

  /// The index after a quoted string that begins at `start`, on one line.
  func endOfString(from start: Int, escaping: Bool = true) -> Int {
    let quote = self[start]
    var index = start + 1
    while index < count, self[index] != 0x0A {
      if self[index] == quote { return index + 1 }
      index += escaping && self[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return Swift.min(index, count)
  }

  /// The index of the newline that ends the line, or the end of the text.
  func endOfLine(from start: Int) -> Int {
    end(from: start) { $0 != 0x0A }
  }

  /// Whether the bytes of `word` stand at `index`.
  func holds(_ word: String, at index: Int) -> Bool {
    self[Swift.min(index, count)...].starts(with: word.utf8)
  }

  /// The text between two indices.
  func text(_ range: Range<Int>) -> String {
    String(decoding: self[range], as: UTF8.self)
  }
}

extension UInt8 {
  var isDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }
  var isUppercase: Bool { UInt8(ascii: "A") <= self && self <= UInt8(ascii: "Z") }
  var isSpace: Bool { self == 0x20 || self == 0x09 }
  /// A letter, a digit, an underscore or a byte outside ASCII.
  var isWord: Bool {
    isDigit || isUppercase || self == UInt8(ascii: "_") || self >= 0x80
      || (UInt8(ascii: "a") <= self && self <= UInt8(ascii: "z"))
  }
}
