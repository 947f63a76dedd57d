// SPDX-License-Identifier: Apache-2.0

extension TopicList {
  /// What outsourcing may bring, each with its condition.
  static let advantageRows: [Topic.Row] = [
    Topic.Row(
      "cost", "lower cost",
      "No own rooms, equipment and hiring, and wages of another region; the contract's management "
        + "and the change have a price too."),
    Topic.Row(
      "talent", "skilled people from the first day",
      "The provider has people who have done it before, unless it hires them only then."),
    Topic.Row(
      "focus", "focus on the core", "Managers' time goes to what the company lives on."),
    Topic.Row(
      "efficiency", "efficiency", "The provider does the same for many and has learned how."),
    Topic.Row(
      "scale", "scale and flexibility",
      "Volume may double in a season, within the notice that the contract sets."),
    Topic.Row(
      "hours", "all hours and languages",
      "Several sites and shifts cover nights and tongues that one office cannot."),
    Topic.Row(
      "technology", "technology without investment",
      "Dialers, routing and analysis are shared, and paid for by use."),
    Topic.Row(
      "risk", "less risk and better compliance",
      "A specialist knows the rules of its trade, where contract, audit and certificate show it; "
        + "the client remains answerable."),
  ]

  /// What outsourcing may cost, each with what helps.
  static let disadvantageRows: [Topic.Row] = [
    Topic.Row(
      "control", "loss of control",
      "Others decide daily; service levels and visits help, and dependence stays."),
    Topic.Row(
      "barriers", "barriers of language and time",
      "Distance, accents and time zones cost understanding; overlap of hours and training help."),
    Topic.Row(
      "data", "data security and privacy",
      "Customers' data leave the house; least access, audits and a contract help."),
    Topic.Row(
      "quality", "poor quality",
      "A provider paid by the piece may hurry; measured quality and a fitting price help."),
    Topic.Row(
      "dependence", "dependence on the partner",
      "Knowledge moves away; documents, exit clauses and a second provider help."),
  ]
}
