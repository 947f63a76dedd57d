// SPDX-License-Identifier: Apache-2.0

import Foundation
import NameMatching

/// An expected text under the rules of its question: `after-call work`, `predict*`.
///
/// An asterisk stands for any characters, also none; `\*` is an asterisk. Matching takes time in
/// proportion to both lengths, whatever the pattern.
struct TextPattern: Hashable {
  /// Stands for an asterisk that means anything; texts cannot hold it.
  private static let anything: Character = "\u{F8FF}"

  private let letters: [Character]
  private let rules: TextRules

  /// Reads a pattern.
  init(_ pattern: String, rules: TextRules) {
    var marked = ""
    var isEscaped = false
    for character in pattern where character != Self.anything {
      if isEscaped {
        marked.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        marked.append(character == "*" ? Self.anything : character)
      }
    }
    letters = Array(TextComparison.form(marked, rules: rules))
    self.rules = rules
  }

  /// Whether the pattern holds an asterisk that stands for anything.
  var hasWildcard: Bool { letters.contains(Self.anything) }

  /// Whether nothing remains of the pattern under its rules.
  var isEmpty: Bool { letters.isEmpty }

  /// The pattern as it is shown to a learner.
  static func shown(_ pattern: String) -> String {
    pattern.replacing("\\*", with: "\u{F8FF}").replacing("*", with: "…")
      .replacing("\u{F8FF}", with: "*")
  }

  /// How near a typed text is.
  ///
  /// “Almost” is a Damerau distance of one where the pattern has at least five letters and no wildcard.
  func nearness(of typed: String) -> TextComparison.Nearness {
    let given = Array(
      TextComparison.form(String(typed.filter { $0 != Self.anything }), rules: rules))
    if matches(given) { return .equal }
    guard !hasWildcard, letters.count >= 5, abs(given.count - letters.count) <= 1 else {
      return .different
    }
    return EditDistance.between(given, letters) == 1 ? .almost : .different
  }

  /// Goes through both texts once; after a mismatch it lets the last asterisk take one letter more.
  private func matches(_ given: [Character]) -> Bool {
    var (place, read) = (0, 0)
    var lastWildcard: (place: Int, read: Int)?
    while read < given.count {
      if place < letters.count, letters[place] == Self.anything {
        lastWildcard = (place, read)
        place += 1
      } else if place < letters.count, letters[place] == given[read] {
        place += 1
        read += 1
      } else if let wildcard = lastWildcard {
        place = wildcard.place + 1
        read = wildcard.read + 1
        lastWildcard = (wildcard.place, read)
      } else {
        return false
      }
    }
    return letters[place...].allSatisfy { $0 == Self.anything }
  }
}
