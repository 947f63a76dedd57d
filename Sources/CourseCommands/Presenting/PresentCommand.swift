// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel
import Foundation
import TerminalText

/// Presents a lesson to a class.
struct PresentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present",
    abstract: "Present a lesson to a class, slide by slide.",
    discussion: """
      Each section, question and activity of the lesson is a slide; a long one continues on the \
      next. The keys are those of clickers: Page Down or Space goes on, Page Up goes back, b blanks \
      the screen. k reveals a question's key and explanation, Enter starts an activity, n shows the \
      notes, h all keys, q leaves. The last line counts slides and minutes.

      Notes are comments: <!-- notes: Ask who has worked on a floor. -->

      Into a pipe or a file, and with --plain, all slides are written, with --notes their notes too.

      Examples:
        bpo present day-09
        bpo present day-09 --notes
        bpo present day-09 --plain --notes > handout.txt
      """)

  @Argument(help: "The lesson; “bpo lessons” lists them.")
  var lesson: String

  @Flag(help: "Show the presenter's notes, keys and what comes next.")
  var notes = false

  @OptionGroup var course: CourseOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let environment = LearningEnvironment.current
    let course = try course.course()
    let lesson = try course.lesson(named: lesson)
    if output.json {
      let deck = SlideDeck(lesson, TerminalOptions(plain: true), height: nil)
      return try terminal.showJSON(SlideDocument(deck, showsNotes: notes))
    }
    guard terminal.hasFullScreen(options) else {
      let deck = SlideDeck(lesson, options, height: nil)
      return terminal.show(SlideHandout(options).lines(deck, showsNotes: notes), options)
    }
    let session = PresentationSession(lesson, on: terminal, options, now: environment.now)
    try await session.run(showsNotes: notes) { activity in
      try await play(activity, on: terminal, options, folder: course.folder)
    }
  }

  private func play(
    _ activity: Activity, on terminal: Terminal, _ options: TerminalOptions, folder: String
  ) async throws {
    let environment = LearningEnvironment.current
    var talk = Conversation(
      try AnswerSource(file: nil, terminal: terminal), on: terminal, options,
      now: environment.now)
    var seed: UInt64 = 1
    if case .dialing(let dialing) = activity.content { seed = dialing.seed ?? seed }
    talk.show(
      spaced: StyledText(activity.title, style: .bold).wrapped(to: options.width))
    let runner = ActivityRunner(
      activity, try ActivityCase(of: activity, seed: seed), manner: .demo,
      threads: ProcessInfo.processInfo.activeProcessorCount, courseFolder: folder)
    if try await runner.play(&talk) != nil { _ = talk.pause("Enter goes back to the slides. ") }
  }
}
