// SPDX-License-Identifier: Apache-2.0

import CivilClock
import Foundation
import TerminalText

/// Draws how many reviews fall due on the coming days, as columns.
struct ForecastView {
  let options: TerminalOptions

  private static let rows = 4
  private static let eighths = Array(" ▁▂▃▄▅▆▇█").map(String.init)

  func lines(_ reviews: StudyStanding.Reviews) -> [StyledText] {
    let counts = reviews.forecast.map(\.count)
    let sum = counts.reduce(0, +)
    guard sum + reviews.later > 0 else {
      return wrapped("No reviews lie ahead: questions that you answer come back here.")
    }
    var text = "\(ReviewView.count(counts.first ?? 0, "review")) due today, "
    text += "\(sum) in \(counts.count) days"
    text += reviews.later > 0 ? ", \(reviews.later) later." : "."
    guard !options.plain, let most = counts.max(), most > 0 else {
      return wrapped(text) + (options.plain ? sentences(reviews) : [])
    }
    return chart(reviews.forecast, most: most) + wrapped(text)
  }

  private func chart(_ days: [ReviewReport.Day], most: Int) -> [StyledText] {
    let margin = "\(most)".count + 1
    let wide = 3
    let step = margin + days.count * wide <= options.width ? wide : wide - 1
    let shown = days.prefix(max(1, (options.width - margin) / step))
    var lines: [StyledText] = []
    for row in (0..<Self.rows).reversed() {
      var line = StyledText(row == Self.rows - 1 ? "\(most)" : "", style: .dim)
        .padded(to: margin - 1, alignment: .right)
      for (place, day) in shown.enumerated() {
        // Rounded up, so that one review is seen beside a hundred.
        let height = (day.count * Self.rows * 8 + most - 1) / most
        let glyph = Self.eighths[min(max(height - row * 8, 0), 8)]
        let isToday = place == 0
        line +=
          " "
          + StyledText(
            String(repeating: glyph, count: step - 1),
            style: .colored(isToday ? .yellow : .cyan))
      }
      lines.append(line)
    }
    var names = StyledText(String(repeating: " ", count: margin - 1))
    for (place, day) in shown.enumerated() {
      names +=
        " "
        + StyledText(
          day.date.weekday.rawValue.prefix(step - 1).capitalized,
          style: place == 0 ? .bold : .dim)
    }
    lines.append(names)
    if days.allSatisfy({ "\($0.count)".count < step }) {
      var numbers = StyledText(String(repeating: " ", count: margin - 1))
      for day in shown {
        numbers +=
          " "
          + StyledText(day.count == 0 ? "·" : "\(day.count)", style: .dim)
          .padded(to: step - 1, alignment: .right)
      }
      lines.append(numbers)
    }
    return lines
  }

  private func sentences(_ reviews: StudyStanding.Reviews) -> [StyledText] {
    let days = reviews.forecast.dropFirst().filter { $0.count > 0 }
    if days.isEmpty { return [] }
    return wrapped(
      "Due on the days after: "
        + days.map { "\($0.date.spoken) \($0.count)" }.joined(separator: ", ") + ".")
  }

  private func wrapped(_ text: String) -> [StyledText] {
    StyledText(text).wrapped(to: options.width)
  }
}
