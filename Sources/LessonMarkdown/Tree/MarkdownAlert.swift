// SPDX-License-Identifier: Apache-2.0

/// A block quote whose first line says what kind of remark it is, as on GitHub: `> [!NOTE]`.
///
/// The parser gives a plain quote; who draws it asks whether it is an alert. The mark stands alone
/// in the first line, in letters of any case, and something follows it; else it is a quote.
public struct MarkdownAlert: Hashable, Sendable {
  /// The kinds of GitHub
  /// (https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts).
  public enum Kind: String, Hashable, CaseIterable, Sendable {
    case note = "Note"
    case tip = "Tip"
    case important = "Important"
    case warning = "Warning"
    case caution = "Caution"
  }

  /// What kind of remark it is; the raw value is its English title.
  public var kind: Kind
  /// The remark without the mark.
  public var blocks: [Block]

  /// Creates an alert from what a quote holds, or nil when it is an ordinary quote.
  ///
  /// - Parameter quote: The blocks of the quote.
  public init?(quote: [Block]) {
    guard let first = quote.first, case .paragraph(var content) = first.kind,
      let mark = content.first, case .text(let text) = mark.kind,
      let kind = Self.kind(ofMark: text)
    else { return nil }
    content.removeFirst()
    var blocks = quote
    switch content.first?.kind {
    case .softBreak, .lineBreak:
      content.removeFirst()
      guard !content.isEmpty else { return nil }
      blocks[0].kind = .paragraph(content)
    case nil where quote.count > 1:
      blocks.removeFirst()
    default:
      return nil
    }
    self.kind = kind
    self.blocks = blocks
  }

  private static func kind(ofMark text: String) -> Kind? {
    guard text.utf8.count <= 16, text.hasPrefix("[!") else { return nil }
    let mark = text.lowercased()
    return Kind.allCases.first { kind in
      let name = "[!\(kind.rawValue.lowercased())]"
      return mark.hasPrefix(name) && mark.dropFirst(name.count).allSatisfy { $0 == " " }
    }
  }
}
