// SPDX-License-Identifier: Apache-2.0

/// The figures of a whole test, as Moodle's quiz statistics define them.
///
/// Source: Moodle, “Quiz statistics calculations”,
/// https://docs.moodle.org/dev/Quiz_statistics_calculations, and its code
/// (`mod/quiz/report/statistics/classes/calculator.php`). A figure that is not defined is nil, and
/// ``undefined`` says why.
public struct TestStatistics: Hashable, Codable, Sendable {
  /// How many learners the figures are of.
  public var learners: Int
  /// How many items the test has.
  public var items: Int
  /// The greatest total.
  public var maximum: Double
  /// The mean total, in marks.
  public var mean: Double?
  /// The middle total, in marks; between the two middle ones of an even number.
  public var median: Double?
  /// The standard deviation of the totals, in marks, over *s* − 1.
  public var standardDeviation: Double?
  /// *k*₃ / *k*₂^{3/2} with Fisher's *k*-statistics; negative when the tail is on the low side.
  public var skewness: Double?
  /// *k*₄ / *k*₂² with Fisher's *k*-statistics; 0 for a normal distribution.
  public var kurtosis: Double?
  /// 100 × *p*/(*p* − 1) × (1 − Σ item variances / variance of totals): Cronbach's alpha in per cent.
  ///
  /// L. J. Cronbach, “Coefficient alpha and the internal structure of tests”, Psychometrika 16
  /// (1951) 297–334, doi:10.1007/BF02310555.
  public var internalConsistency: Double?
  /// 100 × *p*/(*p* − 1) × (1 − Σ *q*(1 − *q*) / variance of totals over *s*), for marks of 0 and 1
  /// alone; equal to ``internalConsistency`` then.
  ///
  /// G. F. Kuder, M. W. Richardson, “The theory of the estimation of test reliability”,
  /// Psychometrika 2 (1937) 151–160, doi:10.1007/BF02288391, formula 20.
  public var kuderRichardson20: Double?
  /// 100 × √(1 − internal consistency / 100): what share of the standard deviation is chance.
  public var errorRatio: Double?
  /// Error ratio × standard deviation / 100, in marks: how far a total is off by chance.
  public var standardError: Double?
  /// The figures that have no value.
  public var undefined: [UndefinedFigure]
}

extension TestStatistics {
  init(of items: [Item], in matrix: ScoreMatrix) {
    learners = matrix.count
    self.items = items.count
    let unit = Double(matrix.unitsPerMark)
    maximum = Double(matrix.maxima.reduce(0, +)) / unit
    undefined = []
    setLocation(matrix.totals.sorted(), unit: unit)
    setShape(matrix)
    setReliability(items, matrix)
  }

  private mutating func setLocation(_ sorted: [Int], unit: Double) {
    guard let first = sorted.first else {
      undefined.append(.init(.mean, .tooFewLearners(needed: 1)))
      undefined.append(.init(.median, .tooFewLearners(needed: 1)))
      return
    }
    let sum = sorted.reduce(Int128(0)) { $0 + Int128($1) }
    mean = Double(sum) / (Double(sorted.count) * unit)
    let middle = sorted.count / 2
    let lower = sorted.count.isMultiple(of: 2) ? sorted[middle - 1] : sorted[middle]
    median = sorted.count == 1 ? Double(first) / unit : Double(lower + sorted[middle]) / (2 * unit)
  }

  private mutating func setShape(_ matrix: ScoreMatrix) {
    guard matrix.count > 1 else {
      undefined.append(.init(.standardDeviation, .tooFewLearners(needed: 2)))
      undefined.append(.init(.skewness, .tooFewLearners(needed: 3)))
      undefined.append(.init(.kurtosis, .tooFewLearners(needed: 4)))
      return
    }
    let comoment = matrix.comoment(matrix.totals, matrix.totals)
    standardDeviation = matrix.covariance(comoment).squareRoot()
    let s = Double(matrix.count)
    let whole = Int128(matrix.count)
    let sum = matrix.totals.reduce(Int128(0)) { $0 + Int128($1) }
    // s times the deviations, exact; sorted, so that the order of learners changes no bit.
    let deviations = matrix.totals.sorted().map { Double(whole * Int128($0) - sum) / s }
    let k2 = Double(comoment) / (s * (s - 1))
    if matrix.count < 3 {
      undefined.append(.init(.skewness, .tooFewLearners(needed: 3)))
    } else if comoment == 0 {
      undefined.append(.init(.skewness, .sameTotalForAll))
    } else {
      let m3 = deviations.reduce(0) { $0 + $1 * $1 * $1 } / s
      let k3 = s * s * m3 / ((s - 1) * (s - 2))
      skewness = k3 / (k2 * k2.squareRoot())
    }
    if matrix.count < 4 {
      undefined.append(.init(.kurtosis, .tooFewLearners(needed: 4)))
    } else if comoment == 0 {
      undefined.append(.init(.kurtosis, .sameTotalForAll))
    } else {
      let m2 = Double(comoment) / (s * s)
      let m4 = deviations.reduce(0) { $0 + $1 * $1 * $1 * $1 } / s
      let k4 = s * s * ((s + 1) * m4 - 3 * (s - 1) * m2 * m2) / ((s - 1) * (s - 2) * (s - 3))
      kurtosis = k4 / (k2 * k2)
    }
  }

  private mutating func setReliability(_ items: [Item], _ matrix: ScoreMatrix) {
    let ofTotals = matrix.comoment(matrix.totals, matrix.totals)
    let reason: UndefinedReason? =
      items.count < 2
      ? .tooFewItems(needed: 2)
      : matrix.count < 2
        ? .tooFewLearners(needed: 2) : ofTotals == 0 ? .sameTotalForAll : nil
    if let reason {
      for figure: FigureName in [
        .internalConsistency, .kuderRichardson20, .errorRatio, .standardError,
      ] {
        undefined.append(.init(figure, reason))
      }
      return
    }
    let factor = Double(items.count) / Double(items.count - 1)
    let ofItems = matrix.scores.reduce(Int128(0)) { $0 + matrix.comoment($1, $1) }
    // One minus the quotient, from an exact difference.
    let alpha = factor * (Double(ofTotals - ofItems) / Double(ofTotals))
    internalConsistency = 100 * alpha
    let ratio = max(0, 1 - alpha).squareRoot()
    errorRatio = 100 * ratio
    standardError = standardDeviation.map { ratio * $0 }

    let unit = matrix.unitsPerMark
    guard matrix.maxima.allSatisfy({ $0 == unit }),
      matrix.scores.allSatisfy({ $0.allSatisfy { $0 == 0 || $0 == unit } })
    else {
      undefined.append(.init(.kuderRichardson20, .marksNotZeroOrOne))
      return
    }
    let s = Double(matrix.count)
    let shares = matrix.scores.map { Double($0.count { $0 == unit }) / s }
    let chance = shares.map { $0 * (1 - $0) }.sorted().reduce(0, +)
    let variance = matrix.covariance(ofTotals) * (s - 1) / s
    kuderRichardson20 = 100 * factor * (1 - chance / variance)
  }
}
