// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// What a client pays a vendor for, and how much: a contract as data.
///
/// ``faults()`` says what is wrong with it; ``statement(for:facts:period:)`` makes the lines of one
/// period's invoice from what was counted.
public struct Contract: Hashable, Sendable {
  /// The version of the format, 1.
  public var version: Int
  /// The identifier.
  public var id: String
  /// What the contract is about; the identifier stands in when left out.
  public var title: String
  /// Who is paid.
  public var vendor: Party
  /// Who pays.
  public var client: Party
  /// The currency of every amount.
  public var currency: Currency
  /// The time zone in which days, nights and windows are meant, a name of the IANA database such as
  /// `Asia/Kolkata`; UTC when left out.
  public var timeZone: String
  /// The first day.
  public var from: CivilDate
  /// The last day; no end when left out.
  public var to: CivilDate?
  /// How often statements are made; each month when left out.
  public var billing: BillingCycle
  /// How exact values become amounts; half up to the minor unit on each line when left out.
  public var rounding: RoundingPolicy
  /// Whether the contract names its rounding.
  ///
  /// Where it does not, rates finer than the minor unit are a fault.
  public var namesRounding: Bool
  /// How much of a cycle's fee a part of the cycle costs; by actual days when left out.
  public var proration: Proration
  /// The days of the week that are worked; Monday to Friday when left out.
  public var workingDays: [Weekday]
  /// The days that are not worked, and on which holiday rates apply; none when left out.
  public var holidays: [CivilDate]
  /// What is billed, in the order of the statement's lines.
  public var parts: [ContractPart]
  /// What changes the sum of the parts, in order; nothing when left out.
  public var adjustments: [ContractAdjustment]
  /// Who supplies what where, for the tax on invoices; a contract without is invoiced without tax.
  public var tax: TaxTerms?

  /// Creates a contract; a rounding of nil is the usual one, not named.
  public init(
    id: String, title: String = "", vendor: Party, client: Party, currency: Currency,
    timeZone: String = "UTC", from: CivilDate, to: CivilDate? = nil, billing: BillingCycle = .month,
    rounding: RoundingPolicy? = nil, proration: Proration = .actualActual,
    workingDays: [Weekday] = Weekday.workingDays, holidays: [CivilDate] = [],
    parts: [ContractPart], adjustments: [ContractAdjustment] = [], tax: TaxTerms? = nil
  ) {
    version = Self.currentVersion
    self.id = id
    self.title = title
    self.vendor = vendor
    self.client = client
    self.currency = currency
    self.timeZone = timeZone
    self.from = from
    self.to = to
    self.billing = billing
    self.rounding = rounding ?? RoundingPolicy()
    namesRounding = rounding != nil
    self.proration = proration
    self.workingDays = workingDays
    self.holidays = holidays
    self.parts = parts
    self.adjustments = adjustments
    self.tax = tax
  }

  /// The version of the format that this library reads and writes.
  public static let currentVersion = 1

  /// What a reader sees: the title, or the identifier where there is none.
  public var name: String { title.isEmpty ? id : title }
}

extension Contract: Codable {
  private enum CodingKeys: String, CodingKey {
    case version, id, title, vendor, client, currency, timeZone, from, to, billing, rounding
    case proration, workingDays, holidays, parts, adjustments, tax
  }

  /// Reads a contract; what may be left out is said at each property.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    version = try container.decode(Int.self, forKey: .version)
    id = try container.decode(String.self, forKey: .id)
    title = try container.decode(.title, default: "")
    vendor = try container.decode(Party.self, forKey: .vendor)
    client = try container.decode(Party.self, forKey: .client)
    currency = try container.decode(Currency.self, forKey: .currency)
    timeZone = try container.decode(.timeZone, default: "UTC")
    from = try container.decode(CivilDate.self, forKey: .from)
    to = try container.decodeIfPresent(CivilDate.self, forKey: .to)
    billing = try container.decode(.billing, default: .month)
    let stated = try container.decodeIfPresent(RoundingPolicy.self, forKey: .rounding)
    rounding = stated ?? RoundingPolicy()
    namesRounding = stated != nil
    proration = try container.decode(.proration, default: .actualActual)
    workingDays = try container.decode(.workingDays, default: Weekday.workingDays)
    holidays = try container.decode(.holidays, default: [])
    parts = try container.decode([ContractPart].self, forKey: .parts)
    adjustments = try container.decode(.adjustments, default: [])
    tax = try container.decodeIfPresent(TaxTerms.self, forKey: .tax)
  }

  /// Writes a contract; a rounding that it does not name stays out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(version, forKey: .version)
    try container.encode(id, forKey: .id)
    if !title.isEmpty { try container.encode(title, forKey: .title) }
    try container.encode(vendor, forKey: .vendor)
    try container.encode(client, forKey: .client)
    try container.encode(currency, forKey: .currency)
    try container.encode(timeZone, forKey: .timeZone)
    try container.encode(from, forKey: .from)
    try container.encodeIfPresent(to, forKey: .to)
    try container.encode(billing, forKey: .billing)
    if namesRounding { try container.encode(rounding, forKey: .rounding) }
    try container.encode(proration, forKey: .proration)
    try container.encode(workingDays, forKey: .workingDays)
    if !holidays.isEmpty { try container.encode(holidays, forKey: .holidays) }
    try container.encode(parts, forKey: .parts)
    if !adjustments.isEmpty { try container.encode(adjustments, forKey: .adjustments) }
    try container.encodeIfPresent(tax, forKey: .tax)
  }
}
