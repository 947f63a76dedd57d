// SPDX-License-Identifier: Apache-2.0

/// How many columns of a terminal a text takes.
///
/// The width is counted by cluster, as current terminals draw them: CJK and emoji take two
/// columns, a flag or a family joined by ZWJ takes two, combining marks take none, an Indic
/// conjunct or a syllable with a spacing vowel takes two. It is the width of the text *as it will
/// be written*, that is after ``HarmlessText``. Characters of ambiguous width (UAX #11) take one.
///
/// The rules are those of the Python package `wcwidth` 0.9
/// (https://wcwidth.readthedocs.io/en/latest/specs.html), summed over clusters; the tests hold them
/// against a table that package made. They differ in one point: a joiner (ZWJ) between letters
/// joins nothing here, where `wcwidth` leaves out the letter after it.
///
/// Terminals do not agree on emoji joined by ZWJ, flags, variation selectors and Indic syllables:
/// some draw each part on its own. What must line up all the same is placed by column; see
/// ``StyledText/placed()``.
public enum DisplayWidth: Sendable {
  /// Returns the columns that a text takes.
  ///
  /// - Parameter text: Any text of one line.
  /// - Returns: The width, 0 or more.
  /// - Complexity: O(n).
  public static func columns(of text: String) -> Int {
    columns(ofHarmless: HarmlessText.harmless(text))
  }

  /// The columns of a text that the filter has passed.
  static func columns(ofHarmless text: String) -> Int {
    if text.unicodeScalars.allSatisfy(HarmlessText.isPlain) { return text.unicodeScalars.count }
    return cells(ofHarmless: text).reduce(0) { $0 + $1.columns }
  }

  /// What must not be torn apart: a grapheme cluster, or the clusters that a virama or a spacing
  /// vowel joins in scripts where UAX #29 splits them (Tamil, Kannada, Burmese).
  package struct Cell {
    /// Its characters.
    package var text: String
    /// The columns it takes.
    package var columns: Int
  }

  /// The cells of any text of one line, made harmless.
  package static func cells(of text: String) -> [Cell] {
    cells(ofHarmless: HarmlessText.harmless(text))
  }

  /// The cells of a text that the filter has passed; a newline is a cell without columns.
  static func cells(ofHarmless text: String) -> [Cell] {
    if text.unicodeScalars.allSatisfy(HarmlessText.isPlain) {
      return text.unicodeScalars.map { Cell(text: String($0), columns: 1) }
    }
    var cells: [Cell] = []
    var joinsNext = false
    for character in text {
      if character.utf8.count == 1 {
        joinsNext = false
        cells.append(Cell(text: String(character), columns: character == "\n" ? 0 : 1))
      } else if let last = cells.last, last.text != "\n",
        joinsNext && character.isLetter || isSpacingMark(character)
      {
        cells[cells.count - 1].text.append(character)
        cells[cells.count - 1].columns = 2
        joinsNext = character.unicodeScalars.last.map(isVirama) == true
      } else {
        cells.append(Cell(text: String(character), columns: columns(of: character)))
        joinsNext = character.unicodeScalars.last.map(isVirama) == true
      }
    }
    return cells
  }

  private static func columns(of character: Character) -> Int {
    var total = 0
    var cell = 0
    var base: Unicode.Scalar?
    // A tone may follow a base that a variation selector or a joined emoji has settled already.
    var lastMeasured: Unicode.Scalar?
    var afterVirama = false
    var afterJoiner = false
    for scalar in character.unicodeScalars {
      if afterJoiner {
        afterJoiner = false
        continue
      }
      switch scalar.value {
      case 0x200D:
        afterJoiner = !afterVirama
        continue
      case 0xFE0F where base != nil:
        if base?.properties.isEmoji == true { cell = 2 }
        base = nil
        continue
      case 0x1F1E6...0x1F1FF where base.map(isRegionalIndicator) == true:
        base = nil
        continue
      case 0x1F3FB...0x1F3FF where lastMeasured.map(isPictographic) == true:
        continue
      default:
        break
      }
      let columns = columns(of: scalar)
      if columns > 0 {
        if afterVirama {
          cell = 2
        } else {
          total += cell
          cell = columns
        }
        base = scalar
        lastMeasured = scalar
        afterVirama = false
      } else if isVirama(scalar) {
        afterVirama = true
      } else {
        if base != nil, scalar.properties.generalCategory == .spacingMark {
          cell = 2
          base = nil
        }
        afterVirama = false
      }
    }
    return total + cell
  }

  /// The columns of a scalar on its own.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x300: return 1
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0  // Hangul vowels and finals
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return 0
    case .format: return HarmlessText.isVisibleFormat(scalar) ? 1 : 0
    default: break
    }
    return scalar.properties.isEmojiPresentation || isWide(scalar) ? 2 : 1
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    0x1F1E6 <= scalar.value && scalar.value <= 0x1F1FF
  }

  private static func isPictographic(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x7F && scalar.properties.isEmoji
  }

  private static func isSpacingMark(_ character: Character) -> Bool {
    character.unicodeScalars.first?.properties.generalCategory == .spacingMark
  }

  /// Signs that join consonants (Unicode 17, `Indic_Syllabic_Category` Virama, Invisible_Stacker).
  private static func isVirama(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x94D: false
    case 0x94D, 0x9CD, 0xA4D, 0xACD, 0xB4D, 0xBCD, 0xC4D, 0xCCD, 0xD4D, 0xDCA, 0x1039, 0x17D2,
      0x1A60, 0x1B44, 0x1BAB, 0xA806, 0xA8C4, 0xA9C0, 0xAAF6:
      true
    case 0x10000...: scalar.properties.canonicalCombiningClass == .virama
    default: false
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].last < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].first <= scalar.value
  }

  /// East Asian Width W and F, Unicode 17.0.0 (EastAsianWidth.txt), without the characters that
  /// `Emoji_Presentation` names already; neighbours are merged over those.
  private static let wideRanges: [(first: UInt32, last: UInt32)] = [
    (0x1100, 0x115F), (0x2329, 0x232A), (0x2630, 0x2637), (0x268A, 0x268F), (0x2E80, 0x2E99),
    (0x2E9B, 0x2EF3), (0x2F00, 0x2FD5), (0x2FF0, 0x3029), (0x3030, 0x303E), (0x3041, 0x3096),
    (0x309B, 0x30FF), (0x3105, 0x312F), (0x3131, 0x3163), (0x3165, 0x318E), (0x3190, 0x31E5),
    (0x31EF, 0x321E), (0x3220, 0x3247), (0x3250, 0xA48C), (0xA490, 0xA4C6), (0xA960, 0xA97C),
    (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE52), (0xFE54, 0xFE66),
    (0xFE68, 0xFE6B), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x16FE3), (0x16FF2, 0x16FF6),
    (0x17000, 0x18CD5), (0x18CFF, 0x18D1E), (0x18D80, 0x18DF2), (0x1AFF0, 0x1AFF3),
    (0x1AFF5, 0x1AFFB), (0x1AFFD, 0x1AFFE), (0x1B000, 0x1B122), (0x1B132, 0x1B132),
    (0x1B150, 0x1B152), (0x1B155, 0x1B155), (0x1B164, 0x1B167), (0x1B170, 0x1B2FB),
    (0x1D300, 0x1D356), (0x1D360, 0x1D376), (0x1F200, 0x1F202), (0x1F210, 0x1F23B),
    (0x1F240, 0x1F248), (0x1F260, 0x1F265), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD),
  ]
}
