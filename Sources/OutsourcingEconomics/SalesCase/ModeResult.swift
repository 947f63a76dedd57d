// SPDX-License-Identifier: Apache-2.0

public import ContactCenter
public import ContractBilling
public import DiscreteEventSimulation
public import OutboundDialing

/// One way of dialing on the prospect's floor, simulated.
public struct ModeResult: Hashable, Codable, Sendable {
  /// The mode.
  public var mode: StrategySpecification
  /// Agents on the floor.
  public var seats: Int
  /// The measures, each with its confidence interval.
  public var report: FloorReport
  /// Share of calls coming in that were taken within 20 seconds; nil without any.
  public var inboundServiceLevel: Estimate?
  /// Answered machines in an agent-hour.
  public var machinesPerAgentHour: Estimate
  /// Contacts in an agent-hour of each replication, for differences between modes.
  public var contactsByReplication: [Double]

  /// Puts together what was simulated elsewhere.
  package init(
    mode: StrategySpecification, seats: Int, report: FloorReport,
    contactsByReplication: [Double]
  ) {
    self.mode = mode
    self.seats = seats
    self.report = report
    self.contactsByReplication = contactsByReplication
    machinesPerAgentHour = Estimate(mean: 0, halfWidth: nil)
  }

  init(mode: StrategySpecification, seats: Int, runs: [FloorMeasures]) {
    self.mode = mode
    self.seats = seats
    report = FloorReport(strategy: "\(mode)", runs: runs)
    var level = RatioStatistics()
    var machines = SampleStatistics()
    for run in runs {
      machines.add(
        Double(run.attempts(.answeringMachine) + run.machinesConnected) / max(run.agentHours, 1e-9))
      guard let inbound = run.inbound else { continue }
      level.add(
        numerator: Double(inbound.connectedInTime),
        denominator: Double(inbound.connected + inbound.lost))
    }
    inboundServiceLevel = level.estimate()
    machinesPerAgentHour = machines.estimate()
    contactsByReplication = runs.map { Double($0.connected) / max($0.agentHours, 1e-9) }
  }

  /// Contacts in an agent-hour more than with another mode, by replications with the same luck.
  public func gain(over other: ModeResult) -> Estimate {
    var statistics = SampleStatistics()
    for (own, others) in zip(contactsByReplication, other.contactsByReplication) {
      statistics.add(own - others)
    }
    return statistics.estimate()
  }
}

/// What an agent-hour brings in a mode, as exact numbers to reckon money with.
public struct ModeRates: Hashable, Codable, Sendable {
  /// Calls answered by a person and connected, in an agent-hour.
  public var contacts: Rational
  /// Attempts launched.
  public var dials: Rational
  /// Minutes of answered calls: conversations, machines, callees who waited in vain.
  public var telecomMinutes: Rational

  /// Creates rates.
  public init(contacts: Rational, dials: Rational, telecomMinutes: Rational) {
    self.contacts = contacts
    self.dials = dials
    self.telecomMinutes = telecomMinutes
  }

  /// The means of a simulated mode, each rounded once to six decimal places.
  init(of result: ModeResult, on floor: FloorScenario) throws(SalesCaseError) {
    let trigger: DialTrigger =
      switch result.mode {
      case .manual: .agentByHand
      case .preview: .agentAfterPreview
      default: .system
      }
    let machine = floor.attempts.failures.first { $0.outcome == .answeringMachine }
    let machineTime = machine.map {
      (trigger == .agentByHand ? $0.byHandTime : $0.systemTime).mean
    }
    let contacts = result.report.contactsPerAgentHour.mean
    let abandoned = contacts * Self.odds(result.report.abandonmentRate?.mean ?? 0)
    let seconds =
      contacts * floor.talkTime.mean
      + result.machinesPerAgentHour.mean * (machineTime ?? 0) + abandoned * floor.patience
    self = try exactly { () throws(BillingError) in
      try ModeRates(
        contacts: Rational(simulated: contacts),
        dials: Rational(simulated: result.report.attemptsPerAgentHour.mean),
        telecomMinutes: Rational(simulated: seconds / 60))
    }
  }

  private static func odds(_ share: Double) -> Double { share < 1 ? share / (1 - share) : 0 }
}
