// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import TerminalText

/// Predictions beside what was simulated, with the rules by which they count.
struct PredictionsView {
  private let run: DialingRun
  private let parts: [ActivityPart]

  init(_ run: DialingRun, _ parts: [ActivityPart]) {
    self.run = run
    self.parts = parts
  }

  func lines(_ options: TerminalOptions) -> [StyledText] {
    let table = TextTable(
      header: ["Prediction", "Yours", "Simulated", "Points"],
      rows: parts.map { part in
        [
          StyledText(part.label), StyledText(part.given ?? "–"), StyledText(part.right),
          StyledText(points(part)),
        ]
      }, alignments: [.left, .right, .right, .left])
    let measures = Set(run.predictions.predictions.map(\.measure))
    let rules = DialingMeasure.allCases.filter(measures.contains).flatMap { measure in
      StyledText("\(measure.title): \(measure.rule)", style: .dim).wrapped(to: options.width)
    }
    return table.lines(width: options.width, plain: options.plain) + [""] + rules
  }

  private func points(_ part: ActivityPart) -> String {
    switch part.verdict {
    case .right: "1, right"
    case .partlyRight: "½, near"
    case .wrong: "0, off"
    case .unanswered: "0, none"
    }
  }
}

extension DialingMeasure {
  fileprivate var title: String {
    switch self {
    case .talkMinutes: "Talk minutes"
    case .idleShare: "Idle time"
    case .abandonmentRate: "Abandoned calls"
    }
  }
}
