// SPDX-License-Identifier: Apache-2.0

/// How far a learner, or a cohort, has come with one objective.
public enum MasteryStanding: String, CaseIterable, Codable, Hashable, Sendable {
  /// No item of it was attempted.
  case notStarted
  /// Some items were not attempted, and the marks do not suffice yet.
  case inProgress
  /// All items were attempted, and the marks do not suffice.
  case notMastered
  /// The marks suffice, unanswered items counting as none.
  case mastered
}

/// How one learner stands with one objective.
public struct LearnerMastery: Hashable, Codable, Sendable {
  /// Who.
  public var learner: String
  /// Of how many items of the objective there is an answer.
  public var answered: Int
  /// The share of the marks of the answered items that was earned; nil when none was answered.
  public var share: Double?
  /// What follows.
  public var standing: MasteryStanding
}

/// How a cohort stands with one objective.
public struct ObjectiveMastery: Hashable, Codable, Sendable {
  /// The objective.
  public var objective: String
  /// How many items test it.
  public var items: Int
  /// The learners by name.
  public var learners: [LearnerMastery]

  /// How many learners stand so.
  public func count(_ standing: MasteryStanding) -> Int {
    learners.count { $0.standing == standing }
  }

  /// The share of an objective's marks from which it is mastered: 4/5.
  ///
  /// Mastery learning asks for 80 to 90 per cent: B. S. Bloom, “Learning for Mastery”, Evaluation
  /// Comment 1 (1968) 2.
  public static let usualShare = Mark(4, over: 5) ?? .one

  /// The mastery of every objective that the items of a sheet name, in the order of the items.
  ///
  /// - Parameters:
  ///   - sheet: The marks.
  ///   - choice: Which attempt of a learner counts; the unfinished are among them.
  ///   - share: From which share of all marks of an objective it is mastered.
  ///   - enrolled: Learners who should be there, also when the sheet does not have them.
  /// - Returns: One value for each objective.
  public static func all(
    in sheet: MarkSheet, attempts choice: AttemptChoice = .best, share: Mark = usualShare,
    enrolled: [String] = []
  ) -> [ObjectiveMastery] {
    var objectives: [String] = []
    var itemsOf: [String: [Item]] = [:]
    for item in sheet.items {
      for objective in Set(item.objectives).sorted() {
        if itemsOf[objective] == nil { objectives.append(objective) }
        itemsOf[objective, default: []].append(item)
      }
    }
    return objectives.map { objective in
      let items = itemsOf[objective] ?? []
      let keys = Set(items.map(\.key))
      let part = sheet.restricted { keys.contains($0.key) }
      let chosen = part.attemptsByLearner.compactMap {
        choice.chosen(of: Array($0), in: part)
      }
      let matrix = ScoreMatrix(items: items, attempts: chosen)
      let possible = Int128(matrix.maxima.reduce(0, +))
      var learners = chosen.enumerated().map { index, attempt in
        let answeredUnits = zip(items, matrix.maxima).reduce(0) {
          $0 + (attempt.response(to: $1.0.key) == nil ? 0 : $1.1)
        }
        let earned = Int128(matrix.totals[index])
        let suffices = earned * Int128(share.denominator) >= possible * Int128(share.numerator)
        let answered = attempt.responses.count
        return LearnerMastery(
          learner: attempt.learner, answered: answered,
          share: answered == 0 ? nil : Double(earned) / Double(answeredUnits),
          standing: answered == 0
            ? .notStarted
            : suffices ? .mastered : answered < items.count ? .inProgress : .notMastered)
      }
      let known = Set(learners.map(\.learner))
      learners += Set(enrolled).subtracting(known).map {
        LearnerMastery(learner: $0, answered: 0, share: nil, standing: .notStarted)
      }
      return ObjectiveMastery(
        objective: objective, items: items.count,
        learners: learners.sorted { $0.learner < $1.learner })
    }
  }
}
