// SPDX-License-Identifier: Apache-2.0

import OutboundDialing

/// The answer to a line.
struct PacingAnswer {
  var line: Int
  var origin: PacingMoment
  var orders = TelephonyCommandBuffer()
  /// Records that were to be added and are on the list, or being called, already.
  var known: [String] = []
  /// Records that were to be taken off the list and are not on it.
  var notListed: [String] = []

  init(line: Int, origin: PacingMoment) {
    self.line = line
    self.origin = origin
  }

  /// The answer as a line, without its end.
  func text(_ report: LiveReport, _ records: PacingRecords) -> String {
    var json = JSONLine()
    json.add("line", line)
    json.add("at", PacingMoment(report.now, from: origin))
    if let ignored = report.ignored { json.add("ignored", ignored.rawValue) }
    json.add("orders", list: orders.commands.map(Self.order))
    if !records.finished.isEmpty {
      json.add(
        "finished",
        list: records.finished.map { news in
          var json = JSONLine()
          json.add("record", news.record.name)
          json.add("result", news.result.rawValue)
          return json.text
        })
    }
    if !records.skipped.isEmpty { json.add("skipped", list: records.skipped.map(skipped)) }
    if !known.isEmpty { json.add("known", list: known.map(JSONLine.quoted)) }
    if !notListed.isEmpty { json.add("notListed", list: notListed.map(JSONLine.quoted)) }
    if let decision = report.decision { json.add("wanted", decision.linesWanted) }
    json.add("reason", report.limit.code)
    json.add("why", why(report.limit))
    json.add("floor", json: floor(report))
    json.add("recordsLeft", records.count)
    if let evidence = report.decision.map(evidence), evidence != "{}" {
      json.add("evidence", json: evidence)
    }
    if let look = report.nextLook { json.add("nextLook", PacingMoment(look, from: origin)) }
    if report.isDrained { json.add("drained", true) }
    return json.text
  }

  private func why(_ limit: LaunchLimit) -> String {
    if case .listNotDue(let moment) = limit {
      return "no record is due before \(PacingMoment(moment, from: origin).text)"
    }
    return limit.sentence
  }

  private static func order(_ command: TelephonyCommand) -> String {
    var json = JSONLine()
    switch command {
    case .place(let call, let record):
      json.add("order", "place")
      json.add("call", call.number)
      json.add("record", record.identifier)
      if !record.number.isEmpty { json.add("number", record.number) }
    case .hangUp(let call, let reason):
      json.add("order", "hangUp")
      json.add("call", call.number)
      json.add("because", reason.rawValue)
    case .connect(let call, let agent):
      json.add("order", "connect")
      json.add("call", call.number)
      json.add("agent", agent.name)
    case .playAbandonmentMessage(let call):
      json.add("order", "playMessage")
      json.add("call", call.number)
    }
    return json.text
  }

  private func skipped(_ news: PacingRecords.Skipped) -> String {
    var json = JSONLine()
    json.add("record", news.record.name)
    json.add("rule", news.reason.rule)
    if case .forbidden(let verdict) = news.reason { json.add("why", verdict.explanation) }
    if let until = news.until { json.add("until", PacingMoment(until, from: origin)) }
    return json.text
  }

  private func floor(_ report: LiveReport) -> String {
    var json = JSONLine()
    json.add("agents", report.eligibleAgents)
    json.add("idle", report.idleAgents)
    json.add("ringing", report.linesInFlight)
    json.add("waiting", report.waiting)
    json.add("calls", report.callsUp)
    return json.text
  }

  private func evidence(_ decision: DialingDecision) -> String {
    var json = JSONLine()
    let evidence = decision.evidence
    json.add("answerRate", rounded: evidence.answerRate)
    json.add("answerRateError", rounded: evidence.answerRateError)
    json.add("expectedAnswers", rounded: evidence.expectedAnswers)
    json.add("expectedReleases", rounded: evidence.expectedReleases)
    json.add("blockingProbability", rounded: evidence.blockingProbability)
    json.add("acceptedProbability", rounded: evidence.acceptedProbability)
    json.add("abandonmentHeadroom", rounded: evidence.abandonmentHeadroom)
    return json.text
  }

  /// The answer to a question for the ledger.
  func ledger(_ dialer: LiveDialer<OpenedStrategy>, at moment: PacingMoment) -> String {
    let report = dialer.ledger.report(at: max(dialer.now, moment.floor(from: origin)))
    var json = JSONLine()
    json.add("line", line)
    json.add("at", PacingMoment(report.moment, from: origin))
    var totals = JSONLine()
    totals.add("launched", dialer.totals.launched)
    totals.add("answered", dialer.totals.answered)
    totals.add("connected", dialer.totals.connected)
    totals.add("abandoned", dialer.totals.abandoned)
    json.add("totals", json: totals.text)
    json.add(
      "rules",
      list: report.rules.map { rule in
        var json = JSONLine()
        json.add("rule", rule.rule)
        json.add("abandoned", rounded: rule.current.share.abandoned)
        json.add("answered", rounded: rule.current.share.answered)
        json.add("rate", rounded: rule.current.rate)
        json.add("upperBound", rounded: rule.current.upperBound)
        if let headroom = rule.current.headroom { json.add("headroom", headroom) }
        json.add("verdict", rule.current.verdict.rawValue)
        json.add("proof", rule.current.proof.rawValue)
        json.add("worstRate", rounded: rule.worst.rate)
        return json.text
      })
    return json.text
  }
}
