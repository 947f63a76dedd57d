// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import OutboundDialing

extension ProspectFigures {
  /// A figure as a document prints it.
  public struct Input: Hashable, Sendable, Codable {
    /// The key in a file.
    public var key: String
    /// What it is.
    public var meaning: String
    /// The value with its unit.
    public var value: String
    /// Whether it equals this library's usual value, and so may be nobody's own.
    public var isUsual: Bool
  }

  /// Every figure, with its unit, in the order of a proposal.
  public var inputs: [Input] {
    var list: [Input] = []
    func add(_ key: String, _ meaning: String, _ value: String, usual: Bool = false) {
      list.append(Input(key: key, meaning: meaning, value: value, isUsual: usual))
    }
    func money(_ value: Rational) -> String { ExactAmount(value, currency).text() }
    func percent(_ value: Rational) -> String { value.percentText(places: 2) }
    add("seats", "agents at the same time", "\(seats)")
    add("hoursPerDay", "logged-in hours of a seat a day", "\(hoursPerDay)", usual: hoursPerDay == 8)
    add("daysPerMonth", "working days a month", "\(daysPerMonth)", usual: daysPerMonth == 22)
    add("costPerAgentHour", "loaded cost of a logged-in agent-hour", money(costPerAgentHour))
    add("dialsBy", "dialing today", "\(dialsBy)", usual: dialsBy == .manual)
    add(
      "dialsPerHour", "dials of an agent in a logged-in hour today",
      dialsPerHour.map { "\($0)" } ?? "not measured; simulated", usual: dialsPerHour == nil)
    add("answerRate", "dials answered by a person", percent(answerRate))
    add(
      "rightPartyShare", "answered calls that reach the right person", percent(rightPartyShare),
      usual: rightPartyShare == 1)
    add(
      "talkSeconds", "conversation, mean", "\(talkSeconds) seconds", usual: talkSeconds == 150)
    add(
      "wrapUpSeconds", "after-call work, mean", "\(wrapUpSeconds) seconds",
      usual: wrapUpSeconds == 30)
    add("conversion", "right-party contacts that end in a sale", percent(conversion))
    add("marginPerSale", "margin of one more sale", money(marginPerSale))
    switch billing {
    case .perSale: add("billing", "the prospect is paid", billing.name, usual: true)
    case .perHour(let rate): add("billing", "the prospect is paid per agent-hour", money(rate))
    case .perContact(let fee):
      add("billing", "the prospect is paid per right-party contact", money(fee))
    }
    add("benefit", "benefit counted", benefit.methods.map(\.rawValue).joined(separator: " and "))
    add("licencePerSeatMonth", "dialer, for a seat and month", money(licencePerSeatMonth))
    add(
      "licenceTodayPerSeatMonth", "today's system, for a seat and month",
      money(licenceTodayPerSeatMonth), usual: licenceTodayPerSeatMonth.isZero)
    add(
      "telecomPerMinute", "telecom, a minute of an answered call", money(telecomPerMinute),
      usual: telecomPerMinute.isZero)
    add("setUp", "set-up, once", money(setUp), usual: setUp.isZero)
    add(
      "trainingPerSeat", "training of a seat, once", money(trainingPerSeat),
      usual: trainingPerSeat.isZero)
    add(
      "recordsPerMonth", "records to be had a month",
      recordsPerMonth.map { Rational($0).fixed(0) } ?? "no limit",
      usual: recordsPerMonth == nil)
    add("costPerRecord", "price of a record", money(costPerRecord), usual: costPerRecord.isZero)
    add(
      "attemptsPerRecord", "attempts that a record is worth", "\(attemptsPerRecord)",
      usual: attemptsPerRecord == 3)
    add("rule", "abandonment rule", rule, usual: rule == "us-ftc-tsr")
    add(
      "needsPreview", "agents read the record first", needsPreview ? "yes" : "no",
      usual: !needsPreview)
    if let inbound {
      add("inbound.callsPerHour", "calls coming in, an hour", "\(inbound.callsPerHour)")
      add(
        "inbound.talkSeconds", "conversation of calls coming in", "\(inbound.talkSeconds) seconds")
      add(
        "inbound.wrapUpSeconds", "after-call work of calls coming in",
        "\(inbound.wrapUpSeconds) seconds")
      add(
        "inbound.patienceSeconds", "patience of callers, mean",
        "\(inbound.patienceSeconds) seconds",
        usual: inbound.patienceSeconds == 120)
    }
    add(
      "discountRatePerYear", "interest of money elsewhere, a year", percent(discountRatePerYear),
      usual: discountRatePerYear == Self.usualDiscountRate)
    add("horizonMonths", "months reckoned", "\(horizonMonths)", usual: horizonMonths == 36)
    return list
  }
}
