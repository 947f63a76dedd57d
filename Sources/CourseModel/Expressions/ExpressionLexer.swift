// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// Cuts an expression into words.
struct ExpressionLexer {
  enum Token: Hashable {
    case number(Rational)
    case text(String)
    case name(String)
    case sign(Character)
    case comparison(ExpressionComparison)
    case end

    var description: String {
      switch self {
      case .number(let value): "\(value)"
      case .text(let text): "\"\(text)\""
      case .name(let name): name
      case .sign(let sign): "“\(sign)”"
      case .comparison(let comparison): "“\(comparison.rawValue)”"
      case .end: "the end"
      }
    }
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ source: String) {
    bytes = Array(source.utf8)
  }

  /// The next word and where it begins.
  mutating func next() throws(ExpressionFault) -> (token: Token, offset: Int) {
    while let byte = current, byte == 0x20 || byte == 0x0A { position += 1 }
    let start = position
    guard let byte = current else { return (.end, start) }
    if Self.isDigit(byte) || byte == UInt8(ascii: ".") { return (try number(), start) }
    if Self.isLetter(byte) {
      let name = take { Self.isLetter($0) || Self.isDigit($0) }
      return (.name(name), start)
    }
    if byte == UInt8(ascii: "\"") { return (try text(), start) }
    if let comparison = comparison() { return (.comparison(comparison), start) }
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"),
      UInt8(ascii: "^"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ":"):
      position += 1
      return (.sign(Character(Unicode.Scalar(byte))), start)
    default:
      throw ExpressionFault(
        offset: start, message: "\(described(start)) does not belong into an expression.")
    }
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// A comparison, the longest spelling first.
  private mutating func comparison() -> ExpressionComparison? {
    guard let byte = current, Self.beginsComparison(byte) else { return nil }
    let spelling = ExpressionComparison.spellings.first { spelling, _ in
      bytes[position...].starts(with: spelling.utf8)
    }
    guard let spelling else { return nil }
    position += spelling.0.utf8.count
    return spelling.1
  }

  private mutating func number() throws(ExpressionFault) -> Token {
    let start = position
    let text = take { Self.isDigit($0) || $0 == UInt8(ascii: ".") }
    if let byte = current, Self.isLetter(byte) {
      throw ExpressionFault(
        offset: position,
        message: "A letter follows the number \(text); write × as *, and units outside.")
    }
    guard text.utf8.count <= 24, let value = try? Rational(parsing: text) else {
      throw ExpressionFault(
        offset: start, message: "“\(text)” is not a number of at most 24 digits such as 0.45.")
    }
    return .number(value)
  }

  private mutating func text() throws(ExpressionFault) -> Token {
    let start = position
    position += 1
    let content = take { $0 != UInt8(ascii: "\"") }
    guard current != nil else {
      throw ExpressionFault(offset: start, message: "The quotation mark is never closed.")
    }
    position += 1
    return .text(content)
  }

  private mutating func take(while belongs: (UInt8) -> Bool) -> String {
    let start = position
    while let byte = current, belongs(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// The whole character at an offset, for a message.
  private func described(_ offset: Int) -> String {
    let rest = String(decoding: bytes[offset...].prefix(16), as: UTF8.self)
    return rest.first.map { "“\($0)”" } ?? "This"
  }

  private static func beginsComparison(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "!"), 0xE2: true
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_")
  }
}
