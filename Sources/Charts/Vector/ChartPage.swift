// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Charts inside a page of HTML: elements that share one style sheet.
public enum ChartPage: Sendable {
  /// The rules for all charts of a page, dark on light; they reach nothing outside of charts.
  public static var styleSheet: String {
    let light = ChartPalette.styleSheet.components(separatedBy: "@media")[0]
    return light.split(separator: "\n").map { line in
      (line.hasPrefix(".") && !line.hasPrefix(".chart ") ? ".chart " : "") + line + "\n"
    }.joined()
  }
}

extension Chart {
  /// Writes the chart as an element of an HTML page that has ``ChartPage/styleSheet``.
  ///
  /// - Parameters:
  ///   - id: The beginning of its identifiers, which no other element of the page has.
  ///   - width: The picture's width in CSS pixels, 320 to 2,000.
  /// - Returns: An `svg` element with a title and a description.
  public func element(id: String, width: Double = 720) -> String {
    let drawing = drawing(width: width)
    let id = MarkupText.harmless(id)
    let title = MarkupText.harmless(summary.first ?? "")
    let description = MarkupText.harmless(
      summary.dropFirst().joined(separator: "\n"), keepingNewlines: true)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" \
      aria-labelledby="\(id)-title \(id)-description" \
      viewBox="0 0 \(Int(drawing.width)) \(Int(drawing.height.rounded(.up)))">
      <title id="\(id)-title">\(title)</title>
      <desc id="\(id)-description">\(description)</desc>
      \(drawing.content)</svg>
      """
  }
}
