// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

/// A fact as a line of an export gives it, checked against every rule of the record.
struct FactLine {
  let form: FactForm
  /// The version of the export it stands in.
  let version: Int
  /// The values of the form's fields, in their order; a line of version 1 has no ordinal.
  let values: [DatabaseValue]
  let id: String
  let instant: String
  /// The number within its instant, or nil in a line of version 1.
  let ordinal: Int?

  init(_ line: [UInt8], version: Int) throws(LineFault) {
    var scanner = JSONScanner(line)
    var fields: [String: (offset: Int, value: JSONScanner.Value)] = [:]
    for (name, offset, value) in try scanner.object() { fields[name] = (offset, value) }
    guard let kind = fields.removeValue(forKey: "kind") else {
      throw LineFault(offset: 0, reason: "The fact has no field “kind”.")
    }
    guard case .text(let name) = kind.value.kind,
      let form = FactForm.all.first(where: { $0.kind == name })
    else {
      let kinds = FactForm.all.map { "“\($0.kind)”" }.joined(separator: ", ")
      throw LineFault(offset: kind.value.offset, reason: "A kind of fact is one of \(kinds).")
    }
    var values: [String: DatabaseValue] = [:]
    for field in form.fields {
      guard field.version <= version else {
        values[field.name] = field.earlier?.databaseValue
        continue
      }
      guard let (_, value) = fields.removeValue(forKey: field.name) else {
        throw LineFault(
          offset: 0, reason: "The fact of kind “\(form.kind)” has no field “\(field.name)”.")
      }
      guard let stored = Self.stored(value, as: field.content) else {
        throw LineFault(
          offset: value.offset,
          reason: "“\(field.name)” is \(Self.requirement(of: field.content)).")
      }
      values[field.name] = stored
    }
    if let (name, place) = fields.min(by: { $0.value.offset < $1.value.offset }) {
      throw LineFault(
        offset: place.offset,
        reason: "A fact of kind “\(form.kind)” has no field “\(name)” in version \(version).")
    }
    if let reason = Self.contradiction(in: values) { throw LineFault(offset: 0, reason: reason) }
    self.form = form
    self.version = version
    self.values = form.fields.map { values[$0.name] ?? .null }
    id = values["id"].flatMap(String.fromDatabaseValue) ?? ""
    instant = values["instant"].flatMap(String.fromDatabaseValue) ?? ""
    ordinal = values["ordinal"].flatMap(Int.fromDatabaseValue)
  }

  /// The value as its column holds it, or nil when it does not fit.
  private static func stored(
    _ value: JSONScanner.Value, as content: FactForm.Content
  ) -> DatabaseValue? {
    if case .optional(let content) = content {
      if case .null = value.kind { return .null }
      return stored(value, as: content)
    }
    switch (content, value.kind) {
    case (.identifier, .text(let text)):
      return UUID(uuidString: text).map { ProgressStore.stored($0).databaseValue }
    case (.instant, .text(let text)):
      return InstantText.isCanonical(text) ? text.databaseValue : nil
    case (.text, .text(let text)): return ProgressStore.stored(text).databaseValue
    case (.choice(let choices), .text(let text)):
      return choices.contains(text) ? text.databaseValue : nil
    case (.seed, .text(let text)):
      return UInt64(text).flatMap { String($0) == text ? text.databaseValue : nil }
    case (.flag, .flag(let flag)): return (flag ? 1 : 0).databaseValue
    case (.count(let least), .number):
      return Int64(value.spelling).flatMap { $0 >= least ? $0.databaseValue : nil }
    case (.questions, .array):
      return JSONScanner.texts(of: value.spelling)
        .map { ExportText.list($0.map(ProgressStore.stored)).databaseValue }
    case (.details, _): return value.spelling.databaseValue
    default: return nil
    }
  }

  private static func requirement(of content: FactForm.Content) -> String {
    switch content {
    case .identifier: "a UUID in quotation marks"
    case .instant:
      "an instant such as \"2026-03-09T08:15:00.250Z\": UTC, with milliseconds, years 0001 to 9999"
    case .text: "a text"
    case .seed: "a whole number from 0 to \(UInt64.max), in quotation marks"
    case .flag: "true or false"
    case .questions: "an array of texts"
    case .details: "a JSON value"
    case .choice(let choices):
      choices.dropLast().map { "\"\($0)\"" }.joined(separator: ", ")
        + " or \"\(choices.last ?? "")\""
    case .count(let least): "a whole number from \(least) to \(Int64.max)"
    case .optional(let content): "null or \(requirement(of: content))"
    }
  }

  /// What two fields say against each other, or nil.
  private static func contradiction(in values: [String: DatabaseValue]) -> String? {
    if let earned = values["earned"].flatMap(Int64.fromDatabaseValue),
      let possible = values["possible"].flatMap(Int64.fromDatabaseValue), earned > possible
    {
      return "“earned” is \(earned), more than “possible”, which is \(possible)."
    }
    guard let context = values["context"].flatMap(String.fromDatabaseValue) else { return nil }
    for (field, owner) in [("run", "quiz"), ("activity", "activity")] {
      let isThere = values[field].map { !$0.isNull } ?? false
      guard isThere == (context == owner) else {
        return "An attempt names \(owner == "quiz" ? "a “run”" : "an “activity”") if, and only if, "
          + "its “context” is “\(owner)”."
      }
    }
    return nil
  }
}
