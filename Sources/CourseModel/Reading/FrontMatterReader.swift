// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

/// Reads the YAML at the top of a lesson.
enum FrontMatterReader {
  private static let known = [
    "id", "title", "order", "minutes", "objectives", "parameters", "quiz", "practice", "sources",
    "updated",
  ]

  /// A lesson without content; reports and gives nil when it has no name or title.
  static func read(
    _ frontMatter: MarkdownDocument.FrontMatter?, over defaults: LessonDefaults,
    in log: inout FaultLog
  ) -> Lesson? {
    guard let frontMatter else {
      log.report(
        .missingFrontMatter, at: .top, "The lesson has no front matter.",
        repair: "Begin the file with “---”, lines “id: …” and “title: …”, and “---”.")
      return nil
    }
    guard
      let value = YAMLValue.parse(
        frontMatter.text, firstLine: frontMatter.firstLine, in: &log),
      let fields = FieldReader(value, owner: "the front matter", known: known, in: &log)
    else { return nil }
    let id = fields.requiredIdentifier("id", "day-09", in: &log)
    let title = fields.requiredText("title", "How a BPO works and earns", in: &log)
    var lesson = Lesson(id: id ?? "", title: title ?? "", file: log.file)
    lesson.order = fields.integer("order", 0...9999, in: &log)
    lesson.minutes = fields.integer("minutes", 1...600, in: &log)
    lesson.objectives = objectives(fields, in: &log)
    lesson.parameters = parameters(fields, in: &log)
    let settings = QuizSettingsReader.read(fields, over: defaults, allowsDraw: true, in: &log)
    lesson.quiz = settings.quiz
    lesson.practice = settings.practice
    lesson.sources = sources(fields, in: &log)
    lesson.updated = day(fields, "updated", in: &log)
    return id == nil || title == nil ? nil : lesson
  }

  private static func objectives(
    _ fields: FieldReader, in log: inout FaultLog
  ) -> [Lesson.Objective] {
    var objectives: [Lesson.Objective] = []
    for item in fields.list("objectives", in: &log) {
      guard
        let inner = FieldReader(item, owner: "the objective", known: ["id", "text"], in: &log),
        let id = inner.requiredIdentifier("id", "earn", in: &log),
        let text = inner.requiredText("text", "Say how a BPO earns", in: &log)
      else { continue }
      if objectives.contains(where: { $0.id == id }) {
        log.report(
          .duplicateObjective, at: item.position, "The objective “\(id)” stands twice.",
          repair: "Give each objective its own id.")
        continue
      }
      objectives.append(Lesson.Objective(id: id, text: text))
    }
    return objectives
  }

  private static func parameters(
    _ fields: FieldReader, in log: inout FaultLog
  ) -> [String: Lesson.Parameter] {
    var parameters: [String: Lesson.Parameter] = [:]
    for field in fields.map("parameters", in: &log) {
      guard let first = field.name.utf8.first, (0x61...0x7A).contains(first),
        field.name.utf8.allSatisfy({ $0 < 0x80 }),
        field.name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
      else {
        log.report(
          .badIdentifier, at: field.position,
          "The parameter “\(field.name)” cannot be named in an expression.",
          repair: "Use letters and digits, a small letter first: hourlyRate.")
        continue
      }
      guard case .scalar(let text, let isPlain) = field.value.content else {
        fields.report(field.value, field.name, "a number or a text", in: &log)
        continue
      }
      if !isPlain {
        parameters[field.name] = .text(text)
      } else if text.utf8.count <= 24, let number = try? Rational(parsing: text),
        !text.contains(",")
      {
        parameters[field.name] = .number(number)
      } else if text.first.map({ $0.isNumber || "+-.".contains($0) }) == true {
        fields.report(
          field.value, field.name,
          "a number without commas such as 120000 or 0.45, or a text in "
            + "quotation marks", in: &log)
      } else {
        parameters[field.name] = .text(text)
      }
    }
    return parameters
  }

  private static func sources(_ fields: FieldReader, in log: inout FaultLog) -> [Lesson.Source] {
    fields.list("sources", in: &log).compactMap { item in
      guard
        let inner = FieldReader(
          item, owner: "the source", known: ["title", "url", "date", "read"], in: &log),
        let title = inner.requiredText("title", "The document's title", in: &log)
      else { return nil }
      let url = inner.text("url", in: &log)
      if let url, !url.hasPrefix("https://"), !url.hasPrefix("http://"),
        let value = inner.value("url")
      {
        inner.report(value, "url", "an address that begins with https:// or http://", in: &log)
      }
      let date = inner.text("date", in: &log)
      let read = day(inner, "read", in: &log).map { "read " + $0 }
      let dates = [date, read].compactMap(\.self)
      return Lesson.Source(
        title: title, url: url, date: dates.isEmpty ? nil : dates.joined(separator: ", "))
    }
  }

  /// A day of the calendar as `YYYY-MM-DD`.
  private static func day(
    _ fields: FieldReader, _ name: String, in log: inout FaultLog
  ) -> String? {
    guard let text = fields.text(name, in: &log), let value = fields.value(name) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
    if parts.map(\.count) == [4, 2, 2], numbers.count == 3, (1...12).contains(numbers[1]),
      (1...31).contains(numbers[2])
    {
      return text
    }
    fields.report(value, name, "a day as YYYY-MM-DD", in: &log)
    return nil
  }
}
