// SPDX-License-Identifier: Apache-2.0

/// What a rule makes of one answered call.
enum CallClass: UInt8, CaseIterable, Codable, Hashable, Sendable {
  case connectedInTime, connectedLate, lost, lostUndetermined, machineByAgent, machineByDetector
}

/// Answered calls of a window, told apart as a rule tells them.
public struct AbandonmentCounts: Hashable, Codable, Sendable {
  /// Persons whom an agent took in time.
  public internal(set) var connectedInTime = 0
  /// Persons whom an agent took too late.
  public internal(set) var connectedLate = 0
  /// Persons whom no agent took.
  public internal(set) var lost = 0
  /// Calls that no agent took and of which nobody knows who answered.
  public internal(set) var lostUndetermined = 0
  /// Machines that were put through to an agent.
  public internal(set) var machinesByAgent = 0
  /// Calls that the detector took for machines.
  public internal(set) var machinesByDetector = 0

  /// Creates counts of nothing.
  public init() {}

  /// Everything that was answered, machines included.
  public var answered: Int {
    connectedInTime + connectedLate + lost + lostUndetermined + machinesByAgent
      + machinesByDetector
  }

  mutating func add(_ kind: CallClass, _ count: Int = 1) {
    switch kind {
    case .connectedInTime: connectedInTime += count
    case .connectedLate: connectedLate += count
    case .lost: lost += count
    case .lostUndetermined: lostUndetermined += count
    case .machineByAgent: machinesByAgent += count
    case .machineByDetector: machinesByDetector += count
    }
  }

  /// The sum of two windows' counts.
  public static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.connectedInTime += right.connectedInTime
    sum.connectedLate += right.connectedLate
    sum.lost += right.lost
    sum.lostUndetermined += right.lostUndetermined
    sum.machinesByAgent += right.machinesByAgent
    sum.machinesByDetector += right.machinesByDetector
    return sum
  }
}

/// A rule's share of abandoned calls as numerator and denominator.
public struct AbandonmentShare: Hashable, Codable, Sendable {
  /// Abandoned calls; whole unless the rule estimates machines.
  public let abandoned: Double
  /// What they are divided by.
  public let answered: Double
  /// Drops to machines that were subtracted from both.
  public let dropsToMachines: Double
  /// Persons taken for machines that were added to both; nil when the rule asks for them and no
  /// estimate was given.
  public let falsePositives: Double?

  /// Abandoned ÷ answered, nil when nobody answered.
  public var rate: Double? { answered > 0 ? abandoned / answered : nil }
}

extension AbandonmentRule {
  /// The rule's numerator and denominator for a window.
  ///
  /// With L calls lost, U of them undetermined, T taken late, C in time, M machines put through
  /// to agents and D machines detected, of which a share f are persons:
  ///
  ///     estimate   = U × M ÷ (C + T + M)      drops to machines, if the rule subtracts them
  ///     errors     = f × D                    false positives, if the rule adds them
  ///     numerator  = L + U − estimate + errors (+ T, if late connections count)
  ///     denominator = C + T + L + U − estimate + errors
  ///
  /// Both forms of denominator come to this sum: a call that is not abandoned was passed to an
  /// agent.
  ///
  /// - Parameters:
  ///   - counts: The calls of the window.
  ///   - falsePositiveShare: Which share of the calls that the detector took for machines are
  ///     persons, 0 to 1; nil when nobody estimated it.
  /// - Returns: Numerator, denominator and the estimates in them.
  public func share(
    of counts: AbandonmentCounts, falsePositiveShare: Double? = nil
  ) -> AbandonmentShare {
    let connected = counts.connectedInTime + counts.connectedLate
    var dropsToMachines = 0.0
    var falsePositives: Double? = 0
    switch machineEstimate {
    case .none: break
    case .dropsToMachinesSubtracted:
      let heard = connected + counts.machinesByAgent
      if heard > 0 {
        dropsToMachines =
          Double(counts.lostUndetermined) * Double(counts.machinesByAgent) / Double(heard)
      }
    case .falsePositivesAdded:
      let share = falsePositiveShare.map { min(max($0, 0), 1) }
      falsePositives =
        counts.machinesByDetector == 0 ? 0 : share.map { $0 * Double(counts.machinesByDetector) }
    }
    let lost =
      Double(counts.lost + counts.lostUndetermined) - dropsToMachines
      + (falsePositives ?? 0)
    return AbandonmentShare(
      abandoned: lost + (lateConnectionCounts ? Double(counts.connectedLate) : 0),
      answered: lost + Double(connected), dropsToMachines: dropsToMachines,
      falsePositives: falsePositives)
  }

  /// What the rule makes of a call.
  func classify(_ call: AnsweredCall) -> CallClass {
    switch call.party {
    case .machineByAgent: return .machineByAgent
    case .machineByDetector: return .machineByDetector
    case .person, .undetermined:
      guard let connected = call.connected else {
        return call.party == .person ? .lost : .lostUndetermined
      }
      return connected > deadline(of: call) ? .connectedLate : .connectedInTime
    }
  }

  /// The last moment at which an agent is in time for a call.
  public func deadline(of call: AnsweredCall) -> FloorInstant {
    let start = clockStarts == .answer ? call.answered : call.greetingEnded ?? call.answered
    return start.adding(seconds: connectWithin)
  }
}
