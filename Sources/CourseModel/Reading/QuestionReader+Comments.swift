// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown
import NameMatching

/// A keyword of a comment in a question's section: `<!-- objective: earn -->`.
struct QuestionKeyword: Sendable {
  /// Reads the text behind the colon; it reports what it cannot use.
  typealias Handler =
    @Sendable (
      _ reader: inout QuestionReader, _ value: String, _ range: SourceRange
    ) -> Void

  /// The word before the colon, in small letters.
  let word: String
  /// What is done with the text behind it.
  let read: Handler

  init(_ word: String, _ read: @escaping Handler) {
    self.word = word
    self.read = read
  }

  /// All keywords, one a line; a new one needs no change elsewhere.
  static let all: [QuestionKeyword] =
    [
      QuestionKeyword("objective") { reader, value, _ in reader.objective = value },
      QuestionKeyword("scoring") { $0.readScoring($1, at: $2) },
      QuestionKeyword("unit") { $0.readUnitPolicy($1, at: $2) },
      QuestionKeyword("case") {
        $0.readTextRule("case", $1, at: $2) { $0.caseMatters = !$1 }
      },
      QuestionKeyword("punctuation") {
        $0.readTextRule("punctuation", $1, at: $2) { $0.ignoresPunctuation = $1 }
      },
      QuestionKeyword("articles") {
        $0.readTextRule("articles", $1, at: $2) { $0.ignoresArticles = $1 }
      },
      QuestionKeyword("accents") {
        $0.readTextRule("accents", $1, at: $2) { $0.ignoresAccents = $1 }
      },
      QuestionKeyword("plural") {
        $0.readTextRule("plural", $1, at: $2) { $0.ignoresPlural = $1 }
      },
    ] + QuestionTemplate.keywords.map { QuestionKeyword($0) { _, _, _ in } }
}

extension QuestionReader {
  /// Reads a comment; a word that is nearly a keyword is a fault, any other comment a remark.
  mutating func readComment(_ text: String, at range: SourceRange) {
    guard case .keyword(let word, let value) = CourseComment(text) else { return }
    if let keyword = QuestionKeyword.all.first(where: { $0.word == word }) {
      keyword.read(&self, value, range)
      return
    }
    let near = QuestionKeyword.all.map(\.word)
      .map { (distance: EditDistance.between(Array(word.prefix(64)), Array($0)), word: $0) }
      .filter { $0.distance <= ($0.word.count <= 5 ? 1 : 2) }
      .min { ($0.distance, $0.word) < ($1.distance, $1.word) }
    if let near {
      log.report(
        .unknownComment, at: range, "The comment “\(word): …” means nothing.",
        repair: "Did you mean “\(near.word): …”?")
    }
  }
}
