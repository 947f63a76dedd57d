// SPDX-License-Identifier: Apache-2.0

/// Which attempt of which learner.
public struct AttemptName: Hashable, Comparable, Sendable {
  /// Who.
  public var learner: String
  /// Which of the learner's attempts.
  public var attempt: String

  /// Names an attempt.
  public init(_ learner: String, _ attempt: String) {
    self.learner = learner
    self.attempt = attempt
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.learner, left.attempt) < (right.learner, right.attempt)
  }
}

/// A test whose learners may have been asked different items, as by a quiz that draws from a bank.
///
/// Where all were asked the same items, its figures are those of the plain sheet. Where not, each
/// item is analysed over those who were asked it, against their marks on the rest of their own
/// papers, brought to one maximum; figures that only a common paper has are not defined
/// (``UndefinedReason/differentPapers``).
public struct DrawnTest: Hashable, Sendable {
  /// The marks.
  public let sheet: MarkSheet
  /// What the attempts were asked; an attempt that is not named was asked every item.
  public let papers: [AttemptName: Set<ItemKey>]

  /// Describes a test.
  ///
  /// - Parameters:
  ///   - sheet: The marks.
  ///   - papers: What attempts were asked, beside what they answered; one that is not named was
  ///     asked every item.
  public init(_ sheet: MarkSheet, papers: [AttemptName: Set<ItemKey>] = [:]) {
    self.sheet = sheet
    self.papers = papers
  }

  /// The items that an attempt was asked, in the order of the sheet; what it answered is among them.
  func paper(of attempt: LearnerAttempt) -> [Item] {
    guard let asked = papers[AttemptName(attempt.learner, attempt.id)] else { return sheet.items }
    let all = asked.union(attempt.responses.map(\.item))
    return sheet.items.filter { all.contains($0.key) }
  }

  /// How many of the chosen finished attempts there are for each different set of items.
  ///
  /// - Returns: The sizes of the groups with one paper, the greatest first.
  public func paperGroups(attempts choice: AttemptChoice = .first) -> [Int] {
    let sets = chosenAttempts(choice).map { Set(paper(of: $0).map(\.key)) }
    return Dictionary(grouping: sets) { $0 }.values.map(\.count).sorted(by: >)
  }

  /// The finished attempt of each learner that counts.
  func chosenAttempts(_ choice: AttemptChoice) -> [LearnerAttempt] {
    sheet.attemptsByLearner.compactMap { ofOne in
      let byTime = ofOne.filter(\.isFinished).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
      switch choice {
      case .first: return byTime.first
      case .last: return byTime.last
      case .best:
        let shares = byTime.map { PaperMarks($0, paper(of: $0)).share ?? 0 }
        return shares.max().flatMap { shares.firstIndex(of: $0) }.map { byTime[$0] }
      }
    }
  }
}

/// One attempt's marks on its paper as whole numbers of one unit.
struct PaperMarks {
  let items: [Item]
  let attempt: LearnerAttempt
  private let matrix: ScoreMatrix

  init(_ attempt: LearnerAttempt, _ paper: [Item]) {
    items = paper
    self.attempt = attempt
    matrix = ScoreMatrix(items: paper, attempts: [attempt])
  }

  /// The marks that can be had.
  var possible: Int { matrix.maxima.reduce(0, +) }

  /// Whether every item has an answer.
  var isComplete: Bool { items.allSatisfy { attempt.response(to: $0.key) != nil } }

  /// The share of the marks, unanswered items earning none; nil without items.
  var share: Double? { possible == 0 ? nil : Double(matrix.totals[0]) / Double(possible) }

  /// The share of some of the items, and how many of them are answered; nil without such items.
  func part(_ isPart: (Item) -> Bool) -> (earned: Int, possible: Int, answered: Int, items: Int)? {
    let chosen = items.indices.filter { isPart(items[$0]) }
    guard !chosen.isEmpty else { return nil }
    return (
      chosen.reduce(0) { $0 + matrix.scores[$1][0] }, chosen.reduce(0) { $0 + matrix.maxima[$1] },
      chosen.count { attempt.response(to: items[$0].key) != nil }, chosen.count
    )
  }

  /// What was earned on all items but one, brought to a maximum; none where there is no other item.
  func rest(without item: ItemKey?, outOf maximum: Int) -> Mark {
    guard let rest = part({ $0.key != item }) else { return .zero }
    let (product, overflow) = rest.earned.multipliedReportingOverflow(by: maximum)
    if !overflow, let mark = Mark(product, over: rest.possible) { return mark }
    return Mark(rounding: Double(rest.earned) / Double(rest.possible) * Double(maximum)) ?? .zero
  }
}
