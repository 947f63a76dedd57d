// SPDX-License-Identifier: Apache-2.0

/// Counts live answers and abandoned calls against a rule's limit.
///
/// Abandonment rate = abandoned ÷ answered by a person, the abandoned ones included in the
/// denominator (16 CFR 310.4(b)(4)(i)); machines never count.
public struct AbandonmentBudget: Hashable, Sendable {
  /// The rule.
  public let rule: AbandonmentRule
  /// Calls answered by a person.
  public private(set) var answered = 0
  /// Those of them that found no agent in time.
  public private(set) var abandoned = 0

  /// Creates an empty ledger.
  public init(rule: AbandonmentRule) { self.rule = rule }

  /// Books a call answered by a person.
  public mutating func recordAnswer() { answered += 1 }

  /// Takes back an answer that turned out to be a machine's.
  public mutating func recordMachine() { answered = max(0, answered - 1) }

  /// Books that such a call was abandoned.
  public mutating func recordAbandonment() { abandoned += 1 }

  /// Abandoned ÷ answered, nil before the first answer.
  public var abandonmentRate: Double? {
    answered == 0 ? nil : Double(abandoned) / Double(answered)
  }

  /// Abandoned calls that could be added at this moment without passing the limit; negative when
  /// it is passed.
  public var headroom: Double { rule.limit * Double(answered) - Double(abandoned) }

  /// The highest level of unanswered lines that cannot break the limit, whatever the callees do.
  ///
  /// If all L lines were answered at once, with Q callees already waiting, I agents idle and
  /// nobody else coming free, L + Q − I callees would be lost. The level is the largest L with
  ///
  ///     abandoned + max(0, L + Q − I) ≤ limit × (answered + to come + L),
  ///
  /// and never less than I − Q, at which nobody can be lost. Without answers to come, a rate that
  /// was at or below the limit stays there at every later moment. With them it may pass the limit
  /// for a while, but progressive dialing until the window ends makes it good.
  ///
  /// - Parameters:
  ///   - idle: Agents ready for a call.
  ///   - waiting: Callees who wait for an agent.
  ///   - answersToCome: Answers that progressive dialing will surely add before the window ends.
  /// - Returns: The highest safe number of unanswered lines.
  public func safeLevel(idle: Int, waiting: Int, answersToCome: Double = 0) -> Int {
    let free = max(0, idle - waiting)
    let atStake = Double(max(0, waiting - idle))
    guard rule.limit < 1 else { return Int(Int32.max) }
    let budget = rule.limit * (Double(answered) + max(0, answersToCome)) - Double(abandoned)
    let level = (budget - atStake + Double(free)) / (1 - rule.limit)
    guard level.isFinite else { return free }
    return max(free, Int(min((level + 1e-9).rounded(.down), 1e9)))
  }
}
