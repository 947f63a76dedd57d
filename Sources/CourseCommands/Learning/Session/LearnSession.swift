// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import LearnerProgress
import LessonMarkdown
import TerminalText

/// Takes a learner through a lesson, stop by stop, and records each stop and answer.
struct LearnSession {
  /// Where the learner goes next.
  enum Move { case on, back, leave }

  /// How it ended.
  enum Ending {
    /// All stops lie behind.
    case finished
    /// The learner left, with what to say then.
    case left(farewell: String)
  }

  /// What is said to a learner who leaves.
  static let farewell = "All answers are saved; “bpo learn” goes on here."
  /// What is said to a learner who leaves inside an activity, which is recorded as a whole.
  static let activityFarewell =
    "The activity begins anew next time; all other answers are saved. “bpo learn” goes on here."

  /// Does an activity in place; nil where that is not possible.
  typealias ActivityRun = (Activity, inout Conversation) async throws -> Move

  let lesson: Lesson
  let store: ProgressStore
  let environment: LearningEnvironment
  var runActivity: ActivityRun?
  /// The time for the quiz; nil for as long as it takes.
  var timeLimit: Duration?
  var walk: LessonWalk
  private var answers: InPlaceAnswers
  private let seed: UInt64

  /// Begins a lesson, or goes on with it where the learner was: in its quiz, if one is open, and before
  /// it when the end was reached without passing.
  init(_ lesson: Lesson, in store: ProgressStore, environment: LearningEnvironment) throws {
    self.lesson = lesson
    self.store = store
    self.environment = environment
    timeLimit = lesson.quiz.time
    seed = environment.freshSeed()
    answers = try store.inPlaceAnswers(of: lesson.id)
    let lastStep = try store.lastStep(of: lesson.id)
    walk = LessonWalk(
      LessonOutline(lesson), lastStep: lastStep,
      answered: Set(answers.latest.filter { $0.value.attempt.answer != nil }.keys))
    let isPassed = try store.quizOutcomes(of: lesson.id).contains(where: \.outcome.isPassed)
    if try openQuiz() != nil || (lastStep == LessonOutline.end && !isPassed) { walk.goToQuiz() }
  }

  /// Goes from stop to stop until the learner has seen all or leaves.
  ///
  /// - Returns: How it ended.
  mutating func run(_ talk: inout Conversation) async throws -> Ending {
    talk.terminal.setFarewell(Self.farewell)
    defer { talk.terminal.setFarewell(nil) }
    greet(talk)
    guard try offerQuiz(&talk) else { return .left(farewell: Self.farewell) }
    while let stop = walk.stop {
      try reach(walk.stepName)
      show(headerOf: stop, talk)
      switch try await take(stop, &talk) {
      case .on: walk.goOn()
      case .back: walk.goBack()
      case .leave:
        if case .activity = stop.content, runActivity != nil {
          return .left(farewell: Self.activityFarewell)
        }
        return .left(farewell: Self.farewell)
      }
    }
    try reach(walk.stepName)
    return .finished
  }

  private func reach(_ step: String) throws {
    if try store.lastStep(of: lesson.id) == step { return }
    try store.record(.stepReached(lesson: lesson.id, step: step))
  }

  private mutating func take(
    _ stop: LessonOutline.Stop, _ talk: inout Conversation
  ) async throws -> Move {
    let view = LessonView(talk.options)
    switch stop.content {
    case .opening, .text, .sources:
      return turn(
        view.lines(of: stop, in: lesson, outline: walk.outline, showsKey: false), &talk)
    case .question(let question, let number):
      return try ask(question, number: number, &talk)
    case .activity(let activity):
      if let runActivity {
        talk.show(spaced: view.heading("Activity: \(activity.title)", level: 3))
        talk.terminal.setFarewell(Self.activityFarewell)
        defer { talk.terminal.setFarewell(Self.farewell) }
        return try await runActivity(activity, &talk)
      }
      return turn(view.activity(activity), &talk)
    case .quiz: return try takeQuiz(&talk)
    }
  }
}

// MARK: Text

