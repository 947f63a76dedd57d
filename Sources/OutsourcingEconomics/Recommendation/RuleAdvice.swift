// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing
import OutsourcingTaxonomy

/// A rule that a campaign must keep, with why it applies.
public struct RuleAdvice: Hashable, Codable, Sendable {
  /// The rule's identifier in its table.
  public var id: String
  /// Which table it stands in.
  public var kind: Kind
  /// The jurisdiction in words.
  public var jurisdiction: String
  /// What it demands, in a few words.
  public var title: String
  /// Why it is named here.
  public var reason: Reason
  /// Where it is taken from, when it holds, and how far the entry can be trusted.
  public var provenance: RuleProvenance

  /// A table of rules.
  public enum Kind: String, Codable, Hashable, Sendable {
    /// Limits on abandoned calls: `AbandonmentRule.all`.
    case abandonment
    /// Whether and when to call: `DialingRule.all`.
    case calling
  }

  init(_ rule: AbandonmentRule, binds: Bool, sells: Bool) {
    id = rule.identifier
    kind = .abandonment
    jurisdiction = rule.jurisdiction
    let share =
      switch rule.tolerance {
      case .share: "abandoned calls: \(rule.tolerance) in each \(rule.window)"
      case .zero: "abandoned calls: none is tolerated"
      case .notKnown: "abandoned calls: no percentage is known, and none is assumed"
      }
    title = share
    let scope =
      sells
      ? "Every answered call that no agent takes in time counts."
      : "It is written for calls that sell; it is taken as the yardstick for others too."
    reason = Reason(
      scope + (binds ? " It is the strictest here and the one that counts." : ""),
      from: .init(.abandonmentRule, rule.identifier))
    provenance = rule.provenance
  }

  init(_ rule: DialingRule, _ why: String) {
    id = rule.identifier
    kind = .calling
    jurisdiction = rule.jurisdiction
    title = rule.title
    reason = Reason(why, from: .init(.dialingRule, rule.identifier))
    provenance = rule.provenance
  }

  /// The rules for a process, those on abandoned calls first; none where nobody is called.
  static func advice(
    for situation: DialingSituation, _ type: VoiceProcessType?, mode: DialMode
  ) -> [RuleAdvice] {
    guard mode != .notDialed else { return [] }
    let process = situation.process.voiceProcess ?? type?.facets.voiceProcess
    let sells = process.map { $0.isSelling } ?? true
    let binding = situation.jurisdiction.strictestRule
    let abandonment =
      mode == .agentless
      ? []
      : situation.jurisdiction.rulesOnAbandonment.map {
        RuleAdvice($0, binds: $0 == binding, sells: sells)
      }
    return abandonment
      + situation.jurisdiction.rulesOnCalling.compactMap { rule in
        why(rule, process, mode: mode).map { RuleAdvice(rule, $0) }
      }
  }

  /// Why a rule on calling applies to a process; nil when it does not.
  private static func why(
    _ rule: DialingRule, _ process: VoiceProcess?, mode: DialMode
  ) -> String? {
    if let purpose = purposes[rule.identifier] {
      switch purpose {
      case .debts:
        return process == .collections || process == .reminders
          ? "It holds for calls about debts." : nil
      case .recordings:
        return mode == .agentless ? "A recording speaks: it needs this consent." : nil
      case .research:
        return process == .surveys ? "It holds for research calls." : nil
      case .selling:
        guard let process else { return "It holds where the calls sell." }
        return process.isSelling ? "It holds for calls that sell." : nil
      }
    }
    return rule.region == nil
      ? "It is owed to everybody who is called, whatever the law."
      : "It holds for the numbers called in this jurisdiction."
  }

  /// What calls a rule is written for.
  private enum Purpose {
    case debts
    case recordings
    case research
    case selling
  }

  /// The rules that are written for some calls only; the others are taken to hold for all.
  private static let purposes: [String: Purpose] = [
    "us-cfpb-hours": .debts, "us-cfpb-calls": .debts, "us-cfpb-conversation": .debts,
    "in-rbi-hours": .debts, "us-fcc-recorded-voice": .recordings,
    "au-research-hours": .research, "us-ftc-hours": .selling, "us-fcc-hours": .selling,
    "us-fcc-dnc": .selling, "us-fl-hours": .selling, "us-fl-calls": .selling,
    "ca-dncl": .selling, "uk-tps": .selling, "fr-hours": .selling, "fr-calls": .selling,
    "fr-consent": .selling, "in-trai-hours": .selling, "in-preferences": .selling,
    "au-hours": .selling,
  ]

  /// The identifiers of the rules whose purpose is stated here, for tests.
  package static var purposefulRules: [String] { purposes.keys.sorted() }
}

extension VoiceProcess {
  /// Whether the calls offer something for money.
  var isSelling: Bool {
    switch self {
    case .telemarketing, .leadGeneration, .renewals, .inboundSales, .followUp: true
    default: false
    }
  }
}
