// SPDX-License-Identifier: Apache-2.0

/// Values written as YAML or JSON that ``PositionedFile`` reads back.
///
/// Exact numbers are text in quotation marks in JSON, since most readers of JSON would round them.
public enum StructuredText: Sendable {
  /// The value as YAML, ending in a line feed.
  ///
  /// - Throws: What the value's own encoding throws.
  public static func yaml(_ value: some Encodable) throws -> String {
    let tree = try TreeEncoder.tree(of: value)
    return tree.isEmpty ? tree.flow + "\n" : tree.block(indent: "")
  }

  /// The value as JSON with two spaces for each level, ending in a line feed.
  ///
  /// - Throws: What the value's own encoding throws.
  public static func json(_ value: some Encodable) throws -> String {
    try TreeEncoder.tree(of: value).json(indent: "") + "\n"
  }
}

extension TreeBox {
  fileprivate var isEmpty: Bool {
    switch content {
    case .list(let items): items.isEmpty
    case .map(let fields): fields.isEmpty
    case .null, .bare, .text: true
    }
  }

  /// A scalar or something empty, on one line of YAML.
  fileprivate var flow: String {
    switch content {
    case .null: "null"
    case .bare(let text): text
    case .text(let text): Self.isPlain(text) ? text : Self.quoted(text)
    case .list: "[]"
    case .map: "{}"
    }
  }

  fileprivate func block(indent: String) -> String {
    switch content {
    case .null, .bare, .text: indent + flow + "\n"
    case .list(let items):
      items.map { item in
        guard !item.isEmpty else { return "\(indent)- \(item.flow)\n" }
        // The first line of the entry stands beside the dash.
        return "\(indent)- " + item.block(indent: indent + "  ").dropFirst(indent.count + 2)
      }.joined()
    case .map(let fields):
      fields.map { key, value in
        let name = Self.isPlain(key) ? key : Self.quoted(key)
        guard !value.isEmpty else { return "\(indent)\(name): \(value.flow)\n" }
        return "\(indent)\(name):\n" + value.block(indent: indent + "  ")
      }.joined()
    }
  }

  fileprivate func json(indent: String) -> String {
    let inner = indent + "  "
    switch content {
    case .null, .bare: return flow
    case .text(let text): return Self.quoted(text)
    case .list(let items):
      guard !items.isEmpty else { return "[]" }
      return "[\n" + items.map { inner + $0.json(indent: inner) }.joined(separator: ",\n")
        + "\n\(indent)]"
    case .map(let fields):
      guard !fields.isEmpty else { return "{}" }
      return "{\n"
        + fields.map { "\(inner)\(Self.quoted($0)): \($1.json(indent: inner))" }
        .joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  /// Whether YAML takes the text as it stands, and only as this text.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, last != UInt8(ascii: " "),
      !["null", "~", "Null", "NULL"].contains(text)
    else { return false }
    let isWord = { (byte: UInt8) in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
    return isWord(first) && text.utf8.allSatisfy { isWord($0) || " ._-+/%()".utf8.contains($0) }
  }

  /// The text in double quotation marks, escaped so that both YAML and JSON read it.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value || scalar.value == 0x2028
          || scalar.value == 0x2029
        {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
