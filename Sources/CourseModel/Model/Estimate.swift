// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

extension Question {
  /// A number to be marked on a scale.
  public struct Estimate: Hashable, Sendable {
    /// The right value, its unit, and how far an estimate may be off.
    public var key: NumberKey
    /// The scale it is marked on.
    public var scale: Scale

    /// Creates an estimate.
    public init(key: NumberKey, scale: Scale) {
      self.key = key
      self.scale = scale
    }
  }

  /// A scale with marks at equal distances, in the key's unit.
  public struct Scale: Hashable, Sendable {
    /// The value at its left end.
    public let lowest: Rational
    /// The value at its right end.
    public let highest: Rational
    /// The distance of two marks.
    public let step: Rational

    /// The most marks a scale may have.
    public static let mostMarks = 1_001

    /// Creates a scale; nil unless whole steps, at least one and at most 1,000, lead from end to end.
    public init?(lowest: Rational, highest: Rational, step: Rational) {
      guard highest > lowest, step > .zero, let length = try? highest - lowest,
        let steps = try? length / step, steps.isInteger, steps < Rational(Self.mostMarks)
      else { return nil }
      self.lowest = lowest
      self.highest = highest
      self.step = step
    }

    /// The steps from end to end.
    public var steps: Int {
      (try? (highest - lowest) / step).flatMap { Int(exactly: $0.numerator) } ?? 1
    }

    /// Whether a value is one of the marks.
    public func holds(_ value: Rational) -> Bool {
      value >= lowest && value <= highest && ((try? (value - lowest) / step)?.isInteger ?? false)
    }

    /// The value at a mark, counted from 0 at the left end.
    public func value(at mark: Int) -> Rational {
      (try? lowest + step * Rational(mark)) ?? lowest
    }

    /// The mark that is nearest to a value, the lower one of two, kept within the scale.
    public func mark(nearest value: Rational) -> Int {
      guard value > lowest else { return 0 }
      guard value < highest else { return steps }
      let place = (try? (value - lowest) / step)?.rounded(.halfDown) ?? .zero
      return Int(exactly: place.numerator) ?? 0
    }
  }
}
