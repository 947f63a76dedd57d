// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

extension QuestionReader {
  /// Reads the points of a rubric; `(2 points)` at the end of one says what it is worth.
  mutating func readRubric(_ list: MarkdownList, at range: SourceRange) -> Question.Kind? {
    var points: [Question.RubricPoint] = []
    var isBroken = false
    for (index, item) in list.items.enumerated() {
      guard item.blocks.count == 1, case .paragraph(var inlines)? = item.blocks.first?.kind else {
        isBroken = true
        log.report(
          .badRubric, at: item.range, "A point of the rubric is not one paragraph.",
          repair: "Write what the answer should hold, and “(2 points)” behind it if it counts more."
        )
        continue
      }
      var worth = 1
      if let last = inlines.last, case .text(let text) = last.kind,
        let cut = Self.points(at: text.trimmingSpaces)
      {
        guard (1...100).contains(cut.points) else {
          isBroken = true
          log.report(
            .badRubric, at: item.range, "A point of the rubric is worth \(cut.points) points.",
            repair: "Write 1 to 100.")
          continue
        }
        worth = cut.points
        inlines[inlines.count - 1] = Inline(.text(cut.text), range: last.range)
      }
      points.append(
        Question.RubricPoint(
          id: index, text: numbers.filled(inlines, in: &log), points: worth))
    }
    checkTexts(zip(points, list.items).map { ($0.text.plainText, $1.range) })
    if isBroken { return nil }
    if points.count > 26 {
      log.report(
        .severalAnswers, at: range, "The rubric of the question “\(id)” has more than 26 points.",
        repair: "Ask two questions.")
      return nil
    }
    return .freeText(points)
  }

  /// The text before `(2 points)` and the number in it; nil when the text does not end so.
  private static func points(at text: String) -> (text: String, points: Int)? {
    guard text.hasSuffix(" points)") || text.hasSuffix(" point)"),
      let open = text.lastIndex(of: "("),
      let number = Int(text[text.index(after: open)...].prefix { $0.isASCII && $0.isNumber })
    else { return nil }
    return (String(text[..<open]).trimmingSpaces, number)
  }
}
