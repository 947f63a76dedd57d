// SPDX-License-Identifier: Apache-2.0

package import CivilClock
package import Foundation
import SpacedRepetition

/// The days of a learner, which begin at midnight where the learner is.
///
/// Reviews are planned in whole days: what was answered late yesterday may be asked early today. So
/// the schedule sees a day as a moment, its number times twenty-four hours, and no clock.
package struct StudyDays: Hashable, Sendable {
  /// Where the learner is.
  package var timeZone: TimeZone

  /// The days of a time zone.
  package init(in timeZone: TimeZone) { self.timeZone = timeZone }

  /// The day on which an instant falls.
  package func date(of instant: Date) -> CivilDate {
    let seconds = instant.timeIntervalSince1970 + Double(timeZone.secondsFromGMT(for: instant))
    let limit = 1e11  // Some 3,000 years from now, either way.
    return CivilTime(
      secondsSince1970: Int64(min(max(seconds, -limit), limit).rounded(.down)), offset: 0
    )
    .date
  }

  static let secondsPerDay: EpochSeconds = 86_400

  /// A day as the schedule sees it.
  static func moment(of date: CivilDate) -> EpochSeconds {
    EpochSeconds(date.dayNumber) * secondsPerDay
  }

  /// The number of the day of a moment of the schedule.
  static func number(of moment: EpochSeconds) -> Int {
    let (days, rest) = moment.quotientAndRemainder(dividingBy: secondsPerDay)
    return Int(rest < 0 ? days - 1 : days)
  }
}

extension CivilDate {
  /// The day in words: `Tuesday 24 November`.
  var spoken: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let (_, month, day) = components
    return "\(weekday.rawValue.capitalized) \(day) \(months[month - 1])"
  }

  /// The day with its year: `24 November 2026`.
  var long: String {
    spoken.split(separator: " ").dropFirst().joined(separator: " ") + " \(components.year)"
  }
}
