// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

/// What the change is worth in a month, exactly.
///
/// With contacts per agent-hour c₀ before and c₁ after, and g = c₁ ÷ c₀: the same output saves
/// H(1 − 1/g) agent-hours of H, whose cost is the benefit; more output brings H(c₁ − c₀) contacts,
/// whose margin is the benefit. What the list no longer holds is not dialed, before or after.
public struct MonthlyEconomics: Hashable, Codable, Sendable {
  /// One month of the floor.
  public struct Volume: Hashable, Codable, Sendable {
    /// Agent-hours that are needed.
    public var hours: Rational
    /// Attempts.
    public var dials: Rational
    /// Calls answered by a person and connected.
    public var contacts: Rational
    /// Right-party contacts.
    public var rightParties: Rational
    /// Sales.
    public var sales: Rational
    /// Records used up.
    public var records: Rational
    /// Minutes of answered calls.
    public var telecomMinutes: Rational
    /// Working days that the month's records last; nil for a list without end.
    public var listLifeDays: Rational?
    /// Whether the list ends before the hours do.
    public var isCappedByList: Bool
  }

  /// An amount: a quantity times a rate.
  public struct Line: Hashable, Codable, Sendable {
    /// What it is for.
    public var title: String
    /// How many units more, or fewer when negative.
    public var quantity: Rational
    /// The unit.
    public var unit: String
    /// Money for each.
    public var rate: ExactAmount
    /// Their product; a cost is negative.
    public var amount: ExactAmount
  }

  /// The month as it is.
  public var before: Volume
  /// The month with the dialer.
  public var after: Volume
  /// The benefit: one method only.
  public var benefit: [Line]
  /// The costs, as negative amounts; what is saved is positive.
  public var costs: [Line]
  /// Benefit and costs together.
  public var net: ExactAmount
  /// What the change brings a client who pays for the calls; zero where the prospect sells for
  /// himself.
  public var clientGain: ExactAmount

  /// Reckons a month.
  ///
  /// - Parameters:
  ///   - figures: The prospect's figures.
  ///   - method: The benefit to count.
  ///   - today: What an agent-hour brings today.
  ///   - proposed: What it brings with the dialer.
  ///   - seatsAfter: Seats that need the dialer.
  /// - Throws: ``SalesCaseError``, among others when an agent-hour brings no contacts.
  public init(
    of figures: ProspectFigures, _ method: BenefitMethod, today: ModeRates, proposed: ModeRates,
    seatsAfter: Int
  ) throws(SalesCaseError) {
    guard proposed.contacts > .zero, today.contacts > .zero else {
      throw .outOfRange(
        name: "contacts per agent-hour", value: "0", requirement: "above 0 in every mode compared")
    }
    self = try exactly { () throws(BillingError) in
      try Self(reckoning: figures, method, today, proposed, seatsAfter)
    }
  }

