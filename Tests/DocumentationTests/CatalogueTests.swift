// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The code in a catalogue is the code that is compiled and run: a snippet of these tests or an example.
struct CatalogueTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let products = [
    "CivilClock", "ContactCenter", "ContractBilling", "DialingBaselines", "DialingStrategyTesting",
    "DiscreteEventSimulation", "FoundationCalendar", "OutboundDialing", "OutsourcingEconomics",
    "OutsourcingTaxonomy", "PerformanceMeasures", "QueueingTheory",
  ]

  /// The products whose code is an example's.
  private static let examples = [
    "ContactCenter": "CompareStrategies", "ContractBilling": "PriceAMonth",
    "DialingStrategyTesting": "WriteAStrategy",
  ]

  @Test("every catalogue shows code that is run", arguments: products)
  func code(of product: String) throws {
    let page = try Self.text("Sources/\(product)/Documentation.docc/\(product).md")
    let shown = try #require(Self.lines(of: page, from: "```swift", to: "```"))
    let isRun: [Substring] =
      if let example = Self.examples[product] {
        try Self.text("Examples/\(example)/main.swift").split(separator: "\n")
          .drop { !$0.hasPrefix("import ") }.map { $0 }
      } else {
        try #require(
          Self.lines(
            of: try Self.text("Tests/DocumentationTests/\(product)Snippet.swift"),
            from: "    // snippet", to: "    // end")
        ).map { $0.dropFirst(4) }
      }
    #expect(Self.withoutImports(shown) == Self.withoutImports(isRun))
    #expect(shown.contains { $0 == "import \(product)" })
  }

  @Test("every catalogue says where it runs and names its topics", arguments: products)
  func parts(of product: String) throws {
    let page = try Self.text("Sources/\(product)/Documentation.docc/\(product).md")
    for part in ["# ``\(product)``", "## Overview", "## Platforms", "## Topics"] {
      #expect(page.contains(part), "\(part) is missing")
    }
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private static func lines(of text: String, from start: String, to end: String) -> [Substring]? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(of: Substring(start)),
      let last = lines[first...].dropFirst().firstIndex(of: Substring(end))
    else { return nil }
    return Array(lines[(first + 1)..<last])
  }

  private static func withoutImports(_ lines: [Substring]) -> [Substring] {
    lines.filter { !$0.isEmpty && !$0.hasPrefix("import ") }
  }
}
