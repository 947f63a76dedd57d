// SPDX-License-Identifier: Apache-2.0

import NameMatching
import LessonMarkdown

/// Reads the fields of one YAML map, reporting what is missing, unknown or of the wrong form.
struct FieldReader {
  /// What the map is, as it stands in a sentence: “the front matter”.
  let owner: String
  /// Where the map begins.
  let position: SourcePosition
  private let fields: [YAMLValue.Field]

  /// Opens a map; reports and gives nil when the value is something else.
  ///
  /// Fields not in `known` are reported with the known names nearest to them.
  init?(_ value: YAMLValue, owner: String, known: [String], in log: inout FaultLog) {
    guard case .map(let fields) = value.content else {
      log.report(
        .badValue, at: value.position,
        "\(owner.capitalizedFirst) must be a map, not "
          + "\(value.description).",
        repair: "Write “name: value” lines with the fields \(known.joined(separator: ", ")).")
      return nil
    }
    self.owner = owner
    self.position = value.position
    self.fields = fields
    for field in fields where !known.contains(field.name) {
      log.report(
        .unknownField, at: field.position,
        "\(owner.capitalizedFirst) has no field “\(field.name)”.",
        repair: NearNames.suggestion(for: field.name, among: known))
    }
  }

  /// The value of a field; absent and empty are the same.
  func value(_ name: String) -> YAMLValue? {
    let value = fields.first { $0.name == name }?.value
    return value?.content == .null ? nil : value
  }

  /// Where a field's value stands, or the map when it has none.
  func place(_ name: String) -> SourcePosition {
    value(name)?.position ?? position
  }

  /// The value of a field that must be there.
  func required(_ name: String, _ example: String, in log: inout FaultLog) -> YAMLValue? {
    if let value = value(name) { return value }
    log.report(
      .missingField, at: position, "\(owner.capitalizedFirst) lacks the field “\(name)”.",
      repair: "Add “\(name): \(example)”.")
    return nil
  }

  /// A text of one line or more.
  func text(_ name: String, in log: inout FaultLog) -> String? {
    value(name).flatMap { scalar($0, name, "a text", in: &log) }
  }

  /// A text that must be there.
  func requiredText(_ name: String, _ example: String, in log: inout FaultLog) -> String? {
    required(name, example, in: &log).flatMap { scalar($0, name, "a text", in: &log) }
  }

  /// A stable name that must be there.
  func requiredIdentifier(_ name: String, _ example: String, in log: inout FaultLog) -> String? {
    guard let text = requiredText(name, example, in: &log) else { return nil }
    return Identifier.check(text, at: place(name), what: "The \(name) of \(owner)", in: &log)
  }

  /// A whole number within a range.
  func integer(_ name: String, _ range: ClosedRange<Int>, in log: inout FaultLog) -> Int? {
    let wanted = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard let value = value(name), let text = scalar(value, name, wanted, in: &log) else {
      return nil
    }
    if let number = Int(text), range.contains(number) { return number }
    report(value, name, wanted, in: &log)
    return nil
  }

  /// A finite number within a range.
  func real(_ name: String, _ range: ClosedRange<Double>, in log: inout FaultLog) -> Double? {
    let wanted = "a number from \(range.lowerBound) to \(range.upperBound)"
    guard let value = value(name), let text = scalar(value, name, wanted, in: &log) else {
      return nil
    }
    if let number = Double(text), number.isFinite, range.contains(number) { return number }
    report(value, name, wanted, in: &log)
    return nil
  }

  /// One of a few words.
  func choice<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ type: Word.Type, in log: inout FaultLog
  ) -> Word? {
    guard let value = value(name) else { return nil }
    if case .scalar(let text, _) = value.content, let word = Word(rawValue: text) { return word }
    report(value, name, NearNames.list(type.allCases.map(\.rawValue), joinedBy: "or"), in: &log)
    return nil
  }

  /// The items of a list; an absent list is empty.
  func list(_ name: String, in log: inout FaultLog) -> [YAMLValue] {
    guard let value = value(name) else { return [] }
    if case .list(let items) = value.content { return items }
    report(value, name, "a list", in: &log)
    return []
  }

  /// The fields of a map with free names; an absent map is empty.
  func map(_ name: String, in log: inout FaultLog) -> [YAMLValue.Field] {
    guard let value = value(name) else { return [] }
    if case .map(let fields) = value.content { return fields }
    report(value, name, "a map", in: &log)
    return []
  }

  /// Reports that a field's value has the wrong form.
  func report(_ value: YAMLValue, _ name: String, _ wanted: String, in log: inout FaultLog) {
    log.report(
      .badValue, at: value.position,
      "The field “\(name)” of \(owner) is \(value.description); it must be \(wanted).",
      repair: "Write \(wanted).")
  }

  private func scalar(
    _ value: YAMLValue, _ name: String, _ wanted: String, in log: inout FaultLog
  ) -> String? {
    if case .scalar(let text, _) = value.content, !text.isEmpty { return text }
    report(value, name, wanted, in: &log)
    return nil
  }
}

extension String {
  /// The text with its first letter in upper case, for the beginning of a sentence.
  var capitalizedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }
}
