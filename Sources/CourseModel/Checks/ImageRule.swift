// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// A picture says in words what it shows: a terminal shows no other, and some readers see none.
///
/// Web Content Accessibility Guidelines 2.2, success criterion 1.1.1 (https://www.w3.org/TR/WCAG22/).
enum ImageRule {
  static func check(_ document: MarkdownDocument, in log: inout FaultLog) {
    document.forEachInline { inline in
      guard case .image(let destination, _, let words) = inline.kind,
        TextComparison.normal(words.plainText).isEmpty
      else { return }
      log.report(
        .imageWithoutText, at: inline.range, "The picture “\(destination)” has no text.",
        repair: "Write what it shows between the brackets: “![A queue of six calls](…)”.")
    }
  }
}
