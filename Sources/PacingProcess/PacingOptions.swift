// SPDX-License-Identifier: Apache-2.0

package import OutboundDialing

/// How a pacing process works: what its state belongs to.
package struct PacingOptions: Hashable, Codable, Sendable {
  /// Who connects a person who answers to an agent.
  package enum Routing: String, Codable, CaseIterable, Sendable {
    /// This program chooses the agent and orders the connection.
    case dialer
    /// The telephone system has a queue of its own and reports the connection.
    case caller
  }

  /// The strategy's name.
  package var strategy: String
  /// The identifiers of the rules, those on abandoned calls and those of the gate.
  package var rules: [String]
  /// The calls that may be up at once.
  package var lineLimit: Int?
  /// The launches in any one second.
  package var callsPerSecond: Double?
  /// Who connects.
  package var routing: Routing

  /// Creates options.
  package init(
    strategy: String, rules: [String], lineLimit: Int? = nil, callsPerSecond: Double? = nil,
    routing: Routing = .dialer
  ) {
    self.strategy = strategy
    self.rules = rules
    self.lineLimit = lineLimit
    self.callsPerSecond = callsPerSecond
    self.routing = routing
  }

  /// The rules on abandoned calls among them.
  ///
  /// - Throws: ``InvalidParameter`` for an identifier that neither table has.
  package func abandonmentRules() throws(InvalidParameter) -> [AbandonmentRule] {
    _ = try gateRules()
    return AbandonmentRule.all.filter { rules.contains($0.identifier) }
  }

  /// The rules of the gate among them.
  ///
  /// - Throws: ``InvalidParameter`` for an identifier that neither table has.
  package func gateRules() throws(InvalidParameter) -> [DialingRule] {
    var gate: [DialingRule] = []
    for name in rules where !AbandonmentRule.all.contains(where: { $0.identifier == name }) {
      guard let rule = DialingRule.all.first(where: { $0.identifier == name }) else {
        let known = AbandonmentRule.all.map(\.identifier) + DialingRule.all.map(\.identifier)
        throw InvalidParameter(
          name: "rule", value: name, requirement: "be one of \(known.joined(separator: ", "))")
      }
      gate.append(rule)
    }
    return gate
  }

  func settings() throws(InvalidParameter) -> LiveDialerSettings {
    try LiveDialerSettings(
      keeping: try abandonmentRules(), lineLimit: lineLimit, callsPerSecond: callsPerSecond,
      connectsCalls: routing == .dialer)
  }
}
