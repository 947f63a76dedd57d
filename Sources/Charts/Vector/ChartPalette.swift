// SPDX-License-Identifier: Apache-2.0

/// The colours of pictures, for light and for dark surroundings.
///
/// Every colour of a series stands out from its ground by a contrast of at least 4.5 : 1, which
/// WCAG 2.2 asks of text (success criterion 1.4.3; 3 : 1 of graphics, 1.4.11). Shapes and dashes
/// tell series apart for whoever does not see colours.
package enum ChartPalette {
  /// A set of colours, each as `#rrggbb`.
  package struct Scheme: Sendable {
    /// Behind everything.
    package var ground: String
    /// Texts and frames.
    package var ink: String
    /// Numbers at axes and other less important text.
    package var quiet: String
    /// Lines behind everything else; decoration that carries no meaning.
    package var grid: String
    /// The series, in their order.
    package var series: [String]
  }

  /// Dark on light.
  package static let light = Scheme(
    ground: "#ffffff", ink: "#1b1f24", quiet: "#57606a", grid: "#d8dee4",
    series: ["#0062a8", "#a8327d", "#00735a", "#8f5600", "#5b4bb5", "#b3261e"])
  /// Light on dark.
  package static let dark = Scheme(
    ground: "#14181d", ink: "#e8ecf1", quiet: "#9aa5b1", grid: "#303842",
    series: ["#6cb6ff", "#f29ad0", "#4fd0a5", "#e9b44c", "#b9adff", "#ff9c8f"])

  /// Dashes of the lines of series, so that colour is not all that tells them apart.
  static let dashes = ["", "8 4", "2 4", "10 4 2 4", "5 3", "1 3"]

  /// The style sheet of a document: light, and dark for readers who want it.
  static var styleSheet: String {
    """
    .chart { font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
      font-size: 13px; }
    .title { font-size: 16px; font-weight: 600; }
    .fill { fill: currentColor; stroke: none; }
    .line { fill: none; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; }
    .thin { fill: none; stroke: currentColor; stroke-width: 1.25; }
    .band { fill: currentColor; fill-opacity: 0.16; stroke: none; }
    .dotted { stroke-dasharray: 3 4; }
    .label { fill: currentColor; stroke-width: 3px; stroke-linejoin: round; paint-order: stroke; }
    .strong { font-weight: 700; }
    .ring { fill: none; stroke: currentColor; stroke-width: 2; }

    """ + rules(light) + "@media (prefers-color-scheme: dark) {\n" + rules(dark) + "}\n"
  }

  private static func rules(_ scheme: Scheme) -> String {
    let named = [
      ("ground", scheme.ground), ("ink", scheme.ink), ("quiet", scheme.quiet),
      ("grid", scheme.grid),
    ]
    let series = scheme.series.enumerated().map { ("series\($0)", $1) }
    return (named + series).map { ".\($0) { color: \($1); }\n" }.joined()
      + ".label { stroke: \(scheme.ground); }\n"
  }

  /// The class of a series' colour.
  static func series(_ index: Int) -> String { "series\(index % light.series.count)" }
}
