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
    let constructs = blocks.indices.filter { AnswerForm(blocks[$0]) != nil }
    var answers = constructs.filter { AnswerForm(blocks[$0]) != .table }
    // A table is an answer only when nothing else is; otherwise it belongs to the prompt.
    if answers.isEmpty { answers = Array(constructs.suffix(1)) }
    guard let first = answers.first, let last = answers.last else {
      log.report(
        .missingAnswer, at: heading.range, "The question “\(id)” has nothing to answer.",
        repair: "Add a task list, an ordered list, a two-column table, a line “= 36,000 INR”, or a "
          + "blank “[___ answer]”.")
      return nil
    }
    let isCloze = answers.allSatisfy { AnswerForm(blocks[$0]) == .cloze }
    if answers.count > 1, !isCloze {
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
      if isCloze {
        readCloze(Array(blocks[...last]))
      } else {
        (readKind(blocks[first]), Array(blocks[..<first]))
      }
    if prompt.plainText.isEmpty {
      log.report(
        .missingPrompt, at: heading.range, "The question “\(id)” asks nothing.",
        repair: "Write the question as a paragraph below its heading.")
    }
    guard let kind else { return nil }
    return Question(
      id: id, lesson: lesson, objective: objective, prompt: numbers.filled(prompt, in: &log),
      kind: kind, hints: hints.map { numbers.filled($0, in: &log) },
      explanation: numbers.filled(explanation, in: &log),
      range: SourceRange(
        start: heading.range.start, end: section.last?.range.end ?? heading.range.end),
      inQuiz: inQuiz)
  }

  private mutating func readKind(_ block: Block) -> Question.Kind? {
    switch block.kind {
    case .list(let list) where list.start != nil: readOrdering(list, at: block.range)
    case .list(let list): readChoice(list, at: block.range)
    case .table(let table): readTable(table, at: block.range)
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

/// What a block lets the learner answer.
enum AnswerForm: Hashable {
  case choice, ordering, table, number, cloze

  init?(_ block: Block) {
    switch block.kind {
    case .list(let list) where list.items.contains { $0.isChecked != nil }: self = .choice
    case .list(let list) where list.start != nil: self = .ordering
    case .table(let table) where table.header.count == 2: self = .table
    case .paragraph(let inlines):
      let text = inlines.literalText
      if text.hasPrefix("= ") || text == "=" {
        self = .number
      } else if text.contains("[___") {
        self = .cloze
      } else {
        return nil
      }
    default: return nil
    }
  }
}

extension [Inline] {
  /// The text of the literal pieces alone; any other piece is one character that cannot occur.
  fileprivate var literalText: String {
    map { inline in
      switch inline.kind {
      case .text(let text): text
      case .softBreak, .lineBreak: "\n"
      default: "\u{0}"
      }
    }.joined()
  }
}
