// SPDX-License-Identifier: Apache-2.0

extension CodeEntry {
  /// Standard Occupational Classification of the United States, 2018.
  static let soc: [CodeEntry] = [
    socEntry("15-1232", "Computer User Support Specialists", ["role.technical-support-agent"]),
    socEntry("43-4111", "Interviewers, Except Eligibility and Loan", ["role.interviewer"]),
    socEntry("43-9021", "Data Entry Keyers", ["role.data-entry-operator"]),
    socEntry(
      "43-1011", "First-Line Supervisors of Office and Administrative Support Workers",
      ["role.team-leader", "role.supervisor"]),
    socEntry("13-1151", "Training and Development Specialists", ["role.trainer"]),
    socEntry("11-3131", "Training and Development Managers", ["role.training-manager"]),
    socEntry(
      "13-1111", "Management Analysts", ["role.quality-analyst"],
      distinction: "The nearest for a quality analyst, who has no code of his own; the other "
        + "candidate is 43-4051, Customer Service Representatives."),
    socEntry("13-1071", "Human Resources Specialists", ["role.recruiter"]),
    socEntry("11-1021", "General and Operations Managers", ["role.operations-manager"]),
    socEntry("13-1041", "Compliance Officers", ["role.compliance-officer"]),
    socEntry(
      "41-4011",
      "Sales Representatives, Wholesale and Manufacturing, Technical and Scientific Products",
      ["role.dialer-sales-representative"]),
    socEntry("13-1161", "Market Research Analysts and Marketing Specialists", ["role.analyst"]),
    socEntry("13-2051", "Financial and Investment Analysts", ["role.analyst"]),
    socEntry("23-2011", "Paralegals and Legal Assistants", ["role.analyst"]),
  ]

  /// O*NET-SOC 2019.
  static let onet: [CodeEntry] = [
    CodeEntry(
      PublicCode(
        .onet, "2019", "43-4051.00", title: "Customer Service Representatives", .verified,
        source: "onetonline.org/link/summary/43-4051.00"),
      ["role.customer-support-agent", "role.non-voice-agent"],
      distinction: "Leaves out those whose work is mainly selling, who are 41-9041.00."),
    onetEntry(
      "41-9041.00", "Telemarketers", ["role.telesales-agent"],
      distinction: "For those who sell by telephone; who answers questions is 43-4051.00."),
    onetEntry("43-3011.00", "Bill and Account Collectors", ["role.collection-executive"]),
  ]

  /// International Standard Classification of Occupations, 2008.
  static let isco: [CodeEntry] = [
    CodeEntry(
      PublicCode(
        .isco, "08", "4222", title: "Contact Centre Information Clerks", .verified,
        source: "esco.ec.europa.eu, page of ISCO unit group 4222"),
      ["role.customer-support-agent", "role.non-voice-agent"],
      distinction: "For agents who inform and handle simple transactions. Agents who sell are "
        + "5244, and interviewers 4227."),
    iscoEntry(
      "5244", "Contact Centre Salespersons", ["role.telesales-agent"],
      distinction: "For agents who sell. Agents who inform are 4222."),
    iscoEntry("4214", "Debt Collectors and Related Workers", ["role.collection-executive"]),
    iscoEntry("4227", "Survey and Market Research Interviewers", ["role.interviewer"]),
    iscoEntry("4132", "Data Entry Clerks", ["role.data-entry-operator"]),
    iscoEntry(
      "3512", "Information and Communications Technology User Support Technicians",
      ["role.technical-support-agent"]),
    iscoEntry("3341", "Office Supervisors", ["role.team-leader", "role.supervisor"]),
    iscoEntry("2424", "Training and Staff Development Professionals", ["role.trainer"]),
    iscoEntry("2421", "Management and Organization Analysts", ["role.quality-analyst"]),
    iscoEntry("2423", "Personnel and Careers Professionals", ["role.recruiter"]),
    iscoEntry("1439", "Services Managers Not Elsewhere Classified", ["role.operations-manager"]),
    iscoEntry(
      "2434", "Information and Communications Technology Sales Professionals",
      ["role.dialer-sales-representative"]),
    iscoEntry("2413", "Financial Analysts", ["role.analyst"]),
    iscoEntry("2411", "Accountants", ["role.analyst"]),
    iscoEntry("2611", "Lawyers", ["role.analyst"]),
    iscoEntry("3411", "Legal and Related Associate Professionals", ["role.analyst"]),
  ]

