// SPDX-License-Identifier: Apache-2.0

import OutboundDialing

/// Reads the fields of an object and says of a bad one what it must be.
struct JSONObjectReader {
  /// The fields.
  let fields: [String: JSONValue]
  /// What stands before a field's name in a fault, for instance `records[2].`.
  var path = ""

  func fault(_ field: String, _ requirement: String) -> InvalidParameter {
    InvalidParameter(
      name: path + field, value: fields[field].map { "\($0)" } ?? "missing",
      requirement: requirement)
  }

  /// The value of a field that may be missing; null counts as missing.
  func value(_ field: String) -> JSONValue? {
    guard let value = fields[field], value != .null else { return nil }
    return value
  }

  func text(_ field: String, _ requirement: String = "be a text that is not empty")
    throws(InvalidParameter) -> String
  {
    guard case .text(let text)? = value(field), !text.isEmpty else {
      throw fault(field, requirement)
    }
    return text
  }

  func optionalText(_ field: String) throws(InvalidParameter) -> String? {
    value(field) == nil ? nil : try text(field)
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ field: String, _: Choice.Type
  ) throws(InvalidParameter) -> Choice where Choice.RawValue == String {
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    guard case .text(let text)? = value(field), let choice = Choice(rawValue: text) else {
      throw fault(field, "be one of \(names)")
    }
    return choice
  }

  /// A moment in seconds, to the microsecond.
  func moment(_ field: String) throws(InvalidParameter) -> PacingMoment {
    guard case .number(let seconds)? = value(field),
      let moment = PacingMoment(seconds: seconds)
    else {
      throw fault(
        field, "be a number of seconds from 0 to 4000000000, as since 1970-01-01T00:00:00Z")
    }
    return moment
  }

  func optionalMoment(_ field: String) throws(InvalidParameter) -> PacingMoment? {
    value(field) == nil ? nil : try moment(field)
  }

  func whole(_ field: String, in range: ClosedRange<Int64>) throws(InvalidParameter) -> Int64 {
    guard case .number(let number)? = value(field), number == number.rounded(),
      number >= Double(range.lowerBound), number <= Double(range.upperBound)
    else {
      throw fault(
        field, "be a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return Int64(number)
  }

  func list(_ field: String) throws(InvalidParameter) -> [JSONValue] {
    guard case .list(let items)? = value(field) else { throw fault(field, "be a list") }
    return items
  }

  func objects(_ field: String) throws(InvalidParameter) -> [JSONObjectReader] {
    guard value(field) != nil else { return [] }
    var readers: [JSONObjectReader] = []
    for (place, item) in try list(field).enumerated() {
      guard case .object(let fields) = item else {
        throw InvalidParameter(
          name: "\(path)\(field)[\(place)]", value: "\(item)", requirement: "be an object")
      }
      readers.append(JSONObjectReader(fields: fields, path: "\(path)\(field)[\(place)]."))
    }
    return readers
  }

  func texts(_ field: String) throws(InvalidParameter) -> [String] {
    guard value(field) != nil else { return [] }
    var texts: [String] = []
    for (place, item) in try list(field).enumerated() {
      guard case .text(let text) = item, !text.isEmpty else {
        throw InvalidParameter(
          name: "\(path)\(field)[\(place)]", value: "\(item)",
          requirement: "be a text that is not empty")
      }
      texts.append(text)
    }
    return texts
  }
}
