// SPDX-License-Identifier: Apache-2.0

/// What an HTML comment of a lesson says.
enum CourseComment: Hashable {
  /// The IDs of the syllabus that the next block covers.
  case covers([String])
  /// A keyword with a value: `objective: earn`.
  case keyword(String, String)
  /// A remark among authors.
  case remark

  /// Reads the text between `<!--` and `-->`.
  init(_ text: String) {
    let words = text.split { $0.isWhitespace || $0 == "," }.map(String.init)
    if !words.isEmpty, words.allSatisfy(Self.isID) {
      self = .covers(words)
      return
    }
    let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmingSpaces }
    let isWord = parts.first.map { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isLetter } }
    if parts.count == 2, isWord == true, !parts[1].isEmpty {
      self = .keyword(parts[0].lowercased(), parts[1])
    } else {
      self = .remark
    }
  }

  /// The text of a comment written inside a line, or nil for other HTML.
  static func text(ofHTML html: String) -> String? {
    guard html.hasPrefix("<!--"), html.hasSuffix("-->"), html.utf8.count >= 7 else { return nil }
    return String(html.dropFirst(4).dropLast(3)).trimmingSpaces
  }

  /// Whether a word has the form of an ID: `S1-06`, `S2-A1-07`, `S2-G01`.
  static func isID(_ word: String) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 2, let first = parts[0].utf8.first, (0x41...0x5A).contains(first) else {
      return false
    }
    return parts.allSatisfy { part in
      part.utf8.contains { (0x30...0x39).contains($0) }
        && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    }
  }
}
