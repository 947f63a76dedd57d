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
        let read = Self.drawn(text, &blanks)
        if read == nil {
          isBroken = true
          log.report(
            .badBlank, at: inline.range,
            "A blank of the question “\(id)” is empty or never closed.",
            repair: "Write “[___ answer]” or “[___ answer|another]” on one line without markup.")
        }
        return Inline(.text(read ?? text), range: inline.range)
      }
      return Block(.paragraph(drawn), range: block.range)
    }
    return (isBroken || blanks.isEmpty ? nil : .cloze(blanks), prompt)
  }

  /// The text with each blank as `[1 ____]`; nil when a blank is broken.
  private static func drawn(_ text: String, _ blanks: inout [Question.Blank]) -> String? {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "[___") {
      result += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      guard let end = rest.firstIndex(of: "]") else { return nil }
      let accepted = rest[..<end].drop { $0 == "_" }
        .split(separator: "|", omittingEmptySubsequences: false)
        .map { String($0).trimmingSpaces }
      // A semicolon separates the answers that are typed.
      guard accepted.allSatisfy({ !$0.isEmpty && !$0.contains(";") && !$0.contains("[") }) else {
        return nil
      }
      blanks.append(Question.Blank(accepted: accepted))
      result += "[\(blanks.count) ____]"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
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
