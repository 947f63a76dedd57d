// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import DiscreteEventSimulation
import OutboundDialing
import OutsourcingEconomics
import OutsourcingTaxonomy
import TerminalText

/// A recommendation for people: the mode first, then why, then everything else.
struct RecommendationView {
  private let advice: ProcessRecommendation

  init(_ advice: ProcessRecommendation) { self.advice = advice }

  func lines(_ options: TerminalOptions) -> [StyledText] {
    let page = Page(options: options)
    var lines = page.paragraph(StyledText(headline, style: .bold))
    lines += page.paragraph(StyledText(situation, style: .dim))
    lines += page.items(advice.reasons.map { ($0.text, record($0.record)) })
    if !advice.alternatives.isEmpty {
      lines += page.heading("Also usual")
      lines += page.items(
        advice.alternatives.map {
          (capitalised($0.mode.name) + when($0.condition) + ". " + $0.reason.text, "")
        })
    }
    if let evidence = advice.evidence { lines += self.evidence(evidence, page) }
    lines += thresholds(page)
    lines += page.heading("Contract")
    lines += page.items(
      advice.contracts.map { contract in
        (
          capitalised(contract.model.name) + ", by \(contract.unit)" + when(contract.condition)
            + ". " + contract.reasons.map(\.text).joined(separator: " ") + " "
            + contract.consequence,
          contract.reasons.first.map { record($0.record) } ?? ""
        )
      })
    lines += page.heading("Measures")
    lines += page.items(
      advice.measures.map { ("\($0.name) = \($0.formula). \($0.reason.text)", $0.id) })
    if !advice.rules.isEmpty {
      lines += page.heading("Rules")
      lines += page.items(
        advice.rules.map { rule in
          (
            capitalised(rule.title) + " (\(rule.jurisdiction): \(rule.provenance.citation)). "
              + rule.reason.text + confidence(rule.provenance),
            rule.id
          )
        })
    }
    lines += [""]
    for remark in advice.remarks { lines += page.paragraph(StyledText(remark)) }
    return lines + page.paragraph(StyledText(RulesReport.notice, style: .dim))
  }

  private var headline: String {
    switch advice.mode {
    case .notDialed:
      advice.situation.process.direction == .inbound
        ? "No dialing: calls come in and are distributed to agents"
        : "No dialing: nobody is called"
    case .agentless: "Agentless: a recording speaks"
    case .predictive:
      "Dial predictively"
        + (advice.pacingLimit.map { ", with at most \(Figure.percent($0)) abandoned" } ?? "")
    default: "Dial in \(advice.mode.name) mode"
    }
  }

  private var situation: String {
    let asked = advice.situation
    let agents = "\(asked.agents) \(asked.agents == 1 ? "agent" : "agents")"
    let team =
      advice.evidence == nil ? "" : "\(agents), answer rate \(Figure.percent(asked.answerRate)), "
    return "\(asked.process.path): \(team)\(asked.jurisdiction.name)."
  }

  private func evidence(_ evidence: RecommendationEvidence, _ page: Page) -> [StyledText] {
    let table = TextTable(
      header: ["Mode", "Contacts/h", "Talk min/h", "Utilisation %", "Abandoned %"],
      rows: evidence.modes.map { result in
        [
          StyledText(result.report.strategy, style: .bold),
          StyledText(Figure.decimal(result.report.contactsPerAgentHour, places: 2)),
          StyledText(Figure.decimal(result.report.talkMinutesPerAgentHour, places: 1)),
          StyledText(Figure.inPercent(result.report.utilisation)),
          StyledText(Figure.inPercent(result.report.abandonmentRate, places: 2)),
        ]
      }, alignments: [.left, .right, .right, .right, .right])
    var lines = page.heading("Simulated on this floor")
    lines += table.lines(width: page.options.width, plain: page.options.plain)
    let floor = evidence.floor
    var notes = [
      "For each agent-hour; ± half the \(Figure.percent(evidence.level, places: 0)) confidence "
        + "interval. \(evidence.replications) days of "
        + "\(Figure.decimal(floor.shiftHours, places: 1)) h with the same luck for every mode, "
        + "seed \(evidence.seed); conversations of \(Figure.decimal(floor.talkTime.mean, places: 0))"
        + " s and wrap-up of \(Figure.decimal(floor.wrapUpTime.mean, places: 0)) s on average.",
      FloorText.bound(evidence.u0),
    ]
    if let inbound = floor.inbound {
      notes.append(
        "\(Figure.decimal(inbound.callsPerHour, places: 1)) calls an hour come in to the same "
          + "agents.")
    }
    if !evidence.steps.isEmpty {
      notes.append(
        "Predictive dialing is recommended where it is shown to bring at least "
          + "\(Figure.percent(evidence.leastGain, places: 0)) more contacts than progressive, and "
          + "where a window of the rule allows at least \(evidence.leastAllowed) abandoned calls, "
          + "since fewer prove nothing. A window here holds "
          + "\(Figure.decimal(evidence.daysPerWindow, places: 0)) working "
          + "\(evidence.daysPerWindow == 1 ? "day" : "days").")
    }
    return lines + notes.flatMap { page.paragraph(StyledText($0, style: .dim)) }
  }

