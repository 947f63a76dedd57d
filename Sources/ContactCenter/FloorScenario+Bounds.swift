// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing
public import QueueingTheory

extension FloorScenario {
  /// The utilisation that no strategy without abandoned calls can pass on this floor, in closed
  /// form: what progressive dialing reaches exactly.
  ///
  /// - Throws: `InvalidQueueingParameter` when the scenario is out of range.
  public func zeroAbandonmentBound() throws(InvalidQueueingParameter) -> ZeroAbandonmentBound {
    try expectedUtilisation(.system)
  }

  /// The closed form of the utilisation when each agent's next attempt begins as soon as he is
  /// free and nobody dials ahead, by who triggers it.
  ///
  /// - Throws: `InvalidQueueingParameter` when the scenario is out of range.
  public func expectedUtilisation(
    _ trigger: DialTrigger
  ) throws(InvalidQueueingParameter) -> ZeroAbandonmentBound {
    try ZeroAbandonmentBound(
      answerRate: attempts.answerRate, handleTime: meanHandleTime,
      answerTime: attempts.meanAnswerTime, failureTime: attempts.meanFailureTime(trigger),
      timePerAttempt: preparationTime(trigger))
  }
}
