// SPDX-License-Identifier: Apache-2.0

/// How and where a contract rounds: a mode, the places kept and the level.
///
/// Values finer than the level stay exact; at the level they are rounded once. What lies above it is
/// a sum of rounded values, which needs no rounding, unless the policy keeps more places than the
/// currency has: then every line is rounded to the currency's minor unit in the same mode.
public struct RoundingPolicy: Hashable, Sendable {
  /// What is rounded, from the smallest to the largest.
  public enum Level: String, CaseIterable, Codable, Hashable, Sendable {
    /// The charge of each increment of a call.
    case increment
    /// The charge of each call.
    case call
    /// Each line of the statement.
    case line
    /// The lines that are taxed alike, together.
    case taxGroup
    /// The statement's total.
    case invoice

    /// The name in words, for an explanation.
    public var name: String {
      switch self {
      case .increment: "each increment"
      case .call: "each call"
      case .line: "each line"
      case .taxGroup: "each tax group"
      case .invoice: "the invoice"
      }
    }

    /// Whether values of the level become amounts that are paid, and so need a currency's places.
    public var isPayable: Bool { self != .increment && self != .call }
  }

  /// How a value between two steps goes to one of them.
  public var mode: RoundingMode
  /// The decimal places kept, nil for those of the currency's minor unit.
  public var places: Int?
  /// What is rounded.
  public var level: Level

  /// Creates a policy.
  public init(mode: RoundingMode = .halfUp, places: Int? = nil, level: Level = .line) {
    self.mode = mode
    self.places = places
    self.level = level
  }

  /// Half up to the currency's minor unit, each line: what holds when a contract names nothing.
  public static let halfUpByLine = RoundingPolicy()

  /// The rule for amounts that are paid: the policy's mode and places, but no more places than the
  /// currency has.
  public func payableRule(in currency: Currency) -> RoundingRule {
    guard let places, places <= currency.minorUnitPlaces else { return RoundingRule(mode) }
    return RoundingRule(mode, places: places)
  }

  /// The value rounded as the policy rounds at its level.
  ///
  /// - Throws: ``BillingError`` as ``Rational/rounded(_:places:)`` does.
  public func rounded(_ value: Rational, in currency: Currency) throws(BillingError) -> Rational {
    try value.rounded(mode, places: places ?? currency.minorUnitPlaces)
  }

  /// The policy in words, such as "half up to 2 decimal places, each line".
  public func name(in currency: Currency) -> String {
    "\(RoundingRule(mode, places: places).name(in: currency)), \(level.name)"
  }

  /// What cannot be carried out in a currency.
  ///
  /// More places than the currency has are a fault where the rounded value is paid; charges of calls
  /// and increments may keep more, up to 12.
  public func faults(in currency: Currency) -> [ContractFault] {
    guard let places else { return [] }
    let most = level.isPayable ? currency.minorUnitPlaces : 12
    guard !(-12...most).contains(places) else { return [] }
    return [
      ContractFault(
        path: ["places"],
        message:
          "places is \(places); rounding \(level.name) in \(currency.code) keeps from −12 to "
          + "\(most) decimal places.",
        repair: places > most && level.isPayable
          ? "Leave places out to keep the \(currency.minorUnitPlaces) places of \(currency.code)."
          : "Write a number from −12 to \(most).")
    ]
  }
}

extension RoundingPolicy: Codable {
  private enum CodingKeys: String, CodingKey { case mode, places, level }

  /// Decodes a policy; what is not written is half up, the currency's places, each line.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      mode: try container.decodeIfPresent(RoundingMode.self, forKey: .mode) ?? .halfUp,
      places: try container.decodeIfPresent(Int.self, forKey: .places),
      level: try container.decodeIfPresent(Level.self, forKey: .level) ?? .line)
  }
}
