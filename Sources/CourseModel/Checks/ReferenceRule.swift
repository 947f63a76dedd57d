// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// References lead somewhere: to a footnote, a definition, an address.
///
/// The parser takes a reference without its target for plain text, so it is looked for there.
enum ReferenceRule {
  static func check(_ document: MarkdownDocument, in log: inout FaultLog) {
    document.forEachInline { inline in
      switch inline.kind {
      case .text(let text):
        guard let reference = dangling(in: text) else { return }
        log.report(
          .missingReference, at: inline.range, "“\(reference)” refers to nothing.",
          repair: reference.hasPrefix("[^")
            ? "Write the footnote, “\(reference): …”, or delete the reference."
            : "Write “[text](address)”, or define the name on a line of its own.")
      case .link(let destination, _, let words), .image(let destination, _, let words):
        guard leadsNowhere(destination) else { return }
        log.report(
          .missingReference, at: inline.range,
          "The link “\(words.plainText)” has no address.", repair: "Write one, or delete the link.")
      default: return
      }
    }
  }

  /// Whether an address is empty, or a web address without a host.
  private static func leadsNowhere(_ destination: String) -> Bool {
    if destination.isEmpty { return true }
    for scheme in ["https://", "http://"] where destination.lowercased().hasPrefix(scheme) {
      let host = destination.dropFirst(scheme.count).prefix { !"/?#:".contains($0) }
      return host.isEmpty
    }
    return false
  }

  /// The first `[^note]` or `[text][name]` of a text.
  private static func dangling(in text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return nil }
    var rest = text[...]
    while let open = rest.firstIndex(of: "[") {
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "]") else { return nil }
      let inside = rest[rest.index(after: open)..<close]
      if inside.hasPrefix("^"), inside.count > 1, !inside.contains(where: \.isWhitespace) {
        return String(rest[...close])
      }
      let behind = rest[rest.index(after: close)...]
      if behind.first == "[", let end = behind.firstIndex(of: "]") { return String(rest[...end]) }
      rest = behind
    }
    return nil
  }
}
