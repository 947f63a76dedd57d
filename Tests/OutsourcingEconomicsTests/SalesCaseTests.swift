// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import ContractBilling
import DiscreteEventSimulation
import OutboundDialing
import OutsourcingEconomics
import Testing

struct SalesCaseTests {
  /// The three cases, made once: each takes seconds.
  private static let made = Task {
    var list: [SalesCase] = []
    for figures in ExampleProspects.all {
      list.append(
        try await SalesCase(of: figures, settings: .init(seed: 1, replications: 3), threads: 2))
    }
    return list
  }

  @Test("three prospects reach three verdicts, each with reasons")
  func verdicts() async throws {
    let cases = try await Self.made.value
    #expect(cases.map(\.verdict.answer) == [.pays, .paysOnlyIf, .doesNotPay])
    #expect(cases.map(\.recommendation.mode.mode) == ["predictive", "progressive", "preview"])
    for sales in cases {
      #expect(!sales.verdict.reasons.isEmpty && !sales.recommendation.reasons.isEmpty)
      #expect((sales.verdict.answer == .paysOnlyIf) == !sales.verdict.conditions.isEmpty)
    }
    // The second: predictive dialing gains too little for its abandoned calls.
    let gain = try #require(cases[1].recommendation.predictiveGain)
    let base = cases[1].candidates[0].report.contactsPerAgentHour.mean
    #expect(gain.mean / base < PredictiveJudgement.leastGain)
    // The third: a vendor paid by the hour earns nothing more, his client does.
    let third = cases[2].month
    #expect(third.benefit.allSatisfy { $0.amount.value.isZero })
    #expect(third.clientGain.value > 0 && third.net.value < 0)
    #expect(cases[2].verdict.reasons.contains { $0.contains("revenue does not rise") })
    #expect(cases[2].verdict.reasons.contains { $0.contains("nothing pays back") })
  }

