// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// Reads the section of one question.
struct QuestionReader {
  let id: String
  let lesson: String
  let inQuiz: Bool
  let heading: Block
  var log: FaultLog
  var numbers: NumberFiller

  var objective: String?
  var settings = QuestionSettings()
  private var hints: [[Block]] = []
  private var explanation: [Block] = []

  init(
    id: String, lesson: String, inQuiz: Bool, heading: Block, log: FaultLog, numbers: NumberFiller
  ) {
    self.id = id
    self.lesson = lesson
    self.inQuiz = inQuiz
    self.heading = heading
    self.log = log
    self.numbers = numbers
  }

  /// Reads the blocks below the heading; gives nil when there is nothing to answer.
  mutating func read(_ section: [Block]) -> Question? {
    var blocks: [Block] = []
    for block in section {
      switch block.kind {
      case .quote(let inner): readQuote(inner)
      case .comment(let text): readComment(text, at: block.range)
      case .code(let info, _) where ActivityReader.word(ofInfo: info) != nil:
        log.report(
          .badActivity, at: block.range, "An activity stands inside a question.",
          repair: "End the question before it with a rule: “---” between empty lines.")
      default: blocks.append(block)
      }
    }
    let forms = blocks.indices.map { AnswerForm(blocks[$0], after: blocks[..<$0].last) }
    let constructs = blocks.indices.filter { forms[$0] != nil }
    var answers = constructs.filter { forms[$0] != .table }
    // A table is an answer only when nothing else is; otherwise it belongs to the prompt.
    if answers.isEmpty { answers = Array(constructs.suffix(1)) }
    guard let first = answers.first, let last = answers.last, let form = forms[first] else {
      log.report(
        .missingAnswer, at: heading.range, "The question “\(id)” has nothing to answer.",
        repair: "Add a task list, an ordered list, a two-column table, a line “= 36,000 INR”, a "
          + "line “= \"wrap-up\"”, a blank “[___ answer]”, passages “[+ right]” and “[- wrong]”, or "
          + "a list below “Rubric:”.")
      return nil
    }
    // Blanks and passages may stand in several paragraphs.
    let isInText = [.cloze, .hotSpots].contains(form) && answers.allSatisfy { forms[$0] == form }
    if answers.count > 1, !isInText {
      log.report(
        .severalAnswers, at: blocks[answers[1]].range,
        "The question “\(id)” has more than one thing to answer.",
        repair: "Ask one thing per question; inside a prompt, write lists with bullets.")
      return nil
    }
    for block in blocks[(last + 1)...] {
      log.report(
        .strayText, at: block.range, "Text stands behind what is to be answered.",
        repair: "Quote it with “> ” to make it the explanation, or put a rule “---” before it.")
    }
    let (kind, prompt): (Question.Kind?, [Block]) =
      switch form {
      case .cloze: readCloze(Array(blocks[...last]))
      case .hotSpots: readHotSpots(Array(blocks[...last]))
      case .rubric: (readKind(blocks[first], form), Array(blocks[..<first].dropLast()))
      default: (readKind(blocks[first], form), Array(blocks[..<first]))
      }
    if prompt.plainText.isEmpty {
      log.report(
        .missingPrompt, at: heading.range, "The question “\(id)” asks nothing.",
        repair: "Write the question as a paragraph below its heading.")
    }
    guard let kind, let settled = settle(kind) else { return nil }
    return Question(
      id: id, lesson: lesson, objective: objective, prompt: numbers.filled(prompt, in: &log),
      kind: settled, scoring: settings.scoring,
      hints: hints.map { numbers.filled($0, in: &log) },
      explanation: numbers.filled(explanation, in: &log),
      range: SourceRange(
        start: heading.range.start, end: section.last?.range.end ?? heading.range.end),
      inQuiz: inQuiz)
  }

  private mutating func readKind(_ block: Block, _ form: AnswerForm) -> Question.Kind? {
    switch block.kind {
    case .list(let list) where form == .rubric: readRubric(list, at: block.range)
    case .list(let list) where list.start != nil: readOrdering(list, at: block.range)
    case .list(let list): readChoice(list, at: block.range)
    case .table(let table): readTable(table, at: block.range)
    case .paragraph(let inlines) where form == .shortText:
      readShortText(inlines, at: block.range)
    case .paragraph(let inlines): readNumber(inlines, at: block.range)
    default: nil
    }
  }

  private mutating func readQuote(_ blocks: [Block]) {
    guard let first = blocks.first, case .paragraph(let inlines) = first.kind,
      let start = inlines.first, case .strong(let label) = start.kind,
      TextComparison.normal(label.plainText) == "hint:"
    else {
      explanation += blocks
      return
    }
    var rest = inlines.dropFirst()
    if let next = rest.first, case .text(let text) = next.kind {
      let trimmed = String(text.drop { $0 == " " })
      rest =
        trimmed.isEmpty
        ? rest.dropFirst() : [Inline(.text(trimmed), range: next.range)] + rest.dropFirst()
    }
    hints.append([Block(.paragraph(Array(rest)), range: first.range)] + blocks.dropFirst())
  }
}
