// SPDX-License-Identifier: Apache-2.0

import TerminalText

/// Draws how much of each objective is mastered.
struct MasteryView {
  let options: TerminalOptions

  /// The objectives of one lesson with what each still needs.
  func lines(_ objectives: [MasteryStanding]) -> [StyledText] {
    if objectives.isEmpty { return [] }
    var lines: [StyledText] = []
    for objective in objectives { lines += self.lines(objective) }
    lines.append(
      spaced: StyledText(
        "A question is learned once it was right at once on three different days. An objective is "
          + "mastered at \(Bar.percent(MasteryStanding.masteredAt)) of its questions; what is not "
          + "reviewed fades.", style: .dim
      ).wrapped(to: options.width))
    return lines
  }

  private func lines(_ objective: MasteryStanding) -> [StyledText] {
    let learned = "\(objective.learned) of \(ReviewView.count(objective.questions, "question"))"
    let state = objective.isMastered ? "mastered" : "missing: \(objective.missing ?? "")"
    let detail = "\(learned) learned; \(state)."
    let percent = Bar.percent(objective.share)
    guard !options.plain else {
      return StyledText("\(objective.text) \(percent): \(detail)").wrapped(to: options.width)
    }
    let cells = min(20, options.width / 5)
    let label =
      Bar.blocks(objective.share, cells: cells)
      + StyledText(" " + percent).padded(to: 6, alignment: .right) + "  "
    let room = max(10, options.width - label.columns)
    return HangingText.lines(
      label,
      StyledText(objective.text).wrapped(to: room)
        + StyledText(detail, style: .dim).wrapped(to: room), width: options.width)
  }
}
