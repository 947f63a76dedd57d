// SPDX-License-Identifier: Apache-2.0

import Charts
import TerminalText
import Testing

struct BarChartTests {
  /// The cells that a bar of the value fills, beside one of the value 1.
  private func blocks(_ value: Double) throws -> Int {
    let chart = BarChart(
      title: "", format: ChartNumberFormat(places: 3),
      bars: [BarChart.Bar(label: "a", value: value), BarChart.Bar(label: "b", value: 1)])
    let line = try #require(chart.lines(width: 80, ascii: true).first)
    return line.plainText.filter { $0 == "#" }.count
  }

  @Test("bars are as long as their values are large, to half a cell")
  func proportion() throws {
    let whole = try blocks(1)
    #expect(whole == 80 - 1 - 5 - 4)  // the width less label, number and the space between them
    for step in 0...100 {
      let value = Double(step) / 100
      #expect(abs(Double(try blocks(value)) - value * Double(whole)) <= 0.5)
    }
  }

  @Test("values that are no numbers are said and not drawn")
  func noNumbers() {
    let chart = BarChart(
      title: "", format: ChartNumberFormat(places: 1, unit: "min"),
      bars: [
        BarChart.Bar(label: "nan", value: .nan, halfWidth: 1),
        BarChart.Bar(label: "inf", value: .infinity),
        BarChart.Bar(label: "low", value: -.infinity),
        BarChart.Bar(label: "bad", value: 2, halfWidth: .nan),
      ])
    #expect(
      Sample.text(chart, width: 40) == """
        nan                             no value
        inf                                ∞ min
        low                               -∞ min
        bad  █████████████████████████   2.0 min
        """)
  }

  @Test("no bars are said to be none")
  func empty() {
    let chart = BarChart(title: "Nothing", format: ChartNumberFormat(), bars: [])
    #expect(Sample.text(chart, width: 40) == "Nothing\nno values")
    #expect(chart.summary == ["Nothing", "no values"])
  }

  @Test("an exact amount is printed as it was given")
  func exactText() {
    let chart = BarChart(
      title: "", format: ChartNumberFormat(),
      bars: [BarChart.Bar(label: "fee", value: 0.1 + 0.2, text: "$0.30")])
    #expect(chart.summary == ["fee: $0.30"])
  }
}

struct ChartNumberFormatTests {
  @Test(
    "writes units, signs, groups and places",
    arguments: [
      (ChartNumberFormat(), 1_234_567.4, "1,234,567"),
      (ChartNumberFormat(grouping: .none), 1_234_567.4, "1234567"),
      (ChartNumberFormat(grouping: .indian), 12_345_678, "1,23,45,678"),
      (ChartNumberFormat(grouping: .indian), 999, "999"),
      (ChartNumberFormat(unit: "₹", unitLeads: true, grouping: .indian), -120_000, "-₹1,20,000"),
      (ChartNumberFormat(places: 2, unit: "h"), -1234.5, "-1,234.50 h"),
      (.percent(places: 1), 0.6944, "69.4 %"),
      (ChartNumberFormat(places: 1), -0.04, "0.0"),
      (ChartNumberFormat(places: -3), 2.4, "2"),
      (ChartNumberFormat(places: 99), 0.5, "0.500000000"),
      (ChartNumberFormat(), 1e18, "1.000e+18"),
      (ChartNumberFormat(unit: "min"), .nan, "no value"),
      (ChartNumberFormat(unit: "min"), -.infinity, "-∞ min"),
    ] as [(ChartNumberFormat, Double, String)])
  func text(_ format: ChartNumberFormat, _ value: Double, _ expected: String) {
    #expect(format.text(value) == expected)
  }
}
