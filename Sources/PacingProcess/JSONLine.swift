// SPDX-License-Identifier: Apache-2.0

/// Writes one JSON object as one line, its fields in the order in which they were added.
///
/// It writes ASCII only: every other character as its JSON escape, so that no line can hold
/// anything that a terminal obeys.
struct JSONLine {
  private(set) var json = "{"

  /// The whole line, without its end.
  var text: String { json + "}" }

  mutating func add(_ name: String, json value: String) {
    if json.utf8.count > 1 { json += "," }
    json += "\"\(name)\":\(value)"
  }

  mutating func add(_ name: String, _ value: String) { add(name, json: Self.quoted(value)) }
  mutating func add(_ name: String, _ value: Int) { add(name, json: String(value)) }
  mutating func add(_ name: String, _ value: Int64) { add(name, json: String(value)) }
  mutating func add(_ name: String, _ value: Bool) { add(name, json: value ? "true" : "false") }
  mutating func add(_ name: String, _ value: PacingMoment) { add(name, json: value.text) }

  /// Adds a number rounded to six decimal places, nothing for one that is missing or not finite.
  mutating func add(_ name: String, rounded value: Double?) {
    guard let value, value.isFinite, abs(value) < 1e9 else { return }
    add(name, json: PacingMoment.decimal(value))
  }

  mutating func add(_ name: String, list items: [String]) {
    add(name, json: "[" + items.joined(separator: ",") + "]")
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for unit in text.utf16 {
      switch unit {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x20...0x7E: result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default:
        let digits = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result + "\""
  }
}

extension PacingMoment {
  /// A number with at most six decimal places.
  static func decimal(_ value: Double) -> String {
    let micros = Int64((abs(value) * 1e6).rounded())
    return (value < 0 && micros != 0 ? "-" : "") + PacingMoment(microseconds: micros).text
  }
}
