// SPDX-License-Identifier: Apache-2.0

import CivilClock
import Foundation
import TerminalText

/// Draws the days of study: a block for each day of the last weeks, and how many there were in a row.
struct CalendarView {
  let options: TerminalOptions

  /// From this many answers on a day's block is full.
  static let fullDay = 10

  /// The calendar with what it comes to, beside it where there is room.
  func lines(_ study: StudyStanding, facts: [String]) -> [StyledText] {
    let sentences = [streak(study)] + facts
    if options.plain {
      return sentences.flatMap { StyledText($0).wrapped(to: options.width) }
        + StyledText(days(study)).wrapped(to: options.width)
    }
    let calendar = grid(study) + legend
    let (columns, gap) = (calendar.map(\.columns).max() ?? 0, 4)
    let room = options.width - columns - gap
    let narrowest = 28
    let style = { (place: Int) -> TextStyle in place == 0 ? .bold : .plain }
    guard room >= narrowest else {
      return sentences.enumerated().flatMap { place, text in
        StyledText(text, style: style(place)).wrapped(to: options.width)
      } + [StyledText()] + calendar
    }
    let beside = sentences.enumerated().flatMap { place, text in
      StyledText(text, style: style(place)).wrapped(to: room)
    }
    return (0..<max(calendar.count, beside.count)).map { row in
      let left = calendar.indices.contains(row) ? calendar[row] : StyledText()
      guard beside.indices.contains(row) else { return left }
      return left.padded(to: columns + gap) + beside[row]
    }
  }

  private func grid(_ study: StudyStanding) -> [StyledText] {
    // The longest label has six columns.
    let margin = options.width >= 28 ? 8 : 7
    let header = Weekday.allCases.map { $0.rawValue.prefix(cell).capitalized }
      .joined(separator: " ")
    var lines = [
      StyledText(String(repeating: " ", count: margin)) + StyledText(header, style: .dim)
    ]
    var week = study.calendar[...]
    while let first = week.first {
      var line = StyledText(Self.label(first.date), style: .dim).padded(to: margin)
      for (place, day) in week.prefix(7).enumerated() {
        line += (place == 0 ? "" : " ") + block(day, today: study.today)
      }
      lines.append(line)
      week = week.dropFirst(7)
    }
    return lines
  }

  /// The columns of a day's block.
  private var cell: Int { options.width >= 28 ? 2 : 1 }

  private func block(_ day: StudyStanding.Day, today: CivilDate) -> StyledText {
    if day.answers >= Self.fullDay { return blocks("█", .colored(.green)) }
    if day.isActive { return blocks("▒", .colored(.green)) }
    return day.date == today ? blocks("▁", .bold) : blocks("·", .dim)
  }

  private func blocks(_ glyph: Character, _ style: TextStyle) -> StyledText {
    StyledText(String(repeating: glyph, count: cell), style: style)
  }

  private var legend: [StyledText] {
    let text = "▒▒ some study  ██ \(Self.fullDay)+ answers"
    return StyledText(text, style: .dim).wrapped(to: options.width)
  }

  private static func label(_ date: CivilDate) -> String {
    let words = date.spoken.split(separator: " ")
    return words.count == 3 ? "\(words[1]) \(words[2].prefix(3))" : ""
  }

  private func streak(_ study: StudyStanding) -> String {
    let streak = study.streak
    func days(_ number: Int) -> String { ReviewView.count(number, "day") }
    guard streak.daysStudied > 0 else { return "No day of study yet." }
    let all = "; longest \(days(streak.longest)), \(days(streak.daysStudied)) in all."
    if streak.days == 0 { return "No streak now" + all }
    return "\(days(streak.days)) in a row" + (streak.isTodayDone ? "" : " up to yesterday") + all
  }

  /// The active days of the calendar, in words.
  private func days(_ study: StudyStanding) -> String {
    let active = study.calendar.filter(\.isActive).map { day in
      "\(Self.label(day.date)) (\(ReviewView.count(day.answers, "answer")))"
    }
    let weeks = "In the last \(StudyStanding.weeks) weeks: "
    return weeks + (active.isEmpty ? "nothing." : active.joined(separator: ", ") + ".")
  }
}
