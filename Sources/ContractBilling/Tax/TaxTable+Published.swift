// SPDX-License-Identifier: Apache-2.0

import CivilClock

extension TaxTable {
  /// The rules that come with the library, each with its source and how far it can be trusted.
  ///
  /// India's goods and services tax for the group of services that call centres and collection
  /// agencies bill under, the standard rate of the United Kingdom, and the reverse charge of the
  /// European Union. They are no tax advice.
  public static let published = TaxTable(
    rules: indianRules + [britishStandardRate, europeanReverseCharge],
    roundings: [
      // The text: https://www.knowyourgst.com/gstlaw/cgst-act/170-rounding-off-of-tax-etc-170/
      TaxRoundingRule(
        jurisdiction: "IN", currency: .inr, rounding: RoundingRule(.halfUp, places: 0),
        source: since(2017, 7, 1, "CGST Act 2017, section 170", .reproduced))
    ],
    statements: indianStatements + [
      // https://www.euinvoice.app/help/reverse-charge-explained
      TaxStatement(
        jurisdiction: "EU", treatments: [.reverseCharge], text: "Reverse charge",
        source: since(
          2024, 1, 1, "Directive 2006/112/EC as consolidated on 2024-01-01, article 226(11a)",
          .summarised))
    ],
    creditNoteLimits: [
      // Before the Finance Act 2022 the return for September was the limit, which had no one due day.
      // https://taxguru.in/goods-and-service-tax/effect-gst-notification-no-18-2022-ct-dated-28-09-2022-wef-01-10-2022.html
      CreditNoteLimit(
        jurisdiction: "IN", month: 11, day: 30, orEarlier: "the day of the annual return",
        source: since(
          2022, 10, 1, "CGST Act 2017, section 34(2), by Finance Act 2022, section 102",
          .reproduced))
    ],
    numberings: [.indianRule46])

  /// The group 99859 of heading 9985, support services.
  ///
  /// It holds telephone-based support and collection agencies; tour operators and others of the
  /// heading bear other rates. Notification 15/2025-Central Tax (Rate) changed rates of services from
  /// 22 September 2025; what was read of it leaves the group alone.
  private static let indianRules: [TaxRule] = {
    let central = since(
      2017, 7, 1, "Notification 11/2017-Central Tax (Rate), serial 23, and its like of the State",
      .summarised)
    let integrated = since(
      2017, 7, 1, "Notification 8/2017-Integrated Tax (Rate), heading 9985", .summarised)
    let services = ["99859"]
    return [
      TaxRule(
        id: "IN within a State", jurisdiction: "IN", services: services, scope: .withinState,
        components: [component("CGST", 9), component("SGST", 9)], source: central),
      TaxRule(
        id: "IN within a union territory", jurisdiction: "IN", services: services,
        scope: .withinUnionTerritory, components: [component("CGST", 9), component("UTGST", 9)],
        source: central),
      TaxRule(
        id: "IN between States", jurisdiction: "IN", services: services, scope: .betweenStates,
        components: [component("IGST", 18)], source: integrated),
    ]
  }()

  /// The endorsements of the third proviso, which also name supplies to special economic zones, are
  /// given for exports: https://www.gstzen.in/a/tax-invoice-cgst-rule-46.html,
  /// https://www.taxmanagementindia.com/visitor/detail_act.asp?ID=28366.
  private static let indianStatements: [TaxStatement] = {
    let reverse = since(2017, 7, 1, "CGST Rules 2017, rule 46(p)", .reproduced)
    let export = since(2017, 7, 1, "CGST Rules 2017, rule 46, third proviso", .reproduced)
    return [
      TaxStatement(
        jurisdiction: "IN", treatments: [.domestic, .exportWithPayment, .exportWithoutPayment],
        text: "Tax payable on reverse charge: no", source: reverse),
      TaxStatement(
        jurisdiction: "IN", treatments: [.reverseCharge],
        text: "Tax payable on reverse charge: yes", source: reverse),
      TaxStatement(
        jurisdiction: "IN", treatments: [.exportWithPayment],
        text: "SUPPLY MEANT FOR EXPORT ON PAYMENT OF INTEGRATED TAX", source: export),
      TaxStatement(
        jurisdiction: "IN", treatments: [.exportWithoutPayment],
        text: "SUPPLY MEANT FOR EXPORT UNDER BOND OR LETTER OF UNDERTAKING WITHOUT PAYMENT OF "
          + "INTEGRATED TAX", source: export),
    ]
  }()

  // https://www.legislation.gov.uk/ukpga/2010/31/part/1/crossheading/value-added-tax
  private static let britishStandardRate = TaxRule(
    id: "GB standard rate", jurisdiction: "GB", scope: .national,
    components: [component("VAT", 20)],
    source: since(
      2011, 1, 4, "Value Added Tax Act 1994, section 2(1), by Finance (No. 2) Act 2010, section 3",
      .official))

  /// Services between businesses by the general rule of article 44.
  ///
  /// The rate is that of the recipient's state, which the supplier need not know. The law is older
  /// than the version that the entry names; earlier days are left unknown.
  ///
  /// Article 196 in the Bulgarian edition: https://exlege.bg/normi/direktiva-2006-112-eo/links/7012.
  private static let europeanReverseCharge = TaxRule(
    id: "EU reverse charge", jurisdiction: "EU", scope: .recipientOwes, components: [],
    source: since(
      2024, 1, 1, "Directive 2006/112/EC as consolidated on 2024-01-01, articles 44 and 196",
      .reproduced))

  private static func component(_ name: String, _ percent: Int128) -> TaxComponent {
    let divisor = Int128(greatestCommonDivisor(percent.magnitude, 100))
    return TaxComponent(
      name: name,
      rate: Rational(reducedNumerator: percent / divisor, denominator: 100 / divisor))
  }

  private static func since(
    _ year: Int, _ month: Int, _ day: Int, _ citation: String, _ confidence: TaxConfidence
  ) -> TaxSource {
    TaxSource(
      citation: citation,
      validFrom: CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 2_932_896),
      confidence: confidence)
  }
}