  private func thresholds(_ page: Page) -> [StyledText] {
    guard advice.mode == .predictive || advice.thresholds != nil else { return [] }
    var lines = page.heading("From how many agents predictive dialing pays")
    if let found = advice.thresholds {
      lines += page.paragraph(StyledText(sentence(found)))
      if !found.trials.isEmpty {
        lines += TextTable(
          header: ["Agents", "Gain %", "Answers a window", "May be abandoned", "Finding"],
          rows: found.trials.map { trial in
            [
              StyledText("\(trial.agents)"), StyledText(Figure.inPercent(trial.relativeGain)),
              StyledText(Figure.decimal(trial.answersPerWindow, places: 0)),
              StyledText("\(trial.allowedPerWindow)"), StyledText(words(trial.finding)),
            ]
          }, alignments: [.right, .right, .right, .right, .left]
        ).lines(width: page.options.width, plain: page.options.plain)
      }
    } else {
      lines += page.paragraph(
        StyledText("Not searched for here: --thresholds simulates one team size after another."))
    }
    let claims = advice.publishedThresholds.map { "\($0.source): \($0.claim)" }
    return lines
      + page.paragraph(
        StyledText(
          "Published rules of thumb, which are claims without the answer rate and limit behind "
            + "them: " + claims.joined(separator: "; ") + ".", style: .dim))
  }

  private func sentence(_ found: PredictiveThreshold) -> String {
    guard found.limit > 0 else {
      return "No team: no share of abandoned calls is known to be tolerated."
    }
    let floor =
      "at an answer rate of \(Figure.percent(found.answerRate)) and a limit of "
      + Figure.percent(found.limit)
    return found.smallestTeam.map {
      "From \($0) \($0 == 1 ? "agent" : "agents") on, simulated \(floor)."
    } ?? "No team up to \(found.trials.last?.agents ?? 0) agents, simulated \(floor)."
  }

  private func words(_ finding: PredictiveJudgement.Finding?) -> String {
    switch finding {
    case .worthwhile?: "worthwhile"
    case .tooLittleGain?: "too little gain"
    case .tooCloseToCall?: "too close to call"
    case .notProvable?: "cannot be proven"
    case nil: "no limit to pace by"
    }
  }

  private func record(_ record: Reason.Record) -> String {
    switch record.kind {
    case .simulation: "simulated: \(record.id)"
    case .input: "your \(record.id)"
    default: record.id
    }
  }

  private func confidence(_ provenance: RuleProvenance) -> String {
    provenance.confidence == .primary ? "" : " Entry: \(provenance.confidence.explanation)."
  }

  private func when(_ condition: String?) -> String { condition.map { " when \($0)" } ?? "" }

  private func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Paragraphs, headings and items within a width.
  private struct Page {
    var options: TerminalOptions

    func paragraph(_ text: StyledText) -> [StyledText] { text.wrapped(to: options.width) }

    func heading(_ text: String) -> [StyledText] {
      [""] + StyledText(text, style: .bold).wrapped(to: options.width)
    }

    /// Sentences, each with the record it rests on in brackets.
    func items(_ items: [(text: String, record: String)]) -> [StyledText] {
      items.flatMap { item -> [StyledText] in
        var text = StyledText(item.text)
        if !item.record.isEmpty {
          text = text + StyledText(" [\(item.record)]", style: .dim)
        }
        if options.plain { return text.wrapped(to: options.width) }
        return text.wrapped(to: max(10, options.width - 2)).enumerated().map { place, line in
          StyledText(place == 0 ? "• " : "  ") + line
        }
      }
    }
  }
}
