// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

extension QuestionReader {
  /// Reads a task list as a choice: several ticks make it a multiple choice.
  mutating func readChoice(_ list: MarkdownList, at range: SourceRange) -> Question.Kind? {
    var options: [Question.Option] = []
    for (index, item) in list.items.enumerated() {
      guard let isCorrect = item.isChecked else {
        log.report(
          .optionWithoutBox, at: item.range, "This option has no box.",
          repair: "Begin it with “- [ ] ”, or “- [x] ” when it is right.")
        continue
      }
      var text = itemText(item)
      let weight = settings.scoring.rule == .weights ? takeWeight(&text) : nil
      var feedback: [Block] = []
      for block in item.blocks.dropFirst(item.beginsWithParagraph ? 1 : 0) {
        if case .quote(let inner) = block.kind {
          feedback += inner
        } else if case .comment = block.kind {
          continue
        } else {
          log.report(
            .strayText, at: block.range, "An option holds more than its text and its feedback.",
            repair: "Keep one paragraph, and below it the feedback: “  > Why it is so.”")
        }
      }
      if feedback.plainText.isEmpty {
        log.report(
          .optionWithoutFeedback, at: item.range, "This option has no feedback.",
          repair: "Below it, write “  > ” and why the option is right or wrong.")
      }
      options.append(
        Question.Option(
          id: index, text: text, isCorrect: isCorrect, weight: weight,
          feedback: numbers.filled(feedback, in: &log)))
    }
    checkItems(options.map { $0.text.plainText }, of: list, at: range)
    let key = options.count(where: \.isCorrect)
    if key == 0 {
      log.report(
        .noRightOption, at: range, "No option of the question “\(id)” is right.",
        repair: "Tick the right one with “[x]”.")
      return nil
    }
    if settings.scoring.rule == .weights, !checkWeights(options, at: range) { return nil }
    if key > 1 { return .multipleChoice(options) }
    let words = Set(options.map { TextComparison.normal($0.text.plainText) })
    return words == ["true", "false"] && options.count == 2
      ? .trueFalse(options) : .singleChoice(options)
  }

  /// Takes a weight such as `(50 %)` off the beginning of an option.
  private func takeWeight(_ text: inout [Inline]) -> Rational? {
    guard let first = text.first, case .text(let start) = first.kind, start.hasPrefix("("),
      let end = start.firstIndex(of: ")"), let share = Share(start[..<end].dropFirst())
    else { return nil }
    let rest = String(start[start.index(after: end)...]).trimmingPrefix(" ")
    text[0] = Inline(.text(String(rest)), range: first.range)
    return share.value
  }

  /// Reports weights with which the key alone does not earn the full mark.
  private mutating func checkWeights(_ options: [Question.Option], at range: SourceRange) -> Bool {
    let right = options.filter(\.isCorrect)
    let wrong = options.filter { !$0.isCorrect }
    let full = Rational.sum(
      right.map { $0.weight ?? .share(1, of: right.count) })
    let isSingle = right.count == 1
    let isBelow = wrong.allSatisfy { option in
      guard let weight = option.weight else { return true }
      return isSingle ? weight < .one : weight <= .zero
    }
    guard full == .one, right.allSatisfy({ ($0.weight ?? .one) > .zero }), isBelow else {
      log.report(
        .badWeight, at: range,
        "The weights of the question “\(id)” do not give the key alone the full mark.",
        repair: isSingle
          ? "Give the ticked option 100 % and every other one less."
          : "Let the ticked options add up to 100 %, as with (50 %) or (1/3), and the others be 0 % or "
            + "less.")
      return false
    }
    return true
  }

  /// Reads an ordered list as items in their right order.
  mutating func readOrdering(_ list: MarkdownList, at range: SourceRange) -> Question.Kind? {
    var items: [Question.Item] = []
    for (index, item) in list.items.enumerated() {
      items.append(Question.Item(id: index, text: itemText(item)))
      for block in item.blocks.dropFirst(item.beginsWithParagraph ? 1 : 0) {
        log.report(
          .strayText, at: block.range, "An item of an ordering holds more than one paragraph.",
          repair: "Keep its text; put what is to be said afterwards into a quote below the list.")
      }
    }
    checkItems(items.map(\.text.plainText), of: list, at: range)
    return .ordering(items)
  }

  private mutating func itemText(_ item: MarkdownList.Item) -> [Inline] {
    if let first = item.blocks.first, case .paragraph(let inlines) = first.kind {
      return numbers.filled(inlines, in: &log)
    }
    return []
  }

  private mutating func checkItems(_ texts: [String], of list: MarkdownList, at range: SourceRange)
  {
    if texts.count < 2 {
      log.report(
        .tooFewOptions, at: range, "The question “\(id)” leaves nothing to choose.",
        repair: "Add options: two at least, three or four are better.")
    }
    if texts.count > 26 {
      log.report(
        .severalAnswers, at: range, "The question “\(id)” has more than 26 options.",
        repair: "Ask two questions.")
    }
    checkTexts(zip(texts, list.items.map(\.range)).map { ($0, $1) })
  }

  /// Reports texts that are empty or that stand twice.
  mutating func checkTexts(_ texts: [(text: String, range: SourceRange)]) {
    var seen: Set<String> = []
    for (text, range) in texts {
      let normal = TextComparison.normal(text)
      if normal.isEmpty {
        log.report(
          .emptyOption, at: range, "This option or cell has no text.", repair: "Write one.")
      } else if !seen.insert(normal).inserted {
        log.report(
          .duplicateOption, at: range, "“\(text)” stands twice.", repair: "Change or delete one.")
      }
    }
  }
}

extension MarkdownList.Item {
  fileprivate var beginsWithParagraph: Bool {
    if case .paragraph? = blocks.first?.kind { true } else { false }
  }
}
