// SPDX-License-Identifier: Apache-2.0

extension VoiceProcessType {
  /// The processes in which agents call to sell, to collect or to ask.
  static let sellingAndCollecting: [VoiceProcessType] = [
    VoiceProcessType(
      .telemarketing, .outbound, function: .salesAndMarketing,
      aliases: ["sales", "telesales", "outbound sales", "tele-calling", "telecalling"],
      "Agents call many people to sell to the few who want to buy.",
      dialModes: [
        DialModeChoice(
          .predictive, when: "the team is large enough for the limit on abandoned calls",
          "Few attempts are answered and each record is worth little, so waiting costs the most."),
        DialModeChoice(
          .progressive, when: "the team is small or the limit is zero",
          "With few agents, one answer too many is an abandoned call as often as not."),
      ],
      billingModels: [
        BillingModelChoice(
          .outcome, unit: "sale",
          "A sale is easy to count, and the provider carries the risk of its own skill."),
        BillingModelChoice(
          .hybrid, unit: "agent-hour and sale", when: "the offer or the list is new",
          "Nobody knows yet how many will buy, so a base keeps the agents paid."),
      ],
      measures: [
        "contacts per agent-hour", "conversion rate", "sales per agent-hour", "abandonment rate",
        "list penetration", "complaints",
      ]),
    VoiceProcessType(
      .leadGeneration, .outbound, function: .salesAndMarketing,
      aliases: ["lead gen", "appointment setting", "prospecting"],
      "Agents call to find out who might buy, and pass those on to a salesperson.",
      dialModes: [
        DialModeChoice(
          .preview, when: "businesses are called", for: [ProcessFacets(audience: .businesses)],
          "The agent must know the company, pass a switchboard and ask for one person."),
        DialModeChoice(
          .progressive, when: "consumers are called",
          for: [ProcessFacets(audience: .consumers), ProcessFacets(audience: .existingCustomers)],
          "There is little to read before the call, and a silent call would cost the lead."),
      ],
      billingModels: [
        BillingModelChoice(
          .outcome, unit: "qualified lead or kept appointment",
          "The client wants leads and can say what qualifies one."),
        BillingModelChoice(
          .perAgent, unit: "agent-hour", when: "what qualifies a lead is still being found out",
          "Paying for leads before they are defined pays for quarrels."),
      ],
      measures: [
        "right-party contact rate", "appointments per agent-hour", "show rate",
        "share of leads accepted",
      ]),
    VoiceProcessType(
      .collections, .outbound, function: .financeAndAccounting,
      aliases: ["collection", "debt collection", "collection process", "recovery"],
      "Agents call people whose payments are overdue and agree with them on how to pay.",
      dialModes: [
        DialModeChoice(
          .predictive, when: "the creditor's own early debts are called by a large team",
          for: [.earlyFirstParty],
          "There are many accounts, and most need only a short reminder."),
        DialModeChoice(
          .progressive, when: "the creditor's own early debts are called by a small team",
          for: [.earlyFirstParty],
          "A customer who is to be kept should not meet a silent call."),
        DialModeChoice(
          .preview, when: "debts are in a late stage or with an agency",
          for: ProcessFacets.lateOrThirdParty,
          "The call is a negotiation; its history and its legal limits must be read first."),
        DialModeChoice(
          .progressive, when: "an agency's accounts are small and alike",
          for: ProcessFacets.lateOrThirdParty,
          "With little to read and to negotiate, the agent's wait costs more than the preview."),
      ],
      billingModels: [
        BillingModelChoice(
          .perAgent, unit: "agent-hour or contact", when: "the creditor's name is used early on",
          for: [.earlyFirstParty],
          "Most would pay anyway, so a share of the money would overpay the calls."),
        BillingModelChoice(
          .outcome, unit: "share of the money collected, by age of the debt",
          when: "debts are in a late stage or with an agency",
          for: ProcessFacets.lateOrThirdParty,
          "Recovery is uncertain, and the agency is paid for the risk it takes."),
      ],
      measures: [
        "right-party contact rate", "promise-to-pay rate", "kept-promise rate", "recovery rate",
        "roll rate", "cost per unit collected",
      ]),
    VoiceProcessType(
      .surveys, .outbound, function: .marketResearch,
      aliases: ["survey", "telephone survey", "opinion poll", "feedback calls"],
      "Agents call a sample of people and ask everyone the same questions.",
      dialModes: [
        DialModeChoice(
          .progressive,
          "Every silent call lowers the response rate, which is the survey's quality."),
        DialModeChoice(
          .predictive, when: "the team is large and few agree to take part",
          "Most calls end after a sentence, so agents would mostly wait."),
      ],
      billingModels: [
        BillingModelChoice(
          .perTransaction, unit: "completed interview",
          "A complete interview is exactly what is ordered and can be checked."),
        BillingModelChoice(
          .perAgent, unit: "agent-hour", when: "the people sought are rare",
          "Nobody can foresee how many calls one interview takes."),
      ],
      measures: [
        "completed interviews per agent-hour", "response rate", "quota fill", "interview length",
      ]),
  ]
}

extension ProcessFacets {
  /// The creditor's own debts, or debts in its name, that are a few days or weeks overdue.
  fileprivate static let earlyFirstParty = ProcessFacets(
    collector: .firstParty, arrears: .earlyStage)

  /// Debts that need negotiation: months overdue, or with an agency at any age.
  fileprivate static let lateOrThirdParty: [ProcessFacets] = [
    ProcessFacets(arrears: .lateStage), ProcessFacets(collector: .thirdParty),
  ]
}
