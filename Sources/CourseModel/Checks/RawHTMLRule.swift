// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// Raw HTML is never shown, so a lesson may hold none but comments.
enum RawHTMLRule {
  static func check(_ document: MarkdownDocument, in log: inout FaultLog) {
    document.blocks.forEachBlock { block in
      if case .html(let html) = block.kind { report(html, at: block.range, in: &log) }
    }
    document.forEachInline { inline in
      if case .html(let html) = inline.kind, CourseComment.text(ofHTML: html) == nil {
        report(html, at: inline.range, in: &log)
      }
    }
  }

  private static func report(_ html: String, at range: SourceRange, in log: inout FaultLog) {
    let isComment = html.hasPrefix("<!--")
    log.report(
      .rawHTML, at: range,
      isComment
        ? "Text stands behind a comment on the same line, so it would not be shown."
        : "Raw HTML is not shown.",
      repair: isComment
        ? "Put the comment on a line of its own." : "Write it as Markdown, or delete it.")
  }
}
