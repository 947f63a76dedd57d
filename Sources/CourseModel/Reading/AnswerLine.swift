// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

/// One line of a key: `= 36,000 INR ± 1 (50 %): feedback`, `= "wrap-up" | "after-call work"`.
struct AnswerLine {
  /// What stands behind the equals sign, before the weight; an expression is left out.
  var key = ""
  /// The expression that stands for the number.
  var expression: (source: String, range: SourceRange)?
  /// The weight in parentheses, if there is one.
  var weight: Rational?
  /// What is said about the answer.
  var feedback: [Inline] = []
  /// Where the line begins.
  var range: SourceRange

  /// Cuts a paragraph into its lines; nil when a line does not begin with an equals sign, or when
  /// markup stands in a key.
  static func lines(of inlines: [Inline]) -> [AnswerLine]? {
    var lines: [AnswerLine] = []
    for piece in inlines.split(whereSeparator: \.isBreak) {
      guard let line = AnswerLine(Array(piece)) else { return nil }
      lines.append(line)
    }
    return lines.isEmpty ? nil : lines
  }

  private init?(_ inlines: [Inline]) {
    guard let first = inlines.first else { return nil }
    range = first.range
    var rest = inlines[...]
    var isAtEnd = false
    while let inline = rest.popFirst() {
      switch inline.kind {
      case .text(let text) where !isAtEnd:
        if let cut = Self.cut(text) {
          key += cut.key
          weight = cut.weight
          isAtEnd = true
          if let said = cut.feedback {
            let start = said.isEmpty ? [] : [Inline(.text(said), range: inline.range)]
            feedback = start + rest
            rest = []
          }
        } else {
          key += text
        }
      case .code(let source)
      where !isAtEnd && expression == nil && key.trimmingSpaces == "=":
        expression = (source, inline.range)
      default: return nil
      }
    }
    guard key.trimmingSpaces.hasPrefix("=") else { return nil }
    key = String(key.trimmingSpaces.dropFirst()).trimmingSpaces
  }

  /// Finds a weight, or a colon before a space, outside of quotes; nil when there is neither.
  private static func cut(_ text: String) -> (key: String, weight: Rational?, feedback: String?)? {
    var isQuoted = false
    for index in text.indices {
      let next = text.index(after: index)
      switch text[index] {
      case "“": isQuoted = true
      case "”": isQuoted = false
      case "\"": isQuoted.toggle()
      case ":" where !isQuoted && (next == text.endIndex || text[next] == " "):
        return (String(text[..<index]), nil, String(text[next...]).trimmingSpaces)
      case "(" where !isQuoted:
        guard let end = text[next...].firstIndex(of: ")"), let share = Share(text[next..<end])
        else { continue }
        let behind = String(text[text.index(after: end)...]).trimmingSpaces
        guard behind.isEmpty || behind.hasPrefix(":") else { continue }
        return (
          String(text[..<index]), share.value,
          behind.isEmpty ? nil : String(behind.dropFirst()).trimmingSpaces
        )
      default: continue
      }
    }
    return nil
  }
}

extension Inline {
  fileprivate var isBreak: Bool {
    switch kind {
    case .softBreak, .lineBreak: true
    default: false
    }
  }
}
