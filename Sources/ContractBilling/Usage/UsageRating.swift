// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// Counts the records of one period under a contract.
///
/// Records may come in any order and be split among several ratings that are merged later; the
/// totals are the same. Contracts with duplicate, attribution or clawback windows
/// (``needsOrder``) are the exception: they need all records in one rating, sorted by start, and
/// refuse late ones.
///
///     var rating = try UsageRating(contract, zone: zone, period: march)
///     let campaign = rating.symbol(campaign: "Diwali")
///     try rating.add(UsageRecord(start: 1_772_442_000, seconds: 61, campaign: campaign))
///     let totals = try rating.totals()
///
/// - Complexity: a call under a tariff costs a few additions of whole numbers and no allocation.
public struct UsageRating: Sendable {
  /// The days that are billed.
  public let period: BillingPeriod
  /// Whether totals are kept for each agent.
  public let byAgent: Bool

  let plan: UsagePlan
  let zone: ZoneOffsets
  let begins: Int64
  let ends: Int64

  var campaigns = SymbolTable()
  var agents = SymbolTable()
  var outcomes = SymbolTable()
  /// The parts, as bits, that count each outcome.
  var masks: [UInt64]

  /// Counts of calls: for each slot and each part of calls its windows in turn.
  var calls: [CallMeter.Count] = []
  /// A slot is a campaign, or with totals by agent a pair of campaign and agent.
  var slots: [Pair: Int] = [:]
  var pairs: [Pair] = []

  var cells: [CellKey: UsageTotals.Cell] = [:]
  var overtime: OvertimeLedger
  /// What was counted by ratings that were merged or resumed.
  var earlier = UsageTotals()
  /// The first sum that did not fit.
  var failure: BillingError?
  /// What is remembered of parties; hand it to the next period's rating.
  public internal(set) var windows: UsageWindows

  struct Pair: Hashable, Sendable {
    var campaign: UsageRecord.Symbol
    var agent: UsageRecord.Symbol
  }

  struct CellKey: Hashable, Sendable {
    var part: Int
    var category: String
    var pair: Pair
  }

  /// Creates a rating that has counted nothing.
  ///
  /// - Parameters:
  ///   - contract: The contract, which has no faults.
  ///   - zone: The offsets of the contract's time zone around the period.
  ///   - period: The days to bill; records that begin on others, or on days on which the contract
  ///     does not run, are refused.
  ///   - byAgent: Whether to keep totals for each agent; they are kept anyhow where tiers need them.
  ///   - windows: What the rating of the period before remembers.
  /// - Throws: ``BillingError`` for a contract that cannot be counted.
  public init(
    _ contract: Contract, zone: ZoneOffsets, period: BillingPeriod, byAgent: Bool = false,
    windows: UsageWindows = UsageWindows()
  ) throws(BillingError) {
    plan = try UsagePlan(contract, zone: zone)
    self.zone = zone
    self.period = period
    self.byAgent = byAgent || plan.needsAgents
    self.windows = windows
    let first = max(period.first, contract.from)
    let last = min(period.last, contract.to ?? period.last)
    begins = zone.firstMoment(of: first).secondsSince1970
    ends = zone.firstMoment(of: last.adding(days: 1)).secondsSince1970
    masks = [plan.parts(countingOutcome: "")]
    overtime = OvertimeLedger(parts: plan.parts.count)
  }

  /// Whether records must come sorted by start, and in one rating.
  public var needsOrder: Bool { plan.needsOrder }

  /// The fields of records that the contract makes use of; campaign and start are always among them.
  public var fields: Set<UsageRecord.Field> {
    byAgent ? plan.fields.union([.agent]) : plan.fields
  }

  /// The columns that a file of records must have.
  ///
  /// - Parameter withKinds: Whether the file says what kind each record is. If not, all are calls, and
  ///   what calls need must be there; if so, a file may hold the records of some parts only.
  /// - Returns: The fields; campaign and start are always among them.
  public func requiredFields(withKinds: Bool) -> Set<UsageRecord.Field> {
    if withKinds { return [.campaign, .start] }
    var fields = plan.callFields ?? [.kind]
    if byAgent { fields.insert(.agent) }
    return fields.union([.campaign, .start])
  }

  /// A rating of the same contract and period that has counted nothing.
  public func restarted() -> UsageRating {
    var copy = self
    copy.campaigns = SymbolTable()
    copy.agents = SymbolTable()
    copy.outcomes = SymbolTable()
    copy.masks = [plan.parts(countingOutcome: "")]
    copy.calls = []
    copy.slots = [:]
    copy.pairs = []
    copy.cells = [:]
    copy.overtime = OvertimeLedger(parts: plan.parts.count)
    copy.earlier = UsageTotals()
    copy.failure = nil
    copy.windows = UsageWindows()
    return copy
  }

