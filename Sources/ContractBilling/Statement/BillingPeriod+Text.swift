// SPDX-License-Identifier: Apache-2.0

import CivilClock

extension BillingPeriod {
  /// Reads a month, `2026-03`, or two days, `2026-03-15..2026-03-31`.
  ///
  /// - Throws: ``BillingError/outOfRange(name:value:requirement:)``.
  public init(parsing text: String) throws(BillingError) {
    let refusal = BillingError.outOfRange(
      name: "period", value: "“\(text)”",
      requirement: "a month as in 2026-03, or two days as in 2026-03-15..2026-03-31")
    if let dots = text.firstRange(of: "..") {
      guard let first = CivilDate(String(text[..<dots.lowerBound])),
        let last = CivilDate(String(text[dots.upperBound...]))
      else { throw refusal }
      try self.init(first: first, last: last)
      return
    }
    guard let first = CivilDate(text + "-01") else { throw refusal }
    let (year, month, _) = first.components
    try self.init(year: year, month: month)
  }
}
