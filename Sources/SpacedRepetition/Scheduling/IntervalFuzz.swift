// SPDX-License-Identifier: Apache-2.0

/// Spreads the reviews of items that were learned together over neighbouring days.
///
/// Intervals below 2.5 days stay. Others move by at most
/// δ = 1 + 15 % of the part from 2.5 to 7 days + 10 % of that from 7 to 20 + 5 % of that beyond,
/// with both ends rounded to whole days and every day between them equally likely. The widths are
/// those of the Python package `fsrs`; it draws from the system's generator and can land one day
/// beyond the upper end, while here one seed gives one schedule and the ends hold.
public struct IntervalFuzz: Hashable, Codable, Sendable {
  /// The seed of all draws.
  public var seed: UInt64

  /// Creates a fuzz.
  public init(seed: UInt64) { self.seed = seed }

  /// The days that an interval may become.
  ///
  /// - Parameters:
  ///   - days: The interval; counts as at least 1 day and at most the longest there is.
  ///   - maximum: The longest interval there is; counts as 1 to 1,000,000 days.
  /// - Returns: From the shortest to the longest, at least 1 and at most the longest there is.
  public static func range(ofDays days: Int, maximum: Int) -> ClosedRange<Int> {
    let longest = min(max(maximum, 1), 1_000_000)
    let exact = Double(min(max(days, 1), longest))
    guard exact >= 2.5 else { return Int(exact)...Int(exact) }
    let delta =
      1 + 0.15 * (min(exact, 7) - 2.5) + 0.1 * max(min(exact, 20) - 7, 0)
      + 0.05 * max(exact - 20, 0)
    let most = min(Int((exact + delta).rounded(.toNearestOrEven)), longest)
    let least = max(2, Int((exact - delta).rounded(.toNearestOrEven)))
    return min(least, most)...most
  }

  /// An interval after fuzz.
  ///
  /// - Parameters:
  ///   - days: The interval, at least 1 day.
  ///   - maximum: The longest interval there is.
  ///   - item: The item's id: items reviewed at one moment are spread by it.
  ///   - moment: When the review was.
  /// - Returns: Whole days.
  func days(_ days: Int, maximum: Int, item: String, moment: EpochSeconds) -> Int {
    let range = Self.range(ofDays: days, maximum: maximum)
    var bits = seed
    for byte in item.utf8 { bits = Self.mixed(bits ^ UInt64(byte)) }
    bits = Self.mixed(bits ^ UInt64(bitPattern: moment))
    return range.lowerBound + Int(bits.multipliedFullWidth(by: UInt64(range.count)).high)
  }

  /// One step of SplitMix64.
  ///
  /// Guy Steele, Doug Lea, Christine Flood, Fast Splittable Pseudorandom Number Generators (OOPSLA
  /// 2014), doi 10.1145/2660193.2660195.
  private static func mixed(_ state: UInt64) -> UInt64 {
    var z = state &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
