// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// The taxes on the lines of a document, and what the law rounds.
public struct TaxAssessment: Hashable, Sendable {
  /// What is taxed: an amount of a part of the contract.
  public struct Item: Hashable, Sendable {
    /// The position of the line, from 1.
    public var position: Int
    /// The identifier of the part or adjustment, which an exception may name.
    public var part: String
    /// The value.
    public var amount: Money

    /// Creates an item.
    public init(position: Int, part: String, amount: Money) {
      self.position = position
      self.part = part
      self.amount = amount
    }
  }

  /// The taxes, in the order of the lines that bear them.
  public let taxes: [TaxLine]
  /// The differences that roundings make.
  public let roundings: [RoundingLine]

  /// Works out the taxes.
  ///
  /// - Parameters:
  ///   - items: The lines; all in one currency.
  ///   - terms: Places, service and treatment.
  ///   - table: The law.
  ///   - day: The date of the document, which decides the rules.
  ///   - currency: The currency of every line.
  ///   - rounding: How a tax is rounded to the currency's minor unit, and at which level: that of
  ///     each line, up to the level of lines; that of the lines taxed alike, by tax group; and at the
  ///     level of the invoice a line of rounding makes each tax that of the whole document rounded
  ///     once, where rules with several rates levy it. The policy's places are not those of tax.
  /// - Throws: ``TaxError``.
  /// - Complexity: O(n · r) for n lines and r rules.
  public init(
    of items: [Item], terms: TaxTerms, table: TaxTable = .published, on day: CivilDate,
    currency: Currency, rounding: RoundingPolicy = .halfUpByLine
  ) throws(TaxError) {
    if let fault = terms.faults().first { throw fault }
    for place in [terms.supplier, terms.effectivePlaceOfSupply] {
      if let state = place.state, !state.isInUse(on: day) {
        throw .stateNotInUse(state, day: day)
      }
    }
    let mode = rounding.mode
    let perLine =
      switch rounding.level {
      case .increment, .call, .line: true
      case .taxGroup, .invoice: false
      }
    let groups = try Self.groups(of: items, terms: terms, table: table, on: day)
    do throws(BillingError) {
      var taxes: [TaxLine] = []
      for group in groups {
        for component in group.rule.components {
          taxes.append(
            try Self.tax(
              component, of: group, currency: currency, perLine: perLine, mode: mode,
              isOwedByRecipient: terms.treatment == .reverseCharge))
        }
      }
      self.taxes = taxes
    } catch { throw .arithmetic(error) }

    let charged = taxes.filter { !$0.isOwedByRecipient }
    let law =
      charged.isEmpty || !terms.roundsByLaw
      ? nil : try table.rounding(for: terms, in: currency, on: day)
    do throws(BillingError) {
      var roundings: [RoundingLine] = []
      var names: [String] = []
      for tax in charged where !names.contains(tax.name) { names.append(tax.name) }
      for name in names {
        let lines = charged.filter { $0.name == name }
        var sum = try Money.total(of: lines.map(\.amount), in: currency)
        if rounding.level == .invoice, lines.count > 1 {
          let line = try Self.onceForAll(lines, name: name, sum: sum, mode: mode)
          roundings.append(contentsOf: line.map { [$0] } ?? [])
          sum = try sum + (line?.amount ?? .zero(currency))
        }
        guard let law else { continue }
        roundings.append(contentsOf: try Self.byLaw(law, name: name, sum: sum).map { [$0] } ?? [])
      }
      self.roundings = roundings
    } catch { throw .arithmetic(error) }
  }

  private struct Group {
    var rule: TaxRule
    var items: [Item]
  }

  private static func groups(
    of items: [Item], terms: TaxTerms, table: TaxTable, on day: CivilDate
  ) throws(TaxError) -> [Group] {
    guard terms.treatment != .notTaxed, terms.treatment != .exportWithoutPayment else { return [] }
    var groups: [Group] = []
    for item in items {
      let exception = terms.exceptions.first { $0.part == item.part }
      if exception?.isNotTaxed == true { continue }
      let rule = try table.rule(
        for: terms, serviceCode: exception?.serviceCode ?? terms.serviceCode, on: day)
      if let index = groups.firstIndex(where: { $0.rule.id == rule.id }) {
        groups[index].items.append(item)
      } else {
        groups.append(Group(rule: rule, items: [item]))
      }
    }
    return groups
  }

  private static func tax(
    _ component: TaxComponent, of group: Group, currency: Currency, perLine: Bool,
    mode: RoundingMode, isOwedByRecipient: Bool
  ) throws(BillingError) -> TaxLine {
    let rounding = RoundingRule(mode)
    let value = try Money.total(of: group.items.map(\.amount), in: currency)
    let title = "\(component.name) \(component.rate.percentText)"
    var explanation: AmountExplanation
    if perLine {
      var parts: [AmountExplanation] = []
      for item in group.items {
        let share = try AmountExplanation.share(
          "line \(item.position)", component.rate, of: item.amount.exact)
        parts.append(try share.rounded(by: rounding))
      }
      explanation = try .sum("\(title), line by line", of: parts, in: currency)
    } else {
      explanation = try .share(title, component.rate, of: value.exact).rounded(by: rounding)
    }
    explanation.rule += " (\(group.rule.source.citation))"
    return TaxLine(
      name: component.name, rate: component.rate, taxableValue: value,
      amount: try Money(exactly: explanation.value), isOwedByRecipient: isOwedByRecipient,
      rule: group.rule.id, source: group.rule.source, positions: group.items.map(\.position),
      explanation: explanation)
  }

  /// The line that turns the sum of a tax's rounded amounts into its exact sum rounded once.
  private static func onceForAll(
    _ lines: [TaxLine], name: String, sum: Money, mode: RoundingMode
  ) throws(BillingError) -> RoundingLine? {
    var exact = ExactAmount(.zero, sum.currency)
    for line in lines { exact = try exact + line.taxableValue.exact * line.rate }
    let difference = try exact.rounded(by: RoundingRule(mode)) - sum
    guard difference.minorUnits != 0 else { return nil }
    let title = "Rounding of \(name) once for the document"
    return RoundingLine(
      title: title, tax: name, amount: difference, explanation: .fee(title, difference.exact))
  }

  /// The line that rounds a tax as the law does, such as to the rupee.
  private static func byLaw(
    _ law: TaxRoundingRule, name: String, sum: Money
  ) throws(BillingError) -> RoundingLine? {
    let difference = try sum.exact.rounded(by: law.rounding) - sum
    guard difference.minorUnits != 0 else { return nil }
    let title = "Rounding of \(name) (\(law.source.citation))"
    let step = "\(name) \(sum) rounded \(law.rounding.name(in: sum.currency))"
    return RoundingLine(
      title: title, tax: name, amount: difference, explanation: .fee(step, difference.exact))
  }
}
