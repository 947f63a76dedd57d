// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// The anchors of headings, as viewers of GitHub-flavoured Markdown make them.
enum HeadingAnchors {
  /// Letters in lower case, digits, hyphens and underscores; a space becomes a hyphen.
  static func anchor(of heading: String) -> String {
    String(
      heading.trimmingSpaces.lowercased().compactMap { character -> Character? in
        if character == " " { return "-" }
        let isKept = character.isLetter || character.isNumber || "-_".contains(character)
        return isKept ? character : nil
      })
  }

  /// The anchors of a document; a heading that stands again has a number behind its own.
  static func all(in document: MarkdownDocument) -> Set<String> {
    var counts: [String: Int] = [:]
    var anchors: Set<String> = []
    for block in document.blocks {
      guard case .heading(_, let title) = block.kind else { continue }
      let anchor = anchor(of: title.plainText)
      let count = counts[anchor, default: 0]
      counts[anchor] = count + 1
      anchors.insert(count == 0 ? anchor : "\(anchor)-\(count)")
    }
    return anchors
  }
}
