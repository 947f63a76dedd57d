// SPDX-License-Identifier: Apache-2.0

extension CodeEntry {
  /// United Nations Standard Products and Services Code; what clients order.
  static let unspsc = [
    unspsc("83111507", gloss: "call-centre bureau", ["activity.contact-centre"]),
    CodeEntry(
      PublicCode(
        .unspsc, "not stated", "80141603", title: "Telemarketing", .reported,
        source: "product lists in public source code"), ["activity.contact-centre"]),
    unspsc("84101700", gloss: "debt management", ["activity.collection-agency"]),
    unspsc("84101704", gloss: "debt collection", ["activity.collection-agency"]),
    unspsc("80141500", gloss: "market research", ["activity.market-research"]),
    unspsc("80141510", gloss: "telephone surveys", ["activity.market-research", "voice.surveys"]),
    unspsc("84111505", gloss: "payroll", ["activity.accounting"]),
    unspsc("80111700", gloss: "recruitment", ["activity.staffing"]),
    unspsc("80111701", gloss: "recruitment", ["activity.staffing"]),
    unspsc("80111616", gloss: "temporary service staff", ["activity.staffing"]),
    unspsc(
      "43231501", gloss: "software for help desks and call centres",
      ["activity.information-technology"],
      distinction: "A product, not a service: the software and not the desk."),
    unspsc("80121609", gloss: "legal research", ["activity.legal-services"]),
    unspsc("80121610", gloss: "law of debt collection", ["activity.legal-services"]),
  ]

  /// APQC Process Classification Framework, keyed on the element's id.
  ///
  /// The place in the hierarchy moved between versions (category 5 became 6), and so did some
  /// titles and even the id of the category; the ids below it stayed.
  static let apqc = [
    apqc(
      "10006", "Manage Customer Service", ["bpo.customer-support"],
      distinction: "Later versions print the category as 6.0 with the id 20085."),
    apqc(
      "10378", "Develop customer care/customer service strategy", ["bpo.customer-support"]),
    apqc(
      "10379", "Plan and manage customer service operations", ["bpo.customer-support"],
      distinction: "Later versions: “Plan and manage customer service contacts”."),
    apqc(
      "10387", "Plan and manage customer service work force",
      ["bpo.customer-support", "role.operations-manager"]),
    apqc("10388", "Manage customer service requests/inquiries", ["voice.customer-support"]),
    apqc("10389", "Manage customer complaints", ["voice.customer-support", "duty.escalations"]),
    apqc("10390", "Forecast volume of customer service contacts", ["role.operations-manager"]),
    apqc("10391", "Schedule customer service work force", ["role.operations-manager"]),
    apqc("10392", "Track work force utilization", ["role.operations-manager"]),
    apqc(
      "10393",
      "Monitor and evaluate quality of customer interactions with customer service "
        + "representatives", ["role.quality-analyst", "duty.monitoring", "duty.evaluation"]),
    apqc("10394", "Receive customer requests/inquiries", ["voice.customer-support"]),
    apqc("10395", "Route customer requests/inquiries", ["voice.customer-support"]),
    apqc("10396", "Respond to customer requests/inquiries", ["voice.customer-support"]),
    apqc("10397", "Receive customer complaints", ["voice.customer-support"]),
    apqc("10398", "Route customer complaints", ["voice.customer-support"]),
  ]

  private static func unspsc(
    _ code: String, gloss: String, _ entries: [String], distinction: String? = nil
  ) -> CodeEntry {
    CodeEntry(
      PublicCode(
        .unspsc, "not stated", code, title: nil, gloss: gloss, .toVerify,
        source: "secondary lists; title not read"), entries, distinction: distinction)
  }

  private static func apqc(
    _ code: String, _ title: String, _ entries: [String], distinction: String? = nil
  ) -> CodeEntry {
    CodeEntry(
      PublicCode(
        .apqc, "5", code, title: title, .reported,
        source: "debategraph.org, listing of category 5 with its ids"), entries,
      distinction: distinction)
  }
}
