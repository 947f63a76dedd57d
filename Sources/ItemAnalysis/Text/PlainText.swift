// SPDX-License-Identifier: Apache-2.0

/// Rules for the names and texts that come from outside.
enum PlainText {
  /// A text between quotes, at most forty characters, without anything that a terminal obeys.
  static func quoted(_ text: String) -> String {
    var shown = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      guard index < 40 else {
        shown += "…"
        break
      }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
        .unassigned:
        shown += "\\u{\(String(scalar.value, radix: 16))}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return "“\(shown)”"
  }

  /// Refuses a name that is empty, long, padded, or has control characters.
  static func checkName(_ name: String, as kind: String) throws(MarkSheetError) {
    guard (1...500).contains(name.utf8.count), !name.hasPrefix(" "), !name.hasSuffix(" "),
      !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw .unfitName(kind: kind, name: name) }
  }

  /// Of two texts the one whose bytes come first.
  static func lesser(_ a: String, _ b: String) -> String {
    b.utf8.lexicographicallyPrecedes(a.utf8) ? b : a
  }

  /// Of two values the one whose texts come first, byte by byte.
  static func lesser<Value>(_ a: Value, _ b: Value, by texts: (Value) -> [String]) -> Value {
    let first = texts(a).map { Array($0.utf8) }
    let second = texts(b).map { Array($0.utf8) }
    return second.lexicographicallyPrecedes(first) { $0.lexicographicallyPrecedes($1) } ? b : a
  }
}
