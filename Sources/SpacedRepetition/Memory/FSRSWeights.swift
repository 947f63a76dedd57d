// SPDX-License-Identifier: Apache-2.0

/// The 21 weights of FSRS-6, w0 to w20, which say how one person's memory grows and fades.
///
/// | weights | what they set |
/// | --- | --- |
/// | w0…w3 | stability after a first answer graded again, hard, good, easy, in days |
/// | w4, w5 | difficulty after a first answer |
/// | w6, w7 | how a grade moves difficulty, and its pull towards that of an easy item |
/// | w8…w10 | growth of stability at a recall |
/// | w11…w14 | stability after a failure |
/// | w15, w16 | malus of hard, bonus of easy |
/// | w17…w19 | growth of stability at a second review on the same day |
/// | w20 | exponent of the forgetting curve |
///
/// Source: Open Spaced Repetition, The Algorithm, section FSRS-6
/// (https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm); the bounds are those
/// of its Python package `fsrs`, version 6.3.2.
public struct FSRSWeights: Hashable, Sendable {
  /// The weights w0 to w20.
  public let values: [Double]

  /// The weights that FSRS-6 publishes for a learner of whom nothing is known.
  public static let published = FSRSWeights(unchecked: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ])

  /// The least and the greatest value of each weight.
  public static let bounds: [ClosedRange<Double>] = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4,
    0.001...0.75, 0...4.5, 0...0.8, 0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4,
    0...1, 1...6, 0...2, 0...2, 0...0.8, 0.1...0.8,
  ]

  /// Creates weights, for instance those that an optimizer fitted to a learner's reviews.
  ///
  /// - Parameter values: The 21 weights, each within its ``bounds``.
  /// - Throws: ``InvalidStudyParameter`` when there are more or fewer, or one is out of bounds.
  public init(_ values: [Double]) throws(InvalidStudyParameter) {
    guard values.count == Self.bounds.count else {
      throw InvalidStudyParameter(
        name: "count of weights", value: "\(values.count)",
        requirement: "be \(Self.bounds.count)")
    }
    for (index, (value, range)) in zip(values, Self.bounds).enumerated() {
      try InvalidStudyParameter.require("w\(index)", value, in: range)
    }
    self.values = values
  }

  private init(unchecked values: [Double]) { self.values = values }

  subscript(_ index: Int) -> Double { values[index] }
}

extension FSRSWeights: Codable {
  /// Reads the weights from an array of 21 numbers.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.singleValueContainer().decode([Double].self)
    self = try decoder.checked { () throws(InvalidStudyParameter) in try FSRSWeights(values) }
  }

  /// Writes the weights as an array of 21 numbers.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(values)
  }
}
