// SPDX-License-Identifier: Apache-2.0

import Charts
import ContactCenter
import ContractBilling
import DiscreteEventSimulation
import OutsourcingEconomics
import TerminalText

/// Contracts side by side over a simulated floor, for people.
struct FloorContractView {
  private let comparison: FloorContractComparison

  init(_ comparison: FloorContractComparison) { self.comparison = comparison }

  func lines(_ options: TerminalOptions) -> [StyledText] {
    let parameters = comparison.parameters
    let scenario = parameters.scenario
    var lines = StyledText(
      "\(scenario.agents) agents, \(scenario.days) day\(scenario.days == 1 ? "" : "s"), "
        + "\(parameters.mode), conversion \(parameters.terms.results.conversion), seed "
        + "\(parameters.seed), \(parameters.replications) runs", style: .dim
    ).wrapped(to: options.width)
    lines += [""] + table.lines(width: options.width, plain: options.plain)
    for sentence in sentences { lines += [""] + StyledText(sentence).wrapped(to: options.width) }
    return lines + [""] + chart.lines(for: options)
  }

  private var table: TextTable {
    TextTable(
      header: ["Contract", "Revenue", "Cost", "Vendor's margin", "Client's margin"],
      rows: comparison.results.map { result in
        [StyledText(result.contract, style: .bold)]
          + [result.revenue, result.cost, result.vendorMargin, result.clientMargin].map {
            StyledText(Figure.decimal($0, places: 0))
          }
      }, alignments: [.left, .right, .right, .right, .right])
  }

  private var sentences: [String] {
    let currency = comparison.parameters.terms.currency
    var sentences = [
      "Amounts in \(currency.code) for the days simulated, means ± half the 95 % interval. The "
        + "vendor's margin is revenue less cost; the client's is the value of the sales less what he "
        + "pays."
    ]
    for breakEven in comparison.breakEvens {
      let pair = "\(breakEven.first) and \(breakEven.second)"
      if let conversion = breakEven.conversion, let sales = breakEven.salesPerAgentHour {
        sentences.append(
          "Break-even: at a conversion of \(Figure.percent(conversion.approximation, places: 2)), "
            + "\(Figure.decimal(sales.approximation, places: 3)) sales in an agent-hour, \(pair) bill "
            + "the same.")
      } else {
        sentences.append("There is no conversion at which \(pair) bill the same.")
      }
    }
    return sentences
  }

  private var chart: BarChart {
    BarChart(
      title: "Vendor's margin, \(comparison.parameters.terms.currency.code)",
      format: ChartNumberFormat(grouping: .thousands),
      bars: comparison.results.map {
        BarChart.Bar(
          label: $0.contract, value: $0.vendorMargin.mean, halfWidth: $0.vendorMargin.halfWidth)
      })
  }
}
