// SPDX-License-Identifier: Apache-2.0

package import TerminalText

/// Cuts lines into pages that fit a screen.
package enum ScreenPages: Sendable {
  /// The fewest lines of a page; on a lower screen text scrolls.
  private static let fewestLines = 6

  /// Cuts lines into pages, at a blank line where one is near the end of the page.
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
      let nearEnd = page.suffix(height / 3 + 1)
      let cut = nearEnd.lastIndex(where: \.isEmpty) ?? page.endIndex - 1
      pages.append(trimmed(rest[..<cut]))
      rest = rest[cut...].drop(while: \.isEmpty)
    }
    if !rest.isEmpty { pages.append(Array(rest)) }
    return pages
  }

  private static func trimmed(_ lines: ArraySlice<StyledText>) -> [StyledText] {
    var lines = lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Array(lines)
  }
}
