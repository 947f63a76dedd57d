// SPDX-License-Identifier: Apache-2.0

import PerformanceMeasures
import Testing

struct PerformanceMeasureTests {
  private static func value(_ measure: PerformanceMeasure, _ counts: PerformanceCounts) -> Double? {
    measure.value(of: counts)
  }

  @Test("every measure has an identifier and a name of its own, a formula and a source")
  func registry() {
    #expect(Set(PerformanceMeasure.all.map(\.id)).count == PerformanceMeasure.all.count)
    #expect(Set(PerformanceMeasure.all.map(\.name)).count == PerformanceMeasure.all.count)
    for measure in PerformanceMeasure.all {
      #expect(!measure.formula.isEmpty && !measure.source.isEmpty)
      #expect(PerformanceMeasure.named(measure.id) == measure)
    }
    for family in PerformanceMeasure.Family.allCases {
      #expect(PerformanceMeasure.all.contains { $0.family == family })
    }
    #expect(PerformanceMeasure.named("service-level") == nil)
  }

  @Test("a measure without a denominator, or with an unknown quantity, has no value")
  func nothing() {
    var zeros = PerformanceCounts()
    for quantity in PerformanceQuantity.allCases { zeros[quantity] = 0 }
    for measure in PerformanceMeasure.all {
      #expect(measure.value(of: zeros) == nil)
      #expect(measure.value(of: PerformanceCounts()) == nil)
      #expect(measure.missing(in: PerformanceCounts()) == measure.quantities)
      #expect(measure.missing(in: zeros).isEmpty)
    }
  }

