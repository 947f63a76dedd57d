// SPDX-License-Identifier: Apache-2.0

/// Text that ``HarmlessText`` has let through so far.
///
/// It holds back joiners until it is known what they join, gives marks a base and bounds them, and
/// lets regional indicators stand in pairs only.
struct FilteredText {
  private var scalars = String.UnicodeScalarView()
  private var last: Unicode.Scalar?
  private var heldJoiner: Unicode.Scalar?
  private var marks = 0
  private var awaitsPartner = false

  /// Thai, Hebrew and Tibetan need at most six marks on one base.
  private static let marksPerBase = 8

  /// Adds a joiner, should a character follow that it can join.
  mutating func join(with joiner: Unicode.Scalar) {
    if let last, !Self.isBoundary(last) { heldJoiner = joiner }
  }

  /// Adds a character.
  mutating func append(_ scalar: Unicode.Scalar) {
    let isMark = Self.isMark(scalar)
    if isMark, marks == Self.marksPerBase { return }
    if isMark, last == nil || last == "\n" {
      if Self.isVariationSelector(scalar) { return }
      add("\u{25CC}")
    }
    let isIndicator = 0x1F1E6 <= scalar.value && scalar.value <= 0x1F1FF
    let isPartner = awaitsPartner && isIndicator && heldJoiner == nil
    if awaitsPartner, !isPartner { replaceLonelyIndicator() }
    if let heldJoiner, !Self.isBoundary(scalar), !isIndicator { add(heldJoiner) }
    heldJoiner = nil
    add(scalar)
    marks = isMark ? marks + 1 : 0
    awaitsPartner = isIndicator && !isPartner
  }

  /// Ends the text.
  consuming func finished() -> String {
    if awaitsPartner { replaceLonelyIndicator() }
    return String(scalars)
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    scalars.append(scalar)
    last = scalar
  }

  private mutating func replaceLonelyIndicator() {
    scalars.removeLast()
    scalars.append("\u{FFFD}")
    last = "\u{FFFD}"
    heldJoiner = nil
  }

  /// Characters that nothing is joined to.
  private static func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\u{FFFD}"
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x300 { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: return false
    }
  }

  private static func isVariationSelector(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isVariationSelector
  }
}
