// SPDX-License-Identifier: Apache-2.0

/// A fee for each cycle whatever is done, with a scope and milestones where agreed.
///
/// A part of a cycle costs the share that ``Contract/proration`` says.
public struct FixedFeeTerms: Hashable, Sendable, Codable {
  /// The fee of one cycle, or of one seat for one cycle; nothing when left out.
  public var fee: StatedAmount
  /// The cycle; the billing cycle of the contract when left out.
  public var every: BillingCycle?
  /// Whether the fee is for each seat; the number of seats is a fact of the period.
  public var perSeat: Bool
  /// The least number of seats that is billed; none when left out.
  public var minimumSeats: Rational?
  /// What the fee includes; everything when left out.
  public var scope: FixedFeeScope?
  /// What is due on acceptance; none when left out.
  public var milestones: [Milestone]

  /// Creates terms.
  public init(
    fee: StatedAmount = 0, every: BillingCycle? = nil, perSeat: Bool = false,
    minimumSeats: Rational? = nil, scope: FixedFeeScope? = nil, milestones: [Milestone] = []
  ) {
    self.fee = fee
    self.every = every
    self.perSeat = perSeat
    self.minimumSeats = minimumSeats
    self.scope = scope
    self.milestones = milestones
  }

  /// Reads terms; what may be left out is said at each property.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    fee = try container.decode(.fee, default: 0)
    every = try container.decodeIfPresent(BillingCycle.self, forKey: .every)
    perSeat = try container.decode(.perSeat, default: false)
    minimumSeats = try container.decodeIfPresent(Rational.self, forKey: .minimumSeats)
    scope = try container.decodeIfPresent(FixedFeeScope.self, forKey: .scope)
    milestones = try container.decode(.milestones, default: [])
  }

  private enum CodingKeys: String, CodingKey {
    case fee, every, perSeat, minimumSeats, scope, milestones
  }
}

/// The units that a fixed fee includes, and what more of them cost.
public struct FixedFeeScope: Hashable, Sendable, Codable {
  /// The name of one unit, such as call or hour.
  public var unit: String
  /// The units included in each cycle, in proportion in a part of one.
  public var included: Rational
  /// What a unit above them costs; nothing when left out.
  public var overageRate: StatedAmount?
  /// The units of a cycle above which the parties must talk; none when left out.
  public var cap: Rational?
  /// What happens above the cap; soft when left out.
  public var capKind: ScopeCap
  /// What becomes of unused units; they lapse when left out.
  public var rollOver: RollOver?

  /// Creates a scope.
  public init(
    unit: String = "unit", included: Rational, overageRate: StatedAmount? = nil,
    cap: Rational? = nil, capKind: ScopeCap = .soft, rollOver: RollOver? = nil
  ) {
    self.unit = unit
    self.included = included
    self.overageRate = overageRate
    self.cap = cap
    self.capKind = capKind
    self.rollOver = rollOver
  }

  /// Reads a scope; only `included` is always needed.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    unit = try container.decode(.unit, default: "unit")
    included = try container.decode(Rational.self, forKey: .included)
    overageRate = try container.decodeIfPresent(StatedAmount.self, forKey: .overageRate)
    cap = try container.decodeIfPresent(Rational.self, forKey: .cap)
    capKind = try container.decode(.capKind, default: .soft)
    rollOver = try container.decodeIfPresent(RollOver.self, forKey: .rollOver)
  }

  private enum CodingKeys: String, CodingKey {
    case unit, included, overageRate, cap, capKind, rollOver
  }
}

/// What happens to units above the cap of a scope.
public enum ScopeCap: String, CaseIterable, Hashable, Sendable, Codable {
  /// They are billed like those below it, and the statement remarks on it.
  case soft
  /// They are not billed, and the statement remarks on it.
  case hard
}

/// A sum that is due once, in the period in which the client accepts something.
public struct Milestone: Hashable, Sendable, Codable {
  /// The identifier, by which the facts of a period state the day of acceptance.
  public var id: String
  /// What is accepted; the identifier stands in when left out.
  public var title: String
  /// The sum.
  public var amount: StatedAmount

  /// Creates a milestone.
  public init(id: String, title: String = "", amount: StatedAmount) {
    self.id = id
    self.title = title
    self.amount = amount
  }

  /// Reads a milestone; only `title` may be left out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    title = try container.decode(.title, default: "")
    amount = try container.decode(StatedAmount.self, forKey: .amount)
  }

  private enum CodingKeys: String, CodingKey {
    case id, title, amount
  }
}
