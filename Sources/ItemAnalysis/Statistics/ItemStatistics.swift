// SPDX-License-Identifier: Apache-2.0

/// The figures of one item over *s* learners, as Moodle's quiz statistics define them.
///
/// With *x* the mark, *T* the total, *rest* = *T* − *x*, and variances over *s* − 1. Source: Moodle,
/// “Quiz statistics calculations”, https://docs.moodle.org/dev/Quiz_statistics_calculations, and
/// its code (`question/classes/statistics/questions/calculator.php`). A figure that is not defined
/// is nil, and ``undefined`` says why.
public struct ItemStatistics: Hashable, Codable, Sendable {
  /// Mean mark over maximum, at most 1; below 0 only where marks are.
  public var facility: Double?
  /// The standard deviation of the marks, in marks.
  public var standardDeviation: Double?
  /// 100 × the correlation of mark and rest, −100 to 100: the corrected point-biserial for 0/1 marks.
  public var discriminationIndex: Double?
  /// 100 × the covariance of mark and rest over that of both sorted, the greatest possible.
  public var discriminativeEfficiency: Double?
  /// 100 × √cov(*x*, *T*) over the sum of these roots over all items; nil where negative.
  public var effectiveWeight: Double?
  /// The per cent of the marks that guessing earns.
  public var randomGuessScore: Double?
  /// The figures that have no value.
  public var undefined: [UndefinedFigure]
}

extension ItemStatistics {
  /// The figures of every item, in the order of the items.
  static func all(of items: [Item], in matrix: ScoreMatrix) -> [ItemStatistics] {
    let withTotal = matrix.scores.map { matrix.comoment($0, matrix.totals) }
    // From the smallest: the sum is the same in any order of items.
    let sumOfRoots = withTotal.filter { $0 > 0 }.sorted().reduce(0.0) {
      $0 + Double($1).squareRoot()
    }
    return items.indices.map { index in
      ItemStatistics(
        items[index], at: index, in: matrix, withTotal: withTotal[index], sumOfRoots: sumOfRoots)
    }
  }

  private init(
    _ item: Item, at index: Int, in matrix: ScoreMatrix, withTotal: Int128, sumOfRoots: Double
  ) {
    undefined = []
    let marks = matrix.scores[index]
    let count = matrix.count
    if count > 0 {
      facility = Double(marks.reduce(0, +)) / (Double(count) * Double(matrix.maxima[index]))
    } else {
      undefined.append(.init(.facility, .tooFewLearners(needed: 1)))
    }
    randomGuessScore = item.guessScore.map { 100 * $0.doubleValue }
    if randomGuessScore == nil { undefined.append(.init(.randomGuessScore, .notStated)) }

    guard count > 1 else {
      for figure: FigureName in [
        .standardDeviation, .discriminationIndex, .discriminativeEfficiency, .effectiveWeight,
      ] {
        undefined.append(.init(figure, .tooFewLearners(needed: 2)))
      }
      return
    }
    let rest = zip(matrix.totals, marks).map { $0 - $1 }
    let ofMarks = matrix.comoment(marks, marks)
    let ofRest = matrix.comoment(rest, rest)
    standardDeviation = matrix.covariance(ofMarks).squareRoot()

    let constant: UndefinedReason? =
      matrix.scores.count < 2
      ? .tooFewItems(needed: 2)
      : ofMarks == 0 ? .sameMarkForAll : ofRest == 0 ? .sameRestForAll : nil
    if let constant {
      undefined.append(.init(.discriminationIndex, constant))
      undefined.append(.init(.discriminativeEfficiency, constant))
    } else {
      let together = Double(matrix.comoment(marks, rest))
      let correlation = together / (Double(ofMarks).squareRoot() * Double(ofRest).squareRoot())
      discriminationIndex = 100 * min(1, max(-1, correlation))
      let greatest = matrix.comoment(marks.sorted(), rest.sorted())
      discriminativeEfficiency = 100 * together / Double(greatest)
    }
    if withTotal < 0 {
      undefined.append(.init(.effectiveWeight, .negativeCovariance))
    } else if sumOfRoots == 0 {
      undefined.append(.init(.effectiveWeight, .noPositiveCovariance))
    } else {
      effectiveWeight = 100 * Double(withTotal).squareRoot() / sumOfRoots
    }
  }
}
