// SPDX-License-Identifier: Apache-2.0

extension VoiceProcessType {
  /// Agents who take calls and make calls; a way to staff, which any process may take part in.
  static let blended = VoiceProcessType(
    blended: "voice.blended", "blended work",
    aliases: ["blended", "blended process", "call blending", "inbound and outbound"],
    "The same agents take calls and, when these leave them time, make calls.",
    dialModes: [
      DialModeChoice(
        .predictive, when: "the outbound list stands silent calls and the team is large",
        "Incoming calls come first, and dialing ahead fills the time that they leave."),
      DialModeChoice(
        .progressive, when: "the team is small or customers are called",
        "An incoming call may take the agent for whom a number was dialed ahead."),
    ],
    billingModels: [
      BillingModelChoice(
        .perAgent, unit: "agent-hour",
        "The same hour serves both, and any division between them would be invented."),
      BillingModelChoice(
        .hybrid, unit: "agent-hour and result", when: "the outbound calls sell",
        "The base pays for being there, the fee for what idle time is turned into."),
    ],
    measures: [
      "occupancy", "service level", "abandonment rate", "contacts per agent-hour",
    ])
}
