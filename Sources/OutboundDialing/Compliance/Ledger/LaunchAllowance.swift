// SPDX-License-Identifier: Apache-2.0

/// How many unanswered lines the rules allow at a moment: the ledger's veto.
public struct LaunchAllowance: Hashable, Codable, Sendable {
  /// The highest level of unanswered lines, nil when no rule sets one.
  public let lines: Int?
  /// The rule that sets it.
  public let bindingRule: String?
  /// The tolerance of that rule.
  public let tolerance: AbandonmentTolerance?
  /// Rules of which no percentage is known: they set no level, and that is said.
  public let withoutKnownPercentage: [String]

  /// Whether a level of unanswered lines is allowed.
  public func allows(_ level: Int) -> Bool { lines.map { level <= $0 } ?? true }

  /// What binds, in a sentence.
  public var explanation: String {
    var text =
      switch (lines, bindingRule, tolerance) {
      case (let lines?, let rule?, .zero?):
        "\(rule) tolerates no abandoned call: at most \(lines) unanswered lines, one for each free "
          + "agent."
      case (let lines?, let rule?, _):
        "\(rule) leaves room for at most \(lines) unanswered lines."
      default: "No rule with a known percentage limits the lines."
      }
    if !withoutKnownPercentage.isEmpty {
      text += " No percentage is known for \(withoutKnownPercentage.joined(separator: ", "))."
    }
    return text
  }
}

extension AbandonmentLedger {
  /// The highest level of unanswered lines that cannot break a rule, whatever the callees do.
  ///
  /// Under zero tolerance that is one line for each free agent who has no callee waiting. Under a
  /// share it is the level of ``AbandonmentBudget/safeLevel(idle:waiting:)``, from the rule's own
  /// numerator and denominator of the window now: if every line were answered at once and all
  /// agents but the free ones stayed busy, the share would still not pass the limit. A rule without
  /// a known percentage sets no level; it is named.
  ///
  /// - Parameters:
  ///   - moment: Now.
  ///   - freeAgents: Agents ready for a call.
  ///   - waiting: Callees who wait for an agent.
  /// - Returns: The level and the rule that sets it.
  public func launchAllowance(
    at moment: FloorInstant, freeAgents: Int, waiting: Int
  ) -> LaunchAllowance {
    let free = max(0, freeAgents - waiting)
    var binding: (lines: Int, rule: AbandonmentRule)?
    var unknown: [String] = []
    for account in accounts {
      let level: Int
      switch account.rule.tolerance {
      case .notKnown:
        unknown.append(account.rule.identifier)
        continue
      case .zero: level = free
      case .share(let limit):
        let share = account.share(at: moment)
        level = Self.safeLevel(
          limit: limit, abandoned: share.abandoned, answered: share.answered, free: free,
          atStake: max(0, waiting - freeAgents))
      }
      if binding.map({ level < $0.lines }) ?? true { binding = (level, account.rule) }
    }
    return LaunchAllowance(
      lines: binding?.lines, bindingRule: binding?.rule.identifier,
      tolerance: binding?.rule.tolerance, withoutKnownPercentage: unknown)
  }

  private static func safeLevel(
    limit: Double, abandoned: Double, answered: Double, free: Int, atStake: Int
  ) -> Int {
    guard limit < 1 else { return Int(Int32.max) }
    let level = (limit * answered - abandoned - Double(atStake) + Double(free)) / (1 - limit)
    guard level.isFinite else { return free }
    return max(free, Int(min((level + 1e-9).rounded(.down), 1e9)))
  }
}
