// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import ContractBilling
import DiscreteEventSimulation
import OutboundDialing

extension ProposalWriter {
  var costs: Proposal.Section {
    var rows = [
      ["Set-up, once", "", "", money(figures.setUp)],
      [
        "Training, once", "\(sales.proposed.seats) seats", money(figures.trainingPerSeat),
        money((try? figures.trainingPerSeat * Rational(sales.proposed.seats)) ?? .zero),
      ],
    ]
    rows += sales.month.costs.map { line in
      row(line, suffix: ", a month").dropLast() + [money(-line.amount)]
    }
    return .init(
      "Costs",
      [
        .table(header: ["Cost", "quantity", "rate", "amount"], rows: rows),
        .paragraph(
          "The proposed mode needs \(sales.lines.proposed) lines at the same time, "
            + "\(sales.lines.today) today, for one call in a thousand to find none free (Erlang B)."
        ),
      ])
  }

  private func row(_ line: MonthlyEconomics.Line, suffix: String = "") -> [String] {
    [
      line.title + suffix,
      "\(line.quantity.fixed(line.quantity.isInteger ? 0 : 1)) × \(line.unit)",
      line.rate.text(), money(line.amount),
    ]
  }

  var benefits: Proposal.Section {
    let month = sales.month
    let formula =
      sales.method == .moreOutput
      ? "More output: agent-hours × (contacts per hour after − before) × right-party share × "
        + "conversion × margin. No hour is counted as saved."
      : "Same output: agent-hours × (1 − 1 ÷ g) × cost of an hour, with g = "
        + "\(sales.speedUp.fixed(3)). It is money only if the hours are no longer paid; no extra sale "
        + "is counted."
    var rows = [
      ["Agent-hours", month.before.hours.fixed(0), month.after.hours.fixed(0)],
      ["Dials", month.before.dials.fixed(0), month.after.dials.fixed(0)],
      [
        "Right-party contacts", month.before.rightParties.fixed(0),
        month.after.rightParties.fixed(0),
      ],
      ["Sales", month.before.sales.fixed(0), month.after.sales.fixed(0)],
      ["Records used", month.before.records.fixed(0), month.after.records.fixed(0)],
    ]
    if let before = month.before.listLifeDays, let after = month.after.listLifeDays {
      rows.append(["Working days that a month's list lasts", before.fixed(1), after.fixed(1)])
    }
    var blocks: [Proposal.Block] = [
      .paragraph(formula),
      .table(header: ["A month", "before", "after"], rows: rows),
      .table(
        header: ["Monthly", "quantity", "rate", "amount"],
        rows: (month.benefit + month.costs).map { row($0) } + [["Net", "", "", money(month.net)]]),
      .line(
        Proposal.LineFigure(
          title: "What has come back after each month, one-time cost included, in "
            + "\(figures.currency.code)",
          values: sales.cash.cumulative.map(length),
          lastText: sales.cash.cumulative.last?.text() ?? "",
          firstText: sales.cash.cumulative.first?.text() ?? "")),
    ]
    if month.after.isCappedByList {
      blocks.insert(
        .paragraph(
          "The list is the limit: at the new pace it ends before the month does, and nothing is "
            + "claimed beyond it."), at: 2)
    }
    if !month.clientGain.value.isZero {
      blocks.append(
        .paragraph(
          "The client of \(figures.prospect) gains \(money(month.clientGain)) of margin a month from "
            + "extra sales; it is not part of the benefit above."))
    }
    return .init("Benefits", blocks)
  }

  var sensitivity: Proposal.Section {
    let stated = sales.cash.netPresentValue
    var thresholds = sales.sensitivity.compactMap { bar -> String? in
      guard let value = bar.breakEven(from: stated) else { return nil }
      return "\(bar.input.name.capitalizedFirst): the present value is zero at "
        + "\(bar.input.text(value, in: figures.currency)), by straight lines between the values shown."
    }
    if let least = sales.month.leastConversion {
      thresholds.append(
        "A month covers its costs when the extra contacts convert at "
          + "\(least.percentText(places: 2)); today's convert at "
          + "\(figures.conversion.percentText(places: 2)).")
    }
    return .init(
      "Sensitivity and break-even",
      [
        .tornado(
          Proposal.TornadoFigure(
            title: "Present value over \(figures.horizonMonths) months when one figure is a fifth "
              + "lower or higher",
            base: length(stated), baseText: stated.text(),
            bars: sales.sensitivity.map { bar in
              .init(
                label: bar.input.name.capitalizedFirst, atLow: length(bar.atLow),
                atHigh: length(bar.atHigh),
                lowText: bar.input.text(bar.lowValue, in: figures.currency),
                highText: bar.input.text(bar.highValue, in: figures.currency))
            })),
        .table(
          header: ["Figure", "a fifth lower", "a fifth higher"],
          rows: sales.sensitivity.map {
            [$0.input.name.capitalizedFirst, $0.atLow.text(), $0.atHigh.text()]
          }),
        thresholds.isEmpty
          ? .paragraph("No single figure, moved by a fifth, turns the answer.") : .list(thresholds),
      ])
  }

  var compliance: Proposal.Section {
    let rule = sales.compliance.rule
    return .init(
      "Compliance",
      [
        .paragraph(
          "Rule \(rule.identifier), \(rule.jurisdiction): \(rule.provenance.citation)."),
        .table(
          header: ["Abandoned calls", "value"],
          rows: [
            ["Tolerated", "\(rule.tolerance)"],
            ["Window", "\(rule.window)"],
            ["Answers in a window, about", sales.compliance.answersPerWindow.fixed(0)],
            ["Abandoned calls allowed in a window", "\(sales.compliance.allowedPerWindow)"],
            [
              "Expected share",
              text(sales.compliance.expected, places: 2, times: 100, unit: "\u{A0}%"),
            ],
            ["Can compliance be shown?", sales.compliance.isProvable ? "yes" : "no"],
          ]),
        .paragraph(sales.compliance.reason),
        .list(
          rule.notes + [
            "This is a summary for engineers, not legal advice: have the rule in force confirmed."
          ]),
      ])
  }
}
