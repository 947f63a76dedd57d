// SPDX-License-Identifier: Apache-2.0

/// Which of a learner's attempts is analysed.
public enum AttemptChoice: String, CaseIterable, Codable, Hashable, Sendable {
  /// The one that began first: what a learner knew before the answers were seen.
  case first
  /// The one with the most marks; the earlier of two.
  case best
  /// The one that began last.
  case last
}

/// What an item that was not attempted means in the figures.
public enum UnansweredRule: String, CaseIterable, Codable, Hashable, Sendable {
  /// The learner is left out of every figure that needs all items; nothing is made up.
  case setLearnerAside
  /// It counts as no mark, as Moodle counts a question left empty in a finished attempt.
  case countAsZero
}

/// The learners whose marks are analysed, one attempt each, and those who are not and why.
public struct AnalysedGroup: Hashable, Codable, Sendable {
  /// Which attempt was taken.
  public var attemptChoice: AttemptChoice
  /// What became of unanswered items.
  public var unanswered: UnansweredRule
  /// The attempts behind the figures, one for each learner.
  public var attempts: [LearnerAttempt]
  /// The learners with a finished attempt that leaves items unanswered, when those are set aside.
  public var setAside: [String]
  /// The learners without a finished attempt.
  public var unfinished: [String]

  /// How many learners are analysed.
  public var size: Int { attempts.count }

  /// Chooses one finished attempt for each learner of a sheet.
  public init(
    of sheet: MarkSheet, attempts choice: AttemptChoice = .first,
    unanswered: UnansweredRule = .setLearnerAside
  ) {
    attemptChoice = choice
    self.unanswered = unanswered
    attempts = []
    setAside = []
    unfinished = []
    for ofOne in sheet.attemptsByLearner {
      guard let chosen = choice.chosen(of: ofOne.filter(\.isFinished), in: sheet) else {
        unfinished.append(ofOne[ofOne.startIndex].learner)
        continue
      }
      if unanswered == .setLearnerAside, chosen.responses.count < sheet.items.count {
        setAside.append(chosen.learner)
      } else {
        attempts.append(chosen)
      }
    }
  }
}

extension MarkSheet {
  /// The attempts, learner by learner.
  var attemptsByLearner: [ArraySlice<LearnerAttempt>] {
    var slices: [ArraySlice<LearnerAttempt>] = []
    var start = attempts.startIndex
    for index in attempts.indices.dropFirst()
    where attempts[index].learner != attempts[start].learner {
      slices.append(attempts[start..<index])
      start = index
    }
    if start < attempts.endIndex { slices.append(attempts[start...]) }
    return slices
  }
}

extension AttemptChoice {
  /// The attempt of a learner that counts.
  func chosen(of attempts: [LearnerAttempt], in sheet: MarkSheet) -> LearnerAttempt? {
    let byTime = attempts.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    switch self {
    case .first: return byTime.first
    case .last: return byTime.last
    case .best:
      let matrix = ScoreMatrix(items: sheet.items, attempts: byTime)
      let totals = matrix.totals
      guard let best = totals.max(), let index = totals.firstIndex(of: best) else { return nil }
      return byTime[index]
    }
  }
}
