// SPDX-License-Identifier: Apache-2.0

extension PerformanceMeasure {
  /// Settled at first ÷ customers asked.
  public static let firstContactResolutionReported = ratio(
    "first-contact-resolution-reported", "FCR, as customers report", .quality,
    [.solvedAtFirstAsReported], over: [.resolutionAnswers], "Only those who answered the question.")
  /// Without a repeat ÷ contacts.
  public static let firstContactResolutionMeasured = ratio(
    "first-contact-resolution-measured", "FCR, as repeats measure", .quality,
    [.solvedAtFirstAsMeasured], over: [.contactsHandled],
    "State the repeat window; who goes elsewhere counts as settled.")
  /// The two best classes ÷ answers.
  public static let customerSatisfaction = ratio(
    "customer-satisfaction", "CSAT, top two classes", .quality, [.satisfiedAnswers],
    over: [.satisfactionAnswers], "State the scale and how many were asked.")
  /// Promoters less detractors.
  public static let netPromoterScore = ratio(
    "net-promoter-score", "NPS, net promoter score", .quality, [.promoters],
    without: [.detractors], over: [.recommendationAnswers], times: 100, in: .points,
    source: "F. Reichheld, The One Number You Need to Grow, Harvard Business Review 12/2003",
    "From −100 to +100; not a percentage.")
  /// The score of a quality form.
  public static let qualityScore = Self(
    id: "quality-score", name: "QA score, weighted", family: .quality,
    definition: .function(
      formula: "Σ weight of items passed ÷ Σ weight of items that apply, "
        + "0 when a fatal item failed: QualityForm.score"),
    unit: .share, source: usual, note: "An item that does not apply leaves both sums.")

  /// Promises ÷ right-party contacts.
  public static let promiseToPayRate = ratio(
    "promise-to-pay-rate", "Promise-to-pay rate", .collections, [.promises],
    over: [.rightPartyContacts])
  /// Promises kept ÷ promises due.
  public static let keptRateByCount = ratio(
    "kept-rate-by-count", "Kept rate, by count", .collections, [.promisesKept],
    over: [.promisesDue], "Kept means in full and on time, with the stated days of grace.")
  /// Money paid as promised ÷ money promised.
  public static let keptRateByAmount = ratio(
    "kept-rate-by-amount", "Kept rate, by amount", .collections, [.amountPromisedPaid],
    over: [.amountPromisedDue], "Parts of a promise count here and not in the rate by count.")
  /// Collected ÷ outstanding.
  public static let recoveryRateGross = ratio(
    "recovery-rate-gross", "Recovery rate, gross", .collections, [.amountCollected],
    over: [.amountOutstanding], source: "VCC Live, call center glossary (vcc.live)")
  /// Collected less fees ÷ outstanding.
  public static let recoveryRateNet = ratio(
    "recovery-rate-net", "Recovery rate, net of fees", .collections, [.amountCollected],
    without: [.collectionFees], over: [.amountOutstanding])
  /// Collected ÷ placed.
  public static let liquidationRate = ratio(
    "liquidation-rate", "Liquidation rate", .collections, [.amountCollected],
    over: [.amountPlaced], source: "OpsDog, collections KPIs (opsdog.com)",
    "By vintage: of what was placed in one month, up to a stated age.")
  /// Balance that rolled ÷ balance in the bucket.
  public static let rollRate = ratio(
    "roll-rate", "Roll rate", .collections, [.balanceRolled], over: [.balanceInBucket],
    source: "CarmaOne, roll rate (carmaone.com)",
    "200,000 of 1,000,000 is 20 %; a page that prints 20 % for 5 of 100 is wrong.")
  /// Accounts cured ÷ accounts in the bucket.
  public static let cureRate = ratio(
    "cure-rate", "Cure rate", .collections, [.accountsCured], over: [.accountsInBucket])

  /// Cost ÷ contacts.
  public static let costPerContact = ratio(
    "cost-per-contact", "Cost per contact, fully loaded", .cost, [.totalCost],
    over: [.contactsHandled], in: .money, "Say what cost holds: wages alone are half of it or less."
  )
  /// Cost ÷ leads.
  public static let costPerLead = ratio(
    "cost-per-lead", "Cost per lead, fully loaded", .cost, [.totalCost], over: [.leads],
    in: .money)
  /// Cost ÷ sales.
  public static let costPerSale = ratio(
    "cost-per-sale", "Cost per sale (acquisition), fully loaded", .cost, [.totalCost],
    over: [.sales], in: .money)

  /// Arrivals times handle time.
  public static let offeredLoad = Self(
    id: "offered-load", name: "Offered load", family: .load,
    definition: .function(formula: "calls per hour × AHT ÷ 3600: OfferedLoad.erlangs"),
    unit: .erlangs, source: "A. K. Erlang, 1917",
    note: "A number of calls, not of agents: the agents needed are more.")
  /// Calls that find every trunk busy.
  public static let blocking = Self(
    id: "blocking", name: "Blocking probability of trunks", family: .load,
    definition: .function(formula: "Erlang B of load and trunks: QueueingTheory.ErlangB"),
    unit: .share, source: "A. K. Erlang, 1917", note: nil)

  /// Every measure, by family.
  public static let all: [PerformanceMeasure] = [
    averageHandleTime, averageHandleTimePerDial, averageTalkTime, averageTalkTimeWithHold,
    averageHoldTime, averageWrapUpTime,
    occupancy, utilisationOfPaidTime, utilisationOfLoggedInTime, loggedInShare, shrinkage,
    externalShrinkage, internalShrinkage, compoundedShrinkage, additiveShrinkage, adherence,
    conformance,
    serviceLevelA, serviceLevelB, serviceLevelC, averageSpeedOfAnswer, inboundAbandonment,
    inboundAbandonmentWithoutShort,
    abandonmentOfAnswered, abandonmentOfConnected, abandonmentOfDials, answerRate, connectionRate,
    connectionRateToAgents, contactRatePerDial, contactRatePerRecord, rightPartyRatePerConnect,
    rightPartyRatePerDial, conversionPerRightParty, conversionPerContact, conversionPerRecord,
    listPenetration, attemptsPerRecord, exhaustedShare,
    talkMinutesPerHour, dialsPerHour, contactsPerHour, contactsPerAvailableHour,
    rightPartyContactsPerHour, salesPerHour, salesPerAvailableHour,
    firstContactResolutionReported, firstContactResolutionMeasured, customerSatisfaction,
    netPromoterScore, qualityScore,
    promiseToPayRate, keptRateByCount, keptRateByAmount, recoveryRateGross, recoveryRateNet,
    liquidationRate, rollRate, cureRate,
    costPerContact, costPerLead, costPerSale, offeredLoad, blocking,
  ]

  /// Finds a measure by its identifier; nil when there is none.
  public static func named(_ id: String) -> PerformanceMeasure? { all.first { $0.id == id } }
}
