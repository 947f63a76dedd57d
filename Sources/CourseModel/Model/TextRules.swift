// SPDX-License-Identifier: Apache-2.0

/// What a typed text may differ in and still be the same.
///
/// White space at the ends and between words, typographic quotes and dashes, and invisible joiners
/// never matter. Case does not, unless a lesson says so; the rest does, unless a lesson says so.
public struct TextRules: Hashable, Codable, Sendable {
  /// Whether capital and small letters differ.
  public var caseMatters = false
  /// Whether punctuation, hyphens included, is left out.
  public var ignoresPunctuation = false
  /// Whether the words a, an and the are left out.
  public var ignoresArticles = false
  /// Whether marks on letters are left out, so that é equals e.
  public var ignoresAccents = false
  /// Whether a plural s at the end of a word is left out.
  public var ignoresPlural = false

  /// The rules of a lesson that names none.
  public init() {}
}
