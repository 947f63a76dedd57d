// SPDX-License-Identifier: Apache-2.0

import Charts
import TerminalText
import Testing

struct ShareChartTests {
  /// The cells of each part of one bar, labelled "a".
  private func cells(_ amounts: [Double], width: Int) throws -> [Int] {
    let chart = ShareChart(
      title: "", parts: ["p", "q", "r"], rows: [ShareChart.Row(label: "a", amounts: amounts)])
    let line = try #require(chart.lines(width: width, ascii: true).first)
    return ["#", "=", "+"].map { mark in line.plainText.filter { $0 == mark }.count }
  }

  @Test("the parts fill the bar exactly, each to less than one cell of its share")
  func wholeBar() throws {
    for width in [20, 43, 60, 199] {
      for amounts: [Double] in [
        [1, 1, 1], [5, 0, 2], [0.1, 99, 3], [1e-9, 1, 1e-9], [7, 7, 8],
      ] {
        let counts = try cells(amounts, width: width)
        #expect(counts.reduce(0, +) == width - 3)
        let whole = amounts.reduce(0, +)
        for (count, amount) in zip(counts, amounts) {
          #expect(abs(Double(count) - amount / whole * Double(width - 3)) < 1)
        }
      }
    }
  }

  @Test("the unit of the amounts does not matter, however large or small it is")
  func unit() throws {
    let expected = try cells([3, 1, 2], width: 80)
    for unit in [1e-300, 0.01, 60, 1e300, 5e307] {
      #expect(try cells([3 * unit, unit, 2 * unit], width: 80) == expected)
    }
  }

  @Test("negative amounts and amounts that are no numbers count as none")
  func oddAmounts() throws {
    #expect(try cells([1, -5, .nan], width: 40) == [37, 0, 0])
    #expect(try cells([.infinity, 2], width: 40) == [0, 37, 0])
    let chart = ShareChart(
      title: "Time", parts: ["p"], rows: [ShareChart.Row(label: "a", amounts: [0])])
    #expect(chart.summary == ["Time", "a: no values"])
    #expect(Sample.text(chart, width: 40) == "Time\na  no values\n█ p\na: no values")
  }
}
