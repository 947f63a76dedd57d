// SPDX-License-Identifier: Apache-2.0

/// Counts, times and sums of one period, from which measures are formed.
///
/// What is not stated is unknown, not zero: a measure that needs it has no value.
///
///     let counts: PerformanceCounts = [.offered: 100, .answeredInTime: 80]
///     PerformanceMeasure.serviceLevelA.value(of: counts)   // 0.8
public struct PerformanceCounts: Hashable, Sendable, Codable, ExpressibleByDictionaryLiteral {
  public typealias Key = PerformanceQuantity
  public typealias Value = Double

  private var values: [PerformanceQuantity: Double] = [:]

  /// Creates counts of which nothing is known.
  public init() {}

  /// Creates counts; of a quantity stated twice the last counts.
  public init(dictionaryLiteral elements: (PerformanceQuantity, Double)...) {
    for (quantity, value) in elements { self[quantity] = value }
  }

  /// A quantity; nil when it is not known.
  public subscript(quantity: PerformanceQuantity) -> Double? {
    get { values[quantity] }
    set { values[quantity] = newValue }
  }

  /// The quantities that are known, in the order of their cases.
  public var known: [PerformanceQuantity] {
    PerformanceQuantity.allCases.filter { values[$0] != nil }
  }

  /// These counts, with those of another source put over them.
  public func merging(_ other: PerformanceCounts) -> PerformanceCounts {
    var result = self
    result.values.merge(other.values) { $1 }
    return result
  }

  /// Decodes an object of names and numbers.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: NameKey.self)
    for key in container.allKeys {
      values[key.quantity] = try container.decode(Double.self, forKey: key)
    }
  }

  /// Encodes an object of names and numbers.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: NameKey.self)
    for quantity in known { try container.encode(values[quantity], forKey: NameKey(quantity)) }
  }

  private struct NameKey: CodingKey {
    var quantity: PerformanceQuantity
    var stringValue: String { quantity.rawValue }
    var intValue: Int? { nil }

    init(_ quantity: PerformanceQuantity) { self.quantity = quantity }
    init?(stringValue: String) {
      guard let quantity = PerformanceQuantity(rawValue: stringValue) else { return nil }
      self.quantity = quantity
    }
    init?(intValue: Int) { nil }
  }
}
