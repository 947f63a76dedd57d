// SPDX-License-Identifier: Apache-2.0

extension Role {
  /// Agents, then those who lead them, quality, support functions, and knowledge work.
  static let all: [Role] = [agents, leaders, quality, specialists, knowledge].flatMap { $0 }

  private static let agents: [Role] = [
    Role(
      "role.customer-support-agent", "customer support agent",
      aliases: [
        "call centre agent", "call center agent", "contact centre agent", "agent", "BPO executive",
        "customer care executive", "customer service representative", "CSR", "support executive",
      ],
      "Answers customers by telephone and settles what they ask; does not sell.",
      next: ["role.senior-agent", "role.quality-analyst"],
      processes: ["bpo.customer-support", "voice.customer-support"]),
    Role(
      "role.non-voice-agent", "non-voice agent",
      aliases: ["chat agent", "email agent", "agent"],
      "Answers customers in writing: chat, email, social media.",
      next: ["role.senior-agent", "role.quality-analyst"], processes: ["bpo.non-voice"]),
    Role(
      "role.telesales-agent", "telesales agent",
      aliases: [
        "call centre agent", "call center agent", "contact centre agent", "agent", "telemarketer",
        "telecaller", "tele-caller", "sales executive", "outbound agent",
      ],
      "Calls people, or takes their calls, in order to sell.",
      next: ["role.senior-agent"],
      processes: ["bpo.sales-and-marketing", "voice.telemarketing", "voice.inbound-sales"]),
    Role(
      "role.collection-executive", "collection executive",
      aliases: [
        "collector", "debt collector", "collection agent", "collections agent", "agent",
        "bill collector",
      ],
      "Calls people who owe, explains what is due, agrees on payment and records it.",
      next: ["role.senior-agent"], processes: ["voice.collections"]),
    Role(
      "role.interviewer", "telephone interviewer", aliases: ["interviewer", "survey agent"],
      "Reads the same questions to everyone in a sample and records the answers.",
      next: ["role.senior-agent"], processes: ["voice.surveys"]),
    Role(
      "role.data-entry-operator", "data entry operator",
      aliases: ["data entry clerk", "process associate"],
      "Keys in, checks and corrects records by given rules.", next: ["role.senior-agent"],
      processes: ["bpo.data-entry-and-processing"]),
    Role(
      "role.technical-support-agent", "technical support agent",
      aliases: ["helpdesk agent", "service desk analyst", "technical support executive"],
      "Finds with the user why a product does not work, and mends it or passes it on.",
      next: ["role.senior-agent", "role.quality-analyst"],
      processes: ["bpo.technical-support", "voice.technical-support", "voice.helpdesk"]),
  ]

  private static let leaders: [Role] = [
    Role(
      "role.senior-agent", "senior agent",
      aliases: ["senior executive", "senior collection executive", "senior associate"],
      "Takes hard cases, large accounts and escalated calls, and helps new agents.",
      next: ["role.team-leader", "role.quality-analyst"]),
    Role(
      "role.team-leader", "team leader", aliases: ["team lead", "TL"],
      "Leads a team of agents: targets, coaching, escalations, daily reports.",
      next: ["role.supervisor", "role.trainer", "role.operations-manager"]),
    Role(
      "role.supervisor", "supervisor", aliases: ["floor supervisor", "assistant manager"],
      "Runs a floor or shift with several teams.", next: ["role.operations-manager"]),
    Role(
      "role.operations-manager", "operations manager", aliases: ["manager", "account manager"],
      "Answers to the client for a process: staffing, service, quality, cost.",
      next: ["role.process-head"]),
    Role(
      "role.process-head", "process head", aliases: ["head of operations"],
      "Runs all processes of a client or site."),
  ]

  private static let quality: [Role] = [
    Role(
      "role.quality-analyst", "quality analyst",
      aliases: ["QA", "quality assurance analyst", "QA analyst", "quality assurance"],
      "Listens to calls and reads chats, scores them by a form, and gives feedback.",
      next: ["role.senior-quality-analyst"]),
    Role(
      "role.senior-quality-analyst", "senior quality analyst",
      aliases: ["senior QA"],
      "Builds forms, leads calibration, and finds causes behind the scores.",
      next: ["role.quality-lead"]),
    Role(
      "role.quality-lead", "quality lead", aliases: ["QA lead", "quality team leader"],
      "Leads the analysts of a process and agrees the standard with operations and client.",
      next: ["role.quality-manager", "role.trainer", "role.operations-manager"]),
    Role(
      "role.quality-manager", "quality manager",
      aliases: ["process-excellence head", "head of quality"],
      "Owns the quality framework of a company, and its improvement."),
  ]

  private static let specialists: [Role] = [
    Role(
      "role.trainer", "trainer", aliases: ["process trainer", "voice and accent trainer"],
      "Teaches product, process, script, rules and voice to new and present agents.",
      next: ["role.training-manager"]),
    Role(
      "role.training-manager", "training manager",
      "Plans and answers for all training of a site or company."),
    Role(
      "role.recruiter", "recruiter", aliases: ["HR executive", "human resources specialist"],
      "Finds, tests and hires agents, in a trade where many leave within the year.",
      processes: ["bpo.human-resources"]),
    Role(
      "role.compliance-officer", "compliance officer", aliases: ["compliance manager"],
      "Sees that calls, records and data keep the law and the contract."),
    Role(
      "role.dialer-sales-representative", "dialer sales representative",
      aliases: ["dialer salesperson", "contact-centre software sales"],
      "Sells dialers and contact-centre software to companies that run call centres."),
  ]

  private static let knowledge: [Role] = [
    Role(
      "role.analyst", "analyst", aliases: ["KPO analyst", "research analyst", "researcher"],
      "Collects, checks and interprets facts in one field: finance, law, markets, data.",
      next: ["role.senior-analyst"],
      processes: ["kpo.financial", "kpo.legal", "kpo.market-research", "kpo.data-analytics"]),
    Role(
      "role.senior-analyst", "senior analyst",
      "Plans studies, reviews the work of analysts and presents it.",
      next: ["role.lead-consultant"]),
    Role(
      "role.lead-consultant", "lead consultant", aliases: ["consultant"],
      "Leads engagements with clients and answers for the advice.", next: ["role.domain-expert"],
      processes: ["kpo.business-consulting"]),
    Role(
      "role.domain-expert", "domain expert",
      aliases: ["subject expert", "subject matter expert", "SME"],
      "Is asked when the others do not know; sets the method of a field."),
  ]
}
