// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// What an author wrote for who presents: comments of the form `<!-- notes: … -->`.
enum SpeakerNotes {
  /// The notes among blocks, one text for each comment; a line end in one is a space, an empty line
  /// a new paragraph.
  static func notes(in blocks: [Block]) -> [String] {
    blocks.compactMap { block in
      guard case .comment(let text) = block.kind else { return nil }
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].lowercased().filter({ !$0.isWhitespace }) == "notes" else {
        return nil
      }
      return parts[1].split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        .split(separator: "").map { $0.joined(separator: " ") }
        .joined(separator: "\n\n")
    }.filter { !$0.isEmpty }
  }
}
