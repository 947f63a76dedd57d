// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import ContractBilling
import DiscreteEventSimulation
import OutboundDialing
import OutsourcingEconomics
import OutsourcingTaxonomy

/// A generator with a seed, for cases by the thousand.
struct CaseGenerator: RandomNumberGenerator {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func next() -> UInt64 { random.next() }
}

/// A simulator that takes no time: contacts, answers and abandoned calls that a floor might have
/// had, with luck in every replication, whether or not that is plausible.
struct StubFloor {
  /// How many times progressive dialing's contacts predictive dialing brings at a limit.
  var gain: @Sendable (Double) -> Double
  /// The share of answered calls that predictive dialing abandons at a limit.
  var abandoned: @Sendable (Double) -> Double
  /// The share that progressive dialing abandons: above zero where calls come in.
  var abandonedByProgressive = 0.0
  /// Calls that progressive dialing reaches in a day.
  var answersPerDay = 200
  /// Half the spread of a replication's contacts around their mean, as a share.
  var luck = 0.02

  var simulator: DialingSimulator {
    DialingSimulator { [self] modes, floor, settings in
      modes.map { self.result(of: $0, floor, settings) }
    }
  }

  private func result(
    of mode: StrategySpecification, _ floor: FloorScenario, _ settings: SalesCase.Settings
  ) -> ModeResult {
    var factor = 1.0
    var share = 0.0
    var salt: UInt64 = 1
    switch mode {
    case .manual: factor = 0.4
    case .preview: factor = 0.6
    case .predictive(let rule):
      factor = gain(rule.limit)
      share = abandoned(rule.limit)
      salt = UInt64(rule.limit * 1e6)
    default: share = abandonedByProgressive
    }
    let base = 10.0
    let contacts = (0..<settings.replications).map { place in
      // Each replication has luck of its own that does not depend on how many there are.
      var luck = SplitMix64(seed: settings.seed &+ UInt64(place) &* 7_919 &+ salt &* 104_729)
      let unit = Double(luck.next() >> 11) / Double(1 << 53)
      return base * factor * (1 + self.luck * (2 * unit - 1))
    }
    var report = FloorReport(strategy: "\(mode)", runs: [])
    let statistics = contacts.reduce(into: SampleStatistics()) { $0.add($1) }
    report.contactsPerAgentHour = statistics.estimate()
    report.utilisation = Estimate(mean: min(0.95, 0.5 * factor), halfWidth: 0.01)
    report.answered = Int(Double(answersPerDay * settings.replications) * factor)
    report.abandoned = Int(Double(report.answered) * share)
    report.abandonmentRate = Estimate(mean: share, halfWidth: share / 20)
    return ModeResult(
      mode: mode, seats: floor.agents, report: report, contactsByReplication: contacts)
  }
}

extension DialingSituation {
  /// A situation by the words of a command line.
  static func asked(
    _ path: String, agents: Int = 20, answerRate: Double = 0.25, in jurisdiction: String = "US",
    limit: Double? = nil, answersPerDay: Int? = nil, days: Int? = nil
  ) throws -> DialingSituation {
    DialingSituation(
      process: try Taxonomy.standard.process(at: path), agents: agents, answerRate: answerRate,
      jurisdiction: try .named(jurisdiction), limit: limit, answersPerDay: answersPerDay,
      campaignDays: days)
  }
}
