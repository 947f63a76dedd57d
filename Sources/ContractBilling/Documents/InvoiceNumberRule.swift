// SPDX-License-Identifier: Apache-2.0

import CivilClock

/// What the law asks of the number of an invoice or credit note.
public struct InvoiceNumberRule: Hashable, Sendable, Codable {
  /// The country by two letters.
  public var jurisdiction: String
  /// The greatest number of characters.
  public var maximumLength: Int
  /// The characters beside letters and digits of ASCII.
  public var specialCharacters: String
  /// The first month of the year in which a number must be unique, 1 to 12.
  public var yearBeginsInMonth: Int
  /// Where it stands and when it holds.
  public var source: TaxSource

  /// Creates a rule.
  public init(
    jurisdiction: String, maximumLength: Int, specialCharacters: String, yearBeginsInMonth: Int,
    source: TaxSource
  ) {
    self.jurisdiction = jurisdiction
    self.maximumLength = maximumLength
    self.specialCharacters = specialCharacters
    self.yearBeginsInMonth = yearBeginsInMonth
    self.source = source
  }

  /// At most sixteen characters of letters, digits, hyphen and slash, by India's rule 46(b).
  ///
  /// Numbers are consecutive in one or more series and unique for a financial year
  /// (https://www.gstzen.in/a/tax-invoice-cgst-rule-46.html). Rule 53(1A) asks the same of credit
  /// notes.
  public static let indianRule46 = InvoiceNumberRule(
    jurisdiction: "IN", maximumLength: 16, specialCharacters: "-/", yearBeginsInMonth: 4,
    source: TaxSource(
      citation: "CGST Rules 2017, rule 46(b)",
      validFrom: CivilDate(year: 2017, month: 7, day: 1) ?? CivilDate(dayNumber: 2_932_896),
      confidence: .reproduced))

  /// Checks one number by itself.
  ///
  /// - Throws: ``InvoiceNumberError``.
  public func check(_ number: String) throws(InvoiceNumberError) {
    guard !number.isEmpty else { throw .empty }
    let length = number.unicodeScalars.count
    guard length <= maximumLength else {
      throw .tooLong(number: number, length: length, maximum: maximumLength)
    }
    for scalar in number.unicodeScalars {
      let isAllowed =
        switch scalar {
        case "0"..."9", "A"..."Z", "a"..."z": true
        default: specialCharacters.unicodeScalars.contains(scalar)
        }
      guard isAllowed else {
        throw .forbiddenCharacter(
          number: number, character: scalar, allowed: specialCharacters)
      }
    }
  }
}
