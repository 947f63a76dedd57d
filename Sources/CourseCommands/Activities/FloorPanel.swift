// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import OutboundDialing
import TerminalText

/// One floor at one moment: its agents, its lines, and what has been counted.
///
/// Every state has a sign of its own, so that colour only helps.
struct FloorPanel {
  var title: String
  var moment: FloorMoment

  /// The most agents that are drawn one by one.
  private static let mostAgents = 60
  private static let perRow = 10
  private static let nameColumns = 9
  private static let valueColumns = 6
  /// A name, a value, and the space after it.
  private static let figureColumns = nameColumns + valueColumns + 1

  /// Panels beside one another, or below where the width does not suffice.
  static func sideBySide(_ panels: [FloorPanel], width: Int) -> [StyledText] {
    let gap = 3
    let narrowest = 28
    let room = (width - gap * (panels.count - 1)) / max(1, panels.count)
    guard panels.count > 1, room >= narrowest else {
      return panels.enumerated().flatMap { ($0 == 0 ? [] : [""]) + $1.lines(width: width) }
    }
    let columns = panels.map { $0.lines(width: room) }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { row in
      columns.enumerated().reduce(StyledText()) { line, column in
        let cell = row < column.element.count ? column.element[row] : StyledText()
        let isLast = column.offset == columns.count - 1
        return line + (isLast ? cell : cell.padded(to: room + gap))
      }
    }
  }

  /// What the signs mean.
  static var legend: StyledText {
    states + "  /hour = per agent-hour"
  }

  private static var states: StyledText {
    AgentState.shown.reduce(StyledText()) { line, state in
      line + (line.isEmpty ? "" : "  ") + state.sign + StyledText(" \(state.caption)")
    }
  }

  private func lines(width: Int) -> [StyledText] {
    let shown = moment.agents.prefix(Self.mostAgents)
    var lines = [StyledText(title, style: .bold)]
    var row = StyledText()
    for (place, state) in shown.enumerated() {
      if place > 0, place.isMultiple(of: Self.perRow) {
        lines.append(row)
        row = StyledText()
      }
      row += (row.isEmpty ? "" : " ") + state.sign
    }
    lines.append(row)
    if moment.agents.count > shown.count {
      lines.append(
        StyledText("the first \(shown.count) of \(moment.agents.count) agents", style: .dim))
    }
    lines.append("")
    let room = max(0, width - Self.figureColumns)
    let bar = String(repeating: "|", count: min(moment.linesInFlight, room))
    lines.append(figure("Lines up", moment.linesInFlight, StyledText(bar, style: .colored(.blue))))
    let waiting = String(repeating: "!", count: min(moment.waiting, room))
    lines.append(figure("Waiting", moment.waiting, StyledText(waiting, style: .colored(.red))))
    let answered = moment.contacts + moment.abandoned + moment.waiting
    lines.append(figure("Abandoned", moment.abandoned, StyledText("of \(answered)")))
    lines.append(figure("Contacts", moment.contacts, StyledText()))
    let talk = Double(moment.time(.talking)) / 6e10
    lines.append(figure("Talk min", Int(talk), StyledText(perHour(talk))))
    return lines
  }

  private func figure(_ name: String, _ value: Int, _ rest: StyledText) -> StyledText {
    StyledText(name).padded(to: Self.nameColumns)
      + StyledText("\(value)", style: .bold).padded(to: Self.valueColumns, alignment: .right)
      + (rest.isEmpty ? "" : " " + rest)
  }

  private func perHour(_ talk: Double) -> String {
    let hours = moment.now.seconds(since: .start) / 3_600 * Double(moment.agents.count)
    return hours > 0 ? "\(Figure.decimal(talk / hours, places: 1))/hour" : ""
  }
}

extension AgentState {
  /// The states that a simulated agent is ever in.
  fileprivate static let shown: [AgentState] = [.talking, .wrapUp, .previewing, .dialing, .idle]

  fileprivate var sign: StyledText {
    switch self {
    case .talking: StyledText("T", style: TextStyle(isBold: true, color: .green))
    case .wrapUp: StyledText("W", style: .colored(.cyan))
    case .previewing: StyledText("P", style: .colored(.yellow))
    case .dialing: StyledText("L", style: .colored(.magenta))
    case .idle: StyledText("·", style: .colored(.red))
    case .paused: StyledText("x", style: .dim)
    }
  }

  fileprivate var caption: String {
    switch self {
    case .talking: "talking"
    case .wrapUp: "wrap-up"
    case .previewing: "preparing"
    case .dialing: "listening"
    case .idle: "idle"
    case .paused: "paused"
    }
  }
}
