// SPDX-License-Identifier: Apache-2.0

/// Puts a lesson into the list of `course.yml`, leaving all else as it is written.
package enum LessonList: Sendable {
  /// The text with one more lesson at the end of `lessons`; nil where the list is not written as
  /// `lessons: [a, b]` on one line or as lines `- a` below `lessons:`.
  package static func adding(_ name: String, to text: String) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("lessons:") }) else { return nil }
    let value = lines[start].dropFirst("lessons:".count).drop { $0 == " " }
    if value.hasPrefix("[") {
      guard let end = lines[start].lastIndex(of: "]"),
        lines[start][lines[start].index(after: end)...].allSatisfy({ $0 == " " })
      else { return nil }
      let inside = value.dropFirst().prefix { $0 != "]" }
      lines[start].insert(
        contentsOf: inside.allSatisfy({ $0 == " " }) ? name : ", \(name)", at: end)
      return lines.joined(separator: "\n")
    }
    guard value.isEmpty else { return nil }
    var last: (line: Int, indentation: Substring)?
    for index in lines.indices.dropFirst(start + 1) {
      let indentation = lines[index].prefix { $0 == " " }
      guard lines[index].dropFirst(indentation.count).hasPrefix("- ") else { break }
      last = (index, indentation)
    }
    guard let last else { return nil }
    lines.insert("\(last.indentation)- \(name)", at: last.line + 1)
    return lines.joined(separator: "\n")
  }
}
