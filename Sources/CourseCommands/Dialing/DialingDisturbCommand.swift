// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Charts
import ContactCenter
import TerminalText

/// Disturbs a campaign in its middle and shows how strategies take it.
struct DialingDisturbCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disturb",
    abstract: "Change the world in the middle of a campaign and watch how strategies take it.",
    discussion: """
      Two hours into a campaign the answer rate doubles or halves, half of the agents pause or \
      return, the network slows down or conversations last twice as long. The same floor, with \
      the same luck, in the new state from its beginning stands beside it, with the abandonment \
      budget that it has earned and with that of the disturbed floor.

      \(strategyForms.split(separator: "\n").joined(separator: " "))

      Disturbances: \(Disturbance.allCases.map(\.rawValue).joined(separator: ", ")).

      Examples:
        bpo dialing disturb --agents 10 --agents 50 --agents 100 \\
            --svg disturbances.svg
        bpo dialing disturb --disturbance halfReturn --strategy predictive \\
            --strategy power:2
      """)

  @Option(
    parsing: .unconditionalSingleValue,
    help: "Agents on the floor; may be repeated (by default 10, 50 and 100).")
  var agents: [Int] = []

  @Option(
    parsing: .unconditional, help: "Share of attempts answered by a person, 0 to 1.")
  var answerRate = 0.25

  @Option(
    name: .customLong("disturbance"), parsing: .singleValue,
    help: ArgumentHelp(
      "What happens; may be repeated (by default all).", valueName: "disturbance"),
    transform: { name in
      guard let disturbance = Disturbance(rawValue: name) else {
        let names = Disturbance.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("It must be one of \(names).")
      }
      return disturbance
    })
  var disturbances: [Disturbance] = []

  @Option(
    name: [.customLong("strategy"), .customLong("mode")], parsing: .singleValue,
    help: ArgumentHelp(
      "A mode or a law by others; may be repeated (by default predictive).",
      valueName: "strategy"))
  var strategies: [String] = []

  @Option(parsing: .unconditional, help: "Independent runs, at least 2.")
  var replications = 200

  @Option(
    parsing: .unconditional, help: "Answers after the disturbance that are looked at.")
  var answers = 200

  @Option(
    help: ArgumentHelp(
      "Draw the chart as SVG; - is standard output, without the report.", valueName: "file"))
  var svg: String?

  @OptionGroup var runs: RunOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if svg == "-", output.json {
      throw ValidationError("Only one thing can be written to standard output.")
    }
    guard answers >= 1 else {
      throw ValidationError("--answers is \(answers); it must be at least 1.")
    }
  }

  func run() async throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let sizes = agents.isEmpty ? [10, 50, 100] : agents
    let kinds = disturbances.isEmpty ? Disturbance.allCases : disturbances
    let compared = try OptionNames.naming {
      try (strategies.isEmpty ? ["predictive"] : strategies).map { try comparedStrategy(named: $0) }
    }
    let picture = try svg.map { try OutputFile($0, on: terminal) }
    var progress = RunProgress("runs", on: terminal, plain: options.plain)
    let total = kinds.count * sizes.count * compared.count * replications
    let (reports, timing) = try await RunTiming.measure {
      try await OptionNames.naming {
        var reports: [DisturbanceReport] = []
        for kind in kinds {
          for size in sizes {
            let floor = try FloorScenario.standard(agents: size, answerRate: answerRate)
            for strategy in compared {
              let before = reports.count * replications
              reports.append(
                try await DisturbanceReport(
                  of: kind, on: floor, strategy: strategy, seed: runs.seed,
                  replications: replications, threads: runs.threadCount, answers: answers
                ) { progress.update(before + $0, of: total) })
            }
          }
        }
        return reports
      }
    }
    progress.end()
    if let picture {
      picture.write(DisturbanceChart.chart(of: reports).svg())
      try picture.finish()
    }
    if output.json {
      try terminal.showJSON(
        TimedResult(result: Results(results: reports), timing: runs.timing ? timing : nil))
    } else if svg != "-" {
      var view = DisturbanceView(reports).lines(options)
      if runs.timing { view += ["", timing.line] }
      terminal.show(view, options)
    }
  }

  private struct Results: Encodable {
    var results: [DisturbanceReport]
  }
}
