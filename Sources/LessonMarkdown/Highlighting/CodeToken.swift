// SPDX-License-Identifier: Apache-2.0

internal import TerminalText

/// What a stretch of program text is.
enum CodeToken: Hashable {
  case text, comment, string, constant, keyword, name, prompt, command

  /// Its look in the terminal's own palette.
  ///
  /// Blue and yellow are left out: each is hard to read on one kind of background.
  var style: TextStyle {
    switch self {
    case .text: .plain
    case .comment: TextStyle(isDim: true, isItalic: true)
    case .string: .colored(.green)
    case .constant: .colored(.magenta)
    case .keyword: TextStyle(isBold: true, color: .magenta)
    case .name: .colored(.cyan)
    case .prompt: .dim
    case .command: .bold
    }
  }
}

/// Program text cut into tokens, in bytes.
///
/// A token never begins inside a character or at a mark: where a lexer says it would, the character
/// is added to the token before. So cutting changes nothing that is drawn.
struct TokenizedCode {
  private let bytes: [UInt8]
  private var tokens: [(kind: CodeToken, end: Int)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var end: Int { tokens.last?.end ?? 0 }

  /// Adds what stands between the last token and `end`; nothing if there is none.
  mutating func append(_ kind: CodeToken, to end: Int) {
    let start = self.end
    var end = min(end, bytes.count)
    while end < bytes.count, bytes[end] >= 0x80 { end += 1 }
    guard end > start else { return }
    if let last = tokens.last, last.kind == kind {
      tokens[tokens.count - 1].end = end
    } else {
      tokens.append((kind, end))
    }
  }

  /// The whole text with its looks.
  var styled: StyledText {
    var result = StyledText()
    var start = 0
    for (kind, end) in tokens {
      let piece = String(decoding: bytes[start..<end], as: UTF8.self)
      result += StyledText(piece, style: kind.style)
      start = end
    }
    if start < bytes.count {
      result += StyledText(String(decoding: bytes[start...], as: UTF8.self))
    }
    return result
  }
}
