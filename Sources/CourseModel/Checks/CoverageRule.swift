// SPDX-License-Identifier: Apache-2.0

import NameMatching
import LessonMarkdown

/// Comments that name IDs of the syllabus name at most three that exist, and cover something.
enum CoverageRule {
  /// The most IDs that one comment may name, so that a reader can check each.
  static let mostIDs = 3

  static func check(
    _ document: MarkdownDocument, syllabus: Set<String>?, in log: inout FaultLog
  ) {
    for comment in CoverageComment.all(in: document.blocks) {
      if comment.ids.count > mostIDs {
        log.report(
          .tooManyIDs, at: comment.range,
          "The comment names \(comment.ids.count) IDs; at most \(mostIDs) are allowed.",
          repair: "Split the passage, and put each comment above its own part.")
      }
      if comment.text == nil {
        log.report(
          .commentCoversNothing, at: comment.range,
          "No text follows the comment \(comment.ids.joined(separator: " ")).",
          repair: "Put it right above the passage it means, below any heading.")
      }
      guard let syllabus else { continue }
      for id in comment.ids where !syllabus.contains(id) {
        log.report(
          .unknownSyllabusID, at: comment.range, "The syllabus has no ID “\(id)”.",
          repair: NearNames.suggestion(for: id, among: syllabus.sorted()))
      }
    }
  }
}

/// A comment that names IDs of the syllabus, and the passage it covers.
struct CoverageComment: Hashable {
  var ids: [String]
  var range: SourceRange
  /// The text of the passage; nil when there is none.
  var text: String?

  /// All such comments, in the order of the file.
  ///
  /// A comment on its own line covers the block that follows it; one inside a line covers the paragraph
  /// or cell it stands in.
  static func all(in blocks: [Block]) -> [CoverageComment] {
    var comments: [CoverageComment] = []
    collect(blocks, &comments)
    return comments.sorted { $0.range.start < $1.range.start }
  }

  private static func collect(_ blocks: [Block], _ comments: inout [CoverageComment]) {
    var open: [CoverageComment] = []
    for block in blocks {
      if case .comment(let text) = block.kind {
        if case .covers(let ids) = CourseComment(text) {
          open.append(CoverageComment(ids: ids, range: block.range, text: nil))
        }
        continue
      }
      let text = block.coveredText
      comments += open.map { CoverageComment(ids: $0.ids, range: $0.range, text: text) }
      open = []
      for inlines in block.ownInlines {
        inlines.forEachInline { inline in
          guard case .html(let html) = inline.kind, let text = CourseComment.text(ofHTML: html),
            case .covers(let ids) = CourseComment(text)
          else { return }
          let covered = inlines.plainText
          comments.append(
            CoverageComment(
              ids: ids, range: inline.range, text: covered.isEmpty ? nil : covered))
        }
      }
      switch block.kind {
      case .quote(let inner), .footnote(_, let inner): collect(inner, &comments)
      case .list(let list): for item in list.items { collect(item.blocks, &comments) }
      default: break
      }
    }
    comments += open
  }
}

extension Block {
  /// The text that a comment above the block covers; nil for a heading or a rule.
  fileprivate var coveredText: String? {
    switch kind {
    case .heading, .rule, .html, .comment: return nil
    default:
      let text = plainText
      return text.isEmpty ? nil : text
    }
  }
}
