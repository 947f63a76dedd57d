// SPDX-License-Identifier: Apache-2.0

package import TerminalText

/// Cuts lines into pages that fit a screen.
package enum ScreenPages: Sendable {
  /// The fewest lines of a page; on a lower screen text scrolls.
  private static let fewestLines = 6

  /// Cuts lines into pages, where one is near the end of the page at a blank line or between two rows
  /// of a table.
  ///
  /// - Parameters:
  ///   - lines: The lines.
  ///   - height: The lines that fit; nil for one page.
  /// - Returns: The pages, at least one, without blank lines at their ends.
  package static func pages(of lines: [StyledText], height: Int?) -> [[StyledText]] {
    guard let height = height.map({ max(fewestLines, $0) }), lines.count > height else {
      return [lines]
    }
    var pages: [[StyledText]] = []
    var rest = lines[...]
    while rest.count > height {
      let page = rest.prefix(height + 1)
      let nearEnd = page.suffix(height * 2 / 3 + 1)
      let cut =
        nearEnd.indices.last { lines[$0].isEmpty && !isUnderline(lines[$0 - 1]) }
        ?? nearEnd.lastIndex { $0.plainText.hasPrefix("├") } ?? page.endIndex - 1
      pages.append(trimmed(rest[..<cut]))
      rest = rest[cut...].drop(while: \.isEmpty)
    }
    if !rest.isEmpty { pages.append(Array(rest)) }
    return pages
  }

  /// Whether a line stands under a heading, which should not end a page.
  private static func isUnderline(_ line: StyledText) -> Bool {
    !line.isEmpty && line.plainText.allSatisfy { "━─┄".contains($0) }
  }

  private static func trimmed(_ lines: ArraySlice<StyledText>) -> [StyledText] {
    var lines = lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Array(lines)
  }
}
