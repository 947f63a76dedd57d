// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel
import LearnerProgress
import SpacedRepetition
import TerminalText

/// Asks again what is about to be forgotten.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Answer the questions that are due today, before you forget them.",
    discussion: """
      Questions that you answered in lessons and quizzes come back, mixed, when you are about to \
      forget them: the next day, then after growing gaps. How you answered says when: wrong, after \
      a hint or a second try, right, or right and quick. A day takes ten minutes by your own pace; \
      what does not fit waits. When there is time left, up to five questions come that you have not \
      met yet, of quizzes you passed. Nothing is asked of lessons you have not begun.

      Every answer is saved at once; a review that is broken off goes on where it was. Answers can \
      also come from a file or a pipe, one a line; an empty line leaves a question for later.

      Examples:
        bpo review
        bpo review --list
        bpo review --minutes 20 --new 0
        bpo review --answers answers.txt --json
      """)

  @Option(help: "The minutes that a day may take, 1 to 240.")
  var minutes = 10

  @Option(help: "How many questions that you never met a day brings at most, 0 to 100.")
  var new = ReviewSession.usualNew

  @Flag(help: "Only list what is due.")
  var list = false

  @Option(
    help: ArgumentHelp("Take the answers from a file, one a line.", valueName: "file"),
    completion: .file())
  var answers: String?

  @OptionGroup var course: CourseOptions
  @OptionGroup var progress: ProgressOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...240).contains(minutes) else {
      throw ValidationError("--minutes is \(minutes); it must be from 1 to 240.")
    }
    guard (0...100).contains(new) else {
      throw ValidationError("--new is \(new); it must be from 0 to 100.")
    }
  }

  func run() throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let environment = LearningEnvironment.current
    let course = try course.course()
    let limit = try DailyLimit(minutes: minutes)
    let looked = try progress.existingStore()
    let session = ReviewSession(try StudyDeck(course, looked, environment), limit: limit, new: new)
    let plan = ReviewReport(
      session, limit: limit, deck: try StudyDeck(course, looked, environment))
    let view = ReviewView(options: options)
    if list || session.items.isEmpty {
      if output.json { return try terminal.showJSON(plan) }
      return terminal.show(view.list(plan), options)
    }

    var askingTerminal = terminal
    if output.json { askingTerminal.isOutputTerminal = false }  // It is kept for the result.
    let source = try AnswerSource(file: answers, terminal: askingTerminal)
    let store = try progress.store()
    var talk = Conversation(
      source, on: terminal, options, json: output.json, now: environment.now)
    let farewell = "All answers are saved; “bpo review” goes on here."
    if source.isInteractive { terminal.setFarewell(farewell) }
    defer { if source.isInteractive { terminal.setFarewell(nil) } }
    talk.show(view.opening(plan))
    var taking = ReviewTaking(session, of: course, in: store)
    let isOver = try taking.take(&talk)
    let report = ReviewReport(
      session, limit: limit, answers: taking.answers,
      deck: try StudyDeck(course, store, environment))
    if output.json { return try terminal.showJSON(report) }
    if !isOver, talk.isInteractive {
      return talk.show(spaced: LessonView(options).paragraph(farewell))
    }
    terminal.show([StyledText()] + view.ending(report), options)
  }
}

extension StudyDeck {
  /// What a learner remembers now.
  ///
  /// - Throws: `ProgressFault`.
  init(_ course: Course, _ store: ProgressStore, _ environment: LearningEnvironment) throws {
    let days = StudyDays(in: environment.timeZone)
    self.init(
      course, attempts: try store.attempts(),
      passedLessons: Set(try store.lessonSummaries().filter(\.isQuizPassed).map(\.lesson)),
      on: days.date(of: environment.date()), days: days)
  }
}
