// SPDX-License-Identifier: Apache-2.0

/// The marks of learners on items: all that item analysis starts from.
///
/// A sheet is a value in one canonical order (items by position and key, attempts by learner and
/// name, responses by item), so equal sheets encode to equal bytes. It is valid by construction:
/// what is decoded is checked as what is created.
public struct MarkSheet: Hashable, Sendable {
  /// The items in the order of the paper.
  public let items: [Item]
  /// The attempts by learner, then by name.
  public let attempts: [LearnerAttempt]

  /// The most attempts a sheet holds.
  public static let mostAttempts = 131_072
  /// The most items a sheet holds.
  public static let mostItems = 10_000
  /// The most marks that all items together give.
  public static let mostMarks = 1_000_000.0

  /// Checks and orders items and attempts.
  ///
  /// - Complexity: O(*n* log *n*) for *n* responses.
  public init(items: [Item], attempts: [LearnerAttempt]) throws(MarkSheetError) {
    guard items.count <= Self.mostItems else { throw .tooManyItems(items.count) }
    guard attempts.count <= Self.mostAttempts else { throw .tooManyAttempts(attempts.count) }
    var maxima: [ItemKey: Mark] = [:]
    for item in items {
      try item.check()
      guard maxima.updateValue(item.maximum, forKey: item.key) == nil else {
        throw .repeatedItem(item.key)
      }
    }
    let marks = maxima.values.map(\.doubleValue).sorted().reduce(0, +)
    guard marks <= Self.mostMarks else { throw .tooManyMarks(marks) }
    var sorted: [LearnerAttempt] = []
    for var attempt in attempts {
      attempt.responses.sort { $0.item < $1.item }
      try attempt.check(against: maxima)
      sorted.append(attempt)
    }
    sorted.sort { ($0.learner, $0.id) < ($1.learner, $1.id) }
    for (attempt, next) in zip(sorted, sorted.dropFirst())
    where attempt.learner == next.learner && attempt.id == next.id {
      throw .repeatedAttempt(learner: attempt.learner, attempt: attempt.id)
    }
    self.init(
      checkedItems: items.sorted { ($0.position, $0.key) < ($1.position, $1.key) },
      checkedAttempts: sorted)
  }

  /// Takes over what is known to be valid and in order.
  init(checkedItems: [Item], checkedAttempts: [LearnerAttempt]) {
    items = checkedItems
    attempts = checkedAttempts
  }

  /// The learners by name, each once.
  public var learners: [String] {
    var names: [String] = []
    for attempt in attempts where names.last != attempt.learner { names.append(attempt.learner) }
    return names
  }

  /// The sheet of some of the items; attempts that answered none of them remain, empty.
  public func restricted(to isKept: (Item) -> Bool) -> MarkSheet {
    let kept = items.filter(isKept)
    let keys = Set(kept.map(\.key))
    return MarkSheet(
      checkedItems: kept,
      checkedAttempts: attempts.map { attempt in
        var attempt = attempt
        attempt.responses.removeAll { !keys.contains($0.item) }
        return attempt
      })
  }
}

extension Item {
  fileprivate func check() throws(MarkSheetError) {
    try PlainText.checkName(key.id, as: "item")
    if !key.version.isEmpty { try PlainText.checkName(key.version, as: "version") }
    guard maximum > .zero else { throw .maximumNotPositive(key, maximum) }
    if let guessScore, !(Mark.zero...Mark.one ~= guessScore) {
      throw .guessScoreOutOfRange(key, guessScore)
    }
    for objective in objectives {
      try PlainText.checkName(objective, as: "objective")
      guard !objective.contains(";") else { throw .unfitName(kind: "objective", name: objective) }
    }
    guard Set(options.map(\.id)).count == options.count else { throw .repeatedOption(key) }
  }
}

extension LearnerAttempt {
  fileprivate func check(against maxima: [ItemKey: Mark]) throws(MarkSheetError) {
    try PlainText.checkName(learner, as: "learner")
    try PlainText.checkName(id, as: "attempt")
    for (index, response) in responses.enumerated() {
      guard let maximum = maxima[response.item] else {
        throw .unknownItem(response.item, learner: learner)
      }
      guard index == 0 || responses[index - 1].item != response.item else {
        throw .repeatedResponse(response.item, learner: learner)
      }
      guard -maximum...maximum ~= response.mark else {
        throw .markOutOfRange(response.mark, maximum: maximum, response.item, learner: learner)
      }
      guard response.hintsUsed >= 0, response.seconds ?? 0 >= 0 else {
        throw .negativeCount(response.item, learner: learner)
      }
    }
  }
}

extension MarkSheet: Codable {
  private enum CodingKeys: String, CodingKey { case items, attempts }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let items = try container.decode([Item].self, forKey: .items)
    let attempts = try container.decode([LearnerAttempt].self, forKey: .attempts)
    do {
      try self.init(items: items, attempts: attempts)
    } catch {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: error.description))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(items, forKey: .items)
    try container.encode(attempts, forKey: .attempts)
  }
}
