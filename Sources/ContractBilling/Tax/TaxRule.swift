// SPDX-License-Identifier: Apache-2.0

/// One rule of a tax table: which taxes a service bears, at which rates, from when and by what text.
public struct TaxRule: Hashable, Sendable, Codable {
  /// Which supplies a rule is for.
  public enum Scope: String, CaseIterable, Codable, Hashable, Sendable {
    /// Supplier and place of supply in one State of India.
    case withinState
    /// Supplier and place of supply in one union territory of India without a legislature.
    case withinUnionTerritory
    /// Everything else that India taxes: between States, exports and imports.
    case betweenStates
    /// Any supply within the country.
    case national
    /// A supply on which the recipient owes the tax at a rate the supplier need not know.
    case recipientOwes
  }

  /// A name for messages and explanations, unique in a table.
  public var id: String
  /// The country by two letters, or `EU`.
  public var jurisdiction: String
  /// The beginnings of the service codes that it is for; empty for all.
  public var services: [String]
  /// The supplies that it is for.
  public var scope: Scope
  /// The taxes and their rates, none where the supplier need not know them.
  public var components: [TaxComponent]
  /// Where it stands and when it holds.
  public var source: TaxSource

  /// Creates a rule.
  public init(
    id: String, jurisdiction: String, services: [String] = [], scope: Scope,
    components: [TaxComponent], source: TaxSource
  ) {
    self.id = id
    self.jurisdiction = jurisdiction
    self.services = services
    self.scope = scope
    self.components = components
    self.source = source
  }

  /// How many characters of a service code the rule names, nil when it is not for the service.
  func specificity(for serviceCode: String) -> Int? {
    guard !services.isEmpty else { return 0 }
    return services.filter { serviceCode.hasPrefix($0) }.map(\.utf8.count).max()
  }
}

/// One tax of a rule: its name and rate.
public struct TaxComponent: Hashable, Sendable, Codable {
  /// The name that a document prints, such as `CGST`.
  public var name: String
  /// The share of the taxable value, 0.09 for 9 %.
  public var rate: Rational

  /// Creates a component.
  public init(name: String, rate: Rational) {
    self.name = name
    self.rate = rate
  }
}

/// A rule that rounds each tax of a document, such as section 170 of India's CGST Act.
public struct TaxRoundingRule: Hashable, Sendable, Codable {
  /// The country by two letters.
  public var jurisdiction: String
  /// The currency whose amounts it rounds.
  public var currency: Currency
  /// How it rounds.
  public var rounding: RoundingRule
  /// Where it stands and when it holds.
  public var source: TaxSource

  /// Creates a rule.
  public init(
    jurisdiction: String, currency: Currency, rounding: RoundingRule, source: TaxSource
  ) {
    self.jurisdiction = jurisdiction
    self.currency = currency
    self.rounding = rounding
    self.source = source
  }
}

/// Words that a document must carry.
public struct TaxStatement: Hashable, Sendable, Codable {
  /// The country by two letters, or `EU`.
  public var jurisdiction: String
  /// The treatments that it is for.
  public var treatments: [TaxTreatment]
  /// The words.
  public var text: String
  /// Where it stands and when it holds.
  public var source: TaxSource

  /// Creates a statement.
  public init(
    jurisdiction: String, treatments: [TaxTreatment], text: String, source: TaxSource
  ) {
    self.jurisdiction = jurisdiction
    self.treatments = treatments
    self.text = text
    self.source = source
  }
}

/// Until when a credit note may reduce the tax of its invoice: a day after the end of the financial
/// year in which the supply was made.
public struct CreditNoteLimit: Hashable, Sendable, Codable {
  /// The country by two letters.
  public var jurisdiction: String
  /// The month of the last day, 1 to 12.
  public var month: Int
  /// The day of the month.
  public var day: Int
  /// What ends the time earlier still, in words.
  public var orEarlier: String
  /// Where it stands and when it holds; the day of the credit note decides which rule applies.
  public var source: TaxSource

  /// Creates a limit.
  public init(jurisdiction: String, month: Int, day: Int, orEarlier: String, source: TaxSource) {
    self.jurisdiction = jurisdiction
    self.month = month
    self.day = day
    self.orEarlier = orEarlier
    self.source = source
  }
}
