// SPDX-License-Identifier: Apache-2.0

import QueueingTheory
import TerminalText

/// Erlang's formulas for one load and number of agents.
struct ErlangReport: Encodable {
  var agents: Int
  var load: Double
  var blockingProbability: Double
  var waitingProbability: Double
  var isOverloaded: Bool
  var occupancy: Double
  var averageSpeedOfAnswerSeconds: Double?
  var serviceLevel: Double?
  var withinSeconds: Double?

  init(agents: Int, load: Double, handleTime: Double?, within: Double) throws {
    let blocked = try ErlangB(agents: agents, load: load)
    let waiting = try ErlangC(agents: agents, load: load)
    self.agents = agents
    self.load = load
    blockingProbability = blocked.blockingProbability
    waitingProbability = waiting.waitingProbability
    isOverloaded = waiting.isOverloaded
    occupancy = waiting.occupancy
    if let handleTime {
      averageSpeedOfAnswerSeconds = try waiting.averageSpeedOfAnswer(handleTime: handleTime)
      serviceLevel = try waiting.serviceLevel(within: within, handleTime: handleTime)
      withinSeconds = within
    }
  }

  /// The formulas as a table.
  func lines(_ options: TerminalOptions) -> [StyledText] {
    let heading = StyledText(
      "\(agents) \(agents == 1 ? "agent" : "agents"), \(load) erlangs offered", style: .bold)
    let table = TextTable(
      header: ["Measure", "Value"], rows: rows.map { [StyledText($0.0), StyledText($0.1)] },
      alignments: [.left, .right])
    var lines = heading.wrapped(to: options.width)
    lines += table.lines(width: options.width, plain: options.plain)
    if isOverloaded {
      let warning = StyledText(
        "The load is not below the agents: with a queue it would grow without end.")
      lines += warning.wrapped(to: options.width)
    }
    return lines
  }

  private var rows: [(String, String)] {
    var rows = [
      ("Blocked without a queue (Erlang B)", Figure.percent(blockingProbability, places: 4))
    ]
    if isOverloaded { return rows }
    rows += [
      ("Waiting with a queue (Erlang C)", Figure.percent(waitingProbability, places: 4)),
      ("Occupancy", Figure.percent(occupancy)),
    ]
    if let averageSpeedOfAnswerSeconds {
      rows.append(
        (
          "Average speed of answer",
          Figure.decimal(averageSpeedOfAnswerSeconds, places: 1) + " s"
        ))
    }
    if let serviceLevel, let withinSeconds {
      rows.append(
        (
          "Service level within \(Figure.decimal(withinSeconds, places: 0)) s",
          Figure.percent(serviceLevel)
        ))
    }
    return rows
  }
}
