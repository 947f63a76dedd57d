// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// Cuts the blocks of a lesson into text, questions and activities.
struct LessonBodyReader {
  let lesson: String
  /// Whether the questions of the quiz are read, or left out.
  let hasBank: Bool
  var log: FaultLog
  var numbers: NumberFiller
  private(set) var steps: [Lesson.Step] = []
  private(set) var bank: [Question] = []
  private(set) var unreadBankCount = 0
  private(set) var quizIntroduction: [Block] = []
  private(set) var footnotes: [Block] = []
  private var prose: [Block] = []
  private var isInQuiz = false

  init(lesson: String, log: FaultLog, numbers: NumberFiller, hasBank: Bool = true) {
    self.lesson = lesson
    self.hasBank = hasBank
    self.log = log
    self.numbers = numbers
  }

  /// Reads the whole body.
  mutating func read(_ blocks: [Block]) {
    var rest = blocks[...]
    while let block = rest.popFirst() {
      switch block.kind {
      case .footnote:
        footnotes += numbers.filled([block], in: &log)
      case .heading(let level, let title):
        if let id = questionID(title.plainText, level: level, at: block.range) {
          let section = rest.prefix { !$0.endsQuestion }
          rest = rest.dropFirst(section.count)
          if case .rule? = rest.first?.kind { rest = rest.dropFirst() }
          readQuestion(id, heading: block, section: section.filter { !$0.isFootnote })
          footnotes += numbers.filled(section.filter(\.isFootnote), in: &log)
        } else {
          if level <= 2 {
            endProse()
            isInQuiz = level == 2 && TextComparison.normal(title.plainText) == "quiz"
          }
          prose.append(block)
        }
      case .code(let info, let text):
        guard let word = ActivityReader.word(ofInfo: info) else {
          prose.append(block)
          continue
        }
        readActivity(word, text, at: block.range)
      default:
        prose.append(block)
      }
    }
    endProse()
  }

  private mutating func endProse() {
    let filled = numbers.filled(prose, in: &log)
    prose = []
    if filled.isEmpty { return }
    if isInQuiz { quizIntroduction += filled } else { steps.append(.prose(filled)) }
  }

  private mutating func readQuestion(_ id: String?, heading: Block, section: [Block]) {
    endProse()
    if isInQuiz, !hasBank {
      unreadBankCount += 1
      return
    }
    let question: Question?
    if QuestionTemplate.isNeeded(for: section) {
      question = drawnQuestion(id ?? "", heading: heading, section: section)
    } else {
      var reader = QuestionReader(
        id: id ?? "", lesson: lesson, inQuiz: isInQuiz, heading: heading, log: log,
        numbers: numbers)
      question = reader.read(section)
      log = reader.log
      numbers = reader.numbers
    }
    guard let question, id != nil else { return }
    if isInQuiz { bank.append(question) } else { steps.append(.question(question)) }
  }

  /// Reads a question that draws values, and gives it with those of seed 0.
  private mutating func drawnQuestion(_ id: String, heading: Block, section: [Block]) -> Question? {
    let template = QuestionTemplate.read(
      id: id, lesson: lesson, inQuiz: isInQuiz, heading: heading, section: section,
      context: numbers.context, in: &log)
    guard let template else { return nil }
    let drawing = template.drawing(seed: 0, file: log.file)
    log.add(drawing.log)
    numbers.add(drawing.numbers)
    return drawing.log.faults.isEmpty ? drawing.question : nil
  }

  private mutating func readActivity(_ word: String, _ body: String, at range: SourceRange) {
    endProse()
    if isInQuiz {
      log.report(
        .badActivity, at: range, "An activity stands in the quiz.",
        repair: "Move it above the heading “Quiz”.")
    }
    if let activity = ActivityReader.read(word: word, body: body, range: range, in: &log) {
      steps.append(.activity(activity))
    }
  }

  /// The name in a question's heading: nil when the heading is none, a nil name when it is broken.
  private mutating func questionID(
    _ title: String, level: Int, at range: SourceRange
  ) -> String?? {
    let words = TextComparison.normal(title)
    guard words == "question" || words.hasPrefix("question:") || words.hasPrefix("question ")
    else { return nil }
    let parts = title.split(separator: ":", maxSplits: 1)
    let name = parts.count == 2 ? String(parts[1]).trimmingSpaces : ""
    if words.hasPrefix("question "), parts.count < 2 { return nil }
    guard level == 3, parts.count == 2, TextComparison.normal(String(parts[0])) == "question" else {
      if !words.hasPrefix("question:") && words != "question" { return nil }
      log.report(
        .badQuestionHeading, at: range,
        "The heading “\(title)” is not a question's: it must be of level 3 and name the question.",
        repair: "Write “### Question: \(name.isEmpty ? "break-even" : name)”.")
      return nil
    }
    return .some(
      Identifier.check(name, at: range.start, what: "The name of the question", in: &log))
  }
}

extension Block {
  /// Whether a question's section ends before this block.
  fileprivate var endsQuestion: Bool {
    switch kind {
    case .heading, .rule: true
    default: false
    }
  }

  fileprivate var isFootnote: Bool {
    if case .footnote = kind { true } else { false }
  }
}
