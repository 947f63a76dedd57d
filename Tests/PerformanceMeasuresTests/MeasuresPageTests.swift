// SPDX-License-Identifier: Apache-2.0

import Foundation
import PerformanceMeasures
import Testing

struct MeasuresPageTests {
  @Test("docs/MEASURES.md has a row for every measure with its formula")
  func page() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/MEASURES.md"), encoding: .utf8)
    for measure in PerformanceMeasure.all {
      let row =
        "| `\(measure.id)` | \(measure.name) | \(measure.formula) | \(measure.unit.rawValue) |"
      #expect(page.contains(row), "missing: \(row)")
    }
  }
}
