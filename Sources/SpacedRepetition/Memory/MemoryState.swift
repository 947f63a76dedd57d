// SPDX-License-Identifier: Apache-2.0

/// What FSRS knows of the memory of one item.
public struct MemoryState: Hashable, Sendable {
  /// Days after a review until the probability of recall has fallen to 90 %.
  public let stability: Double
  /// How hard it is to make the memory more stable, from 1 (easy) to 10.
  public let difficulty: Double

  /// The stabilities there are, in days.
  ///
  /// The lower bound is FSRS's. The upper one lies beyond any memory: it keeps the arithmetic finite
  /// after thousands of reviews on one day, where the reference implementation runs to infinity.
  public static let stabilities = 0.001...1e100
  /// The difficulties there are.
  public static let difficulties = 1.0...10.0

  /// Restores a state that was stored.
  ///
  /// - Parameters:
  ///   - stability: Days until recall has fallen to 90 %, within ``stabilities``.
  ///   - difficulty: Within ``difficulties``.
  /// - Throws: ``InvalidStudyParameter`` when one is outside.
  public init(stability: Double, difficulty: Double) throws(InvalidStudyParameter) {
    try InvalidStudyParameter.require("stability", stability, in: Self.stabilities)
    try InvalidStudyParameter.require("difficulty", difficulty, in: Self.difficulties)
    self.stability = stability
    self.difficulty = difficulty
  }

  /// The nearest state there is.
  init(clampingStability stability: Double, difficulty: Double) {
    self.stability = min(
      max(stability, Self.stabilities.lowerBound), Self.stabilities.upperBound)
    self.difficulty = min(
      max(difficulty, Self.difficulties.lowerBound), Self.difficulties.upperBound)
  }
}

extension MemoryState: Codable {
  private enum CodingKeys: String, CodingKey {
    case stability, difficulty
  }

  /// Reads and checks a state.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let stability = try container.decode(Double.self, forKey: .stability)
    let difficulty = try container.decode(Double.self, forKey: .difficulty)
    self = try decoder.checked { () throws(InvalidStudyParameter) in
      try MemoryState(stability: stability, difficulty: difficulty)
    }
  }
}
