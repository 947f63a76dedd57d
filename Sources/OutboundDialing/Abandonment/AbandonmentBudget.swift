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

  /// Creates an empty budget.
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

  /// Begins a new window of the rule, with nothing counted.
  ///
  /// A callee who answered in the old window and is lost in the new one is counted in the new one
  /// too, without his answer: on the safe side.
  public mutating func beginWindow() {
    answered = 0
    abandoned = 0
  }

  /// The highest level of unanswered lines that cannot break the limit, whatever the callees do.
  ///
  /// If all L lines were answered at once, with Q callees already waiting, I agents idle and
  /// nobody else coming free, L + Q − I callees would be lost. The level is the largest L with
  ///
  ///     abandoned + max(0, L + Q − I) ≤ limit × (answered + L),
  ///
  /// and never less than I − Q, at which nobody can be lost. A rate that was at or below the limit
  /// therefore stays there at every later moment.
  ///
  /// - Parameters:
  ///   - idle: Agents ready for a call.
  ///   - waiting: Callees who wait for an agent.
  /// - Returns: The highest safe number of unanswered lines.
  public func safeLevel(idle: Int, waiting: Int) -> Int {
    let free = max(0, idle - waiting)
    let atStake = Double(max(0, waiting - idle))
    guard rule.limit < 1 else { return Int(Int32.max) }
    let level = (headroom - atStake + Double(free)) / (1 - rule.limit)
    guard level.isFinite else { return free }
    return max(free, Int(min((level + 1e-9).rounded(.down), 1e9)))
  }
}
