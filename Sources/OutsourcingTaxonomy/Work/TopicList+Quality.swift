// SPDX-License-Identifier: Apache-2.0

extension TopicList {
  /// What quality analysts do.
  static let dutyRows: [Topic.Row] = [
    Topic.Row(
      "monitoring", "monitoring interactions",
      aliases: ["call monitoring", "monitor interactions"],
      "Listen to a sample of calls and read chats and emails, chosen by chance."),
    Topic.Row(
      "evaluation", "evaluation", aliases: ["call scoring", "evaluate"],
      "Score each contact by a form whose items and weights were agreed beforehand."),
    Topic.Row(
      "feedback", "feedback", "Tell the agent soon, in private, with the passage at hand."),
    Topic.Row(
      "compliance-checks", "compliance checks",
      "Check that duties of law and contract were met: identity, consent, disclosure, hours."),
    Topic.Row(
      "training-needs", "training needs", aliases: ["training needs analysis"],
      "Find what many agents get wrong, and tell the trainers."),
    Topic.Row(
      "reports", "reports and dashboards", aliases: ["quality reports"],
      "Show scores with their sample sizes, by team, item and week."),
    Topic.Row(
      "calibration", "calibration", aliases: ["calibration session"],
      "Let several people score the same contact until they agree on what the form means."),
    Topic.Row(
      "framework", "quality framework",
      "Define what quality is here: forms, weights, fatal errors, samples, appeals."),
    Topic.Row(
      "process-improvement", "process improvement",
      "Trace repeated errors to the process that causes them, and propose a change."),
    Topic.Row(
      "customer-satisfaction", "satisfaction of customers",
      "Compare scores with what customers say, since a form can be met and the customer lost."),
    Topic.Row("coaching", "mentoring and coaching", "Work with agents one by one over weeks."),
    Topic.Row(
      "escalations", "escalations and complaints", aliases: ["complaints"],
      "Reconstruct what happened from records, and say what would have prevented it."),
    Topic.Row(
      "continuous-improvement", "continuous improvement",
      "Repeat: measure, change one thing, measure again."),
    Topic.Row(
      "cross-functional-work", "cross-functional work",
      "Bring operations, training, staffing and client to one table."),
    Topic.Row(
      "client-expectations", "client expectations",
      "Turn what the client wants into items that can be scored, and report on them."),
    Topic.Row(
      "documentation", "documenting quality processes",
      "Write down forms, definitions and decisions, so that they outlive their authors."),
    Topic.Row(
      "quality-metrics", "quality metrics",
      "Choose and compute the measures: quality score, fatal errors, agreement of scorers."),
    Topic.Row(
      "organisational-growth", "organisational growth",
      "Show what quality brings: clients who stay, fewer repeated contacts, fewer penalties."),
  ]

  /// What quality analysts need.
  static let skillRows: [Topic.Row] = [
    Topic.Row("communication", "communication", "Say hard things clearly and kindly."),
    Topic.Row(
      "analytical-thinking", "analytical and critical thinking",
      "Tell a pattern from chance, and a cause from a coincidence."),
    Topic.Row(
      "attention-to-detail", "attention to detail", "Hear the one sentence that was left out."),
    Topic.Row(
      "process-knowledge", "process and product knowledge",
      "Know what the right answer would have been."),
    Topic.Row(
      "coaching", "interpersonal and coaching skill", "Let others find the better way themselves."),
    Topic.Row(
      "reporting", "technical and reporting skill",
      "Handle recordings, forms, spreadsheets and dashboards."),
    Topic.Row(
      "time-management", "time management and multitasking",
      "Reach the agreed sample every week without hurrying the scores."),
  ]
}
