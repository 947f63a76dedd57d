// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import ContractBilling
import DiscreteEventSimulation
import OutboundDialing

extension Proposal {
  /// The document of a sales case: fourteen sections, from the summary to the next step.
  public init(for sales: SalesCase) {
    let writer = ProposalWriter(sales: sales)
    self.init(
      title: "Proposal: outbound dialing for \(sales.figures.prospect)",
      subtitle: "\(sales.figures.campaign) · \(sales.figures.seats) seats · figures of the "
        + "prospect, simulated \(sales.settings.replications) days with seed \(sales.settings.seed)",
      sections: [
        writer.summary, writer.situation, writer.aims, writer.solution, writer.assumptions,
        writer.costs, writer.benefits, writer.sensitivity, writer.compliance, writer.plan,
        writer.reports, writer.terms, writer.risks, writer.nextStep,
      ])
  }
}

/// Words for the parts of a case.
struct ProposalWriter {
  let sales: SalesCase

  var figures: ProspectFigures { sales.figures }
  var pays: Bool { sales.verdict.answer != .doesNotPay }

  func text(_ estimate: Estimate?, places: Int, times factor: Double = 1, unit: String = "")
    -> String
  {
    guard let estimate else { return "–" }
    guard estimate.mean != 0 || (estimate.halfWidth ?? 0) != 0 else { return "0\(unit)" }
    // Spaces that do not break keep a figure and its interval on one line.
    let half =
      estimate.halfWidth.map { "\u{A0}±\u{A0}\(Rational.text($0 * factor, places: places))" } ?? ""
    return Rational.text(estimate.mean * factor, places: places) + half + unit
  }

  func money(_ amount: ExactAmount) -> String {
    (try? amount.rounded(by: .halfUp).text()) ?? amount.text()
  }

  func money(_ value: Rational) -> String { money(ExactAmount(value, figures.currency)) }

  /// A number for a chart.
  func length(_ amount: Money) -> Double { amount.exact.value.approximation }

  var summary: Proposal.Section {
    var blocks: [Proposal.Block] = [.callout("Verdict: the dialer \(verdict).")]
    blocks.append(.list(sales.verdict.reasons))
    if !sales.verdict.conditions.isEmpty {
      blocks.append(.paragraph("It pays only if, each taken by itself:"))
      blocks.append(.list(sales.verdict.conditions))
    }
    blocks.append(
      .table(
        header: ["Figure", "value", "from", "to"],
        rows: [
          [
            "Monthly net", sales.cash.monthlyNet.text(), sales.monthlyNetInterval.low.text(),
            sales.monthlyNetInterval.high.text(),
          ],
          [
            "Present value, \(figures.horizonMonths) months", sales.cash.netPresentValue.text(),
            sales.presentValueInterval.low.text(), sales.presentValueInterval.high.text(),
          ],
          [
            "Payback", sales.cash.payback.map { "\($0.fixed(1)) months" } ?? "never", "", "",
          ],
        ]))
    blocks.append(
      .paragraph(
        "From and to are the ends of the 95 % confidence interval of the simulated gain in contacts; "
          + "the prospect's own figures are taken as they were given."))
    return .init("Summary", blocks)
  }

  private var verdict: String {
    switch sales.verdict.answer {
    case .pays: "pays"
    case .paysOnlyIf: "pays only if conditions hold"
    case .doesNotPay: "does not pay"
    }
  }

  var situation: Proposal.Section {
    let report = sales.today.report
    let stated = figures.dialsPerHour.map { "\($0)" } ?? "not measured"
    return .init(
      "Situation and baseline",
      [
        .paragraph(
          "\(figures.prospect) dials in \(sales.today.mode.mode) mode today. The baseline is a simulated day "
            + "of that floor. \(calibration)"),
        .table(
          header: ["Today", "value"],
          rows: [
            ["Dials per agent-hour, stated", stated],
            ["Dials per agent-hour, simulated", text(report.attemptsPerAgentHour, places: 1)],
            ["Contacts per agent-hour", text(report.contactsPerAgentHour, places: 2)],
            ["Talk minutes per agent-hour", text(report.talkMinutesPerAgentHour, places: 1)],
            [
              "Agents handling calls",
              text(report.utilisation, places: 1, times: 100, unit: "\u{A0}%"),
            ],
          ] + serviceLevel(sales.today) + [
            ["Contacts a month", sales.month.before.contacts.fixed(0)],
            ["Sales a month", sales.month.before.sales.fixed(0)],
            ["Lines needed", "\(sales.lines.today)"],
          ]),
      ])
  }

