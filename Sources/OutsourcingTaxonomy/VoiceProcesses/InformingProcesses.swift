// SPDX-License-Identifier: Apache-2.0

extension VoiceProcessType {
  /// The processes in which agents call people who know why: they are customers, or expect it.
  static let informing: [VoiceProcessType] = [
    VoiceProcessType(
      .followUp, .outbound, function: .customerSupport,
      aliases: ["follow-up", "follow up", "callbacks", "welcome calls", "after-sales calls"],
      "Agents call people again about a contact, an offer or a case that is still open.",
      dialModes: [
        DialModeChoice(
          .preview, "The agent must know what was said last before the person answers."),
        DialModeChoice(
          .progressive, when: "every call has the same short purpose",
          "A welcome call needs no reading, and a customer should meet no silence."),
      ],
      billingModels: [
        BillingModelChoice(
          .perAgent, unit: "agent-hour",
          "The calls belong to another process and are seldom counted apart."),
        BillingModelChoice(
          .perTransaction, unit: "contact", when: "the calls are alike",
          "The list is known, and so is the work in each contact."),
      ],
      measures: ["reach", "cases closed", "contacts per agent-hour", "customer satisfaction"]),
    VoiceProcessType(
      .reminders, .outbound, function: .customerSupport,
      aliases: ["reminder", "reminder calls", "payment reminders"],
      "Agents or recordings call to remind people of a payment, a date or a delivery.",
      dialModes: [
        DialModeChoice(
          .agentless, when: "a recording is allowed and nobody needs to answer it",
          "The message is the same for all, so an agent would only read it aloud."),
        DialModeChoice(
          .progressive, when: "the person may want to answer or pay at once",
          "The call is short, and a customer should meet no silence."),
      ],
      billingModels: [
        BillingModelChoice(
          .perTransaction, unit: "contact or minute",
          "The call is short and always the same, so its price is easy to agree."),
        BillingModelChoice(
          .perAgent, unit: "agent-hour", when: "agents also settle what the reminder brings up",
          "Calls then differ in length, and the customer should not be hurried."),
      ],
      measures: ["reach", "contacts per agent-hour", "cost per contact", "complaints"]),
    VoiceProcessType(
      .verification, .outbound, function: .customerSupport,
      aliases: ["verification calls", "order confirmation", "address verification"],
      "Agents call to check that an order, an address or a statement is right.",
      dialModes: [
        DialModeChoice(
          .progressive, "The call is short, and a customer should meet no silence."),
        DialModeChoice(
          .preview, when: "documents have to be compared",
          "The agent must have read them before asking."),
      ],
      billingModels: [
        BillingModelChoice(
          .perTransaction, unit: "verified record",
          "A record is verified or not, which both sides can check."),
        BillingModelChoice(
          .perAgent, unit: "agent-hour", when: "many people cannot be reached",
          "The provider would carry the risk of a list that the client made."),
      ],
      measures: ["reach", "accuracy", "contacts per agent-hour", "cost per contact"]),
    VoiceProcessType(
      .appointments, .outbound, function: .customerSupport,
      aliases: ["appointment", "appointment calls", "appointment confirmation"],
      "Agents call people who expect it, to arrange, confirm or move an appointment.",
      dialModes: [
        DialModeChoice(
          .progressive, "The call is short, and the person is a customer or patient."),
        DialModeChoice(
          .agentless, when: "the appointment only has to be confirmed",
          "A key press is enough for an answer."),
      ],
      billingModels: [
        BillingModelChoice(
          .perTransaction, unit: "contact",
          "The call is short and always alike, so its price is easy to agree."),
        BillingModelChoice(
          .perAgent, unit: "agent-hour", when: "agents also take calls for the same diary",
          "The hours cannot be divided between the two."),
      ],
      measures: ["reach", "share of appointments kept", "accuracy", "contacts per agent-hour"]),
    VoiceProcessType(
      .renewals, .outbound, function: .salesAndMarketing,
      aliases: ["renewal", "retention", "renewal calls", "retention calls", "win-back"],
      "Agents call customers whose contract ends, to renew it or to keep them from leaving.",
      dialModes: [
        DialModeChoice(
          .progressive,
          "These people are customers already, and a silent call could lose one."),
        DialModeChoice(
          .preview, when: "the contract is large or the customer has complained",
          "The agent must know the history before making an offer."),
      ],
      billingModels: [
        BillingModelChoice(
          .hybrid, unit: "agent-hour and renewal",
          "Many would renew anyway, so a base pays the calls and a bonus the persuasion."),
        BillingModelChoice(
          .outcome, unit: "renewal", when: "customers are called who have given notice",
          "None of them would have stayed without the call."),
      ],
      measures: ["contact rate", "retention rate", "contacts per agent-hour", "complaints"]),
  ]
}
