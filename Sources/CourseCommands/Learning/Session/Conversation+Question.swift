// SPDX-License-Identifier: Apache-2.0

import CourseModel
import TerminalText

extension Conversation {
  /// How the talk about a question ended.
  enum QuestionEnd {
    /// It was answered, or left open.
    case done(QuestionDialogue.Attempted?)
    /// The learner wants to go back in the lesson.
    case back
    /// The learner wants to leave, or no more lines come.
    case end
  }

  /// Talks about one question until it is answered or left.
  ///
  /// - Parameters:
  ///   - dialogue: The state of the talk.
  ///   - help: What else can be typed, shown beside how to answer.
  ///   - allowsBack: Whether “back” leads back in the lesson.
  ///   - isTimeUp: Whether the time is up, after which there is no further try.
  ///   - record: Keeps an attempt durably, before anything is said about it.
  /// - Returns: How the talk ended.
  /// - Throws: What `record` throws, before anything is said about the attempt.
  mutating func discuss(
    _ dialogue: inout QuestionDialogue, help: String, allowsBack: Bool,
    isTimeUp: () -> Bool = { false },
    record: (QuestionDialogue.Attempted, Duration?) throws -> Void
  ) throws -> QuestionEnd {
    var last: QuestionDialogue.Attempted?
    var blanks = BlankEntry(count: dialogue.presented.blankCount)
    show(
      spaced: StyledText(
        isInteractive ? dialogue.presented.howToAnswer + help : dialogue.presented.howToAnswer,
        style: .dim
      ).wrapped(to: options.width))
    var shownAt = now()
    while true {
      var prompt = dialogue.prompt
      let isByBlanks = isInteractive && dialogue.presented.blankCount > 1
      if isByBlanks {
        prompt =
          (dialogue.isSecondTry && blanks.number == 1 ? prompt : "")
          + "Blank \(blanks.number) of \(dialogue.presented.blankCount): "
      }
      var input: QuestionDialogue.Input
      switch ask(prompt) {
      case .end: return .end
      case .nothing: input = .nothing
      case .line(let text):
        if allowsBack, !dialogue.takesText, text.lowercased() == "back" { return .back }
        input = .line(text)
      }
      if isByBlanks, input != .line("?"), input != .line("!") {
        switch blanks.take(input.text) {
        case .more: continue
        case .line(let line): input = .line(line)
        case .nothing: input = .nothing
        case .refused(let reason):
          say(reason)
          continue
        }
      }
      let time = isInteractive ? shownAt.duration(to: now()) : nil
      if isTimeUp() { dialogue.endTries() }
      let reaction = dialogue.take(input)
      if let attempt = reaction.attempt {
        try record(attempt, time)
        last = attempt
        shownAt = now()
      }
      show(spaced: lines(for: reaction.message, in: dialogue))
      if reaction.isOver { return .done(last) }
      if isInteractive { show([StyledText()]) }
    }
  }

  private func lines(
    for message: QuestionDialogue.Message, in dialogue: QuestionDialogue
  ) -> [StyledText] {
    func text(_ text: String) -> [StyledText] { StyledText(text).wrapped(to: options.width) }
    let presented = dialogue.presented
    let view = GradeView(options)
    switch message {
    case .hint(let blocks, let number, let count):
      return QuestionView(options).indented(
        StyledText(count == 1 ? "Hint: " : "Hint \(number) of \(count): ", style: .bold), blocks)
    case .noHint:
      return text(
        dialogue.policy.hintPenalty == nil
          ? "There are no hints here." : "There is no further hint.")
    case .notUnderstood(let fault):
      return text(
        isInteractive ? fault.message : fault.message + " The question counts as unanswered.")
    case .confirmLeavingOpen:
      return text("Nothing was typed. Press Enter once more to leave the question unanswered.")
    case .markYourself(let points):
      return QuestionView(options).rubric(points) + text(presented.howToMark ?? "")
    case .leftOpen: return text("Left open; you can come back to it.")
    case .tryAgain(let attempt):
      return view.beforeRetry(attempt.grade, attempt.answer, presented) + counted(attempt)
    case .marked(let attempt):
      return view.final(attempt.grade, presented) + counted(attempt)
    case .noted(let attempt):
      if !attempt.grade.isAnswered { return view.verdict(attempt.grade) }
      return dialogue.policy.tellsVerdicts
        ? view.verdict(attempt.grade) + counted(attempt) : text("Saved.")
    }
  }

  /// What the tries and hints before an answer cost, if they did.
  private func counted(_ attempt: QuestionDialogue.Attempted) -> [StyledText] {
    guard attempt.score != attempt.grade.score else { return [] }
    let causes = [
      attempt.earlierTries > 0 ? "earlier tries" : nil, attempt.hints > 0 ? "hints" : nil,
    ]
    return StyledText(
      "After what \(causes.compactMap(\.self).joined(separator: " and ")) cost, it counts "
        + "\(ScoreText.mixed(attempt.score))."
    )
    .wrapped(to: options.width)
  }
}

extension QuestionDialogue {
  /// Whether any word may be an answer.
  fileprivate var takesText: Bool {
    switch presented.question.kind {
    case .cloze, .shortText, .freeText: true
    default: false
    }
  }

  /// What is asked for next.
  fileprivate var prompt: String {
    guard isSecondTry else { return "Your answer: " }
    let otherwise = policy.reveal == .afterEach ? "for the answer" : "to go on"
    return tries == 2
      ? "Another try, or Enter \(otherwise): "
      : "Try \(triesUsed + 1) of \(tries), or Enter \(otherwise): "
  }
}

extension QuestionDialogue.Input {
  fileprivate var text: String? {
    if case .line(let text) = self { text } else { nil }
  }
}

extension PresentedQuestion {
  /// The blanks that are asked one by one; 0 when there are none.
  fileprivate var blankCount: Int {
    if case .cloze(let blanks) = question.kind { blanks.count } else { 0 }
  }
}