  /// The name of a campaign.
  public func name(campaign: UsageRecord.Symbol) -> String { campaigns.name(campaign) }

  /// The name of an agent.
  public func name(agent: UsageRecord.Symbol) -> String { agents.name(agent) }

  /// The name of an outcome.
  public func name(outcome: UsageRecord.Symbol) -> String { outcomes.name(outcome) }

  /// The symbol of a campaign.
  public mutating func symbol(campaign: String) -> UsageRecord.Symbol { campaigns.symbol(campaign) }

  /// The symbol of an agent.
  public mutating func symbol(agent: String) -> UsageRecord.Symbol { agents.symbol(agent) }

  /// The symbol of an outcome.
  public mutating func symbol(outcome: String) -> UsageRecord.Symbol {
    let symbol = outcomes.symbol(outcome)
    if Int(symbol.index) == masks.count { masks.append(plan.parts(countingOutcome: outcome)) }
    return symbol
  }
}

extension UsageRating {
  /// The outcomes that came and that no part counts, sorted; perhaps one is misspelt.
  ///
  /// Empty when no part chooses by outcome.
  public var uncountedOutcomes: [String] {
    let choosing = plan.partsChoosingByOutcome
    guard choosing != 0 else { return [] }
    return masks.indices.dropFirst().filter { masks[$0] & choosing == 0 }
      .map { outcomes.name(UsageRecord.Symbol(index: Int32(clamping: $0))) }.sorted()
  }

  /// Counts a record.
  ///
  /// - Throws: ``RecordRejection`` when the record cannot be counted; then no part has counted it.
  public mutating func add(_ record: UsageRecord) throws(RecordRejection) {
    guard record.start >= begins, record.start < ends else {
      throw RecordRejection(.outsidePeriod, .start)
    }
    guard record.seconds >= 0 else { throw RecordRejection(.negative, .seconds) }
    guard record.seconds <= UsageRecord.longest else { throw RecordRejection(.tooLarge, .seconds) }
    if plan.needsOrder {
      guard record.start >= windows.latest ?? .min else { throw RecordRejection(.late, .start) }
    }
    // Only outcomes are sorted by the contract's lists.
    let mask = record.hasOutcome ? mask(of: record.outcome) : .max
    if plan.callParts.count < plan.parts.count {
      try check(record, mask: mask)
      do throws(BillingError) {
        try count(record, mask: mask)
      } catch {
        failure = failure ?? error
      }
    }
    if record.kind == .call, record.seconds > 0, plan.callWidth > 0 {
      countCall(record, mask: mask)
    }
    if plan.needsOrder { windows.latest = record.start }
  }

  func mask(of outcome: UsageRecord.Symbol) -> UInt64 {
    masks.indices.contains(Int(outcome.index)) ? masks[Int(outcome.index)] : masks[0]
  }

  mutating func countCall(_ record: UsageRecord, mask: UInt64) {
    let place = slot(of: record) &* plan.callWidth
    if place >= calls.count {
      calls.append(contentsOf: repeatElement(.zero, count: place + plan.callWidth - calls.count))
    }
    guard plan.secondsOnly.isEmpty else {
      for index in 0..<plan.secondsOnly.count where mask & plan.secondsOnly[index].part != 0 {
        plan.secondsOnly[index].count(record.seconds, into: &calls[place &+ index])
      }
      return
    }
    for (part, offset, meter) in plan.callParts where mask & (1 << UInt64(part)) != 0 {
      do throws(BillingError) {
        try meter.count(
          start: record.start, seconds: record.seconds, into: &calls, at: place + offset)
      } catch {
        failure = failure ?? error
      }
    }
  }

  /// Where a campaign, or an agent of a campaign, has its counts.
  mutating func slot(of record: UsageRecord) -> Int {
    guard byAgent else { return Int(max(0, record.campaign.index)) }
    let pair = Pair(campaign: record.campaign, agent: record.agent)
    if let slot = slots[pair] { return slot }
    slots[pair] = pairs.count
    pairs.append(pair)
    return pairs.count - 1
  }

  func pair(ofSlot slot: Int) -> Pair {
    byAgent
      ? pairs[slot]
      : Pair(campaign: UsageRecord.Symbol(index: Int32(clamping: slot)), agent: .none)
  }
}
