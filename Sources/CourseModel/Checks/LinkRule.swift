// SPDX-License-Identifier: Apache-2.0

import Foundation
import LessonMarkdown
import NameMatching

/// Links lead to web pages, mail addresses, files that are there, or headings in them.
enum LinkRule {
  private static let schemes: Set<String> = ["http", "https", "mailto"]

  static func check(_ document: MarkdownDocument, files: CourseFiles, in log: inout FaultLog) {
    let folder = FilePath.folder(of: log.file)
    var anchors: [String: Set<String>] = [log.file: HeadingAnchors.all(in: document)]
    document.forEachInline { inline in
      let destination: String
      switch inline.kind {
      case .link(let target, _, _), .image(let target, _, _): destination = target
      default: return
      }
      if let scheme = scheme(of: destination) {
        if schemes.contains(scheme) { return }
        unsafe(destination, at: inline.range, in: &log)
      } else if destination.hasPrefix("/") {
        unsafe(destination, at: inline.range, in: &log)
      } else {
        let path = destination.prefix { $0 != "#" && $0 != "?" }
        let file = String(path).removingPercentEncoding ?? String(path)
        let target = path.isEmpty ? log.file : FilePath.join(folder, file)
        if path.isEmpty || files.exists(target) {
          let anchor = destination.drop { $0 != "#" }.dropFirst()
          guard !anchor.isEmpty, target.hasSuffix(".md") else { return }
          if anchors[target] == nil { anchors[target] = headings(of: target, files: files) }
          let known = anchors[target] ?? []
          if known.contains(String(anchor)) { return }
          log.report(
            .missingHeading, at: inline.range,
            "The link leads to “\(destination)”, and there is no such heading.",
            repair: NearNames.suggestion(for: String(anchor), among: known.sorted()))
          return
        }
        log.report(
          .missingFile, at: inline.range,
          "The link leads to “\(file)”, which is not there"
            + (files.refusal(target).map { ": \($0)." } ?? "."),
          repair: "Mend the path; it starts in the lesson's folder.")
      }
    }
  }

  private static func headings(of file: String, files: CourseFiles) -> Set<String> {
    guard let bytes = files.contents(file), let text = String(validating: bytes, as: UTF8.self),
      let document = try? MarkdownDocument(parsing: text)
    else { return [] }
    return HeadingAnchors.all(in: document)
  }

  private static func unsafe(
    _ destination: String, at range: SourceRange, in log: inout FaultLog
  ) {
    log.report(
      .unsafeLink, at: range, "The link “\(destination)” is of a kind that is not followed.",
      repair: "Use https://, mailto:, or a path that starts in the lesson's folder.")
  }

  /// The scheme of an address: letters before a colon that comes before any slash.
  private static func scheme(of destination: String) -> String? {
    guard let colon = destination.firstIndex(of: ":") else { return nil }
    let scheme = destination[..<colon]
    guard scheme.allSatisfy({ $0.isLetter || $0.isNumber || "+.-".contains($0) }) else {
      return nil
    }
    return scheme.lowercased()
  }
}
