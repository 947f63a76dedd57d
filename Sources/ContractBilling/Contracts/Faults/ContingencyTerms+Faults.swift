// SPDX-License-Identifier: Apache-2.0

extension ContingencyTerms {
  func check(_ list: inout FaultList, at path: FaultList.Path) {
    list.require(
      !rows.isEmpty, path, "rows", is: "empty", mustBe: "at least one row",
      repair: "Add a row with a share.")
    let before = list.faults.count
    for (index, row) in rows.enumerated() {
      let place = path + ["rows", .index(index)]
      list.check(row.age, place + ["age"])
      list.check(row.balance, place + ["balance"])
      list.checkPositive(row.placement.map { Rational($0) }, place, "placement")
      list.checkShare(row.share, place, "share")
      if let other = rows[..<index].firstIndex(where: { $0.overlaps(row) }) {
        list.add(
          place, "Row \(row.id) overlaps row \(rows[other].id): a debt would fit both.",
          repair: "Let one band end where the other begins.")
      }
    }
    guard before == list.faults.count, !rows.isEmpty else { return }
    if let gap = gap() {
      list.add(
        path + ["rows"], "No row fits \(gap).",
        repair: "Add a row for it, or let the bands join from 0 upwards without end.")
    }
  }

  /// The row that fits a debt, nil when none does.
  ///
  /// - Parameters:
  ///   - days: The age of the debt.
  ///   - balance: Its balance when it was placed, in major units of the currency.
  ///   - placement: How often it was placed, from 1.
  ///   - legal: Whether legal steps were taken.
  /// - Returns: The row; in a contract without faults there is no other that fits.
  public func row(
    age days: Rational, balance: Rational, placement: Int, legal: Bool
  ) -> ContingencyRow? {
    rows.first { $0.fits(age: days, balance: balance, placement: placement, legal: legal) }
  }

  /// The first debts that no row fits, in words; nil when every debt fits a row.
  ///
  /// Rows that do not overlap leave no gap when they fill as many cells as the grid of all bounds
  /// has.
  private func gap() -> String? {
    let ages = Self.edges(rows.map(\.age))
    let balances = Self.edges(rows.map(\.balance))
    let placements = Set(rows.compactMap(\.placement)).sorted()
    let legals: [Bool] = rows.contains { $0.legal != nil } ? [false, true] : [false]
    let others = max(1, placements.count) * legals.count
    var filled = 0
    for row in rows {
      let variants =
        (row.placement == nil ? max(1, placements.count) : 1)
        * (row.legal == nil ? legals.count : 1)
      filled +=
        ages.count(where: row.age.contains) * balances.count(where: row.balance.contains) * variants
    }
    guard filled < ages.count * balances.count * others else { return nil }
    // A long table is not searched for the name of its gap.
    guard rows.count <= 100 else { return "some debts" }
    for legal in legals {
      for placement in placements.isEmpty ? [1] : placements {
        for age in ages {
          for balance in balances
          where row(age: age, balance: balance, placement: placement, legal: legal) == nil {
            return "debts of \(age) days and \(balance) or more, placement \(placement)"
              + (legals.count > 1 ? legal ? ", legal" : ", not legal" : "")
          }
        }
      }
    }
    return nil
  }

  /// Where bands begin and end, ascending from 0: the lower corners of the grid's cells.
  private static func edges(_ bands: [Band]) -> [Rational] {
    Set([.zero] + bands.map(\.from) + bands.compactMap(\.to)).sorted()
  }
}

extension FaultList {
  fileprivate mutating func check(_ band: Band, _ place: Path) {
    checkNotNegative(band.from, place, "from")
    if let to = band.to {
      require(
        band.from < to, place, "to", is: "\(to)", mustBe: "more than from, \(band.from)",
        repair: "Write the upper bound as to.")
    }
  }
}
