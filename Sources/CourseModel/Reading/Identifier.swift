// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// The names of lessons, questions, objectives and activities.
package enum Identifier: Sendable {
  /// The longest name that is accepted, in letters.
  static let longest = 64

  /// Whether a text is made of lower-case ASCII words and digits joined by single hyphens.
  package static func isValid(_ text: String) -> Bool {
    guard !text.isEmpty, text.utf8.count <= longest else { return false }
    return text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
      !word.isEmpty
        && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
  }

  /// The text when it is a valid name; else reports it and gives nil.
  static func check(
    _ text: String, at position: SourcePosition, what: String, in log: inout FaultLog
  ) -> String? {
    if isValid(text) { return text }
    log.report(
      .badIdentifier, at: position,
      "\(what) is “\(text)”; it must be lower-case letters and digits joined by hyphens.",
      repair: "Write for example “\(suggestion(for: text))”.")
    return nil
  }

  private static func suggestion(for text: String) -> String {
    let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let name = words.joined(separator: "-").prefix(longest)
    return name.isEmpty ? "break-even" : String(name)
  }
}
