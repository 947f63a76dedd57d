// SPDX-License-Identifier: Apache-2.0

/// A strict reader of terminal output for tests: it knows what may be written and refuses the rest.
///
/// It accepts newlines, printable characters, the SGR sequences of ``TextStyle``, moves to a column
/// and the OSC 8 sequences of ``TerminalHyperlink``, with every look and link ended before its line is. It shares
/// no code with the filter and the writer, so that it can judge them.
package struct TerminalOutputAutomaton {
  /// Which sequences are allowed.
  package enum Form: Sendable {
    /// Newlines and printable characters only, as with `--plain`.
    case plain
    /// Our own SGR and OSC 8 sequences too.
    case styled
  }

  /// What was refused and where.
  package struct Violation: Hashable, Sendable, CustomStringConvertible {
    /// The number of Unicode scalars before the refused one.
    package var offset: Int
    /// A sentence that says why.
    package var description: String
  }

  private enum State: Hashable {
    case text
    case escape
    case parameters(String)
    case operatingSystemCommand(String)
    case stringTerminator(String)
  }

  private let form: Form
  private var state = State.text
  private var hasLook = false
  private var hasLink = false

  private init(form: Form) {
    self.form = form
  }

  /// Returns the first thing in an output that must not be there.
  ///
  /// - Parameters:
  ///   - output: The bytes as written.
  ///   - form: Which sequences are allowed.
  /// - Returns: The violation, or nil when the output is clean.
  package static func firstViolation(in output: some Sequence<UInt8>, form: Form) -> Violation? {
    let bytes = Array(output)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return Violation(offset: 0, description: "The output is not valid UTF-8.")
    }
    return firstViolation(in: text, form: form)
  }

  /// Returns the first thing in an output that must not be there.
  ///
  /// - Parameters:
  ///   - output: The output as written.
  ///   - form: Which sequences are allowed.
  /// - Returns: The violation, or nil when the output is clean.
  package static func firstViolation(in output: String, form: Form) -> Violation? {
    var automaton = Self(form: form)
    var offset = 0
    for scalar in output.unicodeScalars {
      if let reason = automaton.read(scalar) {
        return Violation(offset: offset, description: reason)
      }
      offset += 1
    }
    if automaton.state != .text || automaton.hasLook || automaton.hasLink {
      return Violation(offset: offset, description: "The output ends inside a sequence or look.")
    }
    return nil
  }

  private mutating func read(_ scalar: Unicode.Scalar) -> String? {
    switch state {
    case .text:
      return readText(scalar)
    case .escape:
      switch scalar {
      case "[": state = .parameters("")
      case "]": state = .operatingSystemCommand("")
      default: return "An escape is followed by \(name(of: scalar))."
      }
    case .parameters(let read):
      if scalar == "m" { return endLook(read) }
      if scalar == "G" { return endMove(read) }
      guard ("0"..."9").contains(scalar) || scalar == ";" else {
        return "A control sequence holds \(name(of: scalar))."
      }
      state = .parameters(read + String(scalar))
    case .operatingSystemCommand(let read):
      if scalar == "\u{1B}" {
        state = .stringTerminator(read)
      } else if ("!"..."~").contains(scalar) {
        state = .operatingSystemCommand(read + String(scalar))
      } else {
        return "A link holds \(name(of: scalar))."
      }
    case .stringTerminator(let read):
      guard scalar == "\\" else { return "A link holds an escape." }
      return endLink(read)
    }
    return nil
  }

  private mutating func readText(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x0A:
      return hasLook || hasLink ? "A look or a link runs over the end of a line." : nil
    case 0x1B where form == .styled:
      state = .escape
      return nil
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5,
      0x180B...0x180F, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164,
      0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0xFFFE...0xFFFF, 0xE000...0xF8FF, 0xE0000...0xE00FF,
      0xF0000...0x10FFFF:
      return "The text holds \(name(of: scalar))."
    default:
      return nil
    }
  }

  private mutating func endLook(_ parameters: String) -> String? {
    state = .text
    if parameters == "0" {
      defer { hasLook = false }
      return hasLook ? nil : "A look is ended that was not begun."
    }
    let known = ["1", "2", "3", "4", "7", "9", "31", "32", "33", "34", "35", "36"]
    var codes = parameters.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    if codes.count >= 3, codes[codes.count - 3] == "38", codes[codes.count - 2] == "5",
      let color = codes.last.flatMap({ Int($0) }), 16...231 ~= color
    {
      codes.removeLast(3)
    }
    guard codes.allSatisfy(known.contains) else { return "The look \(parameters) is not ours." }
    defer { hasLook = true }
    return hasLook ? "A look is begun inside another." : nil
  }

  private mutating func endMove(_ column: String) -> String? {
    state = .text
    if hasLook || hasLink { return "The column changes inside a look or a link." }
    guard let column = Int(column), 1...200 ~= column else { return "The column is \(column)." }
    return nil
  }

  private mutating func endLink(_ command: String) -> String? {
    state = .text
    guard command.hasPrefix("8;;") else { return "A command other than a link is sent." }
    let target = command.dropFirst(3)
    if target.isEmpty {
      defer { hasLink = false }
      return hasLink ? nil : "A link is ended that was not begun."
    }
    let start = target.lowercased()
    guard ["http://", "https://", "mailto:"].contains(where: start.hasPrefix) else {
      return "A link leads to \(target)."
    }
    defer { hasLink = true }
    return hasLink ? "A link is begun inside another." : nil
  }

  private func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
