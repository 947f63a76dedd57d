// SPDX-License-Identifier: Apache-2.0

extension CodeEntry {
  /// North American Industry Classification System, 2022.
  static let naics: [CodeEntry] = [
    naicsEntry("5614", "Business Support Services", ["activity.business-support"]),
    naicsEntry(
      "56142", "Telephone Call Centers",
      ["activity.telephone-answering", "activity.contact-centre"]),
    // J. Murphy (U.S. Census Bureau), "Call Centers: Turnover/Output Measures in the United
    // States", 29th Voorburg Group, 2014, tells the two apart.
    naicsEntry(
      "561421", "Telephone Answering Services", ["activity.telephone-answering"],
      distinction: "For taking messages and passing them on. A centre that sells, takes orders or "
        + "helps customers is 561422, also when it only answers calls."),
    naicsEntry(
      "561422", "Telemarketing Bureaus and Other Contact Centers", ["activity.contact-centre"],
      distinction: "Calls in both directions. A service that only takes messages is 561421."),
    naicsEntry("561440", "Collection Agencies", ["activity.collection-agency"]),
    naicsEntry("561450", "Credit Bureaus", ["activity.credit-bureau"]),
    naicsEntry("561491", "Repossession Services", ["activity.repossession"]),
    naicsEntry(
      "541910", "Marketing Research and Public Opinion Polling", ["activity.market-research"]),
    naicsEntry(
      "518210",
      "Computing Infrastructure Providers, Data Processing, Web Hosting, and Related Services",
      ["activity.data-processing"]),
    naicsEntry("561410", "Document Preparation Services", ["activity.data-processing"]),
    naicsEntry("561499", "All Other Business Support Services", ["activity.data-processing"]),
    naicsEntry("561110", "Office Administrative Services", ["activity.office-administration"]),
    naicsEntry("541211", "Offices of Certified Public Accountants", ["activity.accounting"]),
    naicsEntry("541213", "Tax Preparation Services", ["activity.accounting"]),
    naicsEntry("541214", "Payroll Services", ["activity.accounting", "activity.staffing"]),
    naicsEntry("541219", "Other Accounting Services", ["activity.accounting"]),
    naicsEntry("561311", "Employment Placement Agencies", ["activity.staffing"]),
    naicsEntry("561312", "Executive Search Services", ["activity.staffing"]),
    naicsEntry("561320", "Temporary Help Services", ["activity.staffing"]),
    naicsEntry("561330", "Professional Employer Organizations", ["activity.staffing"]),
    naicsEntry("524291", "Claims Adjusting", ["activity.claims-administration"]),
    naicsEntry(
      "524292",
      "Pharmacy Benefit Management and Other Third Party Administration of Insurance and Pension "
        + "Funds", ["activity.claims-administration"]),
    naicsEntry(
      "524298", "All Other Insurance Related Activities", ["activity.claims-administration"]),
    naicsEntry(
      "522320", "Financial Transactions Processing, Reserve, and Clearinghouse Activities",
      ["activity.financial-processing"]),
    naicsEntry(
      "522390", "Other Activities Related to Credit Intermediation",
      ["activity.financial-processing"]),
    naicsEntry(
      "541511", "Custom Computer Programming Services", ["activity.information-technology"]),
    naicsEntry("541512", "Computer Systems Design Services", ["activity.information-technology"]),
    naicsEntry(
      "541513", "Computer Facilities Management Services", ["activity.information-technology"]),
    naicsEntry("541519", "Other Computer Related Services", ["activity.information-technology"]),
    naicsEntry("541110", "Offices of Lawyers", ["activity.legal-services"]),
    naicsEntry("541191", "Title Abstract and Settlement Offices", ["activity.legal-services"]),
    naicsEntry("541199", "All Other Legal Services", ["activity.legal-services"]),
    naicsEntry(
      "541611", "Administrative Management and General Management Consulting Services",
      ["activity.consulting"]),
    naicsEntry("541612", "Human Resources Consulting Services", ["activity.consulting"]),
    naicsEntry("541613", "Marketing Consulting Services", ["activity.consulting"]),
    naicsEntry(
      "541614", "Process, Physical Distribution, and Logistics Consulting Services",
      ["activity.consulting"]),
    naicsEntry("541618", "Other Management Consulting Services", ["activity.consulting"]),
    naicsEntry(
      "541690", "Other Scientific and Technical Consulting Services", ["activity.consulting"]),
    naicsEntry("541330", "Engineering Services", ["activity.engineering"]),
    naicsEntry("541713", "Research and Development in Nanotechnology", ["activity.research"]),
    naicsEntry(
      "541714", "Research and Development in Biotechnology (except Nanobiotechnology)",
      ["activity.research"]),
    naicsEntry(
      "541715",
      "Research and Development in the Physical, Engineering, and Life Sciences (except "
        + "Nanotechnology and Biotechnology)", ["activity.research"]),
    naicsEntry(
      "541720", "Research and Development in the Social Sciences and Humanities",
      ["activity.research"]),
    naicsEntry(
      "541990", "All Other Professional, Scientific, and Technical Services",
      ["activity.research"]),
    naicsEntry("541930", "Translation and Interpretation Services", ["activity.translation"]),
    naicsEntry(
      "519290", "Web Search Portals and All Other Information Services",
      ["activity.telephone-information"]),
  ]

