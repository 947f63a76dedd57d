// SPDX-License-Identifier: Apache-2.0

/// A test's figures for two cohorts, item by item.
///
/// Only items of one version are compared: a changed question is another question.
public struct CohortComparison: Hashable, Codable, Sendable {
  /// One item in both cohorts.
  public struct Change: Hashable, Codable, Sendable {
    /// The item.
    public var item: ItemKey
    /// Its facilities.
    public var facility: MeanDifference
    /// The later discrimination index less the earlier; nil when one is not defined.
    public var discriminationChange: Double?
  }

  /// How many learners of the earlier cohort are compared.
  public var learnersBefore: Int
  /// How many learners of the later cohort are compared.
  public var learnersAfter: Int
  /// The total over the items of both, as a share of their marks; nil when either group is empty or
  /// no item is the same.
  public var total: MeanDifference?
  /// Whether the total is over whole papers, because learners were asked different items.
  public var totalIsOfWholePapers: Bool
  /// The items of both, in the later order.
  public var items: [Change]
  /// The items whose version differs.
  public var changedItems: [String]
  /// The items that only the earlier test has.
  public var removedItems: [ItemKey]
  /// The items that only the later test has.
  public var addedItems: [ItemKey]
  /// Stands when either cohort is small: the changes are mostly chance.
  public var warning: SmallGroupWarning?

  /// Compares two reviews of one test.
  ///
  /// - Parameters:
  ///   - earlier: The earlier cohort.
  ///   - later: The later cohort, analysed by the same rules.
  ///   - thresholds: The limit of a small group.
  public init(
    from earlier: TestReview, to later: TestReview, thresholds: ReviewThresholds = .published
  ) {
    let before = Dictionary(uniqueKeysWithValues: earlier.items.map { ($0.item.key, $0) })
    let after = Set(later.items.map(\.item.key))
    let idsBefore = Set(earlier.items.map(\.item.key.id))
    let idsAfter = Set(later.items.map(\.item.key.id))
    learnersBefore = earlier.group.size
    learnersAfter = later.group.size
    // An item of another maximum is not the same, whatever its version says.
    let common = later.items.filter {
      before[$0.item.key]?.item.maximum == $0.item.maximum
    }
    items = common.compactMap { review in
      guard let known = before[review.item.key],
        let first = earlier.sample(of: [known.item]), let second = later.sample(of: [review.item])
      else { return nil }
      let indices = (
        known.statistics.discriminationIndex, review.statistics.discriminationIndex
      )
      return Change(
        item: review.item.key, facility: MeanDifference(from: first, to: second),
        discriminationChange: indices.0.flatMap { first in indices.1.map { $0 - first } })
    }
    let shared = common.map(\.item)
    let hasDifferentPapers = earlier.hasDifferentPapers || later.hasDifferentPapers
    totalIsOfWholePapers = hasDifferentPapers
    if hasDifferentPapers, !shared.isEmpty {
      if let first = earlier.sampleOfPapers, let second = later.sampleOfPapers {
        total = MeanDifference(from: first, to: second)
      }
    } else if let first = earlier.sample(of: shared), let second = later.sample(of: shared) {
      total = MeanDifference(from: first, to: second)
    }
    let commonKeys = Set(shared.map(\.key))
    var changed: [String] = []
    for id in later.items.map(\.item.key.id)
    where idsBefore.contains(id) && !commonKeys.contains(where: { $0.id == id })
      && !changed.contains(id)
    {
      changed.append(id)
    }
    changedItems = changed
    removedItems = earlier.items.map(\.item.key).filter {
      !after.contains($0) && !idsAfter.contains($0.id)
    }
    addedItems = later.items.map(\.item.key).filter { !idsBefore.contains($0.id) }
    let fewest = min(learnersBefore, learnersAfter)
    warning =
      Double(fewest) < thresholds.smallestGroup.value
      ? SmallGroupWarning(learners: fewest, threshold: thresholds.smallestGroup) : nil
  }
}

extension TestReview {
  /// The shares of the marks of some items that the group earned.
  fileprivate func sample(of items: [Item]) -> MeanDifference.Sample? {
    // Of different papers only those are compared that have the items.
    let attempts =
      hasDifferentPapers
      ? group.attempts.filter { one in items.allSatisfy { one.response(to: $0.key) != nil } }
      : group.attempts
    let matrix = ScoreMatrix(items: items, attempts: attempts)
    let possible = Double(matrix.maxima.reduce(0, +))
    guard matrix.count > 0, possible > 0 else { return nil }
    let sum = matrix.totals.reduce(Int128(0)) { $0 + Int128($1) }
    let unit = Double(matrix.unitsPerMark)
    let variance: Double? =
      matrix.count < 2
      ? nil
      : matrix.covariance(matrix.comoment(matrix.totals, matrix.totals)) * unit * unit
        / (possible * possible)
    return MeanDifference.Sample(
      mean: Double(sum) / (Double(matrix.count) * possible), variance: variance,
      count: matrix.count)
  }

  /// The shares of the marks of each one's own paper.
  fileprivate var sampleOfPapers: MeanDifference.Sample? {
    guard let mean = statistics.mean, statistics.maximum > 0 else { return nil }
    let deviation = statistics.standardDeviation.map { $0 / statistics.maximum }
    return MeanDifference.Sample(
      mean: mean / statistics.maximum, variance: deviation.map { $0 * $0 },
      count: statistics.learners)
  }
}
