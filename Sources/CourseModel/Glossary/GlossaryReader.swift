// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown
import NameMatching

/// Reads `glossary.md`: a heading of level 2 for each term, its definition, and a list of fields.
enum GlossaryReader {
  private enum Field: String, CaseIterable {
    case also = "Also"
    case unit = "Unit"
    case formula = "Formula"
    case measure = "Measure"
    case source = "Source"
  }

  /// What came of reading a glossary.
  struct Reading {
    var glossary: Glossary?
    var document: MarkdownDocument?
    var faults: [CourseFault] = []
  }

  /// The glossary of a course; nil when there is no file.
  static func read(_ file: String, files: CourseFiles) -> Reading {
    guard files.exists(file) else { return Reading() }
    var log = FaultLog(file: file)
    guard let text = CourseText.read(file, from: files, in: &log) else {
      return Reading(faults: log.faults)
    }
    let forbidden = ForbiddenCharacters.check(text, in: &log)
    let document: MarkdownDocument
    do {
      document = try MarkdownDocument(parsing: text)
    } catch {
      log.report(
        .refusedMarkdown, at: error.position, "\(error.description)",
        repair: "Simplify that place.")
      return Reading(faults: log.faults)
    }
    ForbiddenCharacters.check(document, of: text, except: forbidden, in: &log)
    RawHTMLRule.check(document, in: &log)
    LinkRule.check(document, files: files, in: &log)
    let glossary = Glossary(file: file, terms: terms(document.blocks, in: &log))
    checkNames(glossary, in: &log)
    return Reading(glossary: glossary, document: document, faults: log.faults)
  }

  private static func terms(_ blocks: [Block], in log: inout FaultLog) -> [Glossary.Term] {
    var terms: [Glossary.Term] = []
    var rest = blocks.drop { !$0.isTermHeading }
    while let heading = rest.popFirst() {
      guard case .heading(_, let title) = heading.kind else { continue }
      let section = rest.prefix { !$0.isTermHeading }
      rest = rest.dropFirst(section.count)
      if let term = term(title.plainText, heading, Array(section), in: &log) { terms.append(term) }
    }
    return terms
  }

  private static func term(
    _ name: String, _ heading: Block, _ section: [Block], in log: inout FaultLog
  ) -> Glossary.Term? {
    let before = log.faults.count
    var definition = section
    var fields: [Field: String] = [:]
    if case .list(let list)? = section.last?.kind {
      definition.removeLast()
      for item in list.items { read(item, of: name, into: &fields, in: &log) }
    }
    if definition.plainText.isEmpty {
      log.report(
        .badTerm, at: heading.range, "The term “\(name)” has no definition.",
        repair: "Write a sentence below its heading that says what it means.")
    }
    if fields[.source] == nil {
      log.report(
        .badTerm, at: heading.range, "The term “\(name)” names no source.",
        repair: "End its section with a list that has an item “Source: …”.")
    }
    guard log.faults.count == before, let source = fields[.source] else { return nil }
    let aliases = (fields[.also] ?? "").split(separator: ",").map { String($0).trimmingSpaces }
    return Glossary.Term(
      id: HeadingAnchors.anchor(of: name), name: name,
      aliases: aliases.filter { !$0.isEmpty }, definition: definition, unit: fields[.unit],
      formula: fields[.formula], measure: fields[.measure], source: source, range: heading.range)
  }

  private static func read(
    _ item: MarkdownList.Item, of name: String, into fields: inout [Field: String],
    in log: inout FaultLog
  ) {
    let text = item.blocks.plainText
    let parts = text.split(separator: ":", maxSplits: 1).map { String($0).trimmingSpaces }
    guard parts.count == 2, let field = Field(rawValue: parts[0]), !parts[1].isEmpty else {
      log.report(
        .badTerm, at: item.range,
        "The term “\(name)” has the item “\(text.prefix(60))”, which is no field.",
        repair: "Begin it with "
          + NearNames.list(Field.allCases.map { $0.rawValue + ":" }, joinedBy: "or")
          + ", or move it above the list.")
      return
    }
    if fields.updateValue(parts[1], forKey: field) != nil {
      log.report(
        .badTerm, at: item.range, "The field “\(field.rawValue)” of “\(name)” stands twice.",
        repair: "Make it one.")
    }
  }

  /// No two terms share a name, so that a look-up has one answer.
  private static func checkNames(_ glossary: Glossary, in log: inout FaultLog) {
    var owners: [String: String] = [:]
    for term in glossary.terms {
      for name in [term.name] + term.aliases {
        if let owner = owners.updateValue(term.name, forKey: Glossary.key(name)) {
          log.report(
            .badTerm, at: term.range, "“\(name)” is a name of “\(owner)” already.",
            repair: "Make the two terms one, or take the name from one of them.")
        }
      }
    }
  }
}

extension Block {
  fileprivate var isTermHeading: Bool {
    if case .heading(2, _) = kind { true } else { false }
  }
}
