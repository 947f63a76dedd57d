// SPDX-License-Identifier: Apache-2.0

/// The marks of attempts as whole numbers of one unit; unanswered items are 0.
///
/// Sums, variances and covariances are thus whole numbers too, exact and the same in any order of
/// learners and items, and a variance of zero is zero.
struct ScoreMatrix {
  /// How many units make one mark.
  let unitsPerMark: Int
  /// The greatest marks of the items, in units.
  let maxima: [Int]
  /// The units by item, then by attempt.
  let scores: [[Int]]
  /// The totals of the attempts in units.
  let totals: [Int]
  /// How many attempts there are.
  var count: Int { totals.count }

  init(items: [Item], attempts: [LearnerAttempt]) {
    self.init(items: items, columns: ItemColumns(items: items, attempts: attempts), attempts.count)
  }

  init(items: [Item], columns: ItemColumns, _ count: Int) {
    var scale = MarkScale()
    var greatestTotal = 0.0
    for item in items {
      scale.admit(item.maximum)
      greatestTotal += item.maximum.doubleValue
    }
    for column in columns.responses {
      for response in column { if let response { scale.admit(response.mark) } }
    }
    let unitsPerMark = scale.unitsPerMark(greatestTotal: greatestTotal)
    self.unitsPerMark = unitsPerMark
    maxima = items.map { MarkScale.units(of: $0.maximum, unitsPerMark: unitsPerMark) }
    var totals = [Int](repeating: 0, count: count)
    scores = columns.responses.map { column in
      column.indices.map { index in
        guard let mark = column[index]?.mark else { return 0 }
        let units = MarkScale.units(of: mark, unitsPerMark: unitsPerMark)
        totals[index] += units
        return units
      }
    }
    self.totals = totals
  }

  /// *n* Σ*xy* − Σ*x* Σ*y*: the covariance times *n*(*n* − 1), in squares of the unit.
  func comoment(_ x: [Int], _ y: [Int]) -> Int128 {
    var sumOfProducts: Int128 = 0
    var sumOfX: Int128 = 0
    var sumOfY: Int128 = 0
    for (a, b) in zip(x, y) {
      sumOfProducts += Int128(a) * Int128(b)
      sumOfX += Int128(a)
      sumOfY += Int128(b)
    }
    return Int128(count) * sumOfProducts - sumOfX * sumOfY
  }

  /// A comoment as a covariance in squares of marks, with *n* − 1 in the denominator.
  ///
  /// There must be at least two attempts.
  func covariance(_ comoment: Int128) -> Double {
    let unit = Double(unitsPerMark)
    return Double(comoment) / (Double(count) * Double(count - 1)) / (unit * unit)
  }
}
