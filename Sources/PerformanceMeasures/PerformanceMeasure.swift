// SPDX-License-Identifier: Apache-2.0

/// A key figure of call-centre work under a name of its own: rival definitions have rival names.
public struct PerformanceMeasure: Hashable, Sendable {
  /// A short stable name, such as `service-level-a`.
  public let id: String
  /// The name as people say it, with what tells it from its variants.
  public let name: String
  /// What group it belongs to.
  public let family: Family
  /// How it is reckoned.
  public let definition: Definition
  /// The unit of its values.
  public let unit: Unit
  /// Where the definition is taken from.
  public let source: String
  /// What to beware of; nil where there is nothing.
  public let note: String?

  /// A group of measures.
  public enum Family: String, CaseIterable, Codable, Hashable, Sendable {
    /// How long contacts take.
    case handling = "Handling"
    /// What agents' time is used for.
    case agents = "Agents' time"
    /// Calls that come in.
    case inbound = "Inbound calls"
    /// Calls that are placed.
    case outbound = "Outbound calls"
    /// What an hour brings.
    case productivity = "Output per hour"
    /// How well contacts go.
    case quality = "Quality"
    /// Debts and promises.
    case collections = "Collections"
    /// Money for each result.
    case cost = "Cost"
    /// Work that comes in, and trunks.
    case load = "Load"
  }

  /// The unit of a measure's values.
  public enum Unit: String, Codable, Hashable, Sendable {
    /// A share, 0 to 1.
    case share
    /// Seconds.
    case seconds
    /// Minutes in an hour.
    case minutesPerHour = "minutes per hour"
    /// Things in an hour.
    case perHour = "per hour"
    /// A number without a unit.
    case number
    /// Points from −100 to +100.
    case points
    /// Money in major units of the currency that the counts are in.
    case money
    /// Calls at the same time, on average.
    case erlangs
  }

  /// How a measure is reckoned.
  public enum Definition: Hashable, Sendable {
    /// A factor times a sum of quantities ÷ a sum of quantities.
    case ratio(Ratio)
    /// By a function of this library, which the text names after a formula in words.
    case function(formula: String)
  }

  /// A quotient of sums.
  public struct Ratio: Hashable, Sendable {
    /// What is added above the line.
    public let numerator: [PerformanceQuantity]
    /// What is taken away above the line.
    public let without: [PerformanceQuantity]
    /// What is added below the line.
    public let denominator: [PerformanceQuantity]
    /// What is taken away below the line.
    public let denominatorWithout: [PerformanceQuantity]
    /// The factor that makes the unit: 60 for minutes per hour.
    public let factor: Double
  }

  /// The value; nil when the denominator is not above zero or a quantity is not known.
  ///
  /// - Complexity: O(quantities of the formula).
  public func value(of counts: PerformanceCounts) -> Double? {
    guard case .ratio(let ratio) = definition,
      let top = counts.sum(ratio.numerator, without: ratio.without),
      let bottom = counts.sum(ratio.denominator, without: ratio.denominatorWithout), bottom > 0
    else { return nil }
    return ratio.factor * top / bottom
  }

  /// The quantities that the measure needs and the counts do not state.
  public func missing(in counts: PerformanceCounts) -> [PerformanceQuantity] {
    quantities.filter { counts[$0] == nil }
  }

  /// The quantities that the measure needs; none for one that a function reckons.
  public var quantities: [PerformanceQuantity] {
    guard case .ratio(let ratio) = definition else { return [] }
    let needed = Set(
      ratio.numerator + ratio.without + ratio.denominator + ratio.denominatorWithout)
    return PerformanceQuantity.allCases.filter(needed.contains)
  }

  /// The formula in words, such as "(talk time + hold time + wrap-up time) ÷ contacts handled".
  public var formula: String {
    switch definition {
    case .function(let formula): return formula
    case .ratio(let ratio):
      let quotient =
        Self.words(ratio.numerator, ratio.without) + " ÷ "
        + Self.words(ratio.denominator, ratio.denominatorWithout)
      return ratio.factor == 1 ? quotient : quotient + " × \(Int(ratio.factor))"
    }
  }

  private static func words(
    _ added: [PerformanceQuantity], _ taken: [PerformanceQuantity]
  ) -> String {
    let text =
      added.map(\.name).joined(separator: " + ") + taken.map { " − \($0.name)" }.joined()
    return added.count + taken.count > 1 ? "(\(text))" : text
  }
}

extension PerformanceCounts {
  fileprivate func sum(
    _ added: [PerformanceQuantity], without taken: [PerformanceQuantity]
  ) -> Double? {
    var sum = 0.0
    for quantity in added {
      guard let value = self[quantity] else { return nil }
      sum += value
    }
    for quantity in taken {
      guard let value = self[quantity] else { return nil }
      sum -= value
    }
    return sum
  }
}

extension PerformanceMeasure {
  /// A measure that is a quotient of sums.
  static func ratio(
    _ id: String, _ name: String, _ family: Family, _ numerator: [PerformanceQuantity],
    without: [PerformanceQuantity] = [], over denominator: [PerformanceQuantity],
    less denominatorWithout: [PerformanceQuantity] = [], times factor: Double = 1,
    in unit: Unit = .share, source: String = usual, _ note: String? = nil
  ) -> Self {
    Self(
      id: id, name: name, family: family,
      definition: .ratio(
        Ratio(
          numerator: numerator, without: without, denominator: denominator,
          denominatorWithout: denominatorWithout, factor: factor)),
      unit: unit, source: source, note: note)
  }

  /// The source of what the trade defines alike everywhere.
  static let usual = "usage of the trade"
}
