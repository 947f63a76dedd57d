// SPDX-License-Identifier: Apache-2.0

/// How long one learner takes to answer, from the latest answers.
///
/// Ordering five lines takes anybody longer than one true or false: keep one value for each kind of
/// question to find quick answers, and one for all to plan the day.
public struct AnswerTimes: Hashable, Sendable {
  /// Milliseconds of the latest answers, the newest last.
  public private(set) var latest: [Int] = []
  /// Milliseconds of the latest answers that were right at once and without help, the newest last.
  public private(set) var latestUnaided: [Int] = []

  /// How many of the latest answers are kept.
  public static let kept = 100
  /// How many right and unaided answers it takes before one can be called quick.
  public static let neededForQuick = 10
  /// The longest time that counts: who takes longer has left the desk.
  public static let longest = Duration.seconds(300)
  /// The time that an answer is taken to need before there is any.
  public static let assumed = Duration.seconds(30)

  /// Creates the times of somebody who has not answered yet.
  public init() {}

  /// Notes one more answer.
  ///
  /// - Parameters:
  ///   - time: From the question on screen to the answer; counts as at least 0 and at most
  ///     ``longest``.
  ///   - isUnaided: Whether it was right at the first try and without a hint.
  public mutating func record(_ time: Duration, isUnaided: Bool) {
    let milliseconds = Self.milliseconds(time)
    Self.append(milliseconds, to: &latest)
    if isUnaided { Self.append(milliseconds, to: &latestUnaided) }
  }

  /// The mean of the latest answers, at least a second; ``assumed`` before there are any.
  public var mean: Duration {
    guard !latest.isEmpty else { return Self.assumed }
    return .milliseconds(max(latest.reduce(0, +) / latest.count, 1_000))
  }

  /// The longest time that is quick for this learner, nil before there are enough answers.
  ///
  /// It is the lower quartile, by nearest rank, of the latest answers that were right at the first try
  /// and without a hint: of four such answers the quickest is quick. Nobody is measured against others.
  public var quickLimit: Duration? {
    guard latestUnaided.count >= Self.neededForQuick else { return nil }
    let rank = (latestUnaided.count + 3) / 4
    return .milliseconds(latestUnaided.sorted()[rank - 1])
  }

  private static func append(_ value: Int, to values: inout [Int]) {
    values.append(value)
    if values.count > kept { values.removeFirst(values.count - kept) }
  }

  private static func milliseconds(_ time: Duration) -> Int {
    let bounded = min(max(time, .zero), longest)
    let (seconds, attoseconds) = bounded.components
    return Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}

extension AnswerTimes: Codable {
  private enum CodingKeys: String, CodingKey {
    case latest, latestUnaided
  }

  /// Reads times; what is out of range counts as the nearest end, what is too much is dropped.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func values(_ key: CodingKeys) throws -> [Int] {
      try container.decode([Int].self, forKey: key).suffix(Self.kept).map {
        min(max($0, 0), Self.milliseconds(Self.longest))
      }
    }
    latest = try values(.latest)
    latestUnaided = try values(.latestUnaided)
  }
}
