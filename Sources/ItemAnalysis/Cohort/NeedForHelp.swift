// SPDX-License-Identifier: Apache-2.0

/// Why an instructor should turn to a learner.
public enum HelpReason: Hashable, Codable, Sendable {
  /// There is no answer.
  case notStarted
  /// There is no finished attempt; so many items are answered.
  case unfinished(answered: Int, items: Int)
  /// The best finished attempt is below the pass mark.
  case belowPassMark(share: Double, passMark: Mark)
  /// All items of the objective are answered, and it is not mastered.
  case objectiveNotMastered(String, share: Double)
}

/// A learner who needs help, and why.
public struct NeedForHelp: Hashable, Codable, Sendable {
  /// The learner's work.
  public var summary: LearnerSummary
  /// Why, the gravest first.
  public var reasons: [HelpReason]

  /// Those who need help, the most urgent first.
  ///
  /// Who has not started comes first, then who has not finished (fewest answers first), then who
  /// has finished (lowest best share first); of equals the order of names.
  /// - Parameters:
  ///   - sheet: The marks.
  ///   - passMark: The share of all marks that suffices.
  ///   - masteryShare: The share of an objective's marks that suffices.
  ///   - enrolled: Learners who should be there, also when the sheet does not have them.
  /// - Returns: Those with at least one reason.
  public static func all(
    in sheet: MarkSheet, passMark: Mark, masteryShare: Mark = ObjectiveMastery.usualShare,
    enrolled: [String] = []
  ) -> [NeedForHelp] {
    all(
      LearnerSummary.all(in: sheet, enrolled: enrolled),
      ObjectiveMastery.all(in: sheet, share: masteryShare), items: sheet.items.count,
      passMark: passMark)
  }

  /// Those who need help, the most urgent first; see ``all(in:passMark:masteryShare:enrolled:)``.
  ///
  /// - Parameters:
  ///   - summaries: The learners' work.
  ///   - masteries: How they stand with the objectives.
  ///   - items: How many items a paper has.
  ///   - passMark: The share of all marks that suffices.
  /// - Returns: Those with at least one reason.
  public static func all(
    _ summaries: [LearnerSummary], _ masteries: [ObjectiveMastery], items: Int, passMark: Mark
  ) -> [NeedForHelp] {
    var weak: [String: [HelpReason]] = [:]
    for mastery in masteries {
      for learner in mastery.learners where learner.standing == .notMastered {
        weak[learner.learner, default: []].append(
          .objectiveNotMastered(mastery.objective, share: learner.share ?? 0))
      }
    }
    let needs = summaries.compactMap { summary in
      var reasons: [HelpReason] = []
      switch summary.standing {
      case .notStarted: reasons.append(.notStarted)
      case .unfinished:
        reasons.append(.unfinished(answered: summary.itemsAnswered, items: items))
      case .finished:
        if let share = summary.bestShare, share < passMark.doubleValue {
          reasons.append(.belowPassMark(share: share, passMark: passMark))
        }
      }
      reasons += weak[summary.learner] ?? []
      return reasons.isEmpty ? nil : NeedForHelp(summary: summary, reasons: reasons)
    }
    return needs.sorted { $0.urgency < $1.urgency }
  }

  private var urgency: (Int, Double, String) {
    switch summary.standing {
    case .notStarted: (0, 0, summary.learner)
    case .unfinished: (1, Double(summary.itemsAnswered), summary.learner)
    case .finished: (2, summary.bestShare ?? 0, summary.learner)
    }
  }
}
