// SPDX-License-Identifier: Apache-2.0

/// How a piece of text looks.
public struct TextStyle: Hashable, Sendable {
  /// A colour of the terminal's own palette.
  ///
  /// The terminal's owner chose what these look like on their background. Black and white are
  /// missing because each vanishes on one kind of background.
  public enum Color: UInt8, Hashable, CaseIterable, Sendable {
    case red = 31
    case green = 32
    case yellow = 33
    case blue = 34
    case magenta = 35
    case cyan = 36
  }

  /// Whether the text is bold.
  public var isBold: Bool
  /// Whether the text is faint.
  public var isDim: Bool
  /// Whether the text is italic.
  public var isItalic: Bool
  /// Whether the text is underlined.
  public var isUnderlined: Bool
  /// Whether the text is struck through.
  public var isStruck: Bool
  /// Whether the text's colour and its background change places.
  public var isReversed: Bool
  /// The text's colour; nil for the terminal's own.
  public var color: Color?

  /// Creates a style; without arguments, the terminal's normal text.
  public init(
    isBold: Bool = false, isDim: Bool = false, isItalic: Bool = false,
    isUnderlined: Bool = false, isStruck: Bool = false, isReversed: Bool = false,
    color: Color? = nil
  ) {
    self.isBold = isBold
    self.isDim = isDim
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
    self.isStruck = isStruck
    self.isReversed = isReversed
    self.color = color
  }

  /// The terminal's normal text.
  public static let plain = Self()
  /// Bold text.
  public static let bold = Self(isBold: true)
  /// Faint text.
  public static let dim = Self(isDim: true)
  /// Italic text.
  public static let italic = Self(isItalic: true)
  /// Underlined text.
  public static let underlined = Self(isUnderlined: true)
  /// Struck-through text.
  public static let struck = Self(isStruck: true)
  /// Text whose colour and background change places.
  public static let reversed = Self(isReversed: true)

  /// A colour and nothing else.
  ///
  /// - Parameter color: The colour.
  /// - Returns: The style.
  public static func colored(_ color: Color) -> Self {
    Self(color: color)
  }

  /// Adds another style: what either asks for holds; the other's colour wins.
  ///
  /// - Parameter other: The style that lies inside.
  /// - Returns: Both together.
  public func adding(_ other: Self) -> Self {
    Self(
      isBold: isBold || other.isBold, isDim: isDim || other.isDim,
      isItalic: isItalic || other.isItalic, isUnderlined: isUnderlined || other.isUnderlined,
      isStruck: isStruck || other.isStruck,
      isReversed: isReversed || other.isReversed, color: other.color ?? color)
  }

  /// The parameters of an SGR sequence (ECMA-48, 8.3.117) that turns the style on.
  func selectGraphicRendition(in theme: TerminalTheme) -> [UInt8] {
    var codes: [UInt8] = []
    if isBold { codes.append(1) }
    if isDim { codes.append(2) }
    if isItalic { codes.append(3) }
    if isUnderlined { codes.append(4) }
    if isReversed { codes.append(7) }
    if isStruck { codes.append(9) }
    if let color { codes += theme.parameters(of: color) }
    return codes
  }
}
