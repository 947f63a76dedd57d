// SPDX-License-Identifier: Apache-2.0

/// The identity and tags that comments of a question carry: `// [id:x] [tag:y]`.
///
/// Inside the brackets `\]` is a bracket. A tag holds no `<`, `>` or backtick, and neither holds
/// control characters.
struct GIFTComments: Hashable {
  /// All identities, in order; the first counts.
  var ids: [String] = []
  var tags: [String] = []

  init(_ comments: [String]) {
    for comment in comments { read(Array(comment.utf8)) }
  }

  private mutating func read(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: "[id:".utf8),
        let (text, end) = Self.value(in: bytes, from: index + 4, refusing: [])
      {
        ids.append(text)
        index = end
      } else if bytes[index...].starts(with: "[tag:".utf8),
        let (text, end) = Self.value(in: bytes, from: index + 5, refusing: Array("<>`".utf8))
      {
        tags.append(text)
        index = end
      } else {
        index += 1
      }
    }
  }

  private static func value(
    in bytes: [UInt8], from start: Int, refusing refused: [UInt8]
  ) -> (text: String, end: Int)? {
    var value: [UInt8] = []
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      // A marker inside a marker is none; it also keeps hostile comments from costing time.
      if byte < 0x20 || byte == 0x7F || refused.contains(byte) || byte == UInt8(ascii: "[") {
        return nil
      }
      if byte == UInt8(ascii: "]") {
        let text = String(decoding: value, as: UTF8.self).trimmingWhite
        return text.isEmpty ? nil : (text, index + 1)
      }
      if byte == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "]")
      {
        index += 1
      }
      value.append(bytes[index])
      index += 1
    }
    return nil
  }

  /// The comment that carries an identity and tags; empty when there are none.
  static func line(id: String?, tags: [String]) -> String {
    let markers = (id.map { [("id", $0)] } ?? []) + tags.map { ("tag", $0) }
    return markers.map { "[\($0):\($1.replacing("]", with: "\\]"))]" }.joined(separator: " ")
  }

  /// Whether the comment is just as ``line(id:tags:)`` writes it.
  static func isLine(_ comment: String) -> Bool {
    let read = GIFTComments([comment])
    return !comment.isEmpty && read.ids.count <= 1
      && line(id: read.ids.first, tags: read.tags) == comment
  }
}
