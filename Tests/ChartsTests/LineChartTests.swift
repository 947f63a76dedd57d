// SPDX-License-Identifier: Apache-2.0

import Charts
import TerminalText
import Testing

struct LineChartTests {
  private func chart(
    _ points: [(Double, Double)], markers: [LineChart.Marker] = [], height: Int = 5
  ) -> LineChart {
    LineChart(
      title: "", x: LineChart.Axis(name: "x", format: ChartNumberFormat(places: 1)),
      y: LineChart.Axis(name: "y", format: ChartNumberFormat()),
      series: [
        LineChart.Series(name: "s", points: points.map { LineChart.Point(x: $0.0, y: $0.1) })
      ],
      markers: markers, height: height)
  }

  @Test("joins the points in the order of x, over steep and flat stretches")
  func joins() {
    #expect(
      Sample.text(chart([(4, 0), (0, 0), (2, 8), (1, 8)]), width: 24) == """
        y
        10 ┤
           │    ●●●●●●●●
         5 ┤   ●        ●●●
           │ ●●            ●●●
         0 ┤●                 ●●
           └┬─────────┬────────┬
            0         2        4
                               x
        ● s
        """)
  }

  @Test("a value that is no number leaves a gap")
  func gap() throws {
    let lines = chart([(0, 1), (1, 1), (2, .nan), (3, 1), (4, 1)]).lines(width: 40)
    let row = try #require(lines.first { $0.plainText.contains("●") }).plainText
    #expect(row.split(separator: " ").filter { $0.contains("●") }.count == 2)
  }

  @Test("a single point and equal values are drawn in the middle of some room")
  func flat() throws {
    for points in [[(3.0, 5.0)], [(1, 5), (2, 5)], [(0, 0)], [(0, 0), (1, 0)]] {
      let lines = chart(points).lines(width: 40).map(\.plainText)
      #expect(lines.dropLast().contains { $0.contains("●") })
    }
  }

  @Test("a marker outside the range is named and not drawn")
  func markerOutside() {
    for place in [-1, 5, .nan, .infinity] as [Double] {
      let lines = chart(
        [(0, 1), (4, 2)], markers: [LineChart.Marker(x: place, name: "break-even")]
      ).lines(width: 40).map(\.plainText)
      #expect(lines.filter { $0.contains("┊") }.count == 1)
      #expect(lines.last?.contains("┊ break-even at ") == true)
    }
    let inside = chart([(0, 1), (4, 2)], markers: [LineChart.Marker(x: 2, name: "m")])
    #expect(inside.lines(width: 40).filter { $0.plainText.contains("┊") }.count >= 5)
  }

  @Test("tells each series in a sentence, with its extremes where they are not at the ends")
  func summary() {
    #expect(
      Sample.revenue.summary == [
        "Monthly revenue: revenue by outcomes per hour",
        "per agent: always $36,000, from 0.20 to 0.60",
        "per outcome: from $18,000 at 0.20 to $54,000 at 0.60",
        "break-even at 0.40",
      ])
    #expect(
      chart([(0, 3), (1, 9), (2, 1), (3, 4)]).summary == [
        "y by x", "s: from 3 at 0.0 to 4 at 3.0, lowest 1 at 2.0, highest 9 at 1.0",
      ])
    #expect(chart([(2, 7)]).summary == ["y by x", "s: 7 at 2.0"])
    #expect(chart([(2, .nan)]).summary == ["y by x", "s: no values"])
  }

  @Test("numbers at the axes are round and rise")
  func ticks() throws {
    for high in [0.003, 0.7, 1, 42, 9_999, 123_456_789] {
      let lines = chart([(0, 0), (1, high)], height: 16).lines(width: 60).map(\.plainText)
      let labels = lines.filter { $0.contains("┤") }.compactMap {
        Double($0.prefix { $0 != "┤" }.filter { $0 != " " && $0 != "," })
      }
      #expect(labels.count >= 3)
      #expect(labels == labels.sorted(by: >))
      #expect(labels.last == 0)
      #expect(try #require(labels.first) >= high)
      let step = labels[labels.count - 2]
      let digits = String(step).filter { "123456789".contains($0) }
      #expect(["1", "2", "5"].contains(digits))
    }
  }
}
