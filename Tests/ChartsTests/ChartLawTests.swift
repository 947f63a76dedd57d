// SPDX-License-Identifier: Apache-2.0

import Charts
import TerminalText
import Testing

/// What holds for every chart, whatever its values.
struct ChartLawTests {
  static let odd: [Double] = [
    0, -0.0, 1, -1, 1e-305, .leastNonzeroMagnitude, -3e-9, 1e15, -1e15, 1e299, -1e300, 1.7e308,
    -1.7e308,
    .infinity, -.infinity, .nan, .greatestFiniteMagnitude, 0.1 + 0.2, 99.95,
  ]
  static let strange = [
    "", "a", "a long label that no chart of a sensible width has room for, ever",
    "प्रगतिशील डायलिंग", "予測型ダイヤリング", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "two\nlines\tand a tab",
    "\u{1B}[2J\u{9B}31m\u{202E}\u{7}", "₹",
  ]

  /// Charts of pairs of odd values, under strange names.
  static var charts: [any Chart] {
    var charts: [any Chart] =
      Sample.all + [
        BarChart(title: "", format: ChartNumberFormat(), bars: []),
        ShareChart(title: "", parts: [], rows: []),
        ShareChart(title: "", parts: ["a"], rows: []),
        ShareChart(title: "", parts: [], rows: [ShareChart.Row(label: "a", amounts: [1])]),
        LineChart(title: "", x: axis(""), y: axis(""), series: []),
        LineChart(
          title: "", x: axis(""), y: axis(""), series: [LineChart.Series(name: "", points: [])]),
        ScatterChart(title: "", x: axis(""), y: axis(""), points: []),
        ChartColumn(title: "", charts: []),
      ]
    for (index, value) in odd.enumerated() {
      let name = strange[index % strange.count]
      for other in odd {
        let format = ChartNumberFormat(
          places: index % 4, unit: name, unitLeads: index % 2 == 0, grouping: .indian,
          factor: index % 3 == 0 ? 100 : 1)
        charts.append(
          BarChart(
            title: name, format: format,
            bars: [
              BarChart.Bar(label: name, value: value, halfWidth: other),
              BarChart.Bar(label: "b", value: other),
            ]))
        charts.append(
          ShareChart(
            title: name, parts: ["a", name, "c"],
            rows: [
              ShareChart.Row(label: name, amounts: [value, other]),
              ShareChart.Row(label: "more", amounts: [1, 2, 3, 4]),
            ]))
        charts.append(
          LineChart(
            title: name, x: LineChart.Axis(name: name, format: format),
            y: LineChart.Axis(name: name, format: format),
            series: [
              LineChart.Series(
                name: name,
                points: [LineChart.Point(x: value, y: other), LineChart.Point(x: other, y: 2)]),
              LineChart.Series(name: "b", points: [LineChart.Point(x: 1, y: value)]),
            ],
            markers: [LineChart.Marker(x: other, name: name)],
            levels: [LineChart.Level(y: value, name: name)], height: index,
            includesZero: index % 2 == 0))
        charts.append(
          LineChart(
            title: "", x: axis(""), y: axis(""),
            series: [
              LineChart.Series(
                name: name,
                points: [
                  LineChart.Point(x: 0, y: value, halfWidth: other),
                  LineChart.Point(x: 1, y: other, halfWidth: value),
                ])
            ]))
        charts.append(
          ScatterChart(
            title: name, x: LineChart.Axis(name: name, format: format),
            y: LineChart.Axis(name: name, format: format),
            points: [
              Sample.point(name, value, other, other, value), Sample.point("b", other, 1, 3, 0),
              Sample.point(name, 1, value, value, other),
            ],
            curves: [
              LineChart.Series(
                name: name,
                points: [LineChart.Point(x: value, y: other), LineChart.Point(x: other, y: 2)])
            ],
            markers: [LineChart.Marker(x: other, name: name)],
            across: index % 3 == 0 && value <= other ? value...other : nil, height: index))
      }
    }
    return charts
  }

  static func axis(_ name: String) -> LineChart.Axis {
    LineChart.Axis(name: name, format: ChartNumberFormat())
  }

  @Test("no line is wider than asked, none is broken, none holds a control character")
  func width() {
    for chart in Self.charts {
      for width in [20, 61] {
        for lines in [
          chart.lines(width: width, ascii: false), chart.lines(width: width, ascii: true),
          chart.lines(for: TerminalOptions(width: width, plain: true)),
        ] {
          #expect(!lines.isEmpty)
          for line in lines {
            #expect(line.columns <= width, "\(line.plainText)")
            #expect(
              !line.plainText.unicodeScalars.contains { $0.properties.generalCategory == .control })
          }
        }
      }
    }
  }

  @Test("the samples fit every width from 20 to 200, and widths beyond are brought there")
  func everyWidth() {
    for chart in Sample.all {
      for width in 20...200 {
        #expect(chart.lines(width: width).allSatisfy { $0.columns <= width })
      }
      #expect(chart.lines(width: .min) == chart.lines(width: 20))
      #expect(chart.lines(width: .max) == chart.lines(width: 200))
    }
  }

  @Test("ASCII charts of ASCII names hold nothing else")
  func ascii() {
    for chart in [
      Sample.utilisation, Sample.time, Sample.revenue, Sample.strategies, Sample.disturbance,
      Sample.column,
    ] as [any Chart] {
      for width in [20, 40, 80, 200] {
        for line in chart.lines(width: width, ascii: true) {
          #expect(line.plainText.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
        }
      }
    }
  }

  @Test("plain output tells the summary and draws nothing")
  func plain() {
    for chart in Sample.all {
      let lines = chart.lines(for: TerminalOptions(width: 200, color: true, plain: true))
      #expect(lines.map(\.plainText) == chart.summary)
    }
  }

  @Test("colour is never the only thing that tells parts and series apart")
  func marks() throws {
    let names = (0..<20).map { "part \($0)" }
    let shares = ShareChart(
      title: "", parts: names, rows: [ShareChart.Row(label: "a", amounts: names.map { _ in 1 })])
    for ascii in [false, true] {
      let bar = try #require(shares.lines(width: 63, ascii: ascii).first).plainText.dropFirst(3)
      #expect(Set(bar).count == 20)
    }
  }
}
