// SPDX-License-Identifier: Apache-2.0

import ContractBilling
public import OutboundDialing

extension ProspectFigures {
  /// Checks every figure.
  ///
  /// - Returns: The benefit to count and the rule that binds.
  /// - Throws: ``SalesCaseError`` for the first figure that cannot be reckoned with.
  @discardableResult
  public func validate() throws(SalesCaseError) -> (method: BenefitMethod, rule: AbandonmentRule) {
    let method = try benefit.method()
    try count("seats", seats, in: 1...5_000)
    try number("hoursPerDay", hoursPerDay, from: .percent(25), to: 24)
    try count("daysPerMonth", daysPerMonth, in: 1...31)
    try number("answerRate", answerRate, from: .percent(1), to: 1)
    try number("rightPartyShare", rightPartyShare, from: .percent(0), to: 1)
    try number("conversion", conversion, from: 0, to: 1)
    try number("talkSeconds", talkSeconds, from: 1, to: 7_200)
    try number("wrapUpSeconds", wrapUpSeconds, from: 1, to: 7_200)
    if let dialsPerHour { try number("dialsPerHour", dialsPerHour, from: .percent(1), to: 3_600) }
    for (name, value) in [
      ("costPerAgentHour", costPerAgentHour), ("marginPerSale", marginPerSale),
      ("licencePerSeatMonth", licencePerSeatMonth),
      ("licenceTodayPerSeatMonth", licenceTodayPerSeatMonth),
      ("telecomPerMinute", telecomPerMinute), ("setUp", setUp),
      ("trainingPerSeat", trainingPerSeat), ("costPerRecord", costPerRecord),
    ] {
      try number(name, value, from: 0, to: Self.mostMoney)
    }
    switch billing {
    case .perSale: break
    case .perHour(let rate): try number("billing.rate", rate, from: 0, to: Self.mostMoney)
    case .perContact(let fee): try number("billing.fee", fee, from: 0, to: Self.mostMoney)
    }
    if let recordsPerMonth { try count("recordsPerMonth", recordsPerMonth, in: 1...1_000_000_000) }
    try number("attemptsPerRecord", attemptsPerRecord, from: 1, to: 60)
    try number("discountRatePerYear", discountRatePerYear, from: 0, to: 10)
    try count("horizonMonths", horizonMonths, in: 1...120)
    if let inbound {
      try number("inbound.callsPerHour", inbound.callsPerHour, from: .percent(1), to: 1_000_000)
      try number("inbound.talkSeconds", inbound.talkSeconds, from: 1, to: 7_200)
      try number("inbound.wrapUpSeconds", inbound.wrapUpSeconds, from: 0, to: 7_200)
      try number("inbound.patienceSeconds", inbound.patienceSeconds, from: 1, to: 7_200)
      guard inboundLoad < Double(seats) else {
        throw .outOfRange(
          name: "inbound load", value: "\(Rational.text(inboundLoad, places: 1)) erlangs",
          requirement: "less than the \(seats) seats, or no time is left to dial")
      }
    }
    do throws(InvalidParameter) {
      return (method, try .named(rule))
    } catch {
      throw .floor(error)
    }
  }

  /// Agents that calls coming in keep busy, on average.
  var inboundLoad: Double {
    guard let inbound else { return 0 }
    return inbound.callsPerHour.approximation
      * (inbound.talkSeconds.approximation + inbound.wrapUpSeconds.approximation) / 3_600
  }

  /// A thousand million major units.
  private static let mostMoney: Rational = 1_000_000_000

  private func count(
    _ name: String, _ value: Int, in range: ClosedRange<Int>
  ) throws(SalesCaseError) {
    guard range.contains(value) else {
      throw .outOfRange(
        name: name, value: "\(value)",
        requirement: "from \(range.lowerBound) to \(range.upperBound)")
    }
  }

  private func number(
    _ name: String, _ value: Rational, from least: Rational, to most: Rational
  ) throws(SalesCaseError) {
    guard least <= value, value <= most else {
      throw .outOfRange(name: name, value: "\(value)", requirement: "from \(least) to \(most)")
    }
  }
}

extension Rational {
  /// A simulated figure with a fixed number of places.
  package static func text(_ value: Double, places: Int) -> String {
    guard let exact = try? Rational(simulated: value) else { return "\(value)" }
    return exact.fixed(places)
  }
}
