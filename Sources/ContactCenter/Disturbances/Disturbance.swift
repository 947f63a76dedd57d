// SPDX-License-Identifier: Apache-2.0

/// A sudden change of the world in the middle of a campaign.
public enum Disturbance: String, CaseIterable, Codable, Hashable, Sendable {
  /// The answer rate doubles within a minute.
  case answerRateDoubles
  /// The answer rate halves within a minute.
  case answerRateHalves
  /// Half of the agents pause at once, or when the call in hand is finished.
  case halfPause
  /// Half of the agents, paused since the campaign began, are ready at once.
  case halfReturn
  /// The network takes five seconds more to set up each attempt.
  case carrierDelay
  /// Conversations last twice as long.
  case talkTimeDoubles

  /// What happens to the floor.
  ///
  /// - Parameters:
  ///   - moment: Seconds since the run began at which the disturbance comes; 0 for a floor that
  ///     has been in the new state all along.
  ///   - agents: Agents on the floor.
  /// - Returns: The changes to add to a scenario.
  func changes(at moment: Double, agents: Int) -> [FloorChange] {
    let half = max(1, agents / 2)
    func ramp(to factor: Double) -> [FloorChange] {
      guard moment > 0 else { return [FloorChange(at: 0, .answerRate(factor: factor))] }
      return (1...6).map { step in
        FloorChange(
          at: moment + Double(step) * 10,
          .answerRate(factor: 1 + (factor - 1) * Double(step) / 6))
      }
    }
    switch self {
    case .answerRateDoubles: return ramp(to: 2)
    case .answerRateHalves: return ramp(to: 0.5)
    case .halfPause: return [FloorChange(at: moment, .pause(agents: half))]
    case .halfReturn:
      guard moment > 0 else { return [] }
      return [
        FloorChange(at: 0, .pause(agents: half)), FloorChange(at: moment, .resume(agents: half)),
      ]
    case .carrierDelay: return [FloorChange(at: moment, .setupDelay(seconds: 5))]
    case .talkTimeDoubles: return [FloorChange(at: moment, .talkTime(factor: 2))]
    }
  }
}
