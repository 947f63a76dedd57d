// SPDX-License-Identifier: Apache-2.0

import FoundationCalendar
package import OutboundDialing

/// One conversation in the pacing protocol: a line in, a line out.
///
/// It reads no clock: time comes from the lines, so that the same lines give the same answers.
package struct PacingSession: Sendable {
  /// The number of the last line received, from 1.
  package private(set) var line = 0

  private let options: PacingOptions
  private let settings: LiveDialerSettings
  private let rules: [AbandonmentRule]
  private let gateRules: [DialingRule]
  private let strategy: OpenedStrategy
  private var campaign: Campaign?

  /// What exists from the first line with a moment on.
  private struct Campaign: Sendable {
    var origin: PacingMoment
    var dialer: LiveDialer<OpenedStrategy>
    var records: PacingRecords
  }

  /// Creates a session.
  ///
  /// - Parameters:
  ///   - options: How it works.
  ///   - strategy: The strategy that the options name.
  /// - Throws: ``InvalidParameter`` for an option that cannot be.
  package init(
    _ options: PacingOptions, strategy: any DialingStrategy
  ) throws(InvalidParameter) {
    self.options = options
    self.strategy = OpenedStrategy(strategy)
    settings = try options.settings()
    rules = try options.abandonmentRules()
    gateRules = try options.gateRules()
    // A strategy that cannot be driven is said at once, not at the first line.
    _ = try LiveDialer(strategy: self.strategy, settings: settings)
  }

  /// The line with which the process introduces itself.
  ///
  /// - Parameter replayed: How many lines of a saved state were replayed, nil without one.
  /// - Returns: The line, without its end.
  package func greeting(replayed: Int? = nil) -> String {
    var json = JSONLine()
    json.add("type", "hello")
    json.add("protocol", PacingProtocol.version)
    json.add("strategy", options.strategy)
    json.add("rules", list: options.rules.map(JSONLine.quoted))
    json.add("routing", options.routing.rawValue)
    if let lines = options.lineLimit { json.add("lineLimit", lines) }
    json.add("callsPerSecond", rounded: options.callsPerSecond)
    json.add("ringAtLeast", rounded: settings.ringAtLeast)
    json.add("giveUpAfter", rounded: settings.giveUpAfter)
    json.add("connectWithin", rounded: settings.connectWithin)
    if let replayed {
      json.add("replayed", replayed)
      let up = campaign?.dialer.callsUp.sorted() ?? []
      json.add("calls", list: up.map { String($0.number) })
    }
    return json.text
  }

  /// Counts lines from 1 again, after a replay.
  mutating func countLinesAnew() { line = 0 }

  /// Takes a line and gives the answer to it.
  ///
  /// - Parameters:
  ///   - text: The line, without its end.
  ///   - save: Is handed a line that will change the state, before it does; false when it could
  ///     not be saved, so that the line must not take effect.
  /// - Returns: One line, without its end.
  package mutating func receive(_ text: String, save: (String) -> Bool = { _ in true }) -> String {
    line += 1
    do throws(InvalidParameter) {
      let message = try PacingMessage(text)
      if message.content == .hello { return said("hello") }
      try check(message)
      guard save(text) else {
        throw InvalidParameter(
          name: "state", value: "not saved", requirement: "be saved before the line takes effect")
      }
      return try take(message)
    } catch {
      return fault(error)
    }
  }

  private func said(_ type: String) -> String {
    var json = JSONLine()
    json.add("line", line)
    json.add("type", type)
    json.add("protocol", PacingProtocol.version)
    return json.text
  }

  private func fault(_ error: InvalidParameter) -> String {
    var json = JSONLine()
    json.add("line", line)
    var inner = JSONLine()
    inner.add("field", error.name)
    inner.add("value", error.value)
    inner.add("expected", error.requirement)
    inner.add("message", error.description)
    json.add("error", json: inner.text)
    return json.text
  }

  /// A moment years ahead is a mistake of units that could not be taken back.
  private func check(_ message: PacingMessage) throws(InvalidParameter) {
    let longest: Int64 = 400 * 86_400 * 1_000_000
    guard let campaign else { return }
    let now = PacingMoment(campaign.dialer.now, from: campaign.origin)
    guard message.at.microseconds - now.microseconds <= longest else {
      throw InvalidParameter(
        name: "at", value: message.at.text,
        requirement: "be at most 400 days after the latest moment, \(now.text)")
    }
  }

  private func begin(at origin: PacingMoment) throws(InvalidParameter) -> Campaign {
    let start = origin.instant
    return Campaign(
      origin: origin,
      dialer: try LiveDialer(
        strategy: strategy, settings: settings,
        ledger: AbandonmentLedger(rules: rules, campaignStart: start),
        gate: gateRules.isEmpty
          ? nil
          : LiveGate(
            DialingGate(rules: gateRules), calendar: FoundationCalendar(), campaignStart: start)),
      records: PacingRecords(campaignStart: start))
  }

  private mutating func take(_ message: PacingMessage) throws(InvalidParameter) -> String {
    var campaign = if let campaign { campaign } else { try begin(at: message.at) }
    // Nothing else may hold the campaign, or each change would copy all of it.
    self.campaign = nil
    defer { self.campaign = campaign }
    var answer = PacingAnswer(line: line, origin: campaign.origin)
    var event = LiveEvent.tick
    let isKnown = message.identifier.map(campaign.dialer.hasReceived) ?? false
    switch message.content {
    case .event(let told): event = told
    case .records where isKnown, .withdraw where isKnown: break
    case .records(let records):
      for record in records where !campaign.records.add(record) {
        answer.known.append(record.record.identifier)
      }
    case .withdraw(let names):
      for name in names where !campaign.records.withdraw(name) { answer.notListed.append(name) }
    case .report: return answer.ledger(campaign.dialer, at: message.at)
    case .hello: break
    }
    let report = campaign.dialer.receive(
      event, identifier: message.identifier,
      happened: message.happened?.floor(from: campaign.origin),
      at: message.at.floor(from: campaign.origin), telephony: &answer.orders,
      records: &campaign.records)
    let text = answer.text(report, campaign.records)
    campaign.records.clearNews()
    return text
  }
}
