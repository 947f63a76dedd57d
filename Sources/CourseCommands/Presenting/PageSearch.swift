// SPDX-License-Identifier: Apache-2.0

import TerminalText

/// The places of a page where a text stands, also across the ends of lines.
///
/// Case does not matter, nor how many spaces or line ends stand between two words.
package struct PageSearch: Sendable, Hashable {
  /// One place: the characters of each line that belong to it.
  package struct Match: Sendable, Hashable {
    /// The line on which it begins.
    package var line: Int
    /// The characters by line.
    package var parts: [Int: Range<Int>]
  }

  /// What was looked for.
  package let pattern: String
  /// The places in order; they do not overlap.
  package let matches: [Match]

  /// Looks for a text.
  ///
  /// - Complexity: O(characters of the page × characters of the pattern).
  package init(_ pattern: String, in page: ReadingPage) {
    self.pattern = pattern
    let wanted = Array(
      pattern.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " "))
    guard !wanted.isEmpty else {
      matches = []
      return
    }
    matches = page.pieces.flatMap { Self.matches(of: wanted, in: $0, of: page) }
  }

  private static func matches(
    of wanted: [Character], in piece: ReadingPage.Piece, of page: ReadingPage
  ) -> [Match] {
    var text: [Character] = []
    var places: [(line: Int, character: Int)] = []
    for line in piece.start..<piece.start + piece.count {
      for (place, character) in page.lines[line].characters.enumerated() {
        // A character in lower case may be several; the first stands for it.
        let folded = character.isWhitespace ? " " : character.lowercased().first ?? character
        if folded == " ", text.last ?? " " == " " { continue }
        text.append(folded)
        places.append((line, place))
      }
      if text.last != " ", !text.isEmpty {
        text.append(" ")
        places.append((line, page.lines[line].characters.count))
      }
    }
    var found: [Match] = []
    var start = 0
    while start + wanted.count <= text.count {
      guard text[start] == wanted[0], text[start..<start + wanted.count].elementsEqual(wanted)
      else {
        start += 1
        continue
      }
      var match = Match(line: places[start].line, parts: [:])
      for (line, character) in places[start..<start + wanted.count] {
        let begun = match.parts[line]?.lowerBound ?? character
        match.parts[line] = begun..<character + 1
      }
      found.append(match)
      start += wanted.count
    }
    return found
  }
}
