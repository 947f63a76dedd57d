// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel
import TerminalText

/// Shows what a calculated question draws.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Show calculated questions with the values that seeds give, for authors.",
    discussion: """
      Without a question, all that draw values are listed. The key and the worked solution are \
      shown with the same values. With --try, each is drawn for so many seeds, and the exit code \
      is 1 when one of them leaves a fault; “bpo check” tries 200.

      Examples:
        bpo draw
        bpo draw risk-break-even --seed 7
        bpo draw risk-break-even --count 1000 --json
        bpo draw --try 10000
      """)

  @Argument(help: "The question's name (by default all calculated ones are listed).")
  var question: String?

  @Option(help: "The first seed.")
  var seed: UInt64 = 0

  @Option(help: "For how many seeds, one after another, the question is drawn: 1 to 100000.")
  var count = 1

  @Option(
    name: .customLong("try"),
    help: "Draw every calculated question for so many seeds and report faults."
  )
  var seeds: Int?

  @OptionGroup var course: CourseOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let seeds, !(1...1_000_000).contains(seeds) || question != nil {
      throw ValidationError("--try takes a number from 1 to 1000000, and no question beside it.")
    }
    guard (1...100_000).contains(count), seed <= .max - UInt64(count) else {
      throw ValidationError("--count is \(count); it must be from 1 to 100000, within the seeds.")
    }
  }

  func run() throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    if let seeds { return try tryAll(seeds, on: terminal) }
    let course = try course.course()
    let view = DrawView(options: options)
    guard let name = question else {
      let questions = course.questions.filter(\.isCalculated)
      if output.json {
        return try terminal.showJSON(questions.compactMap { DrawnSamples($0, seeds: []) })
      }
      return terminal.page(view.list(questions), options)
    }
    let question = try course.question(named: name)
    let seeds = (0..<UInt64(count)).map { seed + $0 }
    guard let samples = DrawnSamples(question, seeds: output.json ? seeds : []) else {
      throw DrawsNothing(question: question.id)
    }
    if output.json { return try terminal.showJSON(samples) }
    terminal.page(seeds.flatMap { view.lines(of: question, seed: $0) }, options)
  }

  private func tryAll(_ seeds: Int, on terminal: Terminal) throws {
    let folder = try course.folder()
    let environment = try LearningEnvironment.current.admitting(.course(folder: folder))
    let reading = CourseReader(files: environment.files, engine: environment.engine)
      .read(folder: folder)
    let faults = reading.faults + CourseCheck.drawFaults(of: reading.lessons, seeds: seeds)
    let questions = reading.lessons.flatMap { $0.lesson?.questions ?? [] }.filter(\.isCalculated)
    if output.json {
      try terminal.showJSON(faults)
    } else {
      for fault in faults { terminal.say(fault.description) }
      terminal.say(
        "Drew \(questions.count) questions for \(seeds) seeds each: \(faults.count) faults.")
    }
    if !faults.isEmpty { throw ExitCode.failure }
  }
}

/// A question with fixed values.
struct DrawsNothing: Error, CustomStringConvertible {
  var question: String

  var description: String {
    "The question “\(question)” draws no values; “bpo draw” lists those that do."
  }
}
