// SPDX-License-Identifier: Apache-2.0

extension TopicList {
  /// The points of the list.
  var rows: [Topic.Row] {
    switch self {
    case .salesStages: Self.salesRows
    case .collectionSteps: Self.collectionRows
    case .qualityDuties: Self.dutyRows
    case .qualitySkills: Self.skillRows
    case .advantages: Self.advantageRows
    case .disadvantages: Self.disadvantageRows
    }
  }

  private static let salesRows: [Topic.Row] = [
    Topic.Row(
      "onboarding", "onboarding and training", aliases: ["client onboarding", "product training"],
      "The client explains business, product, price, audience and competitors, and the agents are "
        + "trained in them, in the script and in the rules."),
    Topic.Row(
      "leads", "leads and data", aliases: ["lead management", "data management"],
      "Leads come from forms, advertising, referrals or bought lists, and are cleaned, checked "
        + "against lists of people not to call, and kept safely."),
    Topic.Row(
      "first-contact", "first contact", aliases: ["opening", "introduction"],
      "The agent says who calls, for whom and why, and asks whether the moment suits."),
    Topic.Row(
      "needs", "understanding needs", aliases: ["discovery", "needs analysis", "needs"],
      "Open questions find out what the person needs, prefers, fears and can pay."),
    Topic.Row(
      "presentation", "presentation", aliases: ["pitch", "product presentation"],
      "What the product does for this person comes first, and what it has comes second."),
    Topic.Row(
      "objections", "objections", aliases: ["objection handling", "handling objections"],
      "Doubts about price, quality, trust or need are heard, acknowledged and answered with "
        + "evidence, never argued with."),
    Topic.Row(
      "trust", "building trust", aliases: ["trust", "trust building"],
      "What is said is true, complete and the same each time; quality listens in."),
    Topic.Row(
      "closing", "closing", aliases: ["close", "closing the sale"],
      "The agent asks for the decision, repeats what was agreed and records the consent."),
    Topic.Row(
      "after-sale", "after-sale care", aliases: ["after-sale", "after-sales", "aftersales"],
      "The order is confirmed and delivered, promises are kept, and the customer is asked again "
        + "later. Common lists stop before this stage; cancellations do not."),
  ]

  private static let collectionRows: [Topic.Row] = [
    Topic.Row(
      "identification", "account identification", aliases: ["identify account"],
      "Find the accounts that are really overdue, whose they are, and what rules protect them."),
    Topic.Row(
      "communication", "customer communication", aliases: ["communicate"],
      "Reach the right person at a lawful hour, say who calls and what is owed, and listen."),
    Topic.Row(
      "negotiation", "payment negotiation", aliases: ["negotiate", "negotiation"],
      "Agree on a payment that the person can keep: at once, in parts, or later."),
    Topic.Row(
      "follow-up", "follow-up and escalation", aliases: ["escalate", "escalation"],
      "See that the promise is kept; pass on to the creditor, another agency or the law what is "
        + "disputed or not paid."),
  ]
}
