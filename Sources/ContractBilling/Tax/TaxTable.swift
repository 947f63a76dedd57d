// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// Tax law as data: dated rules with their sources.
///
/// A lookup finds exactly one rule or throws; it never falls back to another day, place or service.
/// The rules that come with the library are ``published``; an embedder adds rules or replaces them.
public struct TaxTable: Hashable, Sendable, Codable {
  /// The taxes and their rates.
  public var rules: [TaxRule]
  /// How taxes are rounded by law.
  public var roundings: [TaxRoundingRule]
  /// The words that documents must carry.
  public var statements: [TaxStatement]
  /// Until when credit notes reduce the tax.
  public var creditNoteLimits: [CreditNoteLimit]
  /// What a number of a document must look like.
  public var numberings: [InvoiceNumberRule]

  /// Creates a table.
  public init(
    rules: [TaxRule], roundings: [TaxRoundingRule] = [], statements: [TaxStatement] = [],
    creditNoteLimits: [CreditNoteLimit] = [], numberings: [InvoiceNumberRule] = []
  ) {
    self.rules = rules
    self.roundings = roundings
    self.statements = statements
    self.creditNoteLimits = creditNoteLimits
    self.numberings = numberings
  }

  /// The rule for a service under terms on a day.
  ///
  /// Of several rules in force, the one that names more of the service code wins.
  ///
  /// - Parameters:
  ///   - terms: Places and treatment; they must be free of ``TaxTerms/faults()``.
  ///   - serviceCode: The code of the service.
  ///   - day: The date of the document.
  /// - Returns: The one rule that applies.
  /// - Throws: ``TaxError`` when there is no rule, or more than one.
  public func rule(
    for terms: TaxTerms, serviceCode: String, on day: CivilDate
  ) throws(TaxError) -> TaxRule {
    let jurisdiction = Self.jurisdiction(of: terms)
    let local = rules.filter { $0.jurisdiction == jurisdiction }
    guard !local.isEmpty else { throw .unknownJurisdiction(jurisdiction) }
    let scope = Self.scope(of: terms)
    let scoped = local.filter { $0.scope == scope }
    let named = scoped.filter { $0.specificity(for: serviceCode) != nil }
    guard !named.isEmpty else {
      throw .unknownService(code: serviceCode, jurisdiction: jurisdiction)
    }
    let inForce = named.filter { $0.source.isInForce(on: day) }
    let best = inForce.compactMap { $0.specificity(for: serviceCode) }.max()
    let found = inForce.filter { $0.specificity(for: serviceCode) == best }
    guard let rule = found.first else {
      throw .noRuleInForce(
        what: "rate for the service code “\(serviceCode)”", jurisdiction: jurisdiction, day: day,
        known: named.map { "\($0.id) (\($0.source.validity))" })
    }
    guard found.count == 1 else { throw .ambiguousRules(found.map(\.id)) }
    for component in rule.components {
      guard Rational.zero...Rational.one ~= component.rate else {
        throw .rateOutOfRange(rule: rule.id, rate: component.rate)
      }
    }
    return rule
  }

  /// The rule that rounds taxes in a currency, nil where the law of the country has none for it.
  ///
  /// - Throws: ``TaxError/noRuleInForce(what:jurisdiction:day:known:)`` when it has one that does not
  ///   hold on the day.
  public func rounding(
    for terms: TaxTerms, in currency: Currency, on day: CivilDate
  ) throws(TaxError) -> TaxRoundingRule? {
    let jurisdiction = Self.jurisdiction(of: terms)
    let known = roundings.filter { $0.jurisdiction == jurisdiction && $0.currency == currency }
    guard !known.isEmpty else { return nil }
    guard let rule = known.first(where: { $0.source.isInForce(on: day) }) else {
      throw .noRuleInForce(
        what: "rule that rounds the tax", jurisdiction: jurisdiction, day: day,
        known: known.map { "\($0.source.citation) (\($0.source.validity))" })
    }
    return rule
  }

  /// The words that a document under terms must carry on a day.
  public func statements(for terms: TaxTerms, on day: CivilDate) -> [TaxStatement] {
    let jurisdiction = Self.jurisdiction(of: terms)
    return statements.filter {
      $0.jurisdiction == jurisdiction && $0.treatments.contains(terms.treatment)
        && $0.source.isInForce(on: day)
    }
  }

  /// The country by two letters, or `EU`, whose rules apply.
  static func jurisdiction(of terms: TaxTerms) -> String {
    let place = terms.jurisdiction
    return terms.treatment == .reverseCharge && place.isInEuropeanUnion ? "EU" : place.country
  }

  private static func scope(of terms: TaxTerms) -> TaxRule.Scope {
    let jurisdiction = jurisdiction(of: terms)
    guard jurisdiction == "IN" else {
      return terms.treatment == .reverseCharge ? .recipientOwes : .national
    }
    // IGST Act 2017, sections 7 and 8: one State or union territory makes a supply intra-State.
    guard let state = terms.supplier.state, state == terms.effectivePlaceOfSupply.state else {
      return .betweenStates
    }
    return state.leviesUnionTerritoryTax ? .withinUnionTerritory : .withinState
  }
}
