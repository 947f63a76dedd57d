// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

extension QuestionReader {
  /// Reads the passages `[+ right]` and `[- wrong]` and gives the prompt with each as `[1 passage]`.
  mutating func readHotSpots(_ blocks: [Block]) -> (Question.Kind?, [Block]) {
    var spots: [Question.Option] = []
    var isBroken = false
    let prompt = blocks.map { block in
      guard case .paragraph(let inlines) = block.kind else { return block }
      let drawn = inlines.map { inline in
        guard case .text(let text) = inline.kind else { return inline }
        let read = Self.drawn(text, at: inline.range, &spots)
        if read == nil {
          isBroken = true
          log.report(
            .badSpot, at: inline.range,
            "A passage of the question “\(id)” is empty or never closed.",
            repair: "Write “[+ right]” or “[- wrong]” on one line without markup inside.")
        }
        return Inline(.text(read ?? text), range: inline.range)
      }
      return Block(.paragraph(drawn), range: block.range)
    }
    if isBroken { return (nil, prompt) }
    let right = spots.count(where: \.isCorrect)
    guard right > 0, right < spots.count, spots.count <= 99 else {
      log.report(
        .badSpot, at: blocks.last?.range ?? heading.range,
        "The question “\(id)” has \(right) right passages among \(spots.count).",
        repair: "Mark at least one “[+ right]” and one “[- wrong]”, 99 in all at most.")
      return (nil, prompt)
    }
    return (.hotSpots(spots), prompt)
  }

  /// The text with each passage numbered; nil when one is broken.
  private static func drawn(
    _ text: String, at range: SourceRange, _ spots: inout [Question.Option]
  ) -> String? {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "[") {
      result += rest[..<open]
      let behind = rest[rest.index(after: open)...]
      guard behind.hasPrefix("+ ") || behind.hasPrefix("- ") else {
        result += "["
        rest = behind
        continue
      }
      guard let end = behind.firstIndex(of: "]") else { return nil }
      let passage = String(behind[..<end].dropFirst(2)).trimmingSpaces
      guard !passage.isEmpty, !passage.contains("[") else { return nil }
      spots.append(
        Question.Option(
          id: spots.count, text: [Inline(.text(passage), range: range)],
          isCorrect: behind.first == "+", feedback: []))
      result += "[\(spots.count) \(passage)]"
      rest = behind[behind.index(after: end)...]
    }
    return result + rest
  }
}
