// SPDX-License-Identifier: Apache-2.0

import QueueingTheory
import TerminalText

/// Erlang's formulas for one load and number of agents.
struct ErlangReport: Encodable {
  /// What was found from a target.
  enum Sought: String, Encodable {
    case agents, load
  }

  /// Erlang A, where the patience is known.
  struct WithPatience: Encodable {
    var patienceSeconds: Double
    var waitingProbability: Double
    var abandonmentProbability: Double
    var averageWaitSeconds: Double
    var averageQueueLength: Double
    var occupancy: Double
    var serviceLevel: Double
    var withinSeconds: Double
  }

  var agents: Int
  var load: Double
  var callsPerHour: Double?
  var sought: Sought?
  var blockingProbability: Double
  var waitingProbability: Double
  var isOverloaded: Bool
  var occupancy: Double
  var averageQueueLength: Double?
  var averageSpeedOfAnswerSeconds: Double?
  var serviceLevel: Double?
  var withinSeconds: Double?
  var withPatience: WithPatience?

  init(
    agents: Int, load: Double, handleTime: Double?, patience: Double?, within: Double,
    sought: Sought?
  ) throws {
    let blocked = try ErlangB(agents: agents, load: load)
    let waiting = try ErlangC(agents: agents, load: load)
    self.agents = agents
    self.load = load
    self.sought = sought
    blockingProbability = blocked.blockingProbability
    waitingProbability = waiting.waitingProbability
    isOverloaded = waiting.isOverloaded
    occupancy = waiting.occupancy
    averageQueueLength = waiting.averageQueueLength
    guard let handleTime else { return }
    averageSpeedOfAnswerSeconds = try waiting.averageSpeedOfAnswer(handleTime: handleTime)
    serviceLevel = try waiting.serviceLevel(within: within, handleTime: handleTime)
    withinSeconds = within
    callsPerHour = load / handleTime * 3_600
    guard let patience else { return }
    let queue = try ErlangA(
      agents: agents, load: load, handleTime: handleTime, patience: patience)
    withPatience = WithPatience(
      patienceSeconds: patience, waitingProbability: queue.waitingProbability,
      abandonmentProbability: queue.abandonmentProbability,
      averageWaitSeconds: queue.averageWait, averageQueueLength: queue.averageQueueLength,
      occupancy: queue.occupancy, serviceLevel: try queue.serviceLevel(within: within),
      withinSeconds: within)
  }

  /// The formulas as a table.
  func lines(_ options: TerminalOptions) -> [StyledText] {
    let heading = StyledText(
      "\(agents) \(agents == 1 ? "agent" : "agents"), \(erlangs) erlangs offered", style: .bold)
    let table = TextTable(
      header: ["Measure", "Value"], rows: rows.map { [StyledText($0.0), StyledText($0.1)] },
      alignments: [.left, .right])
    var lines = heading.wrapped(to: options.width)
    lines += table.lines(width: options.width, plain: options.plain)
    return lines + remarks.flatMap { StyledText($0).wrapped(to: options.width) }
  }

  /// A load that was found has more digits than anybody reads.
  private var erlangs: String {
    sought == .load ? Figure.decimal(load, places: 4) : "\(load)"
  }

  private var remarks: [String] {
    var remarks: [String] = []
    switch sought {
    case .agents: remarks.append("These are the fewest agents that meet the target.")
    case .load:
      let calls = callsPerHour.map { ", \(Figure.decimal($0, places: 1)) calls an hour" } ?? ""
      remarks.append("This is the greatest load that meets the target\(calls).")
    case nil: break
    }
    if isOverloaded {
      remarks.append(
        "The load is not below the agents: with a queue that nobody leaves it would grow "
          + "without end.")
    }
    return remarks
  }

  private var rows: [(String, String)] {
    var rows = [
      ("Blocked without a queue (Erlang B)", Figure.percent(blockingProbability, places: 4))
    ]
    if !isOverloaded {
      rows += [
        ("Waiting with a queue (Erlang C)", Figure.percent(waitingProbability, places: 4)),
        ("Occupancy", Figure.percent(occupancy)),
      ]
      if let averageSpeedOfAnswerSeconds {
        rows.append(("Average speed of answer", seconds(averageSpeedOfAnswerSeconds)))
      }
      if let serviceLevel, let withinSeconds {
        rows.append((within(withinSeconds), Figure.percent(serviceLevel)))
      }
    }
    if let withPatience {
      rows += [
        (
          "Waiting with a patience of \(Figure.decimal(withPatience.patienceSeconds, places: 0)) s "
            + "(Erlang A)",
          Figure.percent(withPatience.waitingProbability, places: 4)
        ),
        ("Hang up", Figure.percent(withPatience.abandonmentProbability, places: 4)),
        ("Occupancy", Figure.percent(withPatience.occupancy)),
        ("Mean wait, all calls", seconds(withPatience.averageWaitSeconds)),
        (within(withPatience.withinSeconds), Figure.percent(withPatience.serviceLevel)),
      ]
    }
    return rows
  }

  private func seconds(_ time: Double) -> String { Figure.decimal(time, places: 1) + " s" }

  private func within(_ time: Double) -> String {
    "Service level within \(Figure.decimal(time, places: 0)) s"
  }
}