  /// How the simulated day compares to what was measured.
  private var calibration: String {
    guard let stated = figures.dialsPerHour?.approximation else {
      return "Dials were not measured: have them counted before deciding."
    }
    let simulated = sales.today.report.attemptsPerAgentHour.mean
    let share = simulated / stated - 1
    guard abs(share) > 0.05 else { return "It brings the dials that were measured." }
    return
      "It brings \(Rational.text(abs(share) * 100, places: 0)) % \(share > 0 ? "more" : "fewer") "
      + "dials than were stated; have the figures of this section checked first."
  }

  func serviceLevel(_ result: ModeResult) -> [[String]] {
    guard let level = result.inboundServiceLevel else { return [] }
    return [["Inbound calls taken in 20 s", text(level, places: 1, times: 100, unit: "\u{A0}%")]]
  }

  var aims: Proposal.Section {
    let report = sales.proposed.report
    let method =
      sales.method == .moreOutput
      ? "more contacts in the same agent-hours" : "the same contacts in fewer agent-hours"
    return .init(
      "Aims and targets",
      [
        .paragraph("The aim is \(method). The targets are what the simulation expects:"),
        .table(
          header: ["Measure", "today", "target"],
          rows: [
            [
              "Contacts per agent-hour", text(sales.today.report.contactsPerAgentHour, places: 2),
              text(report.contactsPerAgentHour, places: 2),
            ],
            [
              "Talk minutes per agent-hour",
              text(sales.today.report.talkMinutesPerAgentHour, places: 1),
              text(report.talkMinutesPerAgentHour, places: 1),
            ],
            [
              "Sales a month", sales.month.before.sales.fixed(0), sales.month.after.sales.fixed(0),
            ],
            [
              "Abandoned of answered calls",
              text(sales.today.report.abandonmentRate, places: 2, times: 100, unit: "\u{A0}%"),
              text(report.abandonmentRate, places: 2, times: 100, unit: "\u{A0}%"),
            ],
          ] + serviceLevels),
      ])
  }

  private var serviceLevels: [[String]] {
    guard let before = serviceLevel(sales.today).first,
      let after = serviceLevel(sales.proposed).first
    else { return [] }
    return [before + [after[1]]]
  }

  var solution: Proposal.Section {
    let compared = [sales.today] + sales.candidates
    let shown = compared.contains(sales.proposed) ? compared : compared + [sales.proposed]
    return .init(
      "Solution",
      [
        .callout(
          "\(figures.campaign): \(sales.recommendation.mode.mode) dialing"
            + (sales.proposed.seats == figures.seats ? "" : " with \(sales.proposed.seats) seats")),
        .list(sales.recommendation.reasons),
        .bars(
          Proposal.BarFigure(
            title: "Talk minutes in an agent-hour, with 95 % confidence intervals",
            bars: shown.map { result in
              let estimate = result.report.talkMinutesPerAgentHour
              return .init(
                label: name(result), value: max(0, estimate.mean), halfWidth: estimate.halfWidth,
                text: text(estimate, places: 1), isProposed: result == sales.proposed)
            })),
        .table(
          header: ["Mode", "contacts per hour", "busy", "abandoned"],
          rows: shown.map { result in
            [
              name(result), text(result.report.contactsPerAgentHour, places: 2),
              text(result.report.utilisation, places: 1, times: 100, unit: "\u{A0}%"),
              text(result.report.abandonmentRate, places: 2, times: 100, unit: "\u{A0}%"),
            ]
          }),
      ])
  }

  private func name(_ result: ModeResult) -> String {
    let seats = result.seats == figures.seats ? "" : ", \(result.seats) seats"
    return result.mode.mode + (result == sales.today ? " (today)" : seats)
  }

  var assumptions: Proposal.Section {
    .init(
      "Assumptions",
      [
        .paragraph(
          "Every figure is the prospect's unless it is marked as usual: then it is a customary value, "
            + "to be replaced by a measured one."),
        .table(
          header: ["Input", "value", ""],
          rows: figures.inputs.map { [$0.meaning, $0.value, $0.isUsual ? "usual" : "stated"] }),
        .list([
          "Talk time and wrap-up vary as lognormal times with coefficients of variation of 1 and 0.5; "
            + "rings and failures last as in this package's standard floor.",
          "The answer rate stays as stated however fast the list is dialed. A list that is worked "
            + "harder usually answers less: see the sensitivity.",
          "The answer rate, conversion and margin of extra contacts are those of today's.",
          "Simulated means are rounded once to six decimal places; from there on every amount is exact "
            + "and rounded half up to the smallest coin.",
        ]),
      ])
  }
}
