// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

extension QuestionTemplate {
  /// The keywords of comments that make a question a template; they are read before all else.
  static let keywords = ["draw", "let", "where"]

  /// Whether a section draws values.
  static func isNeeded(for section: [Block]) -> Bool {
    section.contains { rule($0) != nil || isPrediction($0) }
  }

  /// Reads the rules of a section; reports and gives nil when one of them is broken.
  static func read(
    id: String, lesson: String, inQuiz: Bool, heading: Block, section: [Block],
    context: ExpressionContext, in log: inout FaultLog
  ) -> QuestionTemplate? {
    var reader = RulesReader(
      parameters: Set(context.parameters.keys), answer: section.lazy.compactMap(key).first, log: log
    )
    for block in section {
      guard let (word, text) = rule(block) else { continue }
      reader.read(word, text, at: block.range)
    }
    log = reader.log
    if reader.isBroken { return nil }
    return QuestionTemplate(
      id: id, lesson: lesson, inQuiz: inQuiz, heading: heading, section: section,
      rules: reader.rules, places: reader.places, context: context,
      contentHash: hash(of: section))
  }

  /// The rules as written, one line each.
  var writtenRules: [String] {
    section.compactMap(Self.rule).map { "\($0.word): \($0.text)" }
  }

  /// The keyword and text of a block that is a rule.
  private static func rule(_ block: Block) -> (word: String, text: String)? {
    guard case .comment(let text) = block.kind,
      case .keyword(let word, let value) = CourseComment(text),
      keywords.contains(word)
    else { return nil }
    return (word, value)
  }

  /// Whether a block is the key of a prediction: `= predict` and a code span.
  static func isPrediction(_ block: Block) -> Bool {
    guard case .paragraph(let inlines) = block.kind, case .text(let text)? = inlines.first?.kind
    else { return false }
    return text.hasPrefix("= predict ")
  }

  /// The expression of a number's key.
  private static func key(_ block: Block) -> LessonExpression? {
    guard case .paragraph(let inlines) = block.kind, inlines.count > 1,
      case .text(let text) = inlines[0].kind, text.trimmingSpaces == "=",
      case .code(let source) = inlines[1].kind
    else { return nil }
    return try? LessonExpression(
      parsing: source.hasPrefix("=") ? String(source.dropFirst()) : source)
  }

  /// The hash of what is asked and what is right as it is written: rules, prompt and answers, but not
  /// hints, feedback and explanation.
  private static func hash(of section: [Block]) -> String {
    var hash = FNV1a()
    hash.add("calculated")
    for block in section {
      if case .comment(let text) = block.kind,
        case .keyword(let word, let value) = CourseComment(text),
        word == "scoring" || keywords.contains(word)
      {
        hash.add(word + ": " + value)
      }
      for text in written(block) { hash.add(text) }
    }
    return hash.hexadecimal
  }

  private static func written(_ block: Block) -> [String] {
    switch block.kind {
    case .quote, .comment, .footnote, .html: []
    case .list(let list):
      list.items.flatMap { item in
        [item.isChecked.map { $0 ? "[x]" : "[ ]" } ?? "-"] + item.blocks.flatMap(written)
      }
    default: [block.plainText]
    }
  }
}

/// Reads `draw`, `let` and `where` comments.
private struct RulesReader {
  var names: Set<String> = []
  let parameters: Set<String>
  let answer: LessonExpression?
  var rules = ValueRules()
  var places: [SourceRange] = []
  var log: FaultLog
  var isBroken = false

  init(parameters: Set<String>, answer: LessonExpression?, log: FaultLog) {
    self.parameters = parameters
    self.answer = answer
    self.log = log
  }

  mutating func read(_ word: String, _ text: String, at range: SourceRange) {
    for part in Self.parts(text) {
      do throws(ExpressionFault) {
        try read(word, part: part, at: range)
      } catch {
        isBroken = true
        log.report(
          .badDraw, at: range,
          "“\(word): \(part.trimmingSpaces)” cannot be used. \(error.message)",
          repair: "Mend it at its character \(error.offset + 1); AUTHORING.md shows examples under "
            + "“Values from a seed”.")
      }
    }
  }

  private mutating func read(
    _ word: String, part: String, at range: SourceRange
  ) throws(ExpressionFault) {
    guard rules.draws.count + rules.steps.count < ValueRules.most * 2 else {
      throw ExpressionFault(
        offset: 0, message: "A question has at most \(ValueRules.most * 2) such rules.")
    }
    switch word {
    case "draw":
      let draw = try DrawReader.read(part)
      try take(draw.name)
      rules.draws.append(draw)
    case "let":
      let (name, rest) = try DrawReader.definition(part)
      try take(name)
      let expression = try LessonExpression(parsing: String(rest))
      rules.steps.append(.derive(name: name, expression))
      places.append(range)
    default:
      rules.steps.append(.require(try ExpressionConstraint(parsing: part, answer: answer)))
      places.append(range)
    }
  }

  private mutating func take(_ name: String) throws(ExpressionFault) {
    guard !parameters.contains(name) else {
      throw ExpressionFault(
        offset: 0, message: "The lesson has a parameter “\(name)”; choose another name.")
    }
    guard names.insert(name).inserted else {
      throw ExpressionFault(offset: 0, message: "The name “\(name)” stands twice.")
    }
  }

  /// The parts of a comment between semicolons; those inside quotation marks separate nothing.
  private static func parts(_ text: String) -> [String] {
    var parts = [""]
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == ";", !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character.isNewline ? " " : character)
      }
    }
    return parts
  }
}
