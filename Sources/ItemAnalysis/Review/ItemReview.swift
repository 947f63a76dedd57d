// SPDX-License-Identifier: Apache-2.0

/// How many learners earned what on an item: what can be said of any group, however small.
public struct MarkCounts: Hashable, Codable, Sendable {
  /// All marks.
  public var right = 0
  /// Some marks, which is never called right.
  public var partlyRight = 0
  /// No mark, or less.
  public var wrong = 0
  /// No answer, which is not the same as no mark.
  public var notAttempted = 0

  /// Creates counts.
  public init(right: Int = 0, partlyRight: Int = 0, wrong: Int = 0, notAttempted: Int = 0) {
    self.right = right
    self.partlyRight = partlyRight
    self.wrong = wrong
    self.notAttempted = notAttempted
  }

  init(_ item: Item, responses: [Response?]) {
    for response in responses {
      switch response?.mark {
      case nil: notAttempted += 1
      case item.maximum?: right += 1
      case let mark? where mark > .zero: partlyRight += 1
      default: wrong += 1
      }
    }
  }
}

/// All that is said of one item.
public struct ItemReview: Hashable, Codable, Sendable {
  /// The item.
  public var item: Item
  /// The figures over the analysed group.
  public var statistics: ItemStatistics
  /// The counts over the analysed group.
  public var counts: MarkCounts
  /// The same counts over every learner with a finished attempt, those set aside included.
  public var countsOfAll: MarkCounts
  /// The choices of the analysed group by thirds; nil for an item without options.
  public var distractors: DistractorTable?
  /// The answers that did not earn all marks, of every learner with a finished attempt.
  public var wrongAnswers: [WrongAnswer]
  /// The verdicts, the gravest first; none for a small group.
  public var findings: [ItemFinding]
}
