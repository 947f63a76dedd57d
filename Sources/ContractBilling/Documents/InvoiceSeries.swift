// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// A number that was given, with the date of its document.
public struct IssuedNumber: Hashable, Sendable, Codable {
  /// The number.
  public var number: String
  /// The date of the document.
  public var date: CivilDate

  /// Creates a pair.
  public init(number: String, date: CivilDate) {
    self.number = number
    self.date = date
  }
}

/// A series of consecutive numbers that begins anew each financial year.
///
/// The pattern is text with two fields: `{year}` stands for the financial year, `{000}` for the
/// serial number with at least as many digits as zeros.
///
///     let series = try InvoiceSeries("BPO/{year}/{0000}")
///     try series.next(after: nil, on: date)   // BPO/26-27/0001
public struct InvoiceSeries: Hashable, Sendable {
  /// The pattern as it was given.
  public let pattern: String
  /// What every number must meet.
  public let rule: InvoiceNumberRule
  private let pieces: [Piece]

  private enum Piece: Hashable, Sendable {
    case text(String)
    case year
    case serial(minimumDigits: Int)
  }

  /// Reads a pattern.
  ///
  /// - Throws: ``InvoiceNumberError/unreadablePattern(pattern:reason:)``, or what the rule says of the
  ///   series' first number.
  public init(
    _ pattern: String, rule: InvoiceNumberRule = .indianRule46
  ) throws(InvoiceNumberError) {
    var pieces: [Piece] = []
    var rest = Substring(pattern)
    while let first = rest.first {
      guard first == "{" else {
        let text = rest.prefix { $0 != "{" }
        pieces.append(.text(String(text)))
        rest = rest.dropFirst(text.count)
        continue
      }
      guard let end = rest.firstIndex(of: "}") else {
        throw .unreadablePattern(pattern: pattern, reason: "a “{” is not closed by “}”.")
      }
      let field = rest[rest.index(after: rest.startIndex)..<end]
      if field == "year" {
        pieces.append(.year)
      } else if !field.isEmpty, field.allSatisfy({ $0 == "0" }) {
        pieces.append(.serial(minimumDigits: field.count))
      } else {
        throw .unreadablePattern(
          pattern: pattern,
          reason: "“{\(field)}” is not a field; write {year} or zeros such as {0000}.")
      }
      rest = rest[rest.index(after: end)...]
    }
    let serials = pieces.indices.filter { if case .serial = pieces[$0] { true } else { false } }
    guard serials.count == 1, let serial = serials.first else {
      throw .unreadablePattern(
        pattern: pattern, reason: "it must have one field of zeros for the serial number.")
    }
    // Else a serial number could not be told from what stands beside it.
    for neighbour in [serial - 1, serial + 1] where pieces.indices.contains(neighbour) {
      let touches =
        switch pieces[neighbour] {
        case .text(let text):
          (neighbour < serial ? text.last : text.first)?.isWholeNumber == true
        case .year, .serial: true
        }
      guard !touches else {
        throw .unreadablePattern(
          pattern: pattern,
          reason: "the serial number must not touch other digits; set “/” or “-” between them.")
      }
    }
    self.pattern = pattern
    self.rule = rule
    self.pieces = pieces
    try rule.check(text(of: 1, in: FinancialYear(holding: CivilDate(dayNumber: 0))))
  }

  /// The number of a serial number in the financial year of a day.
  ///
  /// - Throws: ``InvoiceNumberError`` when it breaks the rule, such as its length.
  public func number(_ serial: Int, on day: CivilDate) throws(InvoiceNumberError) -> String {
    let number = text(of: serial, in: year(of: day))
    try rule.check(number)
    return number
  }

  /// The serial number in a number of the series.
  ///
  /// - Throws: ``InvoiceNumberError/notInSeries(number:pattern:)``, or
  ///   ``InvoiceNumberError/otherYear(number:year:)`` when it is one of another financial year.
  public func serial(of issued: IssuedNumber) throws(InvoiceNumberError) -> Int {
    let year = year(of: issued.date)
    var rest = Substring(issued.number)
    var serial: Int?
    for piece in pieces {
      switch piece {
      case .text(let text):
        guard rest.hasPrefix(text) else {
          throw .notInSeries(number: issued.number, pattern: pattern)
        }
        rest = rest.dropFirst(text.count)
      case .year:
        let name = year.shortName
        let found = rest.prefix(name.count)
        guard found == name else {
          let isYear =
            found.count == name.count && found.allSatisfy { $0 == "-" || $0.isWholeNumber }
          throw isYear
            ? .otherYear(number: issued.number, year: year)
            : .notInSeries(number: issued.number, pattern: pattern)
        }
        rest = rest.dropFirst(name.count)
      case .serial(let minimumDigits):
        let digits = rest.prefix { ("0"..."9").contains($0) }
        guard digits.count >= minimumDigits, let value = Int(digits), value > 0, value < .max,
          digits.count == minimumDigits || digits.first != "0"
        else { throw .notInSeries(number: issued.number, pattern: pattern) }
        serial = value
        rest = rest.dropFirst(digits.count)
      }
    }
    guard rest.isEmpty, let serial else {
      throw .notInSeries(number: issued.number, pattern: pattern)
    }
    return serial
  }

  /// The number that comes next.
  ///
  /// - Parameters:
  ///   - last: The last number that was given, nil for none.
  ///   - day: The date of the new document.
  /// - Returns: The number after the last one, or the first one of a new financial year.
  /// - Throws: ``InvoiceNumberError``, also when the day lies before that of the last number.
  public func next(
    after last: IssuedNumber?, on day: CivilDate
  ) throws(InvoiceNumberError) -> String {
    guard let last else { return try number(1, on: day) }
    let serial = try serial(of: last)
    guard last.date <= day else {
      throw .outOfOrder(number: text(of: serial + 1, in: year(of: day)), after: last.number)
    }
    return try number(year(of: last.date) < year(of: day) ? 1 : serial + 1, on: day)
  }

  /// Everything that is wrong with the numbers given so far, in the order in which they were given;
  /// empty when each is unique in its financial year and none is missing.
  ///
  /// - Complexity: O(n).
  public func faults(in issued: [IssuedNumber]) -> [InvoiceNumberError] {
    var faults: [InvoiceNumberError] = []
    var seen: [FinancialYear: Set<String>] = [:]
    var last: (serial: Int, issued: IssuedNumber)?
    for one in issued {
      do throws(InvoiceNumberError) {
        try rule.check(one.number)
        let serial = try serial(of: one)
        let year = year(of: one.date)
        guard seen[year, default: []].insert(one.number).inserted else {
          faults.append(.duplicate(number: one.number, year: year))
          continue
        }
        let previous = last.flatMap { self.year(of: $0.issued.date) == year ? $0.serial : nil } ?? 0
        if let last, one.date < last.issued.date || serial <= previous {
          faults.append(.outOfOrder(number: one.number, after: last.issued.number))
        } else if serial != previous + 1 {
          faults.append(.gap(expected: text(of: previous + 1, in: year), found: one.number))
        }
        last = (serial, one)
      } catch {
        faults.append(error)
      }
    }
    return faults
  }

  private func year(of day: CivilDate) -> FinancialYear {
    FinancialYear(holding: day, startMonth: rule.yearBeginsInMonth)
  }

  private func text(of serial: Int, in year: FinancialYear) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): return text
      case .year: return year.shortName
      case .serial(let minimumDigits):
        let digits = String(serial)
        return String(repeating: "0", count: max(0, minimumDigits - digits.count)) + digits
      }
    }.joined()
  }
}
