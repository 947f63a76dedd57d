// SPDX-License-Identifier: Apache-2.0

public import LessonMarkdown
import NameMatching

/// The words of the field as a course explains them.
public struct Glossary: Hashable, Sendable {
  /// The file, as a path.
  public var file: String
  /// The terms in the order of the file.
  public var terms: [Term]

  /// Creates a glossary.
  public init(file: String, terms: [Term]) {
    self.file = file
    self.terms = terms
  }

  /// One word or phrase and what it means.
  public struct Term: Hashable, Sendable, Identifiable {
    /// The anchor that links lead to: `abandonment-rate`.
    public var id: String
    /// The term as its heading writes it.
    public var name: String
    /// Other words for the same.
    public var aliases: [String]
    /// What it means.
    public var definition: [Block]
    /// The unit of its values; nil where there is nothing to count.
    public var unit: String?
    /// How it is reckoned; nil where it is not.
    public var formula: String?
    /// The id of the library's measure that reckons it.
    public var measure: String?
    /// Where the definition is taken from.
    public var source: String
    /// Where the heading stands.
    public var range: SourceRange

    /// Creates a term.
    public init(
      id: String, name: String, aliases: [String], definition: [Block], unit: String?,
      formula: String?, measure: String?, source: String, range: SourceRange
    ) {
      self.id = id
      self.name = name
      self.aliases = aliases
      self.definition = definition
      self.unit = unit
      self.formula = formula
      self.measure = measure
      self.source = source
      self.range = range
    }

    /// The definition without markup.
    public var meaning: String { definition.plainText }
  }
}

extension Glossary {
  /// The term that a typed text names: by its name, its anchor or an alias.
  ///
  /// Letter case and everything but letters and digits are ignored, and so is a plural's “s”.
  /// - Throws: ``UnknownName`` with the nearest names.
  public func term(named text: String) throws(UnknownName) -> Term {
    let wanted = Self.key(text)
    let candidates = [wanted, wanted.hasSuffix("s") ? String(wanted.dropLast()) : wanted]
    for key in candidates where !key.isEmpty {
      let found = terms.first { Self.key($0.name) == key }
      let other = terms.first { term in term.aliases.contains { Self.key($0) == key } }
      if let term = found ?? other { return term }
    }
    throw UnknownName(kind: "term", name: text, known: terms.flatMap { [$0.name] + $0.aliases })
  }

  /// A name with its letters and digits alone, in lower case.
  static func key(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

extension Glossary.Term: Encodable {
  private enum Key: String, CodingKey {
    case id, name, aliases, meaning, unit, formula, measure, source
  }

  /// Writes the term with its meaning as plain text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(aliases, forKey: .aliases)
    try container.encode(meaning, forKey: .meaning)
    try container.encodeIfPresent(unit, forKey: .unit)
    try container.encodeIfPresent(formula, forKey: .formula)
    try container.encodeIfPresent(measure, forKey: .measure)
    try container.encode(source, forKey: .source)
  }
}
