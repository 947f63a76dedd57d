// SPDX-License-Identifier: Apache-2.0

/// The greatest agent utilisation of dialing that can never abandon a call.
///
/// If no answer may ever find all agents busy, there can never be more lines up than agents
/// waiting for them: one line per agent, dialed the moment the agent is free. That is progressive
/// dialing, and its utilisation is known exactly, whatever the distributions and however many
/// agents there are:
///
///     u₀ = S / ( S + τₐ + ((1 − p) / p) τf + o )
///
/// p: answer rate, the share of attempts answered by a person; S: mean handle time (talk, hold and
/// wrap-up); τₐ: mean time from dialing to a person's answer; τf: mean time that a failed attempt
/// holds the line; o: mean further time per contact, such as the delay until the agent is joined.
///
/// **Derivation.** An agent lives through cycles that begin when the agent is free and end with
/// the end of wrap-up. In each, attempts succeed independently with probability p, so the number
/// of failures before the first answer is geometric with mean (1 − p)/p. The mean cycle is
/// therefore (1 − p)/p failures of τf, one answered attempt of τₐ, the overhead o, and S.
/// The renewal-reward theorem gives the long-run share of handling as its mean time in a cycle
/// over the mean cycle: u₀. Agents never wait for one another, so their number does not matter.
///
/// **Preview and manual dialing** cost the agent v more time in every attempt, answered or not:
/// looking at the record, or dialing by hand. Both τₐ and τf grow by v:
///
///     u = S / ( S + τₐ + v + ((1 − p) / p)(τf + v) + o )
///
/// Times may be in any unit, the same for all.
///
///     let bound = try ZeroAbandonmentBound(
///       answerRate: 0.25, handleTime: 180, answerTime: 11.709, failureTime: 22.50)
///     bound.utilisation                              // 0.6944
///     try bound.preview(previewTime: 20).utilisation // 0.5306
///
/// Source of the theorem: S. M. Ross, Stochastic Processes, 2nd edition (Wiley, 1996), section 3.6.
public struct ZeroAbandonmentBound: Hashable, Sendable {
  /// Share of attempts that a person answers; greater than 0, at most 1.
  public let answerRate: Double
  /// Mean handle time S, greater than 0.
  public let handleTime: Double
  /// Mean time τₐ from dialing to a person's answer.
  public let answerTime: Double
  /// Mean time τf that an attempt nobody answers holds the agent or the line.
  public let failureTime: Double
  /// Mean time v that every attempt costs the agent before the line rings.
  public let timePerAttempt: Double
  /// Mean time o that every contact costs on top.
  public let timePerContact: Double

  /// Makes the bound.
  ///
  /// - Throws: when `answerRate` is not greater than 0 and at most 1, `handleTime` not greater
  ///   than 0, another time is negative, or any of them is not finite.
  public init(
    answerRate: Double, handleTime: Double, answerTime: Double, failureTime: Double,
    timePerAttempt: Double = 0, timePerContact: Double = 0
  ) throws(InvalidQueueingParameter) {
    guard answerRate > 0, answerRate <= 1 else {
      throw InvalidQueueingParameter(
        name: "answerRate", value: answerRate, requirement: "greater than 0 and at most 1")
    }
    try requirePositive(handleTime, "handleTime")
    try requireNotNegative(answerTime, "answerTime")
    try requireNotNegative(failureTime, "failureTime")
    try requireNotNegative(timePerAttempt, "timePerAttempt")
    try requireNotNegative(timePerContact, "timePerContact")
    self.answerRate = answerRate
    self.handleTime = handleTime
    self.answerTime = answerTime
    self.failureTime = failureTime
    self.timePerAttempt = timePerAttempt
    self.timePerContact = timePerContact
  }

  /// The same floor with agents who look at each record for `previewTime` before it is dialed.
  ///
  /// - Throws: when `previewTime` is negative or not finite.
  public func preview(previewTime: Double) throws(InvalidQueueingParameter) -> Self {
    try requireNotNegative(previewTime, "previewTime")
    return try withTimePerAttempt(previewTime)
  }

  /// The same floor with agents who spend `dialingTime` to dial each number by hand.
  ///
  /// - Throws: when `dialingTime` is negative or not finite.
  public func manual(dialingTime: Double) throws(InvalidQueueingParameter) -> Self {
    try requireNotNegative(dialingTime, "dialingTime")
    return try withTimePerAttempt(dialingTime)
  }

  private func withTimePerAttempt(_ time: Double) throws(InvalidQueueingParameter) -> Self {
    try Self(
      answerRate: answerRate, handleTime: handleTime, answerTime: answerTime,
      failureTime: failureTime, timePerAttempt: time, timePerContact: timePerContact)
  }

  /// Mean number of failed attempts before each contact, (1 − p)/p.
  public var failuresPerContact: Double { (1 - answerRate) / answerRate }

  /// Mean time between two contacts of one agent that is not handling, in the unit of the times.
  public var timeBetweenContacts: Double {
    let failure = failureTime + timePerAttempt
    // An answer rate of 10⁻³⁰⁹ makes the failures infinite, and infinity times 0 is no number.
    let failing = failure == 0 ? 0 : failuresPerContact * failure
    return answerTime + timePerAttempt + timePerContact + failing
  }

  /// Share of logged-in time that an agent handles contacts, 0 … 1.
  public var utilisation: Double { 1 / (1 + timeBetweenContacts / handleTime) }
}
