// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import CourseModel
import DiscreteEventSimulation
import TerminalText

/// The tasks of a workflow with what each costs by hand, for people.
struct SortCostsView {
  private let run: SortRun
  private let parts: [ActivityPart]
  private let showsAnswers: Bool

  /// - Parameters:
  ///   - run: The run.
  ///   - parts: What was answered.
  ///   - showsAnswers: Whether the answers stand beside the right ones.
  init(_ run: SortRun, _ parts: [ActivityPart], showsAnswers: Bool) {
    self.run = run
    self.parts = parts
    self.showsAnswers = showsAnswers
  }

  func lines(_ options: TerminalOptions) -> [StyledText] {
    table.lines(width: options.width, plain: options.plain) + [""]
      + footing.flatMap { $0.wrapped(to: options.width) }
  }

  private var table: TextTable {
    var header: [StyledText] = ["Task", "Right"]
    var alignments: [TextAlignment] = [.left, .left]
    if showsAnswers {
      header.append("Yours")
      alignments.append(.left)
    }
    // The costliest first; equal ones in the order in which they came.
    let costs = Dictionary(
      uniqueKeysWithValues: parts.map { ($0.id, run.costs.cost(of: $0.id)?.mean ?? -1) })
    let ordered = parts.enumerated().sorted { left, right in
      let (first, second) = (costs[left.element.id] ?? -1, costs[right.element.id] ?? -1)
      return first == second ? left.offset < right.offset : first > second
    }
    let rows = ordered.map(\.element).map { part in
      var row = [StyledText(part.label), StyledText(part.right)]
      if showsAnswers { row.append(given(part)) }
      row.append(
        StyledText(run.costs.cost(of: part.id).map(minutes) ?? "–"))
      return row
    }
    return TextTable(
      header: header + ["Min/day by hand"], rows: rows, alignments: alignments + [.right])
  }

  /// Minutes; those that are the same in every replication have no interval.
  private func minutes(_ estimate: Estimate) -> String {
    estimate.halfWidth == 0
      ? Figure.decimal(estimate.mean, places: 1) : Figure.decimal(estimate, places: 1)
  }

  /// Minutes in running text.
  private func sentence(_ estimate: Estimate) -> String {
    minutes(estimate).replacing("±", with: " ± ")
  }

  private func given(_ part: ActivityPart) -> StyledText {
    switch part.verdict {
    case .unanswered: StyledText("–", style: .dim)
    case .right: StyledText(part.given ?? "", style: .colored(.green))
    case .wrong, .partlyRight: StyledText((part.given ?? "") + " ✗", style: .colored(.red))
    }
  }

  private var footing: [StyledText] {
    let costs = run.costs
    let scenario = costs.parameters.scenario
    let shift = scenario.shiftHours * 60
    return [
      StyledText("Tasks that a system takes over: ")
        + StyledText(sentence(costs.takenOver), style: .bold)
        + StyledText(
          " minutes per agent-day if all of them were done by hand, of a shift of "
            + "\(Figure.decimal(shift, places: 0)). It is no saving to promise: most of the "
            + "seconds are assumptions, tasks overlap, and whoever did them all by hand would "
            + "make fewer attempts."),
      StyledText(
        "By hand an agent makes \(sentence(costs.attemptsPerAgentDay)) attempts "
          + "a day and reaches \(sentence(costs.contactsPerAgentDay)) people "
          + "(\(scenario.agents) \(scenario.agents == 1 ? "agent" : "agents"), answer rate "
          + "\(Figure.percent(scenario.attempts.answerRate)))."),
      StyledText(
        "± half the \(Figure.percent(costs.parameters.level, places: 0)) confidence interval; "
          + "\(costs.parameters.replications) replications of the manual floor, seed "
          + "\(costs.parameters.seed).", style: .dim),
    ]
  }
}
