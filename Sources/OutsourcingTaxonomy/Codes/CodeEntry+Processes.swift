// SPDX-License-Identifier: Apache-2.0

extension CodeEntry {
  /// United Nations Standard Products and Services Code; what clients order.
  static let unspsc: [CodeEntry] = [
    unspscEntry("83111507", gloss: "call-centre bureau", ["activity.contact-centre"]),
    CodeEntry(
      PublicCode(
        .unspsc, "not stated", "80141603", title: "Telemarketing", .reported,
        source: "product lists in public source code"), ["activity.contact-centre"]),
    unspscEntry("84101700", gloss: "debt management", ["activity.collection-agency"]),
    unspscEntry("84101704", gloss: "debt collection", ["activity.collection-agency"]),
    unspscEntry("80141500", gloss: "market research", ["activity.market-research"]),
    unspscEntry(
      "80141510", gloss: "telephone surveys", ["activity.market-research", "voice.surveys"]),
    unspscEntry("84111505", gloss: "payroll", ["activity.accounting"]),
    unspscEntry("80111700", gloss: "recruitment", ["activity.staffing"]),
    unspscEntry("80111701", gloss: "recruitment", ["activity.staffing"]),
    unspscEntry("80111616", gloss: "temporary service staff", ["activity.staffing"]),
    unspscEntry(
      "43231501", gloss: "software for help desks and call centres",
      ["activity.information-technology"],
      distinction: "A product, not a service: the software and not the desk."),
    unspscEntry("80121609", gloss: "legal research", ["activity.legal-services"]),
    unspscEntry("80121610", gloss: "law of debt collection", ["activity.legal-services"]),
  ]

  /// APQC Process Classification Framework, keyed on the element's id.
  ///
  /// The place in the hierarchy moved between versions (category 5 became 6), and so did some
  /// titles and even the id of the category; the ids below it stayed.
  static let apqc: [CodeEntry] = [
    apqcEntry(
      "10006", "Manage Customer Service", ["bpo.customer-support"],
      distinction: "Later versions print the category as 6.0 with the id 20085."),
    apqcEntry(
      "10378", "Develop customer care/customer service strategy", ["bpo.customer-support"]),
    apqcEntry(
      "10379", "Plan and manage customer service operations", ["bpo.customer-support"],
      distinction: "Later versions: “Plan and manage customer service contacts”."),
    apqcEntry(
      "10387", "Plan and manage customer service work force",
      ["bpo.customer-support", "role.operations-manager"]),
    apqcEntry("10388", "Manage customer service requests/inquiries", ["voice.customer-support"]),
    apqcEntry(
      "10389", "Manage customer complaints", ["voice.customer-support", "duty.escalations"]),
    apqcEntry("10390", "Forecast volume of customer service contacts", ["role.operations-manager"]),
    apqcEntry("10391", "Schedule customer service work force", ["role.operations-manager"]),
    apqcEntry("10392", "Track work force utilization", ["role.operations-manager"]),
    apqcEntry(
      "10393",
      "Monitor and evaluate quality of customer interactions with customer service "
        + "representatives", ["role.quality-analyst", "duty.monitoring", "duty.evaluation"]),
    apqcEntry("10394", "Receive customer requests/inquiries", ["voice.customer-support"]),
    apqcEntry("10395", "Route customer requests/inquiries", ["voice.customer-support"]),
    apqcEntry("10396", "Respond to customer requests/inquiries", ["voice.customer-support"]),
    apqcEntry("10397", "Receive customer complaints", ["voice.customer-support"]),
    apqcEntry("10398", "Route customer complaints", ["voice.customer-support"]),
  ]

  private static func unspscEntry(
    _ code: String, gloss: String, _ entries: [String], distinction: String? = nil
  ) -> CodeEntry {
    CodeEntry(
      PublicCode(
        .unspsc, "not stated", code, title: nil, gloss: gloss, .toVerify,
        source: "secondary lists; title not read"), entries, distinction: distinction)
  }

  private static func apqcEntry(
    _ code: String, _ title: String, _ entries: [String], distinction: String? = nil
  ) -> CodeEntry {
    CodeEntry(
      PublicCode(
        .apqc, "5", code, title: title, .reported,
        source: "debategraph.org, listing of category 5 with its ids"), entries,
      distinction: distinction)
  }
}
