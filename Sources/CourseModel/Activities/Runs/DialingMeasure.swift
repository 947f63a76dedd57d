// SPDX-License-Identifier: Apache-2.0

public import ContactCenter
public import ContractBilling
public import DiscreteEventSimulation

/// A figure of a dialing mode that a learner predicts before the floor is simulated.
public enum DialingMeasure: String, Hashable, Codable, CaseIterable, Sendable {
  /// Minutes of conversation in an agent-hour.
  case talkMinutes = "talk"
  /// The share of logged-in time in which an agent is ready and has no call, in per cent.
  case idleShare = "idle"
  /// Abandoned calls of those answered by a person, in per cent.
  case abandonmentRate = "abandoned"

  /// The simulated value in the unit of the prediction; nil when the mode has none.
  public func value(in report: FloorReport) -> Estimate? {
    switch self {
    case .talkMinutes: report.talkMinutesPerAgentHour
    case .idleShare: report.idleShare.scaled(by: 100)
    case .abandonmentRate: report.abandonmentRate?.scaled(by: 100)
    }
  }

  /// What a prediction is worth against the simulated mean: 1, ½ or 0.
  ///
  /// Talk minutes count fully within 10 % of the mean and half within 25 %. Shares are judged in
  /// points, since a share may be zero: idle time fully within 5 and half within 10, abandoned
  /// calls fully within 1 and half within 2.
  public func score(predicted: Double, simulated mean: Double) -> Rational {
    let full = fullTolerance(around: mean)
    let distance = abs(predicted - mean)
    if distance <= full { return .one }
    return distance <= full * halfFactor ? .half : .zero
  }

  /// The rule of ``score(predicted:simulated:)`` in words.
  public var rule: String {
    switch self {
    case .talkMinutes: "Within 10 % of the simulated mean counts fully, within 25 % half."
    case .idleShare: "Within 5 points of the simulated mean counts fully, within 10 half."
    case .abandonmentRate: "Within 1 point of the simulated mean counts fully, within 2 half."
    }
  }

  /// The unit of a prediction.
  public var unit: String {
    switch self {
    case .talkMinutes: "minutes"
    case .idleShare, .abandonmentRate: "%"
    }
  }

  /// The decimal places with which the simulated value is shown.
  var places: Int { self == .abandonmentRate ? 2 : 1 }

  /// The values that can be predicted.
  var range: ClosedRange<Double> { self == .talkMinutes ? 0...60 : 0...100 }

  private func fullTolerance(around mean: Double) -> Double {
    switch self {
    case .talkMinutes: abs(mean) * 0.10
    case .idleShare: 5
    case .abandonmentRate: 1
    }
  }

  private var halfFactor: Double { self == .talkMinutes ? 2.5 : 2 }
}

extension Rational {
  /// One half.
  fileprivate static let half = (try? Rational(numerator: 1, denominator: 2)) ?? .zero
}
