// SPDX-License-Identifier: Apache-2.0

/// A moment on the world's clock, in whole nanoseconds since 1970-01-01T00:00:00Z without leap
/// seconds, as operating systems count it.
public struct UTCInstant: Hashable, Comparable, Sendable {
  /// Nanoseconds since 1970-01-01T00:00:00Z, negative before; good for the years 1678 to 2262.
  public var nanoseconds: Int64

  /// Creates a moment from nanoseconds since 1970-01-01T00:00:00Z.
  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// Creates a moment from whole seconds since 1970-01-01T00:00:00Z; what lies beyond the years
  /// 1678 to 2262 becomes their end.
  public init(secondsSince1970 seconds: Int64) {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    nanoseconds = overflow ? (seconds < 0 ? .min : .max) : product
  }

  /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
  public var secondsSince1970: Int64 {
    let (quotient, remainder) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The moment so many seconds later, earlier when negative; rounded to the nanosecond.
  public func adding(seconds: Double) -> UTCInstant {
    let step = (seconds * 1e9).rounded()
    guard !step.isNaN else { return self }
    return adding(nanoseconds: Int64(min(max(step, -9.2e18), 9.2e18)))
  }

  /// The moment so many nanoseconds later, at most the end of the range.
  package func adding(nanoseconds step: Int64) -> UTCInstant {
    let (sum, overflow) = nanoseconds.addingReportingOverflow(step)
    return UTCInstant(nanoseconds: overflow ? (step < 0 ? .min : .max) : sum)
  }

  /// Seconds from an earlier moment to this one; negative when `earlier` is later.
  public func seconds(since earlier: UTCInstant) -> Double {
    Double(nanoseconds.subtractingBounded(earlier.nanoseconds)) * 1e-9
  }

  public static func < (left: Self, right: Self) -> Bool { left.nanoseconds < right.nanoseconds }
}

extension Int64 {
  /// The difference, at most the end of the range.
  package func subtractingBounded(_ other: Int64) -> Int64 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other > 0 ? .min : .max) : difference
  }
}

extension UTCInstant: CustomStringConvertible {
  /// The moment in ISO 8601, for instance `2026-03-29T00:59:59.5Z`.
  public var description: String {
    let seconds = secondsSince1970
    let civil = CivilTime(secondsSince1970: seconds, offset: 0)
    let fraction = nanoseconds - seconds * 1_000_000_000
    guard fraction != 0 else { return "\(civil)Z" }
    var digits = String(fraction)
    digits = String(repeating: "0", count: 9 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(civil).\(digits)Z"
  }
}

extension UTCInstant: Codable {
  /// Reads a moment in ISO 8601 with `Z` or an offset: `2026-03-29T00:59:59.5Z`,
  /// `2026-03-29 06:29+05:30`; nil when it is not one.
  public init?(_ text: String) {
    var rest = Substring(text)
    guard let date = CivilDate(String(rest.prefix(10))) else { return nil }
    rest = rest.dropFirst(10)
    guard let separator = rest.popFirst(), separator == "T" || separator == " " else { return nil }
    let clock = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == ".") }
    rest = rest.dropFirst(clock.count)
    let halves = clock.split(separator: ".", omittingEmptySubsequences: false)
    guard let time = ClockTime(String(halves[0])), time < .endOfDay, halves.count <= 2 else {
      return nil
    }
    var fraction: Int64 = 0
    if halves.count == 2 {
      guard halves[0].count == 8, (1...9).contains(halves[1].count),
        let digits = Int64(halves[1] + String(repeating: "0", count: 9 - halves[1].count))
      else { return nil }
      fraction = digits
    }
    guard let offset = FixedOffsetCalendar.offset(named: String(rest)) else { return nil }
    let seconds = Int64(date.dayNumber) * 86_400 + Int64(time.secondsSinceMidnight - offset)
    self = UTCInstant(secondsSince1970: seconds).adding(nanoseconds: fraction)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let moment = UTCInstant(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "moment is \(text); it must be a date and time with Z or an offset, "
          + "as in 2026-03-29T09:30:00Z.")
    }
    self = moment
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension UTCInstant {
  /// The end of the range: a moment that does not come.
  package static let distantFuture = UTCInstant(nanoseconds: .max)
}
