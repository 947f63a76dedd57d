// SPDX-License-Identifier: Apache-2.0

extension VoiceProcessType {
  /// The processes in which customers call.
  static let inbound: [VoiceProcessType] = [
    VoiceProcessType(
      .customerSupport, .inbound, function: .customerSupport,
      aliases: ["inbound support", "customer care", "customer service"],
      "Customers call with a question, a request or a complaint, and the agent settles it.",
      dialModes: [
        DialModeChoice(
          .notDialed, "The customer decides when to call, so staffing and not dialing is the task."),
        DialModeChoice(
          .preview, when: "the customer was promised a call back",
          "The agent should know the case before the customer answers."),
      ],
      billingModels: [
        BillingModelChoice(
          .perAgent, unit: "agent-hour or full-time equivalent",
          "The client's own customers cause the volume, so the client carries that risk."),
        BillingModelChoice(
          .perTransaction, unit: "handled minute or contact",
          when: "volume is well known and a minimum is agreed",
          "The client pays for work done, and the provider gains by doing it well and quickly."),
      ],
      measures: [
        "service level", "average speed of answer", "abandonment rate", "handle time",
        "first-contact resolution", "customer satisfaction",
      ]),
    VoiceProcessType(
      .helpdesk, .inbound, function: .technicalSupport,
      aliases: ["help desk", "service desk"],
      "Users reach one desk that records every request, solves it or hands it on, and reports back.",
      dialModes: [
        DialModeChoice(.notDialed, "Users call or write; the desk works through tickets."),
        DialModeChoice(
          .preview, when: "a ticket needs a call back",
          "The agent must read the ticket's history before speaking."),
      ],
      billingModels: [
        BillingModelChoice(
          .perTransaction, unit: "ticket",
          "The ticket is the natural piece of work and is counted anyway."),
        BillingModelChoice(
          .perAgent, unit: "full-time equivalent",
          when: "requests differ too much for one price",
          "A price per ticket would reward closing tickets instead of solving problems."),
      ],
      measures: [
        "first-contact resolution", "mean time to restore", "reopened tickets", "backlog age",
      ]),
    VoiceProcessType(
      .orderTaking, .inbound, function: .salesAndMarketing,
      aliases: ["order processing", "order desk", "reservations"],
      "Customers call to buy or book; the agent records the order and the payment.",
      dialModes: [
        DialModeChoice(.notDialed, "The customer is on the line already, and ready to buy.")
      ],
      billingModels: [
        BillingModelChoice(
          .perTransaction, unit: "call or order",
          "Volume comes with seasons and advertising; the client pays for what it brings."),
        BillingModelChoice(
          .outcome, unit: "share of the order's value", when: "agents are to sell more than asked",
          "The provider is paid for persuading and not for listening."),
      ],
      measures: [
        "conversion rate", "order value", "handle time", "abandonment rate", "order accuracy",
      ]),
    VoiceProcessType(
      .technicalSupport, .inbound, function: .technicalSupport,
      aliases: ["tech support", "product support"],
      "Customers call because something does not work, and the agent finds the fault with them.",
      dialModes: [
        DialModeChoice(.notDialed, "The customer calls when the product fails."),
        DialModeChoice(
          .preview, when: "the fault is looked into and the customer called back",
          "Diagnosis goes on between calls, and the next agent must know how far it came."),
      ],
      billingModels: [
        BillingModelChoice(
          .perAgent, unit: "agent-hour or full-time equivalent",
          "Handle times vary widely, and a price per call would reward short calls."),
        BillingModelChoice(
          .perTransaction, unit: "ticket", when: "faults are alike and well documented",
          "The client pays by the case and leaves speed to the provider."),
      ],
      measures: [
        "first-contact resolution", "mean time to restore", "handle time", "customer satisfaction",
      ]),
    VoiceProcessType(
      .inboundSales, .inbound, function: .salesAndMarketing,
      aliases: ["sales", "sales hotline", "inbound telesales"],
      "Customers call with a question about an offer, and the agent turns it into a sale.",
      dialModes: [
        DialModeChoice(.notDialed, "Advertising makes the customer call."),
        DialModeChoice(
          .preview, when: "the customer asked for a call back",
          "Who asked is warm, and the agent should know what was asked."),
      ],
      billingModels: [
        BillingModelChoice(
          .hybrid, unit: "agent-hour and sale",
          "The client's advertising makes the volume, and the agent's skill makes the sale."),
        BillingModelChoice(
          .outcome, unit: "sale", when: "the share of calls that end in a sale is known",
          "Both sides can then foresee what a call is worth."),
      ],
      measures: [
        "conversion rate", "order value", "service level", "abandonment rate", "handle time",
      ]),
    VoiceProcessType(
      .telephoneAnswering, .inbound, function: .customerSupport,
      aliases: ["answering service", "message taking", "virtual receptionist"],
      "Agents answer in the client's name, take a message and pass it on; they settle nothing.",
      dialModes: [
        DialModeChoice(.notDialed, "Callers reach the client's number and somebody must answer.")
      ],
      billingModels: [
        BillingModelChoice(
          .perTransaction, unit: "call or minute",
          "One client has few calls, and pays only for them."),
        BillingModelChoice(
          .fixedFee, unit: "month", when: "a number of calls is included",
          "A small client wants a bill that it can foresee."),
      ],
      measures: ["service level", "abandonment rate", "handle time", "message accuracy"]),
  ]
}
