// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import OutboundDialing
import OutsourcingEconomics
import OutsourcingTaxonomy
import TerminalText

/// Recommends how a process should be dialed, paid, measured and kept lawful.
struct TaxonomyRecommendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommend",
    abstract: "Recommend dial mode, contract, measures and rules for a process, with reasons.",
    discussion: """
      A process is a path of facet values in any order, the voice process first by custom: \
      collections/late/third-party, telemarketing, lead-generation/businesses. Where the process \
      lets a system dial ahead of the agents, the floor is simulated and decides; each reason \
      names the record it rests on. It is a summary for engineers and not legal advice.

      Jurisdictions: \
      \(DialingJurisdiction.all.map { "\($0.id) (\($0.name))" }.joined(separator: ", ")).

      Examples:
        bpo taxonomy recommend collections/late/third-party --agents 12 \\
            --answer-rate 0.15 --jurisdiction IN
        bpo taxonomy recommend telemarketing/consumers --agents 8 \\
            --jurisdiction US --thresholds
        bpo taxonomy recommend surveys --agents 2 --answers-per-day 40 \\
            --jurisdiction CA
        bpo taxonomy recommend --process renewals --jurisdiction UK --json | jq .mode
      """)

  @Argument(help: "The process, as in collections/late/third-party.")
  var path: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The process, instead of the argument.", valueName: "path"))
  var process: String?

  @Option(parsing: .unconditional, help: "Agents logged in.")
  var agents = 20

  @Option(parsing: .unconditional, help: "Share of attempts answered by a person, 0.01 to 1.")
  var answerRate = 0.25

  @Option(
    parsing: .unconditional, help: "Where the people called are: a code or name, as in IN or India."
  )
  var jurisdiction: String

  @Option(
    parsing: .unconditional,
    help: """
      A limit on abandoned calls of your own, 0 to 1, such as a client's or an access provider's; \
      it never loosens the law's.
      """)
  var limit: Double?

  @Option(
    parsing: .unconditional,
    help: """
      Calls answered by a person in a day of the campaign (by default as many as progressive \
      dialing reaches in the simulation).
      """)
  var answersPerDay: Int?

  @Option(
    parsing: .unconditional,
    help: "Working days of the campaign (by default not known: its first day is judged).")
  var days: Int?

  @Option(parsing: .unconditional, help: "Mean seconds of a conversation.")
  var talkTime = 150.0

  @Option(parsing: .unconditional, help: "Mean seconds of wrap-up.")
  var wrapUpTime = 30.0

  @Option(parsing: .unconditional, help: "Hours of a shift.")
  var shiftHours = 8.0

  @Option(
    parsing: .unconditional,
    help: """
      Calls that come in to the same agents in an hour (by default none; for blended processes \
      30 % of the agents' time).
      """)
  var inboundCallsPerHour: Double?

  @Option(
    parsing: .unconditional,
    help: "Days simulated at first for each mode; they are doubled while it is too close to call.")
  var replications = ProcessRecommendation.Settings().replications

  @Flag(help: "Search for the smallest team for which predictive dialing pays (takes a while).")
  var thresholds = false

  @OptionGroup var runs: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    switch (path, process) {
    case (nil, nil):
      throw ValidationError("Name a process, as in: bpo taxonomy recommend telemarketing …")
    case (_?, _?):
      throw ValidationError("The process is given twice: as an argument and --process.")
    default: break
    }
  }

  func run() async throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let process = try Taxonomy.standard.process(at: path ?? process ?? "")
    let situation = try OptionNames.naming {
      DialingSituation(
        process: process, agents: agents, answerRate: answerRate,
        jurisdiction: try .named(jurisdiction), limit: limit, answersPerDay: answersPerDay,
        campaignDays: days, talkSeconds: talkTime, wrapUpSeconds: wrapUpTime,
        shiftHours: shiftHours, inboundCallsPerHour: inboundCallsPerHour)
    }
    let first = ProcessRecommendation.Settings()
    let settings = ProcessRecommendation.Settings(
      seed: runs.seed, replications: replications,
      mostReplications: replications * first.mostReplications / first.replications)
    let (advice, timing) = try await RunTiming.measure {
      try await recommend(situation, settings, on: terminal, plain: options.plain)
    }
    if output.json {
      try terminal.showJSON(TimedResult(result: advice, timing: runs.timing ? timing : nil))
    } else {
      var lines = RecommendationView(advice).lines(options)
      if runs.timing { lines += ["", timing.line] }
      terminal.show(lines, options)
    }
  }

  /// The recommendation, with a line of progress on the error terminal.
  private func recommend(
    _ situation: DialingSituation, _ settings: ProcessRecommendation.Settings,
    on terminal: Terminal, plain: Bool
  ) async throws -> ProcessRecommendation {
    let (finished, count) = AsyncStream.makeStream(of: Int.self)
    let shown = Task {
      var progress = RunProgress("runs", on: terminal, plain: plain)
      var total = 0
      for await more in finished {
        total += more
        progress.update(total, of: nil)
      }
      progress.end()
    }
    defer { count.finish() }
    let advice = try await OptionNames.naming {
      try await ProcessRecommendation(
        for: situation, settings: settings, searchesThresholds: thresholds,
        threads: runs.threadCount, finished: { count.yield($0) })
    }
    count.finish()
    await shown.value
    return advice
  }
}
