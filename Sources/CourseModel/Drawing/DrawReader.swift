// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// Reads one part of a `draw` comment: `agents = 10...50 step 5`, `rate = 150 | 180 INR`.
struct DrawReader {
  /// One name with the values it can take.
  struct Draw: Hashable, Sendable {
    var name: String
    var grid: ValueGrid
    var unit: AnswerUnit?
  }

  private let text: String
  private var rest: Substring

  /// Reads a part.
  static func read(_ text: String) throws(ExpressionFault) -> Draw {
    var reader = DrawReader(text: text, rest: Substring(text))
    return try reader.draw()
  }

  /// A name and what is behind its equals sign: `load = calls * 200 / 3600`.
  static func definition(_ text: String) throws(ExpressionFault) -> (name: String, rest: Substring)
  {
    var reader = DrawReader(text: text, rest: Substring(text))
    let name = try reader.name()
    return (name, reader.rest)
  }

  private mutating func draw() throws(ExpressionFault) -> Draw {
    let name = try name()
    let first = try value()
    if take("...") || take("…") {
      guard case .number(let low) = first else { throw fault("A range needs two numbers.") }
      return Draw(name: name, grid: try steps(from: low), unit: try unit())
    }
    var values = [first]
    while take("|") {
      let next = try value()
      guard !values.contains(next) else { throw fault("A value stands twice.") }
      values.append(next)
    }
    guard values.count > 1 else {
      throw fault("Expected “...” and the highest value, or “|” and another one.")
    }
    return Draw(name: name, grid: .list(values), unit: try unit())
  }

  private mutating func steps(from low: Rational) throws(ExpressionFault) -> ValueGrid {
    guard case .number(let high) = try value() else { throw fault("A range needs two numbers.") }
    var step = Rational.one
    if takeWord("step") {
      guard case .number(let number) = try value() else { throw fault("A step is a number.") }
      step = number
    }
    guard step > .zero, low < high else {
      throw fault("A range rises from its lowest to its highest value by a step above 0.")
    }
    guard let steps = try? (try high - low) / step, steps.isInteger else {
      throw fault("The steps do not lead from the lowest to the highest value.")
    }
    guard steps < Rational(ValueGrid.largest), let count = Int(exactly: steps.numerator) else {
      throw fault("There are more than \(ValueGrid.largest) values; take a wider step.")
    }
    return .steps(low: low, step: step, count: count + 1)
  }

  private mutating func name() throws(ExpressionFault) -> String {
    let name = rest.trimmingPrefix(while: \.isWhitespace).prefix { character in
      character.isASCII && (character.isLetter || character.isNumber || character == "_")
    }
    let behind = name.endIndex
    guard let first = name.first, !first.isNumber, name.count <= 40 else {
      throw fault("Expected a name of letters and digits.")
    }
    rest = rest[behind...]
    guard take("=") else { throw fault("Expected “=” behind the name “\(name)”.") }
    return String(name)
  }

  /// A number such as 150, -0.5, or a text in quotation marks.
  private mutating func value() throws(ExpressionFault) -> Lesson.Parameter {
    skipSpaces()
    if take("\"") {
      guard let end = rest.firstIndex(of: "\"") else {
        throw fault("The quotation mark is never closed.")
      }
      let text = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      return .text(text)
    }
    var end = rest.startIndex
    if end < rest.endIndex, rest[end] == "-" { end = rest.index(after: end) }
    while end < rest.endIndex, rest[end].isASCII, rest[end].isNumber || rest[end] == "." {
      // Two points in a row are the sign of a range.
      if rest[end...].hasPrefix("..") { break }
      end = rest.index(after: end)
    }
    let digits = rest[..<end]
    guard digits.utf8.count <= 24, let number = try? Rational(parsing: String(digits)) else {
      throw fault("Expected a number without commas, or a text in quotation marks.")
    }
    rest = rest[end...]
    return .number(number)
  }

  private mutating func unit() throws(ExpressionFault) -> AnswerUnit? {
    let written = String(rest).trimmingSpaces
    if written.isEmpty { return nil }
    let isUnit = written.allSatisfy { !$0.isNumber && !"|.=\"<>".contains($0) }
    guard isUnit, let unit = AnswerUnit(written) else {
      throw fault("“\(written)” does not belong to a drawn value.")
    }
    return unit
  }

  private mutating func takeWord(_ word: String) -> Bool {
    skipSpaces()
    guard rest.hasPrefix(word + " ") else { return false }
    rest = rest.dropFirst(word.count)
    return true
  }

  private mutating func take(_ sign: String) -> Bool {
    skipSpaces()
    guard rest.hasPrefix(sign) else { return false }
    rest = rest.dropFirst(sign.count)
    return true
  }

  private mutating func skipSpaces() {
    rest = rest.drop { $0 == " " || $0 == "\n" }
  }

  private func fault(_ message: String) -> ExpressionFault {
    ExpressionFault(
      offset: text.utf8.distance(from: text.startIndex, to: rest.startIndex), message: message)
  }
}