  /// European Skills, Competences, Qualifications and Occupations.
  static let esco: [CodeEntry] = [
    CodeEntry(
      PublicCode(
        .esco, "1", "5244.1", title: "call centre agent", .reported,
        source: "copy of ESCO at autoped.services.aiod.ieat.ro"), ["role.telesales-agent"],
      distinction: "ESCO files the name “call centre agent” under 5244, who sell; the agent who "
        + "informs is its “customer contact centre information clerk”.")
  ]

  /// Qualification packs of India's National Skills Qualifications Framework.
  static let nsqf: [CodeEntry] = [
    nsqfEntry(
      "SSC/Q2210", "CRM Domestic Voice", ["role.customer-support-agent"],
      distinction: "Version 3 of the pack is called “Customer Care Executive, Domestic Voice”."),
    nsqfEntry(
      "SSC/Q2211", "CRM Domestic Non-Voice", ["role.non-voice-agent"],
      distinction: "Version 3 of the pack is called “Customer Care Executive, Domestic Non-Voice”."
    ),
  ]

  /// India's National Classification of Occupations, 2015.
  static let nco: [CodeEntry] = [
    ncoEntry(
      "5244.0101", gloss: "domestic voice, cited by SSC/Q2210", ["role.customer-support-agent"]),
    ncoEntry(
      "5244.0201", gloss: "domestic non-voice, cited by SSC/Q2211", ["role.non-voice-agent"]),
    ncoEntry("5244", gloss: "the family of contact-centre sellers", ["role.telesales-agent"]),
  ]

  /// Australian and New Zealand Standard Classification of Occupations.
  static let anzsco: [CodeEntry] = [
    anzscoEntry("541112", "Call or Contact Centre Operator", ["role.customer-support-agent"]),
    anzscoEntry("541111", "Call or Contact Centre Team Leader", ["role.team-leader"]),
  ]

  private static func socEntry(
    _ code: String, _ title: String, _ entries: [String], distinction: String? = nil
  ) -> CodeEntry {
    CodeEntry(
      PublicCode(
        .soc, "2018", code, title: title, .reported,
        source: "lists of SOC 2018 titles in public source code"), entries,
      distinction: distinction)
  }

  private static func onetEntry(
    _ code: String, _ title: String, _ entries: [String], distinction: String? = nil
  ) -> CodeEntry {
    CodeEntry(
      PublicCode(
        .onet, "2019", code, title: title, .reported,
        source: "lists of O*NET-SOC titles in public source code"), entries,
      distinction: distinction)
  }

  private static func iscoEntry(
    _ code: String, _ title: String, _ entries: [String], distinction: String? = nil
  ) -> CodeEntry {
    CodeEntry(
      PublicCode(
        .isco, "08", code, title: title, .reported,
        source: "lists of ISCO-08 unit groups in public source code"), entries,
      distinction: distinction)
  }

  private static func nsqfEntry(
    _ code: String, _ title: String, _ entries: [String], distinction: String
  ) -> CodeEntry {
    CodeEntry(
      PublicCode(
        .nsqf, "level 4", code, title: title, .reported,
        source: "lists of qualification packs in public source code; nqr.gov.in not read"),
      entries, distinction: distinction)
  }

  private static func ncoEntry(_ code: String, gloss: String, _ entries: [String]) -> CodeEntry {
    CodeEntry(
      PublicCode(
        .nco, "2015", code, title: nil, gloss: gloss, .toVerify,
        source: "cited in secondary lists; title not read"), entries)
  }

  private static func anzscoEntry(_ code: String, _ title: String, _ entries: [String]) -> CodeEntry
  {
    CodeEntry(
      PublicCode(
        .anzsco, "First Edition, 2006", code, title: title, .verified,
        source: "Australian Bureau of Statistics 1220.0, unit group 5411"), entries)
  }
}