  private init(
    reckoning figures: ProspectFigures, _ method: BenefitMethod, _ today: ModeRates,
    _ proposed: ModeRates, _ seatsAfter: Int
  ) throws(BillingError) {
    let hours = try Rational(figures.seats) * figures.hoursPerDay * Rational(figures.daysPerMonth)
    before = try Volume(figures, today, hours: hours)
    let hoursAfter = method == .moreOutput ? hours : try before.contacts / proposed.contacts
    after = try Volume(figures, proposed, hours: hoursAfter)

    let currency = figures.currency
    func line(
      _ title: String, _ quantity: Rational, _ unit: String, _ rate: Rational, cost: Bool = false
    ) throws(BillingError) -> Line {
      let rate = ExactAmount(rate, currency)
      let amount = try rate * quantity
      return Line(
        title: title, quantity: quantity, unit: unit, rate: rate, amount: cost ? -amount : amount)
    }

    let extraSales = try after.sales - before.sales
    let saved = try before.hours - after.hours
    switch (method, figures.billing) {
    case (.sameOutput, .perHour(let rate)):
      benefit = [
        try line("Agent-hours saved", saved, "agent-hour", figures.costPerAgentHour),
        try line("Agent-hours no longer billed", saved, "agent-hour", rate, cost: true),
      ]
    case (.sameOutput, _):
      benefit = [try line("Agent-hours saved", saved, "agent-hour", figures.costPerAgentHour)]
    case (.moreOutput, .perSale):
      benefit = [try line("Extra sales", extraSales, "sale", figures.marginPerSale)]
    case (.moreOutput, .perContact(let fee)):
      let extra = try after.rightParties - before.rightParties
      benefit = [try line("Extra right-party contacts", extra, "contact", fee)]
    case (.moreOutput, .perHour(let rate)):
      benefit = [try line("Extra agent-hours billed", .zero, "agent-hour", rate)]
    }
    costs = [
      try line(
        "Licences", Rational(seatsAfter), "seat", figures.licencePerSeatMonth, cost: true),
      try line("Today's system", Rational(figures.seats), "seat", figures.licenceTodayPerSeatMonth),
      try line(
        "Telecom", try after.telecomMinutes - before.telecomMinutes, "minute",
        figures.telecomPerMinute, cost: true),
      try line(
        "List", try after.records - before.records, "record", figures.costPerRecord, cost: true),
    ].filter { !$0.rate.value.isZero }
    var sum = ExactAmount(.zero, currency)
    for line in benefit + costs { sum = try sum + line.amount }
    net = sum
    if case .perSale = figures.billing {
      clientGain = ExactAmount(.zero, currency)
    } else {
      clientGain = ExactAmount(try extraSales * figures.marginPerSale, currency)
    }
  }

  /// The conversion of the extra contacts at which a month covers its costs; nil where the benefit is
  /// not extra sales, or there are none.
  public var leastConversion: Rational? {
    guard benefit.count == 1, let sales = benefit.first, sales.unit == "sale",
      sales.rate.value > .zero
    else { return nil }
    var cost = Rational.zero
    for line in costs {
      guard let sum = try? cost - line.amount.value else { return nil }
      cost = sum
    }
    guard let extra = try? after.rightParties - before.rightParties, extra > .zero else {
      return nil
    }
    return try? cost / (extra * sales.rate.value)
  }

  /// Agent-hours that the change saves in a month.
  public var hoursSaved: Rational { (try? before.hours - after.hours) ?? .zero }
}

extension MonthlyEconomics.Volume {
  fileprivate init(
    _ figures: ProspectFigures, _ rates: ModeRates, hours wanted: Rational
  ) throws(BillingError) {
    var share = Rational.one
    let perDay = try rates.dials * wanted / Rational(figures.daysPerMonth)
    if let records = figures.recordsPerMonth {
      let attempts = try Rational(records) * figures.attemptsPerRecord
      let dials = try rates.dials * wanted
      if attempts < dials { share = try attempts / dials }
      listLifeDays = perDay.isZero ? nil : try attempts / perDay
    }
    isCappedByList = share < .one
    hours = try wanted * share
    dials = try rates.dials * hours
    contacts = try rates.contacts * hours
    rightParties = try contacts * figures.rightPartyShare
    sales = try rightParties * figures.conversion
    records = try dials / figures.attemptsPerRecord
    telecomMinutes = try rates.telecomMinutes * hours
  }
}

/// The value of a faster floor for one agent-hour.
public enum AgentHourGain: Sendable {
  /// z × (y − x): what an agent-hour brings more.
  ///
  /// With x and y the units before and after and z what one is worth; the formula of Sytel's
  /// investment calculator (sytelco.com), which also warns not to add fewer agents to more sales.
  ///
  /// - Throws: `BillingError/overflow(operation:)`.
  public static func amount(
    before x: Rational, after y: Rational, each z: ExactAmount
  ) throws(BillingError) -> ExactAmount { try z * (y - x) }
}
