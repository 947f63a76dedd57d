// SPDX-License-Identifier: Apache-2.0

import ContractBilling
public import DiscreteEventSimulation

/// Whether predictive dialing, as simulated, is worth its abandoned calls.
///
/// It is when the lower end of the interval of its gain over progressive dialing, with the same
/// luck, is at least ``leastGain`` and the limit can be shown to be held. The interval's end and
/// not the mean decides, so that luck of the simulation does not.
public struct PredictiveJudgement: Hashable, Codable, Sendable {
  /// What the simulation says.
  public var finding: Finding
  /// Contacts in an agent-hour more than in progressive dialing.
  public var gain: Estimate
  /// The gain as a share of progressive dialing's contacts; nil when there were none.
  public var relativeGain: Estimate?
  /// Abandoned calls under the rule.
  public var compliance: AbandonmentCompliance

  /// The least gain for which predictive dialing is worth its abandoned calls: 3 % of contacts.
  public static let leastGain = 0.03

  /// What the simulation says about predictive dialing.
  public enum Finding: String, Codable, Hashable, Sendable {
    /// It gains enough and its limit can be shown to be held.
    case worthwhile
    /// It gains too little.
    case tooLittleGain
    /// The interval of its gain holds the least gain that would do: more runs would tell.
    case tooCloseToCall
    /// It gains enough, but nobody could show that the limit is held.
    case notProvable
  }

  /// Judges one simulated predictive mode.
  package init(
    of predictive: ModeResult, over progressive: ModeResult, compliance: AbandonmentCompliance
  ) {
    gain = predictive.gain(over: progressive)
    relativeGain = predictive.relativeGain(over: progressive)
    self.compliance = compliance
    let low = relativeGain.map { $0.mean - ($0.halfWidth ?? .infinity) } ?? 0
    let high = relativeGain.map { $0.mean + ($0.halfWidth ?? .infinity) } ?? 0
    finding =
      if low < Self.leastGain {
        high < Self.leastGain ? .tooLittleGain : .tooCloseToCall
      } else if compliance.isProvable {
        .worthwhile
      } else {
        .notProvable
      }
  }

  /// The gain in words: "1.20 ± 0.10 contacts an agent-hour (7.1 ± 0.6 %)".
  var gainText: String {
    let share = relativeGain.map { " (\(Self.signed($0.scaled(by: 100), places: 1)) %)" } ?? ""
    return "\(Self.signed(gain, places: 2)) contacts an agent-hour" + share
  }

  /// An estimate with its half-width.
  static func signed(_ estimate: Estimate, places: Int) -> String {
    Rational.text(estimate.mean, places: places)
      + (estimate.halfWidth.map { " ± \(Rational.text($0, places: places))" } ?? "")
  }
}

extension ModeResult {
  /// Contacts more than with another mode as a share of the other's, by replications with the same
  /// luck; nil when the other had none.
  public func relativeGain(over other: ModeResult) -> Estimate? {
    var statistics = RatioStatistics()
    for (own, others) in zip(contactsByReplication, other.contactsByReplication) {
      statistics.add(numerator: own - others, denominator: others)
    }
    return statistics.estimate()
  }
}
