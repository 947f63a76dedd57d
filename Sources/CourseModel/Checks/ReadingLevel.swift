// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// How long a lesson's text is, and how hard to read.
///
/// The grade is that of J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, “Derivation of
/// New Readability Formulas for Navy Enlisted Personnel”, Research Branch Report 8-75 (1975):
/// 0.39 · words ÷ sentences + 11.8 · syllables ÷ words − 15.59, years of school in the United States.
/// Syllables are counted as groups of vowels, less a silent “e” at the end, so the grade is an
/// estimate and only of use beside others of its kind.
public struct ReadingLevel: Hashable, Codable, Sendable {
  /// Words of the running text; tables, code, questions and sources are left out.
  public var words = 0
  /// Sentences of it.
  public var sentences = 0
  /// Estimated syllables of it.
  public var syllables = 0

  /// The school year in which the text can be read; nil without a sentence.
  public var grade: Double? {
    guard words > 0, sentences > 0 else { return nil }
    return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words)
      - 15.59
  }

  /// Measures the text of a lesson as the learner sees it.
  public init(of lesson: Lesson) {
    for step in lesson.steps {
      guard case .prose(let blocks) = step else { continue }
      add(blocks)
    }
  }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let inlines): add(inlines.plainText)
      case .quote(let inner): add(inner)
      case .list(let list): for item in list.items { add(item.blocks) }
      default: break
      }
    }
  }

  private mutating func add(_ text: String) {
    var isOpen = false
    for word in text.split(whereSeparator: \.isWhitespace) {
      let letters = word.filter(\.isLetter)
      if !letters.isEmpty {
        words += 1
        syllables += Self.syllables(in: letters.lowercased())
        isOpen = true
      }
      let end = word.last { !"\"”’)".contains($0) }
      if let end, ".!?:".contains(end), isOpen {
        sentences += 1
        isOpen = false
      }
    }
    if isOpen { sentences += 1 }
  }

  private static func syllables(in word: String) -> Int {
    var count = 0
    var wasVowel = false
    for letter in word {
      let isVowel = "aeiouyàâäáåæèéêëìíîïòóôöøùúûü".contains(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    if word.hasSuffix("e"), !word.hasSuffix("le"), count > 1 { count -= 1 }
    return max(1, count)
  }
}
