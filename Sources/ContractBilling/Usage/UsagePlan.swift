// SPDX-License-Identifier: Apache-2.0

import CivilClock

/// What the parts of a contract count, made ready for very many records.
struct UsagePlan: Sendable {
  /// What one part counts.
  enum Part: Sendable {
    case calls(CallMeter, outcomes: Set<String>)
    case hours(HourPlan)
    case transactions(outcomes: Set<String>, duplicateSeconds: Int64?)
    case outcomes(OutcomePlan)
    case contingency(ContingencyPlan)
    /// Units of a fixed fee's scope: hours of agents, else calls and transactions.
    case scope(countsHours: Bool)
    case costs
    /// Nothing in the records concerns the part.
    case nothing
  }

  struct OutcomePlan: Sendable {
    var outcomes: Set<String>
    var minimumQuality: Rational?
    var needsAmount: Bool
    var attributionSeconds: Int64?
    var duplicateSeconds: Int64?
    var clawback: Clawback?
  }

  struct ContingencyPlan: Sendable {
    var rows: [ContingencyRow]
    var categories: [String]
    var needsAge: Bool
    var needsBalance: Bool
    var needsPlacement: Bool
    var needsLegal: Bool
  }

  let identifiers: [String]
  let parts: [Part]
  /// The parts that count calls by a tariff, and where in a slot their counts begin.
  private(set) var callParts: [(part: Int, place: Int, meter: CallMeter)] = []
  /// The same as plain numbers, when no part needs more.
  private(set) var secondsOnly: [CallMeter.SecondsOnly] = []
  /// The counts that all windows of all tariffs need.
  private(set) var callWidth = 0
  /// Whether some part remembers parties, so that records must come in order.
  let needsOrder: Bool
  /// Whether some part has tiers for each agent.
  let needsAgents: Bool
  /// The columns that some part reads.
  let fields: Set<UsageRecord.Field>

  /// What a record without a kind, a call, must state for all parts that count it; nil when none does.
  var callFields: Set<UsageRecord.Field>? {
    var fields: Set<UsageRecord.Field>?
    for part in parts {
      switch part {
      case .calls, .transactions, .outcomes, .scope(countsHours: false):
        fields = (fields ?? []).union(part.fields.subtracting([.kind]))
      default: break
      }
    }
    return fields
  }

  /// The most parts that one contract may have.
  static let mostParts = 64

  init(_ contract: Contract, zone: ZoneOffsets) throws(BillingError) {
    guard contract.parts.count <= Self.mostParts else {
      throw .outOfRange(
        name: "number of parts", value: "\(contract.parts.count)",
        requirement: "at most \(Self.mostParts)")
    }
    identifiers = contract.parts.map(\.id)
    var parts: [Part] = []
    for part in contract.parts { parts.append(try Self.plan(part, of: contract, zone: zone)) }
    self.parts = parts
    needsAgents = contract.parts.contains { $0.tierBasis == .agent }
    needsOrder = parts.contains(where: \.needsOrder)
    var fields = parts.reduce(into: Set<UsageRecord.Field>([.campaign, .start])) {
      $0.formUnion($1.fields)
    }
    if needsAgents { fields.insert(.agent) }
    self.fields = fields
    for (place, part) in parts.enumerated() {
      guard case .calls(let meter, _) = part else { continue }
      callParts.append((place, callWidth, meter))
      callWidth += meter.windowNames.count
      if let simple = meter.secondsOnly(part: place) { secondsOnly.append(simple) }
    }
    if secondsOnly.count < callParts.count { secondsOnly = [] }
  }

  /// The parts, as bits, that count some outcomes and not others.
  var partsChoosingByOutcome: UInt64 {
    var mask: UInt64 = 0
    for (place, part) in parts.enumerated() {
      let chooses =
        switch part {
        case .calls(_, let outcomes): !outcomes.isEmpty
        case .transactions(let outcomes, _): !outcomes.isEmpty
        case .outcomes: true
        default: false
        }
      if chooses { mask |= 1 << UInt64(place) }
    }
    return mask
  }

