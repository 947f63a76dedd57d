// SPDX-License-Identifier: Apache-2.0

import OutboundDialing
import TerminalText

/// Rules on dialing for people: two tables, or one rule in full.
struct RulesView {
  private let report: RulesReport

  init(_ report: RulesReport) { self.report = report }

  func lines(_ options: TerminalOptions) -> [StyledText] {
    var lines: [StyledText] = []
    switch report.only {
    case .abandonment(let rule): lines = Self.lines(of: rule, options)
    case .dialing(let rule): lines = Self.lines(of: rule, options)
    case nil: lines = tables(options)
    }
    return lines + [""] + StyledText(report.notice, style: .dim).wrapped(to: options.width)
  }

  private func tables(_ options: TerminalOptions) -> [StyledText] {
    var lines: [StyledText] = []
    if !report.abandonment.isEmpty {
      lines.append(StyledText("Abandoned calls", style: .bold))
      lines += TextTable(
        header: ["Rule", "Jurisdiction", "Abandoned", "Window", "Entry"],
        rows: report.abandonment.map {
          [
            StyledText($0.identifier), StyledText($0.jurisdiction),
            StyledText($0.tolerance.description), StyledText($0.window.description),
            StyledText(Self.mark($0.provenance)),
          ]
        }
      ).lines(width: options.width, plain: options.plain)
    }
    if !report.dialing.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines.append(StyledText("Before a call is placed", style: .bold))
      lines += TextTable(
        header: ["Rule", "What it demands", "Entry"],
        rows: report.dialing.map {
          [
            StyledText($0.identifier), StyledText($0.title), StyledText(Self.mark($0.provenance)),
          ]
        }
      ).lines(width: options.width, plain: options.plain)
    }
    lines.append("")
    for confidence in SourceConfidence.allCases {
      lines += StyledText("\(Self.word(confidence)): \(confidence.explanation)", style: .dim)
        .wrapped(to: options.width)
    }
    return lines
  }

  private static func lines(
    of rule: AbandonmentRule, _ options: TerminalOptions
  ) -> [StyledText] {
    var facts = [
      ("Abandoned calls", rule.tolerance.description),
      (
        "In time",
        "an agent within \(seconds(rule.connectWithin)) of the "
          + (rule.clockStarts == .answer ? "answer" : "end of the greeting")
      ),
      (
        "Taken too late",
        rule.lateConnectionCounts ? "counts as abandoned" : "does not count as abandoned"
      ),
      ("Divided by", words(rule.denominator)), ("Machines", words(rule.machineEstimate)),
      ("Window", rule.window.description),
    ]
    if let ringing = rule.minimumRinging {
      let rings = ringing.rings.map { " or \($0) rings" } ?? ""
      facts.append(("Unanswered calls", "ring at least \(seconds(ringing.seconds))\(rings)"))
    }
    if let hours = rule.redialLockHours {
      facts.append(
        (
          "After an abandoned call",
          "\(Figure.decimal(hours, places: 0)) h without a guaranteed agent"
        ))
    }
    if let records = rule.recordKeeping { facts.append(("Records", records)) }
    return page(
      rule.identifier, rule.jurisdiction, facts: facts, rule.provenance, notes: rule.notes, options)
  }

  private static func lines(of rule: DialingRule, _ options: TerminalOptions) -> [StyledText] {
    var facts = [("Demands", rule.title)]
    if let region = rule.region { facts.append(("Region", region)) }
    switch rule.requirement {
    case .hours(let hours):
      facts += hours.windows.map { window in
        ("Hours", "\(window.opens) to \(window.closes), \(days(window.days))")
      }
      if let region = hours.closedOnHolidaysOf { facts.append(("Closed", "holidays of \(region)")) }
    case .frequency(let cap):
      facts.append(
        (
          "Cap",
          "\(cap.attempts) attempts in \(cap.span), "
            + (cap.scope == .subject ? "each subject apart" : "all subjects together")
        ))
    case .lock, .notListed, .consent, .noDuplicates: break
    }
    if let consent = rule.liftedBy { facts.append(("Lifted by", words(consent))) }
    return page(
      rule.identifier, rule.jurisdiction, facts: facts, rule.provenance, notes: rule.notes, options)
  }

  private static func page(
    _ identifier: String, _ jurisdiction: String, facts: [(String, String)],
    _ provenance: RuleProvenance, notes: [String], _ options: TerminalOptions
  ) -> [StyledText] {
    let all =
      facts + [
        ("Source", provenance.citation), ("Holds", provenance.validity),
        ("Entry", provenance.confidence.explanation),
      ]
    var lines = StyledText("\(identifier): \(jurisdiction)", style: .bold)
      .wrapped(to: options.width)
    lines += all.flatMap { StyledText("\($0.0): \($0.1)").wrapped(to: options.width) }
    for note in notes { lines += [""] + StyledText(note).wrapped(to: options.width) }
    return lines
  }
}
