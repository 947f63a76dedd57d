// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

extension QuestionReader {
  /// Reads the blanks of all paragraphs and gives the prompt with the blanks drawn.
  mutating func readCloze(_ blocks: [Block]) -> (Question.Kind?, [Block]) {
    var blanks: [Question.Blank] = []
    var isBroken = false
    let prompt = blocks.map { block in
      guard case .paragraph(let inlines) = block.kind else { return block }
      // A blank may hold a computed number, which then belongs to its text.
      let drawn = numbers.filled(inlines, in: &log).joiningTexts.map { inline in
        guard case .text(let text) = inline.kind else { return inline }
        let read = withBlanksNumbered(text, at: inline.range, &blanks)
        if read == nil {
          isBroken = true
          log.report(
            .badBlank, at: inline.range,
            "A blank of the question “\(id)” is empty or never closed.",
            repair:
              "Write “[___ answer]”, “[___ answer|another]” or “[___ = 36,000 INR ± 1]” on one "
              + "line without markup.")
        }
        return Inline(.text(read ?? text), range: inline.range)
      }
      return Block(.paragraph(drawn), range: block.range)
    }
    return (isBroken || blanks.isEmpty ? nil : .cloze(blanks), prompt)
  }

  /// The text with each blank as `[1 ____]`; nil when a blank is broken.
  private mutating func withBlanksNumbered(
    _ text: String, at range: SourceRange, _ blanks: inout [Question.Blank]
  ) -> String? {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "[___") {
      result += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstIndex(of: "]"),
        let blank = blank(rest[..<end].drop { $0 == "_" }, at: range)
      else { return nil }
      blanks.append(blank)
      result += "[\(blanks.count) ____]"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private mutating func blank(_ text: Substring, at range: SourceRange) -> Question.Blank? {
    let text = String(text).trimmingSpaces
    if text.hasPrefix("= ") {
      return readBlankNumber(String(text.dropFirst(2)), at: range).map {
        Question.Blank(number: $0)
      }
    }
    let accepted = text.split(separator: "|", omittingEmptySubsequences: false)
      .map { String($0).trimmingSpaces }
    // A semicolon separates the answers that are typed.
    guard accepted.allSatisfy({ !$0.isEmpty && !$0.contains(";") && !$0.contains("[") }) else {
      return nil
    }
    return Question.Blank(accepted: accepted)
  }
}

extension [Inline] {
  /// The pieces with text after text as one piece.
  fileprivate var joiningTexts: [Inline] {
    reduce(into: []) { pieces, inline in
      if let last = pieces.last, case .text(let before) = last.kind,
        case .text(let after) = inline.kind
      {
        pieces[pieces.count - 1] = Inline(.text(before + after), range: last.range)
      } else {
        pieces.append(inline)
      }
    }
  }
}