  /// The parts, as bits, whose list of outcomes has this one or is open to all.
  func parts(countingOutcome name: String) -> UInt64 {
    var mask: UInt64 = 0
    for (place, part) in parts.enumerated() {
      let counts =
        switch part {
        case .calls(_, let outcomes): outcomes.isEmpty || outcomes.contains(name)
        case .transactions(let outcomes, _): outcomes.isEmpty || outcomes.contains(name)
        case .outcomes(let plan): plan.outcomes.contains(name)
        default: true
        }
      if counts { mask |= 1 << UInt64(place) }
    }
    return mask
  }

  private static func plan(
    _ part: ContractPart, of contract: Contract, zone: ZoneOffsets
  ) throws(BillingError) -> Part {
    switch part.terms {
    case .agentHours(let terms):
      return .hours(HourPlan(terms, holidays: contract.holidays, zone: zone))
    case .calls(let terms):
      return .calls(
        try CallMeter(terms.tariff, of: contract, zone: zone), outcomes: Set(terms.outcomes))
    case .transactions(let terms):
      return .transactions(
        outcomes: Set(terms.outcomes),
        duplicateSeconds: try seconds(terms.duplicateHours, as: "duplicateHours"))
    case .fixedFee(let terms):
      guard let scope = terms.scope else { return .nothing }
      return .scope(countsHours: ["hour", "hours"].contains(scope.unit.lowercased()))
    case .outcomes(let terms):
      return .outcomes(
        OutcomePlan(
          outcomes: Set(terms.outcomes), minimumQuality: terms.minimumQuality,
          needsAmount: terms.share != nil,
          attributionSeconds: try seconds(
            terms.attributionDays.map { Rational($0) }, each: 86_400, as: "attributionDays"),
          duplicateSeconds: try seconds(terms.duplicateHours, as: "duplicateHours"),
          clawback: terms.clawback))
    case .contingency(let terms):
      let rows = terms.rows
      return .contingency(
        ContingencyPlan(
          rows: rows, categories: rows.map(\.id), needsAge: rows.contains { $0.age != .all },
          needsBalance: rows.contains { $0.balance != .all },
          needsPlacement: rows.contains { $0.placement != nil },
          needsLegal: rows.contains { $0.legal != nil }))
    case .gainShare: return .nothing
    case .passThrough: return .costs
    }
  }

  /// The whole seconds of some hours or days; parts of a second are dropped.
  private static func seconds(
    _ count: Rational?, each unit: Int64 = 3_600, as name: String
  ) throws(BillingError) -> Int64? {
    guard let count else { return nil }
    let value = try count * Rational(unit)
    guard !value.isNegative, let seconds = Int64(exactly: value.numerator / value.denominator),
      seconds <= 100 * 366 * 86_400
    else {
      throw .outOfRange(name: name, value: "\(count)", requirement: "from 0 to 100 years")
    }
    return seconds
  }
}

extension UsagePlan.Part {
  /// Whether what a record counts depends on records before it.
  var needsOrder: Bool {
    switch self {
    case .transactions(_, let duplicates): duplicates != nil
    case .outcomes(let plan):
      plan.duplicateSeconds != nil || plan.attributionSeconds != nil || plan.clawback != nil
    default: false
    }
  }

  /// The columns that the part reads besides campaign and start.
  var fields: Set<UsageRecord.Field> {
    var fields: Set<UsageRecord.Field>
    switch self {
    case .calls(_, let outcomes): fields = outcomes.isEmpty ? [.seconds] : [.seconds, .outcome]
    case .hours(let plan):
      fields = plan.hasOvertime ? [.seconds, .kind, .agent] : [.seconds, .kind]
    case .transactions(let outcomes, _): fields = outcomes.isEmpty ? [] : [.outcome]
    case .outcomes(let plan):
      fields = [.outcome]
      if plan.minimumQuality != nil { fields.insert(.quality) }
      if plan.needsAmount { fields.insert(.amount) }
      if plan.clawback != nil { fields.insert(.kind) }
    case .contingency(let plan):
      fields = [.amount, .kind]
      if plan.needsAge { fields.insert(.debtAge) }
      if plan.needsBalance { fields.insert(.balance) }
      if plan.needsPlacement { fields.insert(.placement) }
      if plan.needsLegal { fields.insert(.legal) }
    case .scope(let countsHours): fields = countsHours ? [.seconds, .kind] : []
    case .costs: fields = [.amount, .kind]
    case .nothing: fields = []
    }
    if needsOrder { fields.insert(.party) }
    return fields
  }
}
