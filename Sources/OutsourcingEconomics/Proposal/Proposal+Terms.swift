// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import ContractBilling
import DiscreteEventSimulation
import OutboundDialing

extension ProposalWriter {
  private var tenth: Int { max(1, min(figures.seats, max(4, figures.seats / 5))) }

  var plan: Proposal.Section {
    guard pays else {
      return .init(
        "Plan",
        [.paragraph("No roll-out is proposed while the case does not pay; see the next step.")])
    }
    return .init(
      "Plan: pilot, ramp, training",
      [
        .list([
          "Weeks 1–2: connect the list, the trunks and the reports; agree on the measures of section 3.",
          "Weeks 3–6: a pilot with \(tenth) seats beside a control group of \(tenth) that dials as "
            + "today, on a random half of the same list.",
          "Then the remaining seats in steps, each after the measures of the step before are met.",
          "Training for each seat before its first shift: wait times fall and the pace rises, so "
            + "breaks are planned anew.",
        ])
      ])
  }

  var reports: Proposal.Section {
    .init(
      "Service levels and reports",
      [
        .list([
          "Daily: dials, contacts, right-party contacts, sales and talk minutes per logged-in hour, "
            + "for each campaign.",
          "Daily: abandoned calls by the rule's own numerator, denominator and window, with the "
            + "instants they are counted from.",
          "Weekly: list penetration, attempts per record and records left.",
          "Each measure is named with its formula, so that both sides count alike.",
        ])
      ])
  }

  var terms: Proposal.Section {
    .init(
      "Commercial terms",
      [
        .table(
          header: ["Item", "price"],
          rows: [
            ["Dialer, for a seat and month", money(figures.licencePerSeatMonth)],
            ["Set-up, once", money(figures.setUp)],
            ["Training, for a seat, once", money(figures.trainingPerSeat)],
            [
              "Telecom, a minute of an answered call",
              ExactAmount(figures.telecomPerMinute, figures.currency).text(),
            ],
          ]),
        .paragraph(
          "Prices are before tax. The case is reckoned over \(figures.horizonMonths) months at "
            + "\(figures.discountRatePerYear.percentText()) a year."),
      ])
  }

  var risks: Proposal.Section {
    var list = [
      "The list burns: it is used "
        + "\(burn) times as fast, so fresh records, or fewer attempts, must be found in time."
    ]
    if sales.method == .sameOutput {
      list.append("Hours saved are money only when they are no longer paid for.")
    } else {
      list.append(
        "Extra contacts may convert less than today's: the best records are often called first.")
    }
    if case .perHour = figures.billing {
      list.append(
        "Under a price per agent-hour the gain goes to the client; agree on a share of the outcome "
          + "before the floor gets faster.")
    }
    if let payback = sales.cash.payback, payback < 3 {
      list.append(
        "A payback this short rests on extra contacts that convert and answer as today's do; the pilot "
          + "must show it before the roll-out is paid for.")
    }
    list.append(
      "The simulation knows no training effect, absence or system failure; the pilot measures them."
    )
    return .init("Risks", [.list(list)])
  }

  /// How much faster the list is used.
  private var burn: String {
    let before = sales.today.report.attemptsPerAgentHour.mean
    guard sales.method == .moreOutput, before > 0 else { return "about 1.0" }
    return Rational.text(sales.proposed.report.attemptsPerAgentHour.mean / before, places: 1)
  }

  var nextStep: Proposal.Section {
    let step =
      switch sales.verdict.answer {
      case .pays:
        "Accept the pilot of section 10 with its stated test: the targets of section 3 within their "
          + "intervals."
      case .paysOnlyIf:
        "Measure the figures named in the summary's conditions for two weeks, then decide; a smaller "
          + "pilot costs less than a wrong answer."
      case .doesNotPay:
        "Do not buy on these figures. What would change the answer: another contract with the "
          + "client, a lower price, or a larger outbound share."
      }
    return .init(
      "Acceptance and next step",
      [.paragraph(step), .paragraph("Date, name, signature: ______________________________")])
  }
}
