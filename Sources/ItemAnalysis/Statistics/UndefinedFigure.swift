// SPDX-License-Identifier: Apache-2.0

/// A figure of an item or of a test.
public enum FigureName: String, CaseIterable, Codable, Hashable, Sendable {
  /// The mean share of the marks.
  case facility
  /// The mean of the totals.
  case mean
  /// The middle of the totals.
  case median
  /// The standard deviation.
  case standardDeviation
  /// The correlation of an item with the rest of the test.
  case discriminationIndex
  /// The covariance with the rest against the greatest possible.
  case discriminativeEfficiency
  /// What share of the spread of totals an item makes.
  case effectiveWeight
  /// What guessing earns.
  case randomGuessScore
  /// The third moment.
  case skewness
  /// The fourth moment.
  case kurtosis
  /// Cronbach's alpha in per cent.
  case internalConsistency
  /// The formula 20 of Kuder and Richardson, in per cent.
  case kuderRichardson20
  /// The share of the spread that is chance.
  case errorRatio
  /// The spread that is chance, in marks.
  case standardError
}

/// Why a figure has no value.
public enum UndefinedReason: Hashable, Codable, Sendable {
  /// The formula needs more learners.
  case tooFewLearners(needed: Int)
  /// The formula needs more items.
  case tooFewItems(needed: Int)
  /// All learners have the same mark.
  case sameMarkForAll
  /// All learners have the same marks on the other items together.
  case sameRestForAll
  /// All learners have the same total.
  case sameTotalForAll
  /// Those with higher totals have lower marks on the item.
  case negativeCovariance
  /// No item goes with the totals.
  case noPositiveCovariance
  /// The item does not say what guessing earns.
  case notStated
  /// Some mark is neither 0 nor 1, or some maximum is not 1.
  case marksNotZeroOrOne
  /// The learners were asked different items.
  case differentPapers
}

extension UndefinedReason: CustomStringConvertible {
  /// A clause without a capital and a full stop.
  public var description: String {
    switch self {
    case .tooFewLearners(let needed): "it needs at least \(needed) learner\(needed == 1 ? "" : "s")"
    case .tooFewItems(let needed): "it needs at least \(needed) items"
    case .sameMarkForAll: "all learners have the same mark"
    case .sameRestForAll: "all learners have the same marks on the other items together"
    case .sameTotalForAll: "all learners have the same total"
    case .negativeCovariance: "learners with higher totals have lower marks on the item"
    case .noPositiveCovariance: "no item goes with the totals"
    case .notStated: "the item does not say what guessing earns"
    case .marksNotZeroOrOne: "the marks are not all 0 or 1"
    case .differentPapers: "the learners were asked different items"
    }
  }
}

/// A figure without a value, and why.
public struct UndefinedFigure: Hashable, Codable, Sendable {
  /// Which.
  public var figure: FigureName
  /// Why.
  public var reason: UndefinedReason

  /// Creates a statement.
  public init(_ figure: FigureName, _ reason: UndefinedReason) {
    self.figure = figure
    self.reason = reason
  }
}