  /// International Standard Industrial Classification, revision 4.
  static let isic: [CodeEntry] = [
    isicEntry(
      "82", "Office administrative, office support and other business support activities",
      ["activity.business-support"]),
    isicEntry(
      "8220", "Activities of call centres",
      ["activity.telephone-answering", "activity.contact-centre"],
      distinction: "One class for both directions, where NAICS has 561421 and 561422."),
    isicEntry(
      "8291", "Activities of collection agencies and credit bureaus",
      ["activity.collection-agency", "activity.credit-bureau"],
      distinction: "One class for both, where NAICS has 561440 and 561450."),
    isicEntry(
      "8299", "Other business support service activities n.e.c.", ["activity.repossession"]),
    isicEntry("7320", "Market research and public opinion polling", ["activity.market-research"]),
    isicEntry(
      "6311", "Data processing, hosting and related activities", ["activity.data-processing"]),
    isicEntry(
      "8219",
      "Photocopying, document preparation and other specialized office support activities",
      ["activity.data-processing"]),
    isicEntry(
      "8211", "Combined office administrative service activities",
      ["activity.office-administration"]),
    isicEntry(
      "6920", "Accounting, bookkeeping and auditing activities; tax consultancy",
      ["activity.accounting"]),
    isicEntry("7810", "Activities of employment placement agencies", ["activity.staffing"]),
    isicEntry("7820", "Temporary employment agency activities", ["activity.staffing"]),
    isicEntry("7830", "Other human resources provision", ["activity.staffing"]),
    isicEntry("6621", "Risk and damage evaluation", ["activity.claims-administration"]),
    isicEntry(
      "6629", "Other activities auxiliary to insurance and pension funding",
      ["activity.claims-administration"]),
    isicEntry(
      "6619", "Other activities auxiliary to financial service activities",
      ["activity.financial-processing"]),
    isicEntry("6201", "Computer programming activities", ["activity.information-technology"]),
    isicEntry(
      "6202", "Computer consultancy and computer facilities management activities",
      ["activity.information-technology"]),
    isicEntry(
      "6209", "Other information technology and computer service activities",
      ["activity.information-technology"]),
    isicEntry("6910", "Legal activities", ["activity.legal-services"]),
    isicEntry("7020", "Management consultancy activities", ["activity.consulting"]),
    isicEntry(
      "7110", "Architectural and engineering activities and related technical consultancy",
      ["activity.engineering"]),
    isicEntry(
      "7210", "Research and experimental development on natural sciences and engineering",
      ["activity.research"]),
    isicEntry(
      "7220", "Research and experimental development on social sciences and humanities",
      ["activity.research"]),
    isicEntry(
      "7490", "Other professional, scientific and technical activities n.e.c.",
      ["activity.research", "activity.translation"]),
    isicEntry(
      "6399", "Other information service activities n.e.c.", ["activity.telephone-information"]),
  ]

  private static func naicsEntry(
    _ code: String, _ title: String, _ entries: [String], distinction: String? = nil
  ) -> CodeEntry {
    CodeEntry(
      PublicCode(
        .naics, "2022", code, title: title, .verified,
        source: "North American Industry Classification System 2022, as in the Python package "
          + "naics 1.0.1"), entries, distinction: distinction)
  }

  private static func isicEntry(
    _ code: String, _ title: String, _ entries: [String], distinction: String? = nil
  ) -> CodeEntry {
    CodeEntry(
      PublicCode(
        .isic, "Revision 4", code, title: title, .verified,
        source: "United Nations Statistics Division, ISIC_Rev_4_english_structure.Txt, as in the "
          + "Python package isic 1.0.4"), entries, distinction: distinction)
  }
}
