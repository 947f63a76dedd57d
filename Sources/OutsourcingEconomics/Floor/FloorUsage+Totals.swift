// SPDX-License-Identifier: Apache-2.0

public import CivilClock
public import ContactCenter
public import ContractBilling

extension FloorUsage {
  /// What a contract counts of the run.
  ///
  /// Calls carry an outcome's word (``CallResults/Outcome``), agents' time is logged in, productive
  /// or handling; time on the payroll is the time logged in. A shift that begins before midnight
  /// belongs to the day it begins on.
  ///
  /// - Parameters:
  ///   - contract: The contract, without faults.
  ///   - zone: The offsets of the contract's zone.
  ///   - period: The days billed.
  ///   - placement: The days of the calendar on which the run's days lie.
  ///   - scenario: The floor that was simulated.
  ///   - campaign: The campaign's name.
  ///   - amountPerSale: The value of a sale, where the contract takes a share of it.
  ///   - outcome: How a call ended.
  /// - Returns: The totals.
  /// - Throws: ``FloorBillingError``.
  /// - Complexity: O(n log n) for n calls and stretches.
  public func totals(
    under contract: Contract, zone: ZoneOffsets, period: BillingPeriod, placement: DayPlacement,
    scenario: FloorScenario, campaign: String = "", amountPerSale: Rational? = nil,
    outcome: (Call) -> CallResults.Outcome
  ) throws(FloorBillingError) -> UsageTotals {
    do throws(BillingError) {
      var rating = try UsageRating(contract, zone: zone, period: period)
      let name = rating.symbol(campaign: campaign)
      var outcomes: [CallResults.Outcome: UsageRecord.Symbol] = [:]
      for outcome in CallResults.Outcome.allCases {
        outcomes[outcome] = rating.symbol(outcome: outcome.rawValue)
      }
      var records: [UsageRecord] = []
      records.reserveCapacity(calls.count + stretches.count)
      for call in calls {
        guard let (start, _) = placement.moment(call.start, on: scenario, in: zone) else {
          continue
        }
        let result = outcome(call)
        var record = UsageRecord(
          start: start, seconds: call.seconds, campaign: name,
          agent: rating.symbol(agent: "agent \(call.agent)"), outcome: outcomes[result] ?? .none,
          party: .init(call.record < 0 ? "caller \(call.number)" : "record \(call.record)"))
        if result == .sale { record.amount = amountPerSale }
        records.append(record)
      }
      for stretch in stretches {
        let agent = rating.symbol(agent: "agent \(stretch.agent)")
        var (second, left) = (stretch.start, stretch.seconds)
        while left > 0 {
          guard let (start, room) = placement.moment(second, on: scenario, in: zone) else { break }
          let length = min(left, max(1, room))
          for kind in stretch.kind.recordKinds {
            var record = UsageRecord(start: start, seconds: length, campaign: name, agent: agent)
            record.kind = kind
            records.append(record)
          }
          (second, left) = (second + length, left - length)
        }
      }
      records.sort { $0.start < $1.start }
      for record in records {
        do throws(RecordRejection) {
          try rating.add(record)
        } catch {
          throw .outOfRange(
            name: "simulated \(record.kind.rawValue)",
            value: "one refused as \(error.reason.rawValue)",
            requirement: "billable under \(contract.id)")
        }
      }
      return try rating.totals()
    } catch {
      throw FloorBillingError(contract: contract.id, error: error)
    }
  }
}

/// Why a simulated run could not be billed.
public struct FloorBillingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The contract's identifier.
  public var contract: String
  /// What went wrong.
  public var error: BillingError

  /// Creates an error.
  public init(contract: String, error: BillingError) {
    self.contract = contract
    self.error = error
  }

  public var description: String { "Contract \(contract): \(error.description)" }
}

extension FloorUsage.TimeKind {
  /// The kinds of records that a stretch makes; who is logged in is paid.
  fileprivate var recordKinds: [UsageRecord.Kind] {
    switch self {
    case .loggedIn: [.loggedIn, .paid]
    case .productive: [.productive]
    case .handling: [.handling]
    }
  }
}
