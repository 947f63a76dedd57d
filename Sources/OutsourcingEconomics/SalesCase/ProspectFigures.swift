// SPDX-License-Identifier: Apache-2.0

public import ContractBilling
public import OutboundDialing

/// What a prospect says about his floor: the input of a sales case.
///
/// Money is in major units of ``currency``; shares are 0 to 1. ``inputs`` lists every figure with
/// its unit and says which one is this library's usual value and not the prospect's own.
public struct ProspectFigures: Hashable, Sendable {
  /// The prospect's name.
  public var prospect: String
  /// The campaign that the case is about.
  public var campaign: String
  /// The currency of every amount.
  public var currency: Currency
  /// Agents at the same time.
  public var seats: Int
  /// Hours in which each seat is logged in, a day.
  public var hoursPerDay: Rational
  /// Working days a month.
  public var daysPerMonth: Int
  /// What an hour of an agent costs who is logged in: wage, benefits, absence, supervision, room.
  public var costPerAgentHour: Rational
  /// How the floor dials today.
  public var dialsBy: StrategySpecification
  /// Dials that an agent makes in a logged-in hour today; nil where nobody measured it.
  public var dialsPerHour: Rational?
  /// Share of dials that a person answers.
  public var answerRate: Rational
  /// Share of answered calls in which the right person is reached.
  public var rightPartyShare: Rational
  /// Mean seconds of a conversation.
  public var talkSeconds: Rational
  /// Mean seconds of after-call work.
  public var wrapUpSeconds: Rational
  /// Share of right-party contacts that end in a sale.
  public var conversion: Rational
  /// What one more sale leaves, before the cost of agents: margin, not revenue.
  public var marginPerSale: Rational
  /// Who pays the prospect, and for what.
  public var billing: ProspectBilling
  /// The benefit to count.
  public var benefit: RequestedBenefit
  /// The price of the dialer for a seat and month.
  public var licencePerSeatMonth: Rational
  /// What today's system costs for a seat and month and would be saved.
  public var licenceTodayPerSeatMonth: Rational
  /// The price of a minute of an answered call.
  public var telecomPerMinute: Rational
  /// Once: installation, integration, number registration.
  public var setUp: Rational
  /// Once for each seat: training, with the hours it takes.
  public var trainingPerSeat: Rational
  /// Records that can be had each month; nil for as many as are dialed.
  public var recordsPerMonth: Int?
  /// The price of a record.
  public var costPerRecord: Rational
  /// Attempts that a record is worth.
  public var attemptsPerRecord: Rational
  /// The identifier of the abandonment rule that binds the campaign.
  public var rule: String
  /// Whether agents must read a record before the call is placed.
  public var needsPreview: Bool
  /// Calls that come in to the same agents; nil for none.
  public var inbound: Inbound?
  /// The interest that money earns elsewhere, a year.
  public var discountRatePerYear: Rational
  /// Months over which the case is reckoned.
  public var horizonMonths: Int

  /// Calls that come in to the same agents.
  public struct Inbound: Hashable, Sendable, Codable {
    /// Calls in an hour, to all seats together.
    public var callsPerHour: Rational
    /// Mean seconds of a conversation.
    public var talkSeconds: Rational
    /// Mean seconds of after-call work.
    public var wrapUpSeconds: Rational
    /// Mean seconds that a caller waits before he hangs up.
    public var patienceSeconds: Rational

    /// Creates inbound calls.
    public init(
      callsPerHour: Rational, talkSeconds: Rational, wrapUpSeconds: Rational,
      patienceSeconds: Rational = 120
    ) {
      self.callsPerHour = callsPerHour
      self.talkSeconds = talkSeconds
      self.wrapUpSeconds = wrapUpSeconds
      self.patienceSeconds = patienceSeconds
    }
  }

  /// Creates figures; what is left out has this library's usual value.
  public init(
    prospect: String, campaign: String = "Outbound", currency: Currency, seats: Int,
    hoursPerDay: Rational = 8, daysPerMonth: Int = 22, costPerAgentHour: Rational,
    dialsBy: StrategySpecification = .manual, dialsPerHour: Rational? = nil,
    answerRate: Rational, rightPartyShare: Rational = 1, talkSeconds: Rational = 150,
    wrapUpSeconds: Rational = 30, conversion: Rational, marginPerSale: Rational,
    billing: ProspectBilling = .perSale, benefit: RequestedBenefit, licencePerSeatMonth: Rational,
    licenceTodayPerSeatMonth: Rational = 0, telecomPerMinute: Rational = 0, setUp: Rational = 0,
    trainingPerSeat: Rational = 0, recordsPerMonth: Int? = nil, costPerRecord: Rational = 0,
    attemptsPerRecord: Rational = 3, rule: String = "us-ftc-tsr", needsPreview: Bool = false,
    inbound: Inbound? = nil, discountRatePerYear: Rational? = nil, horizonMonths: Int = 36
  ) {
    self.prospect = prospect
    self.campaign = campaign
    self.currency = currency
    self.seats = seats
    self.hoursPerDay = hoursPerDay
    self.daysPerMonth = daysPerMonth
    self.costPerAgentHour = costPerAgentHour
    self.dialsBy = dialsBy
    self.dialsPerHour = dialsPerHour
    self.answerRate = answerRate
    self.rightPartyShare = rightPartyShare
    self.talkSeconds = talkSeconds
    self.wrapUpSeconds = wrapUpSeconds
    self.conversion = conversion
    self.marginPerSale = marginPerSale
    self.billing = billing
    self.benefit = benefit
    self.licencePerSeatMonth = licencePerSeatMonth
    self.licenceTodayPerSeatMonth = licenceTodayPerSeatMonth
    self.telecomPerMinute = telecomPerMinute
    self.setUp = setUp
    self.trainingPerSeat = trainingPerSeat
    self.recordsPerMonth = recordsPerMonth
    self.costPerRecord = costPerRecord
    self.attemptsPerRecord = attemptsPerRecord
    self.rule = rule
    self.needsPreview = needsPreview
    self.inbound = inbound
    self.discountRatePerYear = discountRatePerYear ?? Self.usualDiscountRate
    self.horizonMonths = horizonMonths
  }

  /// 12 % a year.
  public static let usualDiscountRate = Rational.percent(12)
}
