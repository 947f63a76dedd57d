// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel
import Foundation
import LearnerProgress

/// Takes a lesson from its first page to its quiz.
struct LearnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Take a lesson: read, answer, do the activities, pass the quiz.",
    discussion: """
      Goes on where you were. Every answer is saved at once, so you can leave at any time. \
      Without a terminal it prints the lesson.
      """)

  @Argument(
    help: "The lesson; by default the one you are in, else the first one not done.",
    completion: .lessonNames)
  var lesson: String?

  @OptionGroup var times: TimeOptions
  @OptionGroup var course: CourseOptions
  @OptionGroup var progress: ProgressOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let environment = LearningEnvironment.current
    let course = try course.course()
    guard let lesson = try lesson ?? next(in: course) else {
      return terminal.say("The course has no lessons.")
    }
    let chosen = try course.lesson(named: lesson)
    guard terminal.isInputTerminal, terminal.isOutputTerminal, !output.json else {
      return try ReadCommand.show(chosen, showsKey: false, output, on: terminal)
    }

    var talk = Conversation(
      try AnswerSource(file: nil, terminal: terminal), on: terminal, options,
      now: environment.now)
    let store = try progress.store()
    var session = try LearnSession(chosen, in: store, environment: environment)
    session.timeLimit = times.limit(for: chosen, .graded)
    session.runActivity = LearnSession.activityRun(
      recordingIn: store, environment: environment,
      threads: ProcessInfo.processInfo.activeProcessorCount, courseFolder: course.folder)
    let view = LessonView(options)
    switch try await session.run(&talk) {
    case .finished:
      talk.show(
        spaced: view.paragraph("That was the lesson. “bpo progress” shows where you are."))
    case .left(let farewell): talk.show(spaced: view.paragraph(farewell))
    }
  }

  private func next(in course: Course) throws -> String? {
    try CourseStanding(
      course, try progress.existingStore(), in: LearningEnvironment.current.timeZone
    ).next?.lesson
  }
}
