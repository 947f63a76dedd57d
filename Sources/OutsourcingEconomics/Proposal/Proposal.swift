// SPDX-License-Identifier: Apache-2.0

/// A business case as a document: what is said, free of how it is shown.
///
/// ``markdown`` and ``page`` are functions of it.
public struct Proposal: Hashable, Codable, Sendable {
  /// The title.
  public var title: String
  /// A line under the title.
  public var subtitle: String
  /// The sections, in order.
  public var sections: [Section]

  /// A part of the document with a heading.
  public struct Section: Hashable, Codable, Sendable {
    /// The heading, without a number.
    public var title: String
    /// What stands under it.
    public var blocks: [Block]

    /// Creates a section.
    public init(_ title: String, _ blocks: [Block]) {
      self.title = title
      self.blocks = blocks
    }
  }

  /// Something under a heading.
  public enum Block: Hashable, Codable, Sendable {
    /// Running text.
    case paragraph(String)
    /// Text that stands out: the verdict.
    case callout(String)
    /// Points.
    case list([String])
    /// Rows under a header; columns after the first hold figures.
    case table(header: [String], rows: [[String]])
    /// Bars with intervals.
    case bars(BarFigure)
    /// The value when one figure varies.
    case tornado(TornadoFigure)
    /// A line over months.
    case line(LineFigure)
  }

  /// Bars, one below the other.
  public struct BarFigure: Hashable, Codable, Sendable {
    /// What it shows, with the unit.
    public var title: String
    /// The bars.
    public var bars: [Bar]

    /// One bar.
    public struct Bar: Hashable, Codable, Sendable {
      /// Its name.
      public var label: String
      /// Its length, at least 0.
      public var value: Double
      /// Half the width of its interval; nil for none.
      public var halfWidth: Double?
      /// The value as text.
      public var text: String

      /// Whether it stands for what is proposed.
      public var isProposed: Bool

      /// Creates a bar.
      public init(
        label: String, value: Double, halfWidth: Double? = nil, text: String,
        isProposed: Bool = false
      ) {
        self.isProposed = isProposed
        self.label = label
        self.value = value
        self.halfWidth = halfWidth
        self.text = text
      }
    }

    /// Creates a figure.
    public init(title: String, bars: [Bar]) {
      self.title = title
      self.bars = bars
    }
  }

  /// Bars to both sides of a stated value.
  public struct TornadoFigure: Hashable, Codable, Sendable {
    /// What it shows, with the unit.
    public var title: String
    /// The stated value.
    public var base: Double
    /// The stated value as text.
    public var baseText: String
    /// The bars, the widest first.
    public var bars: [Bar]

    /// One bar.
    public struct Bar: Hashable, Codable, Sendable {
      /// The figure that varies.
      public var label: String
      /// The value with the lower figure.
      public var atLow: Double
      /// The value with the higher figure.
      public var atHigh: Double
      /// The lower figure as text.
      public var lowText: String
      /// The higher figure as text.
      public var highText: String

      /// Creates a bar.
      public init(
        label: String, atLow: Double, atHigh: Double, lowText: String, highText: String
      ) {
        self.label = label
        self.atLow = atLow
        self.atHigh = atHigh
        self.lowText = lowText
        self.highText = highText
      }
    }

    /// Creates a figure.
    public init(title: String, base: Double, baseText: String, bars: [Bar]) {
      self.title = title
      self.base = base
      self.baseText = baseText
      self.bars = bars
    }
  }

  /// A line over whole months from 0.
  public struct LineFigure: Hashable, Codable, Sendable {
    /// What it shows, with the unit.
    public var title: String
    /// The values, from month 0 on.
    public var values: [Double]
    /// The last value as text.
    public var lastText: String
    /// The first value as text.
    public var firstText: String

    /// Creates a figure.
    public init(title: String, values: [Double], lastText: String, firstText: String) {
      self.title = title
      self.values = values
      self.lastText = lastText
      self.firstText = firstText
    }
  }

  /// Creates a document.
  public init(title: String, subtitle: String, sections: [Section]) {
    self.title = title
    self.subtitle = subtitle
    self.sections = sections
  }
}
