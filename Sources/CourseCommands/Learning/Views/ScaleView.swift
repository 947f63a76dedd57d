// SPDX-License-Identifier: Apache-2.0

import CourseModel
import TerminalText

extension QuestionView {
  /// The columns between two labels of a drawn scale.
  private static let labelGap = 2

  /// A scale: as a line with its ends in plain mode, else drawn with marks and labels below them.
  ///
  /// The drawing says nothing that the sentence above it does not say.
  func scale(of estimate: Question.Estimate) -> [StyledText] {
    let sentence = StyledText("The scale goes \(estimate.range).").wrapped(to: options.width)
    let width = min(options.width - 4, 61)
    let labels = [0, 1, 2, 3, 4].map { estimate.label(at: estimate.scale.steps * $0 / 4) }
    let widest = labels.map(\.count).max() ?? 0
    guard !options.plain, (widest + Self.labelGap) * 4 < width else { return sentence }
    let quarter = (width - 1) / 4
    let line =
      "├"
      + Array(repeating: String(repeating: "─", count: quarter - 1), count: 4)
      .joined(separator: "┼") + "┤"
    var below = ""
    for (place, label) in labels.enumerated() where isExact(place, estimate) {
      let start = max(0, place * quarter - label.count / 2)
      below +=
        String(repeating: " ", count: max(below.isEmpty ? 0 : 1, start - below.count)) + label
    }
    return sentence + [StyledText("  " + line), StyledText("  " + below, style: .dim)]
  }

  /// Whether a quarter of the scale is one of its marks, so that its label stands where it belongs.
  private func isExact(_ quarter: Int, _ estimate: Question.Estimate) -> Bool {
    estimate.scale.steps * quarter % 4 == 0
  }
}
