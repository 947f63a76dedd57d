// SPDX-License-Identifier: Apache-2.0

/// Text whose pieces have a look and, some of them, a link.
///
/// A value holds only text that has passed ``HarmlessText``, so what is measured is what will be
/// drawn. A newline inside is a forced line end for ``wrapped(to:breaking:)``; a tab is a space.
///
/// ```swift
/// let line = StyledText("Rate: ") + StyledText("₹450", style: .bold)
/// line.columns     // 10
/// ```
public struct StyledText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// A stretch of text with one look.
  public struct Run: Hashable, Sendable {
    /// The text, already harmless.
    public internal(set) var text: String
    /// Its look.
    public internal(set) var style: TextStyle
    /// Where a click leads, as written by the author; see ``TerminalHyperlink``.
    public internal(set) var link: String?
    /// Whether a terminal is told the column in which it begins; see ``StyledText/placed()``.
    public internal(set) var isPlaced = false
  }

  /// The runs in order; neighbours differ in look or link, and none is empty.
  public private(set) var runs: [Run] = []

  /// Creates an empty text.
  public init() {}

  /// Creates text of one look.
  ///
  /// - Parameters:
  ///   - text: Any text; it is made harmless, newlines stay.
  ///   - style: Its look.
  ///   - link: Where a click leads; drawn only if ``TerminalHyperlink`` accepts it.
  public init(_ text: String, style: TextStyle = .plain, link: String? = nil) {
    let text = HarmlessText.harmless(text, keeping: .newlines)
    append(Run(text: text, style: style, link: link))
  }

  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The text without looks and links.
  public var plainText: String {
    runs.reduce(into: "") { $0 += $1.text }
  }

  /// Whether there is no text.
  public var isEmpty: Bool { runs.isEmpty }

  /// The columns that the text takes on one line.
  public var columns: Int {
    runs.reduce(0) { $0 + DisplayWidth.columns(ofHarmless: $1.text) }
  }

  /// Puts a style around every run; what a run asks for itself wins.
  ///
  /// - Parameter style: The outer style.
  /// - Returns: The restyled text.
  public func styled(_ style: TextStyle) -> Self {
    var result = Self()
    for run in runs {
      var run = run
      run.style = style.adding(run.style)
      result.append(run)
    }
    return result
  }

  /// Gives every run that has no link the same one.
  ///
  /// - Parameter destination: Where a click leads.
  /// - Returns: The linked text.
  public func linked(to destination: String) -> Self {
    var result = Self()
    for run in runs {
      var run = run
      run.link = run.link ?? destination
      result.append(run)
    }
    return result
  }

  /// Says where the text begins, whatever the terminal makes of the text before it.
  ///
  /// For borders: terminals do not agree how wide emoji and Indic syllables are. Where
  /// ``TerminalOptions/placesBorders`` is set, the output moves to the column that
  /// ``DisplayWidth`` gives before it writes the text.
  ///
  /// - Returns: The same text, placed.
  public func placed() -> Self {
    var result = Self()
    for run in runs {
      var run = run
      run.isPlaced = true
      result.append(run)
    }
    return result
  }

  /// Adds spaces until the text is `width` columns wide; wider text is returned as it is.
  ///
  /// - Parameters:
  ///   - width: The columns to fill.
  ///   - alignment: The side on which the text stays.
  /// - Returns: The padded text.
  public func padded(to width: Int, alignment: TextAlignment = .left) -> Self {
    let missing = width - columns
    guard missing > 0 else { return self }
    let before =
      switch alignment {
      case .left: 0
      case .center: missing / 2
      case .right: missing
      }
    return Self(String(repeating: " ", count: before)) + self
      + Self(String(repeating: " ", count: missing - before))
  }

  /// Joins two texts.
  public static func + (left: Self, right: Self) -> Self {
    var result = left
    result += right
    return result
  }

  /// Appends a text.
  public static func += (left: inout Self, right: Self) {
    for run in right.runs { left.append(run) }
  }

  mutating func append(_ run: Run) {
    guard !run.text.isEmpty else { return }
    if let last = runs.last, !last.isPlaced, !run.isPlaced, last.style == run.style,
      last.link == run.link
    {
      runs[runs.count - 1].text += run.text
    } else {
      runs.append(run)
    }
  }
}

/// Where a text stands in a wider field.
public enum TextAlignment: Hashable, Sendable {
  case left, center, right
}
