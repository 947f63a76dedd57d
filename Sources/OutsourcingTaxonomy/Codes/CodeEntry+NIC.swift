// SPDX-License-Identifier: Apache-2.0

extension CodeEntry {
  /// India's National Industrial Classification, 2008.
  ///
  /// Its classes of four digits are those of ISIC; the fifth digit is India's own. Few titles of
  /// sub-classes could be read, so most say what they divide.
  static let nic: [CodeEntry] = [
    unreadEntry("82", gloss: "the division as in ISIC", ["activity.business-support"]),
    unreadEntry(
      "82200", gloss: "under class 8220, call centres",
      ["activity.telephone-answering", "activity.contact-centre"]),
    unreadEntry(
      "82910", gloss: "under class 8291, collection agencies and credit bureaus",
      ["activity.collection-agency", "activity.credit-bureau"]),
    unreadEntry(
      "82990", gloss: "under class 8299, other business support", ["activity.repossession"]),
    unreadEntry("73200", gloss: "under class 7320, market research", ["activity.market-research"]),
    nicEntry("63111", "Data processing activities", ["activity.data-processing"]),
    unreadEntry("63114", gloss: "data entry, under class 6311", ["activity.data-processing"]),
    unreadEntry("82192", gloss: "under class 8219, office support", ["activity.data-processing"]),
    unreadEntry("82199", gloss: "under class 8219, office support", ["activity.data-processing"]),
    unreadEntry(
      "82110", gloss: "under class 8211, office administration",
      ["activity.office-administration"]),
    nicEntry("69201", "Accounting, bookkeeping and auditing activities", ["activity.accounting"]),
    nicEntry("69202", "Tax consultancy", ["activity.accounting"]),
    unreadEntry("78100", gloss: "under class 7810, employment placement", ["activity.staffing"]),
    unreadEntry("78200", gloss: "under class 7820, temporary employment", ["activity.staffing"]),
    unreadEntry("78300", gloss: "under class 7830, human resources", ["activity.staffing"]),
    unreadEntry(
      "66210", gloss: "under class 6621, risk and damage evaluation",
      ["activity.claims-administration"]),
    unreadEntry(
      "66290", gloss: "under class 6629, auxiliary to insurance",
      ["activity.claims-administration"]),
    unreadEntry(
      "66190", gloss: "under class 6619, auxiliary to financial services",
      ["activity.financial-processing"]),
    nicEntry(
      "62011",
      "Writing, modifying, testing of computer program to meet the needs of a particular client "
        + "excluding web-page designing", ["activity.information-technology"]),
    nicEntry(
      "62013", "Providing software support and maintenance to the clients",
      ["activity.information-technology"]),
    nicEntry(
      "62020", "Computer consultancy and computer facilities management activities",
      ["activity.information-technology"]),
    nicEntry(
      "62099", "Other information technology and computer service activities n.e.c",
      ["activity.information-technology"]),
    unreadEntry("69100", gloss: "under class 6910, legal activities", ["activity.legal-services"]),
    nicEntry("70200", "Management consultancy activities", ["activity.consulting"]),
    unreadEntry("71100", gloss: "under class 7110, engineering", ["activity.engineering"]),
    unreadEntry("72100", gloss: "under class 7210, research", ["activity.research"]),
    unreadEntry("72200", gloss: "under class 7220, research", ["activity.research"]),
    unreadEntry("74902", gloss: "patent brokerage, under class 7490", ["activity.research"]),
    unreadEntry(
      "74909", gloss: "the rest of class 7490", ["activity.research", "activity.translation"]),
    unreadEntry(
      "63991", gloss: "telephone-based information, under class 6399",
      ["activity.telephone-information"]),
  ]

  private static func nicEntry(_ code: String, _ title: String, _ entries: [String]) -> CodeEntry {
    CodeEntry(
      PublicCode(
        .nic, "2008", code, title: title, .reported,
        source: "lists of NIC-2008 in public source code and company registrations"), entries)
  }

  private static func unreadEntry(_ code: String, gloss: String, _ entries: [String]) -> CodeEntry {
    CodeEntry(
      PublicCode(
        .nic, "2008", code, title: nil, gloss: gloss, .toVerify,
        source: "Central Statistical Organisation, National Industrial Classification 2008; "
          + "number from a secondary list, title not read"), entries)
  }
}