  @Test("every amount is its quantity times its rate, and the net is their sum")
  func amounts() async throws {
    for sales in try await Self.made.value {
      var sum = Rational.zero
      for line in sales.month.benefit + sales.month.costs {
        let product = try line.quantity * line.rate.value
        #expect(line.amount.value == product || line.amount.value == -product)
        sum = try sum + line.amount.value
      }
      #expect(sum == sales.month.net.value)
      #expect(try sales.month.net.rounded(by: .halfUp) == sales.cash.monthlyNet)
      #expect(sales.cash.cumulative.count == sales.figures.horizonMonths + 1)
      let low = sales.presentValueInterval.low.minorUnits
      let high = sales.presentValueInterval.high.minorUnits
      #expect(low...high ~= sales.cash.netPresentValue.minorUnits)
      #expect(sales.sensitivity.count == SensitivityBar.Input.allCases.count)
      #expect(
        zip(sales.sensitivity, sales.sensitivity.dropFirst()).allSatisfy { $0.swing >= $1.swing })
      #expect(!sales.figures.inputs.isEmpty)
    }
  }

  @Test("the simulated day of today brings the dials that were measured")
  func calibration() async throws {
    let sales = try await Self.made.value[0]
    let simulated = sales.today.report.attemptsPerAgentHour
    #expect(abs(simulated.mean - 38) < 0.5)
  }

  @Test("the recommended mode's compliance is shown, or the mode abandons nothing")
  func compliance() async throws {
    for sales in try await Self.made.value {
      #expect(sales.compliance.isProvable)
      let rate = sales.compliance.expected?.mean ?? 0
      #expect(rate <= sales.compliance.rule.limit || sales.proposed.report.abandoned == 0)
    }
  }

  @Test("a floor with few answers a day cannot show that it holds a share of the day's calls")
  func fewAnswers() async throws {
    var figures = ExampleProspects.telemarketing
    figures.seats = 4
    figures.hoursPerDay = 3
    figures.rule = "uk-ofcom-2010"
    figures.answerRate = ExampleProspects.number("0.10")
    figures.dialsPerHour = nil
    let sales = try await SalesCase(of: figures, settings: .init(replications: 10), threads: 2)
    #expect(sales.recommendation.mode == .progressive)
    #expect(sales.recommendation.reasons[0].contains("too few to tell"))
    #expect(sales.compliance.isProvable)
  }

  @Test("the same output takes the smallest team that brings it, simulated at its size")
  func smallestTeam() async throws {
    var figures = ExampleProspects.businessTeam
    figures.benefit = RequestedBenefit([.sameOutput])
    figures.hoursPerDay = 4
    let sales = try await SalesCase(of: figures, settings: .init(replications: 4), threads: 2)
    #expect(sales.proposed.seats < 8 && sales.proposed.report.strategy == "progressive")
    let before = 8 * sales.today.report.contactsPerAgentHour.mean
    let after = Double(sales.proposed.seats) * sales.proposed.report.contactsPerAgentHour.mean
    #expect(after >= before)
    #expect(sales.month.after.contacts == sales.month.before.contacts)
    #expect(sales.month.hoursSaved > 0)
    #expect(sales.month.costs[0].quantity == Rational(sales.proposed.seats))
  }

  @Test("where progressive dialing works the list to its end, predictive is not recommended")
  func shortList() async throws {
    var figures = ExampleProspects.telemarketing
    figures.seats = 20
    figures.hoursPerDay = 4
    figures.recordsPerMonth = 12_000
    let sales = try await SalesCase(of: figures, settings: .init(replications: 3), threads: 2)
    #expect(sales.recommendation.mode == .progressive)
    #expect(sales.recommendation.reasons[0].contains("works the list to its end already"))
  }

  @Test("asking for fewer agents and more sales at once is refused with the reason")
  func doubleCounting() async throws {
    var figures = ExampleProspects.telemarketing
    figures.benefit = RequestedBenefit([.sameOutput, .moreOutput])
    await #expect(throws: SalesCaseError.doubleCounting) { try await SalesCase(of: figures) }
    #expect(SalesCaseError.doubleCounting.description.contains("must not be added"))
    figures.benefit = RequestedBenefit([])
    await #expect(throws: SalesCaseError.noBenefit) { try await SalesCase(of: figures) }
    figures.benefit = RequestedBenefit([.moreOutput, .moreOutput])
    #expect(throws: Never.self) { try figures.validate() }
  }

  @Test("figures out of range are refused by name")
  func ranges() throws {
    func fault(_ change: (inout ProspectFigures) -> Void) -> String {
      var figures = ExampleProspects.telemarketing
      change(&figures)
      do {
        _ = try figures.validate()
        _ = try figures.floor()
        return ""
      } catch { return error.description }
    }
    #expect(fault { $0.seats = 0 } == "seats is 0; it must be from 1 to 5000.")
    #expect(fault { $0.answerRate = 2 }.hasPrefix("answerRate is 2; it must be"))
    #expect(fault { $0.marginPerSale = -1 }.hasPrefix("marginPerSale is -1"))
    #expect(fault { $0.rule = "moon" }.contains("moon"))
    #expect(
      fault { $0.dialsPerHour = 3_000 }.hasPrefix("dialsPerHour is 3000; it must be at most 44.9"))
    #expect(
      fault { $0.inbound = .init(callsPerHour: 2_000, talkSeconds: 200, wrapUpSeconds: 40) }
        .contains("less than the 50 seats"))
    #expect(fault { _ in }.isEmpty)
  }

  @Test("the same figures and seed give the same case for any number of threads")
  func determinism() async throws {
    var figures = ExampleProspects.businessTeam
    figures.hoursPerDay = 2
    let settings = SalesCase.Settings(seed: 3, replications: 3)
    let one = try await SalesCase(of: figures, settings: settings, threads: 1)
    let three = try await SalesCase(of: figures, settings: settings, threads: 3)
    #expect(one == three)
    #expect(Proposal(for: one).page == Proposal(for: three).page)
  }

  @Test("who dials as recommended already, or whose list is used up, is claimed no benefit")
  func extremes() async throws {
    var figures = ExampleProspects.businessTeam
    figures.dialsBy = .progressive
    figures.dialsPerHour = nil
    figures.hoursPerDay = 3
    let settings = SalesCase.Settings(replications: 3)
    let same = try await SalesCase(of: figures, settings: settings, threads: 2)
    #expect(same.speedUp == 1)
    #expect(same.month.benefit.allSatisfy { $0.amount.value <= 0 })
    #expect(same.verdict.answer == .doesNotPay)

    var exhausted = ExampleProspects.businessTeam
    exhausted.recordsPerMonth = 300
    exhausted.hoursPerDay = 3
    let none = try await SalesCase(of: exhausted, settings: settings, threads: 2)
    #expect(none.month.before.isCappedByList && none.month.after.isCappedByList)
    #expect(none.verdict.answer == .doesNotPay)
  }
}
