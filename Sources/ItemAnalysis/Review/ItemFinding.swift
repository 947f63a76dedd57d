// SPDX-License-Identifier: Apache-2.0

/// What the figures say against, or for, an item.
public enum ItemVerdict: Hashable, Codable, Sendable {
  /// The strong do worse than the weak: the key may be wrong, or the question misleads the strong.
  case checkTheKey
  /// Hardly anybody earns marks.
  case tooHard
  /// Hardly anybody loses marks.
  case tooEasy
  /// It tells the strong from the weak well.
  case goodDiscrimination
  /// It tells the strong from the weak fairly.
  case fairDiscrimination
  /// It hardly tells the strong from the weak: review the wording and the options.
  case weakDiscrimination
  /// Hardly anybody chooses this distractor: replace or remove it.
  case deadDistractor(option: String)
}

/// A verdict, the figure it rests on, and the limit.
public struct ItemFinding: Hashable, Codable, Sendable {
  /// What is said.
  public var verdict: ItemVerdict
  /// The value of the figure.
  public var value: Double
  /// The limit it was held against.
  public var threshold: Threshold
}

extension ItemFinding {
  /// The findings on an item, the gravest first.
  static func all(
    on statistics: ItemStatistics, _ distractors: DistractorTable?,
    by thresholds: ReviewThresholds
  ) -> [ItemFinding] {
    var findings: [ItemFinding] = []
    if let index = statistics.discriminationIndex {
      let (verdict, threshold): (ItemVerdict, Threshold) =
        if index < thresholds.leastDiscrimination.value {
          (.checkTheKey, thresholds.leastDiscrimination)
        } else if index < thresholds.fairDiscrimination.value {
          (.weakDiscrimination, thresholds.fairDiscrimination)
        } else if index < thresholds.goodDiscrimination.value {
          (.fairDiscrimination, thresholds.fairDiscrimination)
        } else {
          (.goodDiscrimination, thresholds.goodDiscrimination)
        }
      findings.append(ItemFinding(verdict: verdict, value: index, threshold: threshold))
    }
    if let facility = statistics.facility {
      if facility < thresholds.hardestFacility.value {
        findings.append(
          ItemFinding(verdict: .tooHard, value: facility, threshold: thresholds.hardestFacility))
      } else if facility > thresholds.easiestFacility.value {
        findings.append(
          ItemFinding(verdict: .tooEasy, value: facility, threshold: thresholds.easiestFacility))
      }
    }
    for row in distractors?.rows ?? [] where row.isDistractor {
      guard let share = distractors?.share(of: row), share < thresholds.leastDistractorShare.value
      else { continue }
      findings.append(
        ItemFinding(
          verdict: .deadDistractor(option: row.option), value: share,
          threshold: thresholds.leastDistractorShare))
    }
    return findings
  }
}

/// How consistent a test is, in a word.
public enum ConsistencyVerdict: String, Codable, Hashable, Sendable {
  /// Good for a class quiz.
  case good
  /// Tolerable for a class quiz.
  case tolerable
  /// Too much chance to decide anything by the totals.
  case weak

  init(_ internalConsistency: Double, by thresholds: ReviewThresholds) {
    self =
      if internalConsistency >= thresholds.goodConsistency.value {
        .good
      } else if internalConsistency >= thresholds.tolerableConsistency.value {
        .tolerable
      } else { .weak }
  }
}

/// Said instead of verdicts when there are too few learners for them.
public struct SmallGroupWarning: Hashable, Codable, Sendable {
  /// How many learners there are.
  public var learners: Int
  /// How many there should be.
  public var threshold: Threshold
}

extension SmallGroupWarning: CustomStringConvertible {
  /// One sentence.
  public var description: String {
    "There \(learners == 1 ? "is 1 learner" : "are \(learners) learners"); with fewer than "
      + "\(Int(threshold.value)) the figures are mostly chance, so counts are given and no verdicts."
  }
}
