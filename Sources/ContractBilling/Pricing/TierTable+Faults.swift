// SPDX-License-Identifier: Apache-2.0

extension TierTable {
  /// What bands may hold and where they may end.
  struct Shape {
    /// Whether units have a price of their own; if not, bands have fixed prices only.
    var hasRates = true
    /// Whether the last band must be without end.
    var isUnbounded = true
    /// Whether a rate is a share, from 0 to 1.
    var ratesAreShares = false
  }

  /// Bands that overlap, leave gaps, stand out of order or cannot be priced.
  func faults(_ shape: Shape = Shape()) -> [ContractFault] {
    guard !tiers.isEmpty else {
      return [
        ContractFault(
          path: ["tiers"], message: "tiers is empty; there must be at least one tier.",
          repair: "Write a tier such as {rate: 0.10}.")
      ]
    }
    return tiers.indices.flatMap { place in
      (boundFaults(place, shape) + priceFaults(place, shape)).inside("tiers", .index(place))
    } + zeroUsageFaults()
  }

  private func boundFaults(_ place: Int, _ shape: Shape) -> [ContractFault] {
    let tier = tiers[place]
    let isLast = place == tiers.count - 1
    var faults: [ContractFault] = []
    // A missing bound further up is that tier's fault, not this one's.
    let lower = place == 0 ? Rational.zero : tiers[place - 1].upTo
    if let bound = tier.upTo {
      if let lower, bound <= lower {
        let requirement =
          place == 0 ? "more than zero" : "more than \(lower), where the tier before it ends"
        faults.append(
          ContractFault(
            path: ["upTo"], message: "upTo is \(bound); it must be \(requirement).",
            repair: place == 0
              ? "Write the largest quantity of the tier."
              : "Put the tiers in ascending order, each bound once."))
      }
      if isLast, shape.isUnbounded {
        faults.append(
          ContractFault(
            path: ["upTo"],
            message: "The last tier ends at \(bound), so larger quantities have no price.",
            repair: "Leave upTo out of the last tier, or add a tier without it."))
      }
    } else if !isLast {
      faults.append(
        ContractFault(
          path: [],
          message: "Tier \(place + 1) has no upTo, so it overlaps with the tiers after it.",
          repair: "Write upTo in every tier but the last."))
    }
    if let begin = tier.from, let lower, !mayBegin(begin, after: lower, place) {
      faults.append(
        ContractFault(
          path: ["from"],
          message: "from is \(begin), but the tier before it ends at \(lower): the tiers "
            + (begin > lower ? "leave a gap." : "overlap."),
          repair: "Write \(lower) or leave from out."))
    }
    return faults
  }

  /// Whether a band may be written to begin there: at the bound or, in whole units, just after it.
  private func mayBegin(_ begin: Rational, after lower: Rational, _ place: Int) -> Bool {
    if begin == lower { return true }
    guard upperBound == .inclusive, lower.isInteger else { return false }
    return (try? lower + 1) == begin
  }

  private func priceFaults(_ place: Int, _ shape: Shape) -> [ContractFault] {
    let tier = tiers[place]
    var faults: [ContractFault] = []
    if tier.rate.isNegative { faults.append(.negative(tier.rate, "rate")) }
    if tier.flat.isNegative { faults.append(.negative(tier.flat, "flat")) }
    if !shape.hasRates, !tier.rate.isZero {
      faults.append(
        ContractFault(
          path: ["rate"], message: "rate is \(tier.rate), but these tiers have fixed prices only.",
          repair: "Write the price of the tier as flat, or choose volume or graduated."))
    }
    if shape.ratesAreShares, tier.rate > .one {
      faults.append(.notAShare(tier.rate, "rate"))
    }
    return faults
  }

  private func zeroUsageFaults() -> [ContractFault] {
    guard zeroUsage == nil, let first = tiers.first, !first.flat.isZero else { return [] }
    return [
      ContractFault(
        path: ["zeroUsage"],
        message: "The first tier has a flat price of \(first.flat), and zeroUsage does not say "
          + "whether it is owed when there is no usage.",
        repair: "Write zeroUsage: due or zeroUsage: free.")
    ]
  }
}

extension ContractFault {
  /// A value below zero at a key.
  static func negative(_ value: Rational, _ key: String) -> Self {
    Self(
      path: [.key(key)], message: "\(key) is \(value); it must be zero or more.",
      repair: "Write a number without a minus sign.")
  }

  /// A value of zero or less at a key.
  static func notPositive(_ value: Rational, _ key: String) -> Self {
    Self(
      path: [.key(key)], message: "\(key) is \(value); it must be more than zero.",
      repair: "Write a number above zero.")
  }

  /// A value at a key that is no share of a whole.
  static func notAShare(_ value: Rational, _ key: String) -> Self {
    Self(
      path: [.key(key)], message: "\(key) is \(value); it must be a share from 0 to 1.",
      repair: "Write 12% or 0.12 for twelve percent.")
  }
}
