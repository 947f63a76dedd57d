// SPDX-License-Identifier: Apache-2.0

/// Reads one line of JSON and knows where in the line each value stands.
///
/// It keeps numbers as they are written and recurses nowhere, so no line is too deep for it. The
/// time is linear in the line.
struct JSONScanner {
  private let bytes: [UInt8]
  private(set) var offset = 0

  /// - Parameter bytes: A line of UTF-8 that was validated.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A value inside an object or an array: what it is, and its one spelling.
  struct Value {
    enum Kind { case text(String), number, flag(Bool), null, array, object }
    let kind: Kind
    /// The value in the spelling of ``ExportText``.
    let spelling: String
    let offset: Int
  }

  private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A {
      offset += 1
    }
  }

  /// Reads an object whose names are all different, and nothing after it.
  mutating func object() throws(LineFault) -> [(name: String, offset: Int, value: Value)] {
    try take("{", "an object, which begins with “{”")
    var fields: [(name: String, offset: Int, value: Value)] = []
    var names: Set<String> = []
    if !takes("}") {
      repeat {
        skipSpace()
        let start = offset
        let name = try text("the name of a field, in quotation marks")
        guard names.insert(name).inserted else {
          throw LineFault(offset: start, reason: "The field “\(name)” stands here a second time.")
        }
        try take(":", "“:” after the name of a field")
        fields.append((name, start, try value()))
      } while takes(",")
      try take("}", "“,” or “}” after a value")
    }
    skipSpace()
    guard current == nil else { throw expected("nothing after the object") }
    return fields
  }

  /// Reads any value; arrays and objects are checked and spelt, not kept.
  mutating func value() throws(LineFault) -> Value {
    skipSpace()
    let start = offset
    var spelling = ""
    let kind = try scalarOrOpening(&spelling)
    if case .array = kind {
      try rest(of: "]", &spelling)
    } else if case .object = kind {
      try rest(of: "}", &spelling)
    }
    return Value(kind: kind, spelling: spelling, offset: start)
  }

  /// Reads an array of texts out of the spelling of a value.
  static func texts(of spelling: String) -> [String]? {
    var scanner = JSONScanner(Array(spelling.utf8))
    var texts: [String] = []
    guard scanner.takes("[") else { return nil }
    if scanner.takes("]") { return texts }
    repeat {
      guard let text = try? scanner.text("a text") else { return nil }
      texts.append(text)
    } while scanner.takes(",")
    return scanner.takes("]") ? texts : nil
  }

  /// The one spelling of a JSON value, or nil when a text is not one.
  static func spelling(of text: String) -> String? {
    var scanner = JSONScanner(Array(text.utf8))
    let value = try? scanner.value()
    scanner.skipSpace()
    return scanner.current == nil ? value?.spelling : nil
  }

  /// What the innermost of nested arrays and objects expects next.
  private mutating func rest(of closing: UnicodeScalar, _ spelling: inout String) throws(LineFault)
  {
    var open = [closing]
    var isFirst = true
    while let closing = open.last {
      if takes(closing) {
        spelling.unicodeScalars.append(closing)
        open.removeLast()
        isFirst = false
        continue
      }
      if !isFirst {
        try take(",", "“,” or “\(closing)” after a value")
        spelling += ","
      }
      if closing == "}" {
        skipSpace()
        spelling += ExportText.quoted(try text("the name of a field, in quotation marks"))
        try take(":", "“:” after the name of a field")
        spelling += ":"
      }
      switch try scalarOrOpening(&spelling) {
      case .array: (open, isFirst) = (open + ["]"], true)
      case .object: (open, isFirst) = (open + ["}"], true)
      default: isFirst = false
      }
    }
  }

  private mutating func scalarOrOpening(_ spelling: inout String) throws(LineFault) -> Value.Kind {
    skipSpace()
    switch current {
    case UInt8(ascii: "\""):
      let text = try text("a text")
      spelling += ExportText.quoted(text)
      return .text(text)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      let isArray = current == UInt8(ascii: "[")
      offset += 1
      spelling += isArray ? "[" : "{"
      return isArray ? .array : .object
    default:
      let start = offset
      let word = self.word()
      spelling += word
      switch word {
      case "true": return .flag(true)
      case "false": return .flag(false)
      case "null": return .null
      case _ where Self.isNumber(word): return .number
      default:
        offset = start
        throw expected("a value")
      }
    }
  }

  /// The bytes of a number or of a word such as `true`.
  private mutating func word() -> String {
    let start = offset
    while let byte = current, Self.isPartOfWord(byte) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// Whether a word is a number of RFC 8259, section 6.
  static func isNumber(_ word: String) -> Bool {
    var rest = Substring(word)
    func digits() -> Int {
      let run = rest.prefix { ("0"..."9").contains($0) }
      rest = rest.dropFirst(run.count)
      return run.count
    }
    if rest.first == "-" { rest.removeFirst() }
    let startsWithZero = rest.first == "0"
    let whole = digits()
    guard whole == 1 || (whole > 1 && !startsWithZero) else { return false }
    if rest.first == "." {
      rest.removeFirst()
      guard digits() > 0 else { return false }
    }
    if rest.first == "e" || rest.first == "E" {
      rest.removeFirst()
      if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }

  /// Reads a text in quotation marks, its escapes resolved.
  mutating func text(_ what: String) throws(LineFault) -> String {
    skipSpace()
    guard current == UInt8(ascii: "\"") else { throw expected(what) }
    let start = offset
    offset += 1
    var units: [UInt8] = []
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"): units += Array(String(try escaped()).utf8)
      case 0..<0x20:
        throw LineFault(
          offset: offset, reason: "A control character stands bare in a text; escape it as \\u00NN."
        )
      default:
        units.append(byte)
        offset += 1
      }
    }
    throw LineFault(offset: start, reason: "The text that begins here has no end.")
  }

  private mutating func escaped() throws(LineFault) -> UnicodeScalar {
    let start = offset
    offset += 1
    guard let letter = current else {
      throw LineFault(offset: start, reason: "The line ends inside an escape.")
    }
    offset += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UnicodeScalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try hexadecimal(start)
      if let scalar = UnicodeScalar(unit) { return scalar }
      if (0xD800..<0xDC00).contains(unit), current == UInt8(ascii: "\\") {
        offset += 1
        if current == UInt8(ascii: "u") {
          offset += 1
          let low = try hexadecimal(start)
          if (0xDC00..<0xE000).contains(low),
            let scalar = UnicodeScalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
          {
            return scalar
          }
        }
      }
      throw LineFault(offset: start, reason: "This escape is half of a pair and no character.")
    default:
      throw LineFault(offset: start, reason: "JSON has no such escape.")
    }
  }

  private mutating func hexadecimal(_ start: Int) throws(LineFault) -> UInt32 {
    let digits = bytes[offset...].prefix(4)
    let text = String(decoding: digits, as: UTF8.self)
    guard digits.count == 4, text.allSatisfy(\.isHexDigit), let unit = UInt32(text, radix: 16)
    else { throw LineFault(offset: start, reason: "\\u needs four hexadecimal digits.") }
    offset += 4
    return unit
  }

  private mutating func takes(_ sign: UnicodeScalar) -> Bool {
    skipSpace()
    guard let byte = current, UnicodeScalar(byte) == sign else { return false }
    offset += 1
    return true
  }

  private mutating func take(_ sign: UnicodeScalar, _ what: String) throws(LineFault) {
    guard takes(sign) else { throw expected(what) }
  }

  private func expected(_ what: String) -> LineFault {
    let isCut = offset >= bytes.count
    return LineFault(
      offset: offset,
      reason: isCut
        ? "The line ends where \(what) is expected; the file may be cut off."
        : "Expected \(what).")
  }
}
