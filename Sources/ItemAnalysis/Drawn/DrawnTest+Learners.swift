// SPDX-License-Identifier: Apache-2.0

extension LearnerSummary {
  /// The summaries of all learners of a test, by name; shares are of each one's own paper.
  ///
  /// - Parameters:
  ///   - test: The marks and what was asked.
  ///   - enrolled: Learners who should be there, also when the sheet does not have them.
  /// - Returns: One summary for each learner.
  public static func all(in test: DrawnTest, enrolled: [String] = []) -> [LearnerSummary] {
    if test.papers.isEmpty { return all(in: test.sheet, enrolled: enrolled) }
    func shares(_ choice: AttemptChoice) -> [String: Double] {
      var shares: [String: Double] = [:]
      for attempt in test.chosenAttempts(choice) {
        shares[attempt.learner] = PaperMarks(attempt, test.paper(of: attempt)).share
      }
      return shares
    }
    let (first, best) = (shares(.first), shares(.best))
    return all(in: test.sheet, enrolled: enrolled).map { summary in
      var summary = summary
      summary.firstShare = first[summary.learner]
      summary.bestShare = best[summary.learner]
      // An end that left every item unanswered is an end all the same.
      if summary.firstShare != nil {
        summary.standing = .finished
        summary.finishedAttempts = max(1, summary.finishedAttempts)
      }
      return summary
    }
  }
}

extension ObjectiveMastery {
  /// The mastery of every objective that the items of a test name, in the order of the items.
  ///
  /// Of each learner the attempt with the highest share of the objective's items on its paper
  /// counts, the unfinished among them.
  /// - Parameters:
  ///   - test: The marks and what was asked.
  ///   - share: From which share of an objective's marks it is mastered.
  ///   - enrolled: Learners who should be there, also when the sheet does not have them.
  /// - Returns: One value for each objective.
  public static func all(
    in test: DrawnTest, share: Mark = usualShare, enrolled: [String] = []
  ) -> [ObjectiveMastery] {
    if test.papers.isEmpty { return all(in: test.sheet, share: share, enrolled: enrolled) }
    var objectives: [String] = []
    for item in test.sheet.items {
      for objective in item.objectives where !objectives.contains(objective) {
        objectives.append(objective)
      }
    }
    let papers = test.sheet.attemptsByLearner.map { ofOne in
      ofOne.map { PaperMarks($0, test.paper(of: $0)) }
    }
    return objectives.map { objective in
      func concerns(_ item: Item) -> Bool { item.objectives.contains(objective) }
      var learners = papers.map { ofOne in
        let parts = ofOne.compactMap { $0.part(concerns) }.filter { $0.answered > 0 }
        let best = parts.max { left, right in
          Double(left.earned) / Double(left.possible) < Double(right.earned)
            / Double(right.possible)
        }
        return LearnerMastery(ofOne[0].attempt.learner, best, share: share)
      }
      let known = Set(learners.map(\.learner))
      learners += Set(enrolled).subtracting(known).map { LearnerMastery($0, nil, share: share) }
      return ObjectiveMastery(
        objective: objective, items: test.sheet.items.count(where: concerns),
        learners: learners.sorted { $0.learner < $1.learner })
    }
  }
}

extension LearnerMastery {
  fileprivate init(
    _ learner: String, _ part: (earned: Int, possible: Int, answered: Int, items: Int)?,
    share: Mark
  ) {
    guard let part, part.possible > 0 else {
      self.init(learner: learner, answered: 0, share: nil, standing: .notStarted)
      return
    }
    let suffices =
      Int128(part.earned) * Int128(share.denominator)
      >= Int128(part.possible) * Int128(share.numerator)
    self.init(
      learner: learner, answered: part.answered,
      share: Double(part.earned) / Double(part.possible),
      standing: suffices ? .mastered : part.answered < part.items ? .inProgress : .notMastered)
  }
}

extension DrawnTest {
  /// What a learner earned on one objective, and how long it took.
  public struct ObjectivePart: Hashable, Codable, Sendable {
    /// The share of the marks of its items on the paper, unanswered items earning none.
    public var share: Double
    /// The seconds spent on them; nil when no response says.
    public var seconds: Int?
  }

  /// By learner and objective: the part of the finished attempt that counts.
  ///
  /// - Parameter choice: Which attempt counts.
  /// - Returns: The parts; none of objectives that a paper does not have.
  public func sharesByObjective(
    attempts choice: AttemptChoice = .first
  ) -> [String: [String: ObjectivePart]] {
    var shares: [String: [String: ObjectivePart]] = [:]
    for attempt in chosenAttempts(choice) {
      let paper = PaperMarks(attempt, paper(of: attempt))
      for objective in Set(paper.items.flatMap(\.objectives)) {
        guard let part = paper.part({ $0.objectives.contains(objective) }), part.possible > 0
        else { continue }
        let times = paper.items.filter { $0.objectives.contains(objective) }
          .compactMap { attempt.response(to: $0.key)?.seconds }
        shares[attempt.learner, default: [:]][objective] = ObjectivePart(
          share: Double(part.earned) / Double(part.possible),
          seconds: times.isEmpty ? nil : times.reduce(0) { $0.addingClamped($1) })
      }
    }
    return shares
  }
}