  @Test("three service levels and two abandonment rates of the same calls differ")
  func inbound() {
    // 100 calls: 80 taken in 20 s, 8 later; 12 gave up, 5 of them within 20 s, 2 within 5 s.
    let day: PerformanceCounts = [
      .offered: 100, .inboundAnswered: 88, .answeredInTime: 80, .inboundAbandoned: 12,
      .abandonedInTime: 5, .shortAbandoned: 2, .waitOfAnswered: 1_320,
    ]
    #expect(Self.value(.serviceLevelA, day) == 0.8)
    #expect(Self.value(.serviceLevelB, day) == 80.0 / 95)
    #expect(Self.value(.serviceLevelC, day) == 80.0 / 88)
    #expect(Self.value(.averageSpeedOfAnswer, day) == 15)
    #expect(Self.value(.inboundAbandonment, day) == 0.12)
    #expect(Self.value(.inboundAbandonmentWithoutShort, day) == 10.0 / 98)
    #expect(
      Self.value(.inboundAbandonment, [.inboundAbandoned: 10, .offered: 100]) == 0.1)
  }

  @Test("outbound rates say what they divide by")
  func outbound() {
    let day: PerformanceCounts = [
      .dials: 1_000, .answeredByPerson: 200, .connectedToAgent: 194, .outboundAbandoned: 6,
      .connects: 250, .decisionMakerContacts: 100, .rightPartyContacts: 80,
      .contactsHandled: 194, .sales: 8, .recordsAttempted: 400, .records: 500,
      .loggedInTime: 36_000, .talkTime: 18_000,
    ]
    #expect(Self.value(.abandonmentOfAnswered, day) == 0.03)
    #expect(Self.value(.abandonmentOfConnected, day) == 0.03)
    #expect(Self.value(.abandonmentOfDials, day) == 0.006)
    #expect(Self.value(.contactRatePerDial, day) == 0.1)
    #expect(Self.value(.contactRatePerRecord, day) == 0.25)
    #expect(Self.value(.connectionRate, [.connects: 25, .dials: 100]) == 0.25)
    #expect(Self.value(.rightPartyRatePerConnect, day) == 0.32)
    #expect(Self.value(.rightPartyRatePerDial, day) == 0.08)
    #expect(Self.value(.conversionPerRightParty, day) == 0.1)
    #expect(Self.value(.conversionPerContact, day) == 8.0 / 194)
    #expect(Self.value(.conversionPerRecord, day) == 0.02)
    #expect(Self.value(.listPenetration, day) == 0.8)
    #expect(Self.value(.attemptsPerRecord, day) == 2.5)
    #expect(Self.value(.talkMinutesPerHour, day) == 30)
    #expect(Self.value(.dialsPerHour, day) == 100)
    #expect(Self.value(.salesPerHour, day) == 0.8)
  }

  @Test("figures that published pages print wrongly come out right")
  func mistakes() throws {
    #expect(Self.value(.rollRate, [.balanceRolled: 200_000, .balanceInBucket: 1_000_000]) == 0.2)
    #expect(Self.value(.rollRate, [.balanceRolled: 5, .balanceInBucket: 100]) == 0.05)
    let cost = try #require(
      Self.value(.costPerContact, [.totalCost: 12_928, .contactsHandled: 2_191]))
    #expect((cost * 100).rounded() == 590)
  }

  @Test("quality: who does not answer, what does not apply and what is fatal")
  func quality() {
    let answers: PerformanceCounts = [
      .recommendationAnswers: 10, .promoters: 5, .detractors: 2, .satisfactionAnswers: 50,
      .satisfiedAnswers: 40, .solvedAtFirstAsReported: 18, .resolutionAnswers: 20,
      .solvedAtFirstAsMeasured: 90, .contactsHandled: 100,
    ]
    #expect(Self.value(.netPromoterScore, answers) == 30)
    #expect(Self.value(.customerSatisfaction, answers) == 0.8)
    #expect(Self.value(.firstContactResolutionReported, answers) == 0.9)
    #expect(Self.value(.firstContactResolutionMeasured, answers) == 0.9)
    #expect(
      Self.value(
        .netPromoterScore, [.recommendationAnswers: 4, .promoters: 0, .detractors: 4]) == -100)

    var form = QualityForm([
      .init(weight: 30, .passed), .init(weight: 10, .failed), .init(weight: 60, .notApplicable),
    ])
    #expect(form.score == 0.75)
    form.items.append(.init(weight: 0, .passed, isFatal: true))
    #expect(form.score == 0.75)
    form.items[3].mark = .failed
    #expect(form.score == 0)
    #expect(QualityForm([.init(weight: 5, .notApplicable)]).score == nil)
    #expect(QualityForm([.init(weight: -5, .passed), .init(weight: 9, .passed)]).score == nil)
  }

  @Test("money collected is told by what it is divided by")
  func collections() {
    let month: PerformanceCounts = [
      .promises: 40, .rightPartyContacts: 160, .promisesDue: 30, .promisesKept: 18,
      .amountPromisedDue: 3_000, .amountPromisedPaid: 2_100, .amountCollected: 5_000,
      .collectionFees: 1_000, .amountOutstanding: 50_000, .amountPlaced: 40_000,
      .accountsInBucket: 20, .accountsCured: 5,
    ]
    #expect(Self.value(.promiseToPayRate, month) == 0.25)
    #expect(Self.value(.keptRateByCount, month) == 0.6)
    #expect(Self.value(.keptRateByAmount, month) == 0.7)
    #expect(Self.value(.recoveryRateGross, month) == 0.1)
    #expect(Self.value(.recoveryRateNet, month) == 0.08)
    #expect(Self.value(.liquidationRate, month) == 0.125)
    #expect(Self.value(.cureRate, month) == 0.25)
  }

  @Test("shrinkage compounds; its sum has a name of its own")
  func shrinkage() throws {
    let compounded = try #require(PlannedShrinkage.compounded([0.1, 0.2]))
    #expect(abs(compounded - 0.28) < 1e-15)
    let sum = try #require(PlannedShrinkage.additive([0.1, 0.2]))
    #expect(abs(sum - 0.3) < 1e-15)
    #expect(PlannedShrinkage.compounded([]) == 0)
    #expect(
      PlannedShrinkage.compounded([1.2]) == nil && PlannedShrinkage.additive([0.6, 0.6]) == nil)
    #expect(
      PerformanceMeasure.adherence.value(of: [.timeInScheduledState: 7, .scheduledTime: 8]) == 0.875
    )
    #expect(
      PerformanceMeasure.averageWrapUpTime.value(of: [.wrapUpTime: 12_000, .contactsHandled: 100])
        == 120)
  }

  @Test("a formula reads as it is reckoned")
  func formulas() {
    #expect(
      PerformanceMeasure.averageHandleTime.formula
        == "(talk time + hold time + wrap-up time) ÷ contacts handled")
    #expect(
      PerformanceMeasure.serviceLevelB.formula
        == "calls answered in time ÷ (calls offered − calls abandoned in time)")
    #expect(
      PerformanceMeasure.talkMinutesPerHour.formula == "talk time ÷ logged-in time × 60")
  }

  @Test("offered load is arrivals times handle time")
  func load() {
    #expect(OfferedLoad.erlangs(callsPerHour: 120, averageHandleTime: 180) == 6)
    #expect(OfferedLoad.erlangs(callsPerHour: -1, averageHandleTime: 180) == nil)
  }
}
