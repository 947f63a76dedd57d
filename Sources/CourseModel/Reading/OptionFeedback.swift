// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// Tells the quotes below an option apart.
enum OptionFeedback {
  /// What a quote says of an option that was not chosen: one that begins with **Not chosen:**, without
  /// these words; nil for any other quote.
  static func ifNotChosen(_ quote: [Block]) -> [Block]? {
    guard let first = quote.first, case .paragraph(let inlines) = first.kind,
      let start = inlines.first, case .strong(let label) = start.kind,
      TextComparison.normal(label.plainText) == "not chosen:"
    else { return nil }
    var rest = Array(inlines.dropFirst())
    if let next = rest.first, case .text(let text) = next.kind {
      rest[0] = Inline(.text(String(text.drop { $0 == " " })), range: next.range)
    }
    return [Block(.paragraph(rest), range: first.range)] + quote.dropFirst()
  }
}