extension LearnSession {
  private func greet(_ talk: Conversation) {
    if walk.stop?.content == .quiz { return }
    switch walk.beginning {
    case .atStart:
      talk.say(
        "Enter goes on, b goes back, q leaves. Everything you answer is saved at once.",
        style: .dim)
    case .resumed: talk.say("Going on where you were: \(walk.stop?.section ?? lesson.title).")
    case .nearby:
      talk.say("The lesson was edited since you were here; it goes on near the place you knew.")
    }
  }

  private func show(headerOf stop: LessonOutline.Stop, _ talk: Conversation) {
    let text = "Step \(walk.place + 1) of \(walk.outline.stops.count): \(stop.section)"
    guard !talk.options.plain else { return talk.show(spaced: wrapped(text, talk)) }
    var line = StyledText("── " + text + " ", style: .dim)
    if line.columns > talk.options.width { return talk.show(spaced: wrapped(text, talk)) }
    line += StyledText(
      String(repeating: "─", count: talk.options.width - line.columns), style: .dim)
    talk.show(spaced: [line])
  }

  private func wrapped(_ text: String, _ talk: Conversation) -> [StyledText] {
    StyledText(text, style: .dim).wrapped(to: talk.options.width)
  }

  /// Shows lines page by page; the learner turns the pages.
  private func turn(_ lines: [StyledText], _ talk: inout Conversation) -> Move {
    // Above a page stand the header and a blank line, below it another and the prompt.
    let linesAround = 5
    let isPaged = talk.terminal.canRedraw(talk.options)
    let pages = ScreenPages.pages(
      of: lines, height: isPaged ? talk.terminal.size().map { $0.rows - linesAround } : nil)
    var place = 0
    while pages.indices.contains(place) {
      talk.show(spaced: pages[place])
      let count = pages.count > 1 ? " (page \(place + 1) of \(pages.count))" : ""
      switch move("Enter goes on, b back, q leaves\(count): ", &talk) {
      case .on: place += 1
      case .back:
        if place == 0 { return .back }
        place -= 1
      case .leave: return .leave
      }
    }
    return .on
  }

  func move(_ prompt: String, _ talk: inout Conversation) -> Move {
    talk.show([StyledText()])
    while true {
      switch talk.ask(prompt) {
      case .nothing: return .on
      case .end: return .leave
      case .line(let text):
        if ["b", "back"].contains(text.lowercased()) { return .back }
        talk.say("Press Enter to go on, or type b to go back or q to leave.")
      }
    }
  }
}

// MARK: Questions

extension LearnSession {
  private mutating func ask(
    _ question: Question, number: Int, _ talk: inout Conversation
  ) throws -> Move {
    let presented = PresentedQuestion(question, seed: seed)
    let policy = lesson.practice
    let count = lesson.inPlaceQuestions.count
    talk.show(
      spaced: LessonView(talk.options).heading("Question \(number) of \(count)", level: 3))
    talk.show(spaced: QuestionView(talk.options).asking(presented))
    if let remark = remark(on: question) { talk.show(spaced: wrapped(remark, talk)) }
    var dialogue = QuestionDialogue(
      presented, manner: .practice, policy: policy, canAskAgain: talk.isInteractive)
    let price = policy.hintPenalty.map { $0.isZero ? "" : " for \(ScoreText.mixed($0))" } ?? ""
    let hint = dialogue.hasHint ? "? gives a hint\(price), " : ""
    let (store, seed) = (store, seed)
    let end = try talk.discuss(
      &dialogue, help: " Also: \(hint)! the answer, Enter skips, back goes back, q leaves.",
      allowsBack: true
    ) { attempt, time in
      try store.record(
        .attempt(
          Attempt(attempt, at: presented, context: .inPlace, timeTaken: time, seed: seed)))
    }
    answers = try store.inPlaceAnswers(of: lesson.id)
    switch end {
    case .back: return .back
    case .end: return .leave
    case .done(nil): return .on
    case .done: return move("Enter goes on, b back, q leaves: ", &talk)
    }
  }

  private func remark(on question: Question) -> String? {
    switch answers.standing(of: question.id, contentHash: question.contentHash) {
    case .unanswered: return nil
    case .edited: return "You answered this question before it was edited; look again."
    case .answered(let attempt):
      guard attempt.attempt.answer != nil else { return nil }
      return attempt.attempt.score.isFull
        ? "You have answered this one right already. Press Enter to go on."
        : "You have answered this one before, not all right."
    }
  }
}
