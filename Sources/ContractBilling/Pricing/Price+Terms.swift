// SPDX-License-Identifier: Apache-2.0

/// One term of the sum that a price comes to.
struct PriceTerm {
  /// What the contract says.
  var rule: String
  /// How many units, or nil for a price that counts nothing.
  var quantity: Rational?
  /// The name of what is counted, nil for the units that are priced.
  var unit: String?
  /// The price of one unit, or the fixed price.
  var rate: Rational

  func amount() throws(BillingError) -> Rational { try rate * (quantity ?? .one) }
}

extension Price {
  /// The terms of the price of a quantity; with units priced before, of what they add to it.
  func terms(of quantity: Rational, after earlier: Rational) throws(BillingError) -> [PriceTerm] {
    try quantity.requireNotNegative(as: "quantity")
    try earlier.requireNotNegative(as: "earlier quantity")
    let all = try earlier + quantity
    let begin = try max(.zero, earlier - included)
    let end = try max(.zero, all - included)
    var terms = try includedTerms(quantity, priced: end - begin)
    switch kind {
    case .flat(let amount):
      terms = [PriceTerm(rule: "fixed price", rate: amount)]
    case .perUnit(let rate):
      terms.append(PriceTerm(rule: "price of each unit", quantity: try end - begin, rate: rate))
    case .graduated(let table):
      terms += try table.graduated("graduated", from: begin, to: end, isFirst: earlier.isZero)
    case .package(let size, let amount):
      let packages = try Self.packages(end, size) - Self.packages(begin, size)
      terms.append(
        PriceTerm(
          rule: "package of \(size)", quantity: packages, unit: "package", rate: amount))
    case .block(let size, .all, let table):
      terms += try table.graduated(
        "block", unit: "block of \(size)", from: Self.packages(begin, size),
        to: Self.packages(end, size), isFirst: earlier.isZero)
    case .volume, .stairstep, .capacity, .block:
      terms += try reachedTerms(end)
      guard !earlier.isZero else { break }
      // What was billed for the earlier units is taken off again.
      terms += try reachedTerms(begin).map { term in
        PriceTerm(
          rule: "billed before: \(term.rule)", quantity: term.quantity, unit: term.unit,
          rate: -term.rate)
      }
    }
    return terms
  }

  private func includedTerms(
    _ quantity: Rational, priced: Rational
  ) throws(BillingError) -> [PriceTerm] {
    guard priced < quantity else { return [] }
    return [PriceTerm(rule: "included units", quantity: try quantity - priced, rate: .zero)]
  }

  /// The terms of a price that looks only at the band that a quantity reaches.
  private func reachedTerms(_ quantity: Rational) throws(BillingError) -> [PriceTerm] {
    switch kind {
    case .volume(let table):
      try table.reached("volume", quantity)
    case .stairstep(let table):
      try table.reached("stairstep", quantity)
    case .capacity(let table):
      try table.reached("capacity", quantity)
    case .block(let size, _, let table):
      try table.reached("block", unit: "block of \(size)", Self.packages(quantity, size))
    case .flat, .perUnit, .graduated, .package: []
    }
  }

  private static func packages(
    _ quantity: Rational, _ size: Rational
  ) throws(BillingError) -> Rational {
    try size.requirePositive(as: "size")
    return try (quantity / size).rounded(.up)
  }
}

extension TierTable {
  /// Each band's own units at its rate, and the flat price of each band that is entered.
  fileprivate func graduated(
    _ kind: String, unit: String? = nil, from begin: Rational, to end: Rational, isFirst: Bool
  ) throws(BillingError) -> [PriceTerm] {
    try requireCovered(end)
    var terms: [PriceTerm] = []
    for (place, tier) in tiers.enumerated() {
      let lower = lowerBound(of: place)
      guard isEntered(place, by: end) else { break }
      let name = name(of: place, kind)
      let wasEntered = isEntered(place, by: begin) && !(isFirst && begin.isZero)
      if !tier.flat.isZero, !wasEntered {
        terms.append(PriceTerm(rule: "fixed price of \(name)", rate: tier.flat))
      }
      let units = try min(end, tier.upTo ?? end) - max(begin, lower)
      if units > .zero {
        terms.append(PriceTerm(rule: name, quantity: units, unit: unit, rate: tier.rate))
      }
    }
    return terms
  }

  /// All units at the rate of the band that they reach, and its flat price.
  fileprivate func reached(
    _ kind: String, unit: String? = nil, _ quantity: Rational
  ) throws(BillingError) -> [PriceTerm] {
    if quantity.isZero, zeroUsage != .due { return [] }
    try requireCovered(quantity)
    guard let place = place(of: quantity) else { return [] }
    let tier = tiers[place]
    let name = name(of: place, kind)
    var terms: [PriceTerm] = []
    if !tier.flat.isZero {
      terms.append(PriceTerm(rule: "fixed price of \(name)", rate: tier.flat))
    }
    if !tier.rate.isZero {
      terms.append(PriceTerm(rule: name, quantity: quantity, unit: unit, rate: tier.rate))
    }
    return terms
  }
}
