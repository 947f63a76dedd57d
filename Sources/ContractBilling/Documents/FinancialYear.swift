// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// A financial year, such as India's from April to March.
public struct FinancialYear: Hashable, Comparable, Sendable {
  /// The calendar year in which it begins.
  public let startYear: Int
  /// The month in which it begins, 1 to 12.
  public let startMonth: Int

  /// The financial year that holds a day.
  ///
  /// - Parameters:
  ///   - day: Any day.
  ///   - startMonth: The first month, 1 to 12; April for India (General Clauses Act 1897, section
  ///     3(21)). Other values count as the nearest of these.
  public init(holding day: CivilDate, startMonth: Int = 4) {
    let first = min(max(startMonth, 1), 12)
    let (year, month, _) = day.components
    startYear = month >= first ? year : year - 1
    self.startMonth = first
  }

  /// The calendar year in which it ends.
  public var endYear: Int { startMonth == 1 ? startYear : startYear + 1 }

  /// Both years by two digits, `26-27`; one for a calendar year, `26`.
  public var shortName: String {
    func digits(_ year: Int) -> String { (year % 100 < 10 ? "0" : "") + String(year % 100) }
    return startMonth == 1 ? digits(startYear) : "\(digits(startYear))-\(digits(endYear))"
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.startYear, left.startMonth) < (right.startYear, right.startMonth)
  }
}

extension FinancialYear: CustomStringConvertible {
  /// The year in words, `2026-27`; `2026` for a calendar year.
  public var description: String {
    startMonth == 1 ? "\(startYear)" : "\(startYear)-\(shortName.suffix(2))"
  }
}
