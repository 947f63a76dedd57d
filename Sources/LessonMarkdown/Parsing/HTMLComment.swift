// SPDX-License-Identifier: Apache-2.0

/// Tells a comment that stands alone from other raw HTML.
enum HTMLComment {
  /// The kind of an HTML block.
  ///
  /// - Parameter literal: The block as written.
  /// - Returns: A comment when the block is exactly one, else HTML.
  static func blockKind(of literal: String) -> Block.Kind {
    let text = trimmed(literal[...])
    let isComment = text.utf8.count >= 7 && text.hasPrefix("<!--") && text.hasSuffix("-->")
    guard isComment else { return .html(literal) }
    let content = text.dropFirst(4).dropLast(3)
    return holdsEnd(content) ? .html(literal) : .comment(String(trimmed(content)))
  }

  private static func holdsEnd(_ content: Substring) -> Bool {
    var dashes = 0
    for byte in content.utf8 {
      if byte == UInt8(ascii: ">"), dashes >= 2 { return true }
      dashes = byte == UInt8(ascii: "-") ? dashes + 1 : 0
    }
    return false
  }

  private static func trimmed(_ text: Substring) -> Substring {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return text[first...last]
  }
}
