// SPDX-License-Identifier: Apache-2.0

public import ContactCenter
import ContractBilling
import DiscreteEventSimulation
import OutboundDialing

extension ProspectFigures {
  /// The floor that the figures describe, one day of it.
  ///
  /// Where dials per hour were measured and agents dial themselves, the time they spend before each
  /// dial is set so that a simulated day brings as many dials: an hour holds `dials × (preparation
  /// + what a dial takes on average)`. Everything else is `FloorScenario/standard(agents:answerRate:days:)`.
  ///
  /// - Parameter seats: Agents; nil for those of the figures.
  /// - Returns: The floor.
  /// - Throws: ``SalesCaseError`` when a figure is out of range.
  public func floor(seats: Int? = nil) throws(SalesCaseError) -> FloorScenario {
    var floor = try plainFloor(seats: seats ?? self.seats)
    if let preparation = preparation(on: floor) {
      guard preparation >= 0 else { throw tooManyDials(on: floor) }
      if dialsBy == .manual {
        floor.handDialingTime = min(preparation, 3_600)
      } else {
        floor.previewTime = min(preparation, 3_600)
      }
    }
    return floor
  }

  /// The floor with the usual time before each dial.
  private func plainFloor(seats: Int) throws(SalesCaseError) -> FloorScenario {
    do throws(InvalidParameter) {
      var floor = try FloorScenario.standard(
        agents: seats, answerRate: answerRate.approximation)
      floor.shiftHours = hoursPerDay.approximation
      floor.talkTime = try .lognormal(mean: talkSeconds.approximation, variation: 1)
      floor.wrapUpTime = try .lognormal(mean: wrapUpSeconds.approximation, variation: 0.5)
      if let inbound {
        floor.inbound = InboundCalls(
          callsPerHour: inbound.callsPerHour.approximation,
          patience: try .exponential(inbound.patienceSeconds.approximation),
          talkTime: try .lognormal(mean: inbound.talkSeconds.approximation, variation: 1),
          wrapUpTime: try .lognormal(
            mean: max(inbound.wrapUpSeconds.approximation, 0.001), variation: 0.5))
      }
      try floor.validate()
      return floor
    } catch {
      throw .floor(error)
    }
  }

  /// Seconds before each dial that fit the dials measured; nil where nothing was measured or a
  /// system dials.
  private func preparation(on floor: FloorScenario) -> Double? {
    guard let dialsPerHour, dialsBy == .manual || dialsBy == .preview else { return nil }
    return 3_600 * outboundShare / dialsPerHour.approximation - secondsPerDial(on: floor)
  }

  /// Share of agents' time that calls coming in leave.
  private var outboundShare: Double { max(0.001, 1 - inboundLoad / Double(seats)) }

  private func secondsPerDial(on floor: FloorScenario) -> Double {
    let answers = floor.attempts.answerRate
    let trigger: DialTrigger = dialsBy == .manual ? .agentByHand : .agentAfterPreview
    return answers * (floor.attempts.meanAnswerTime + floor.meanHandleTime)
      + (1 - answers) * floor.attempts.meanFailureTime(trigger)
  }

  private func tooManyDials(on floor: FloorScenario) -> SalesCaseError {
    let most = 3_600 * outboundShare / secondsPerDial(on: floor)
    return .tooManyDials(
      stated: dialsPerHour.map { "\($0)" } ?? "", possible: Rational.text(most, places: 1))
  }
}

extension DurationDistribution {
  fileprivate static func lognormal(
    mean: Double, variation: Double
  ) throws(InvalidParameter) -> Self {
    try checked(.lognormal(mean: mean, coefficientOfVariation: variation))
  }

  fileprivate static func exponential(_ mean: Double) throws(InvalidParameter) -> Self {
    try checked(.exponential(mean: mean))
  }

  private static func checked(_ shape: Shape) throws(InvalidParameter) -> Self {
    do {
      return try DurationDistribution(shape)
    } catch {
      throw InvalidParameter(name: "duration", value: "\(shape)", requirement: error.description)
    }
  }
}
