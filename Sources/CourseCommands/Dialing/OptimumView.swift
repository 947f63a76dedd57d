// SPDX-License-Identifier: Apache-2.0

import Charts
import TerminalText

/// The optimum of pacing for people.
struct OptimumView {
  private let report: OptimumReport

  init(_ report: OptimumReport) { self.report = report }

  /// The most rows of the table of lines; the floor is seldom emptier than that.
  private static let greatestRowCount = 13

  func lines(_ options: TerminalOptions) -> [StyledText] {
    heading.wrapped(to: options.width) + [""]
      + bounds.lines(for: options) + [""]
      + targets.lines(width: options.width, plain: options.plain) + [""]
      + remarks.flatMap { $0.wrapped(to: options.width) }
  }

  private var heading: StyledText {
    let parameters = report.parameters
    let agents = parameters.agents
    return StyledText(
      "\(agents) \(agents == 1 ? "agent" : "agents"), "
        + "answer rate \(Figure.percent(parameters.answerRate)), "
        + "ring time \(seconds(parameters.ringTime)), "
        + "handle time \(seconds(parameters.handleTime)), "
        + "patience \(seconds(parameters.patience)), "
        + "at most \(Figure.percent(parameters.limit)) abandoned", style: .bold)
  }

  private var bounds: BarChart {
    BarChart(
      title: "Utilisation", format: .percent(places: 2),
      bars: [
        BarChart.Bar(label: "the optimum", value: report.utilisation),
        BarChart.Bar(label: "without abandoned calls", value: report.u0),
        BarChart.Bar(
          label: "blind to the agents", value: report.stateBlindUtilisation),
      ])
  }

  private var targets: TextTable {
    let agents = report.parameters.agents
    let mixes = report.policies.count > 1
    return TextTable(
      header: ["Idle agents", "Busy agents", mixes ? "Lines to keep up" : "Lines"],
      rows: (0...agents).prefix(Self.greatestRowCount).map { idle in
        let busy = agents - idle
        return [StyledText("\(idle)"), StyledText("\(busy)"), StyledText(lines(busy))]
      }, alignments: [.right, .right, .right])
  }

  private func lines(_ busy: Int) -> String {
    let counts = report.policies.map { $0.targetLines[busy] }
    guard let first = counts.first, let last = counts.last, first != last else {
      return counts.first.map(String.init) ?? ""
    }
    return "\(first) or \(last)"
  }

  private var remarks: [StyledText] {
    var remarks: [String] = []
    let parameters = report.parameters
    if let first = report.policies.first, report.policies.count > 1 {
      remarks.append(
        "Where two numbers stand, the optimum keeps up the first for "
          + "\(Figure.percent(first.share)) of the time and the second for the rest; "
          + "that makes \(Figure.percent(report.abandonmentRate, places: 2)) abandoned.")
    }
    if let price = report.shadowPrice {
      remarks.append(
        "The last abandoned call buys \(Figure.decimal(price, places: 2)) handle times of work.")
    }
    if parameters.agents >= Self.greatestRowCount {
      remarks.append("--json has the lines for every number of busy agents.")
    }
    var model =
      "A model without memory: exponential times, launches at once and free, an endless list. "
      + "Its figures are exact for it, to be measured against, and no promise for a real floor."
    if report.targetLines.last == 0 {
      model +=
        " No lines are up while nobody is idle because ringing has no memory here; with a real "
        + "ring delay some dialing ahead pays."
    }
    remarks.append(model)
    return remarks.map { StyledText($0) }
  }

  private func seconds(_ time: Double) -> String {
    let places = time == time.rounded() ? 0 : 1
    return Figure.decimal(time, places: places) + " s"
  }
}
