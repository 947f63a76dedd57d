// SPDX-License-Identifier: Apache-2.0

import Charts
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What holds for every chart as a picture.
struct VectorTests {
  /// The elements of a document with their attributes and the texts between them.
  final class Reading: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String])] = []
    var texts: [String: String] = [:]
    private var open: [String] = []

    /// Reads a document; nil when it is not well-formed.
    static func of(_ document: String) -> Reading? {
      let reading = Reading()
      let parser = XMLParser(data: Data(document.utf8))
      parser.delegate = reading
      return parser.parse() ? reading : nil
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements.append((name, attributes))
      open.append(name)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) { open.removeLast() }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      texts[open.last ?? "", default: ""] += string
    }
  }

  @Test("every chart is well-formed XML without script, link or event, whatever its texts")
  func wellFormed() throws {
    let hostile = "</text><script>alert(1)</script>&amp;\"' onload='x' ]]> -->\u{0}\u{FFFE}"
    let charts =
      ChartLawTests.charts + [
        BarChart(
          title: hostile, format: ChartNumberFormat(unit: hostile),
          bars: [BarChart.Bar(label: hostile, value: 1, text: hostile)]),
        ScatterChart(
          title: hostile, x: ChartLawTests.axis(hostile), y: ChartLawTests.axis(hostile),
          points: [Sample.point(hostile, 1, 1, 1, 1)]),
        ShareChart(
          title: hostile, parts: [hostile],
          rows: [ShareChart.Row(label: hostile, amounts: [1])]),
      ]
    let known: Set = [
      "svg", "title", "desc", "style", "rect", "line", "polyline", "polygon", "circle", "text", "g",
    ]
    for chart in charts {
      let document = chart.svg()
      let reading = try #require(Reading.of(document), "\(document)")
      #expect(reading.elements.allSatisfy { known.contains($0.name) })
      for (_, attributes) in reading.elements {
        #expect(!attributes.keys.contains { $0.hasPrefix("on") || $0.contains("href") })
        #expect(!attributes.values.contains { $0.contains("nan") || $0.contains("inf") })
      }
    }
  }

  @Test("title and description tell a screen reader the summary")
  func description() throws {
    for chart in Sample.all {
      let reading = try #require(Reading.of(chart.svg()))
      #expect(reading.texts["title"] == chart.summary.first)
      #expect(reading.texts["desc"] == chart.summary.dropFirst().joined(separator: "\n"))
      #expect(reading.elements.first?.attributes["role"] == "img")
    }
  }

  @Test("everything drawn lies inside the picture", arguments: [320.0, 720, 1_600])
  func inside(width: Double) throws {
    for chart in Sample.all {
      let reading = try #require(Reading.of(chart.svg(width: width)))
      let size = try #require(reading.elements.first).attributes
      let height = try #require(size["height"].flatMap { Double($0) })
      #expect(size["width"] == "\(Int(width))")
      func expectInside(_ values: [String?], _ end: Double) {
        for value in values.compactMap({ $0.flatMap { Double($0) } }) {
          #expect(-0.01...end + 0.01 ~= value)
        }
      }
      for (name, attributes) in reading.elements.dropFirst() where name != "g" {
        expectInside([attributes["x"], attributes["x1"], attributes["cx"]], width)
        expectInside([attributes["y"], attributes["y1"], attributes["cy"]], height)
        for point in (attributes["points"] ?? "").split(separator: " ") {
          let place = point.split(separator: ",").compactMap { Double($0) }
          #expect(place.count == 2 && 0...width ~= place[0] && 0...height ~= place[1])
        }
      }
    }
  }

  @Test("the same chart gives the same bytes, and coordinates are short")
  func bytes() throws {
    for chart in Sample.all {
      #expect(chart.svg() == chart.svg())
      #expect(chart.svg(width: .nan) == chart.svg() && chart.svg(width: 1) == chart.svg(width: 320))
      let reading = try #require(Reading.of(chart.svg()))
      for value in reading.elements.flatMap({ $0.attributes.compactMap { $0 == "x1" ? $1 : nil } })
      {
        #expect((value.split(separator: ".").dropFirst().first?.count ?? 0) <= 2)
      }
    }
  }

  @Test("every colour of text and series stands out from its ground by 4.5 to 1")
  func contrast() {
    for scheme in [ChartPalette.light, ChartPalette.dark] {
      for color in scheme.series + [scheme.ink, scheme.quiet] {
        #expect(Self.contrast(color, scheme.ground) >= 4.5, "\(color) on \(scheme.ground)")
      }
      #expect(Set(scheme.series).count == scheme.series.count)
    }
    // Black on white is 21 to 1 by definition.
    #expect(abs(Self.contrast("#000000", "#ffffff") - 21) < 1e-9)
  }

  /// WCAG 2.2, definitions of contrast ratio and relative luminance.
  private static func contrast(_ one: String, _ other: String) -> Double {
    func luminance(_ color: String) -> Double {
      let channels = [1, 3, 5].map { start -> Double in
        let digits = color.dropFirst(start).prefix(2)
        let value = Double(Int(digits, radix: 16) ?? 0) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}
