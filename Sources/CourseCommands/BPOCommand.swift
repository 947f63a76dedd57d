// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
import Foundation

/// The program: lessons for people who sell to outsourced call centres, and the engine behind them.
public struct BPOCommand: AsyncParsableCommand, Sendable {
  public static let configuration = CommandConfiguration(
    commandName: "bpo",
    abstract: "Learn how outsourced call centres (BPOs) work and earn, on a real engine.",
    discussion: """
      Everything a lesson shows is computed by the library that a developer can import.

      Examples:
        bpo learn
        bpo dialing compare --agents 20 --answer-rate 0.25
        bpo billing compare --agents 20 --hours 150 --hourly-rate 12USD \\
            --outcomes-per-hour 0.45 --outcome-fee 30USD
        bpo taxonomy show LPO

      Exit codes: 0 done, 1 the answer is no, 64 wrong use, 65 bad input data, 70 a bug in bpo.
      """,
    version: ProgramVersion.current,
    subcommands: [
      LearnCommand.self, ReadCommand.self, QuizCommand.self, ReviewCommand.self,
      ProgressCommand.self, LessonsCommand.self, GlossaryCommand.self, ActivityCommand.self,
      PresentCommand.self, ClassCommand.self,
      NewCommand.self, CheckCommand.self, DrawCommand.self, ExchangeCommand.self,
      DialingCommand.self, BillingCommand.self, TaxonomyCommand.self,
      ProbeCommand.self,
    ])

  @OptionGroup var course: CourseOptions
  @OptionGroup var progress: ProgressOptions
  @OptionGroup var output: OutputOptions

  /// Greets, shows progress and says what to do next.
  public func run() async throws {
    let terminal = Terminal.current
    let standing = try CourseStanding(
      try course.course(), try progress.existingStore(),
      in: LearningEnvironment.current.timeZone)
    if output.json { return try terminal.showJSON(standing) }
    let options = output.rendering(on: terminal)
    terminal.show(WelcomeView(options: options).lines(standing), options)
  }

  /// Creates the command.
  public init() {}

  /// Runs the command line that the process was started with and ends the process.
  public static func start() async -> Never {
    if let refusal = StudyClock.refusal(of: Terminal.current.environment) {
      Terminal.current.say(refusal)
      Foundation.exit(ExitCode.validationFailure.rawValue)
    }
    Foundation.exit(await run(Array(CommandLine.arguments.dropFirst())))
  }

  /// Runs a command line on the current terminal.
  ///
  /// - Parameter arguments: The words after the program's name.
  /// - Returns: The exit code of the process.
  package static func run(_ arguments: [String]) async -> Int32 {
    do {
      try UnknownCommand.check(arguments, in: BPOCommand.self)
      var command =
        try LeafCommand(arguments, in: BPOCommand.self)?.parsed() ?? parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return 0
    } catch {
      return report(error, on: .current)
    }
  }
}
