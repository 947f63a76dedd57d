// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// How a floor's time maps to days and the clock on the wall, for laws that count by the day.
///
/// On a simulated floor one day's shift joins the next; on a real one a day has 24 hours.
public struct Workday: Hashable, Codable, Sendable {
  /// Minutes after midnight at which the floor's time begins, 0 to 1,439.
  public let opensAtMinute: Int
  /// Seconds of the floor's time in a day, above 0 and at most 86,400.
  public let seconds: Double

  /// Creates a day.
  ///
  /// - Throws: `InvalidParameter` when a value is out of range.
  public init(opensAtMinute: Int = 540, hours: Double = 8) throws(InvalidParameter) {
    guard (0..<1_440).contains(opensAtMinute) else {
      throw InvalidParameter(
        name: "opensAtMinute", value: "\(opensAtMinute)", requirement: "be from 0 to 1439")
    }
    guard hours > 0, hours <= 24 else {
      throw InvalidParameter(
        name: "hours", value: "\(hours)", requirement: "be above 0 and at most 24")
    }
    self.opensAtMinute = opensAtMinute
    seconds = hours * 3_600
  }

  private init(unchecked minute: Int, _ seconds: Double) {
    opensAtMinute = minute
    self.seconds = seconds
  }

  /// From nine in the morning, eight hours: the day of the package's usual scenarios.
  public static let usual = Workday(unchecked: 540, 28_800)

  /// The number of the day, from 0.
  public func day(at moment: FloorInstant) -> Int {
    Int((moment.seconds(since: .start) / seconds).rounded(.down))
  }

  /// The time on the wall written as one number, hours × 100 + minutes: half past nine is 930.
  public func hourMinute(at moment: FloorInstant) -> Int {
    let elapsed = moment.seconds(since: .start)
    let sinceOpening = elapsed - (elapsed / seconds).rounded(.down) * seconds
    let minute = (opensAtMinute + Int(sinceOpening / 60)) % 1_440
    return minute / 60 * 100 + minute % 60
  }
}
