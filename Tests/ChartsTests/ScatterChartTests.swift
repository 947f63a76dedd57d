// SPDX-License-Identifier: Apache-2.0

import Charts
import TerminalText
import Testing

struct ScatterChartTests {
  @Test("every name stands beside its mark or in the legend, at any width and in any crowd")
  func names() {
    let crowd = ScatterChart(
      title: "", x: ChartLawTests.axis("x"), y: ChartLawTests.axis("y"),
      points: (0..<24).map {
        Sample.point("strategy \($0)", Double($0 % 3), 0.5, Double($0 % 5), 0.2)
      })
    for width in [40, 60, 80, 120, 200] {
      for ascii in [false, true] {
        let text = Sample.text(crowd, width: width, ascii: ascii)
        for number in 0..<24 where width > 40 {
          // As a whole word: "strategy 1" is no part of "strategy 11".
          #expect(
            text.ranges(of: "strategy \(number)").contains {
              $0.upperBound == text.endIndex || !text[$0.upperBound].isNumber
            })
        }
        #expect(crowd.lines(width: width, ascii: ascii).allSatisfy { $0.columns <= width })
      }
    }
  }

  @Test("labels stand apart: none touches another, a mark or a whisker")
  func apart() {
    for width in [60, 80, 120, 200] {
      let lines = Sample.strategies.lines(width: width).map(\.plainText)
      for name in ["predictive", "manual", "progressive", "hand-tuned", "power:2 (27.4 %)"] {
        let hits = lines.flatMap { $0.ranges(of: name).map { ($0, $0) } }
        #expect(hits.count == 1, "\(name) at \(width)")
        for line in lines {
          for hit in line.ranges(of: name) {
            let before =
              hit.lowerBound > line.startIndex
              ? line[line.index(before: hit.lowerBound)] : " "
            let after = hit.upperBound < line.endIndex ? line[hit.upperBound] : " "
            #expect(" ·┊┤│".contains(before) && " ·┊".contains(after), "\(line)")
          }
        }
      }
    }
  }

  @Test("a point beyond the axis is an arrow at its end, with its value")
  func beyond() {
    let text = Sample.text(Sample.strategies, width: 80)
    #expect(text.contains("power:2 (27.4 %)") && text.contains("▶"))
    let ascii = Sample.text(Sample.strategies, width: 80, ascii: true)
    #expect(ascii.contains("power:2 (27.4 %)") && ascii.contains(">"))
  }

  @Test("of two marks in one place the first is seen and both are named")
  func sharedPlace() {
    let chart = ScatterChart(
      title: "", x: ChartLawTests.axis("x"), y: ChartLawTests.axis("y"),
      points: [
        Sample.point("first", 1, 0, 1, 0), Sample.point("second", 1, 0, 1, 0),
        Sample.point("third", 2, 0, 2, 0),
      ])
    let text = Sample.text(chart, width: 60)
    #expect(text.contains("●") && text.contains("first") && text.contains("second"))
  }

  @Test("the summary tells every number, also of the curve")
  func summary() {
    #expect(
      Sample.strategies.summary == [
        "Utilisation against abandonment: utilisation by abandonment rate",
        "predictive: utilisation 85.3 ± 0.4 %, abandonment rate 2.9 ± 0.1 %",
        "manual: utilisation 34.6 ± 0.9 %, abandonment rate 0.0 ± 0.0 %",
        "progressive: utilisation 69.4 ± 1.2 %, abandonment rate 0.0 ± 0.0 %",
        "hand-tuned: utilisation 81.2 ± 3.0 %, abandonment rate 2.3 ± 0.4 %",
        "power:2: utilisation 79.0 ± 1.0 %, abandonment rate 27.4 ± 1.0 %",
        "optimum: 69.4 % at 0.0 %, 82.1 % at 1.0 %, 85.3 % at 3.0 %, 87.0 % at 5.0 %",
        "limit at 3.0 %",
      ])
  }

  @Test("a point that is no number is said and not drawn")
  func noNumber() {
    let chart = ScatterChart(
      title: "", x: ChartLawTests.axis("x"), y: ChartLawTests.axis("y"),
      points: [Sample.point("lost", .nan, 0, 1, 0), Sample.point("found", 1, 0, 1, 0)])
    #expect(Sample.text(chart, width: 60).contains("lost: no value"))
    #expect(chart.summary.contains("lost: y 1 ± 0, x no value"))
  }
}
