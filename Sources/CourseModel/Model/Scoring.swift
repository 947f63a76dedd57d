// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

/// How a question's answer becomes a share 0…1.
///
/// Every rule is exact. What it earns is kept within 0…1, and no answer earns nothing.
public struct Scoring: Hashable, Sendable {
  /// The rule; nil for the usual one of the question's kind.
  public var rule: Rule?
  /// Single point: full marks from this share on, nothing below it; nil counts the share itself.
  ///
  /// H5P's “single point” with a pass percentage.
  public var singlePoint: Rational?

  /// Creates a scoring.
  public init(_ rule: Rule? = nil, singlePoint: Rational? = nil) {
    self.rule = rule
    self.singlePoint = singlePoint
  }

  /// The usual rule of each kind.
  public static let usual = Scoring()

  /// The rules by the names that a lesson writes.
  ///
  /// *n* is the number of options, items or rows; *C* the right options, *S* the chosen ones.
  public enum Rule: String, Hashable, Codable, CaseIterable, Sendable {
    /// 1 when everything is right, else 0.
    case allOrNothing = "all-or-nothing"
    /// (right ones chosen + wrong ones left) ÷ *n*, as edX counts.
    case everyDecisionCounts = "every-decision-counts"
    /// With no wrong decision 1; with one ½, if *n* ≥ 3; with two ¼, if *n* ≥ 5; else 0.
    ///
    /// This is the text of edX's manual; its table gives 0 for one wrong decision at *n* = 3.
    case halves
    /// The sum of the weights of *S*, as Moodle counts; a single choice gets its option's weight.
    ///
    /// In a multiple choice, an option without a weight has 1 ÷ the number of *C*, or minus that when
    /// it is wrong.
    case weights
    /// max(0, right ones chosen − wrong ones chosen) ÷ the number of *C*.
    case rightMinusWrong = "right-minus-wrong"
    /// 1 when the whole order is right, else 0.
    case exact
    /// Items in their place ÷ *n*.
    case absolutePosition = "absolute-position"
    /// Items directly followed by the item that belongs behind them ÷ (*n* − 1).
    case next
    /// The longest row of items, gaps allowed, that stand in the right order ÷ *n*.
    case longestCommonSubsequence = "longest-common-subsequence"
    /// The mean over the items of 1 − places off ÷ (*n* − 1), as Moodle's ordering counts.
    case relativeToCorrect = "relative-to-correct"
    /// Rows right ÷ *n*.
    case perRow = "per-row"
    /// max(0, rows right − rows wrong) ÷ *n*; a row left open is neither.
    case minusForWrong = "minus-for-wrong"
    /// The mean of the blanks.
    case perBlank = "per-blank"
    /// The weight of the first line of the key that matches.
    case firstMatch = "first-match"
    /// As first-match, and ½ within twice the tolerance of the first line.
    case close
    /// The points of the rubric that are met ÷ all of them.
    case rubric
  }

  /// The rules a kind of question knows, the usual one first.
  public static func rules(for kind: Question.Kind) -> [Rule] {
    switch kind {
    case .singleChoice: [.allOrNothing, .weights]
    case .trueFalse: [.allOrNothing]
    case .multipleChoice:
      [.rightMinusWrong, .allOrNothing, .everyDecisionCounts, .halves, .weights]
    case .hotSpots: [.rightMinusWrong, .allOrNothing, .everyDecisionCounts, .halves]
    case .ordering:
      [.absolutePosition, .exact, .next, .longestCommonSubsequence, .relativeToCorrect]
    case .matching, .sorting: [.perRow, .minusForWrong, .allOrNothing]
    case .cloze: [.perBlank, .allOrNothing]
    case .number, .estimate: [.firstMatch, .close]
    case .shortText: [.firstMatch]
    case .freeText: [.rubric]
    }
  }

  /// The rule that is applied to a kind: the one named if the kind knows it, else its usual one.
  func rule(for kind: Question.Kind) -> Rule {
    let known = Self.rules(for: kind)
    if let rule, known.contains(rule) { return rule }
    return known.first ?? .allOrNothing
  }

  /// The score that a share earns.
  func score(of share: Rational) -> Rational {
    let kept = min(max(share, .zero), .one)
    guard let singlePoint else { return kept }
    return kept >= singlePoint ? .one : .zero
  }
}

extension Scoring {
  /// The scoring as a lesson names it; nil for the usual one.
  public var words: String? {
    let single = singlePoint.flatMap { share in
      (try? share * 100).map { "single-point \($0) %" }
    }
    let words = [rule?.rawValue, single].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
