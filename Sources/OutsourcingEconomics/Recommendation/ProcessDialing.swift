// SPDX-License-Identifier: Apache-2.0

import OutsourcingTaxonomy

/// What a process asks of dialing, whatever the team: read from the taxonomy's records.
struct ProcessDialing {
  /// The voice process that the point in facets belongs to; nil for work that is not done by
  /// telephone, and for calls of a kind left open.
  var type: VoiceProcessType?
  /// What is asked.
  var demand: Demand
  /// Why.
  var reasons: [Reason]
  /// Other modes that the records hold usual, with their conditions.
  var alternatives: [DialModeChoice]
  /// What was taken for granted, a sentence each.
  var assumptions: [String]

  /// What a process asks of dialing.
  enum Demand: Equatable {
    /// Nobody dials.
    case noDialing
    /// A system dials, in this mode at most; predictive dialing for no bound.
    case atMost(DialMode)
    /// A recording speaks.
    case recording
  }

  init(of process: ProcessFacets, in taxonomy: Taxonomy = .standard) {
    demand = .noDialing
    reasons = []
    alternatives = []
    assumptions = []
    let named = process.voiceProcess.flatMap { wanted in
      taxonomy.voiceProcesses.first { $0.facets.voiceProcess == wanted }
    }
    let blended = taxonomy.voiceProcesses.first { $0.facets.direction == .blended }
    let isBlended = process.direction == .blended
    type = isBlended && named?.facets.direction != .outbound ? blended ?? named : named
    guard let type, process.channel != .nonVoice else {
      type = nil
      readOtherWork(process)
      return
    }
    let record = Reason.Record(.taxonomy, type.id)
    let open = type.dialModes(for: process)
    let isMet = { (choice: DialModeChoice) in
      choice.processes.isEmpty || choice.processes.contains { $0.isMet(by: process) }
    }
    let usual = open.filter(isMet)
    let other = open.filter { !isMet($0) }
    let cautious = other.min { $0.mode.aggressiveness < $1.mode.aggressiveness }
    if let cautious,
      usual.allSatisfy({ cautious.mode.aggressiveness < $0.mode.aggressiveness })
    {
      // What is left open might ask for less: the most cautious choice is right either way.
      demand = .atMost(cautious.mode)
      reasons = [Reason(cautious.reason, from: record)]
      alternatives = open.filter { $0 != cautious }
      let asked = Set(open.flatMap { $0.processes.flatMap { $0.coordinates.map(\.facet) } })
      let unsaid = Facet.allCases.filter { asked.contains($0) && process[$0] == nil }
      assumptions.append(
        "Not stated: \(unsaid.map { $0.name.lowercased() }.joined(separator: " and ")). The most "
          + "cautious of the modes in question is taken"
          + (cautious.condition.map { ", as when \($0)." } ?? "."))
    } else {
      // The mode that the simulation may choose brings the reason of its own record.
      let choice = usual.first { $0.mode == .predictive } ?? usual.first
      switch choice?.mode {
      case .notDialed?: demand = .noDialing
      case .agentless?: demand = .recording
      case let mode: demand = .atMost(mode ?? .predictive)
      }
      reasons = choice.map { [Reason($0.reason, from: record)] } ?? []
      alternatives = usual.filter { $0 != choice }
    }
    bound(by: process)
    if isBlended {
      reasons.append(
        Reason(
          "Calls that come in have priority: the same agents take them first.",
          from: .init(.facet, "direction/blended")))
    }
  }

  /// Work that no voice process names.
  private mutating func readOtherWork(_ process: ProcessFacets) {
    if process.channel != .nonVoice, process.nature != .backOffice, process.direction != .inbound,
      process.direction != nil || process.channel == .voice
    {
      demand = .atMost(.predictive)
      reasons = []
      assumptions.append(
        "Not stated: the voice process. Calls are taken for short ones that need no preparation.")
      bound(by: process)
    } else if process.direction == .inbound, process.channel != .nonVoice {
      demand = .noDialing
      reasons = [
        Reason(
          "Customers call; a call distributor hands each to an agent.",
          from: .init(.facet, "direction/inbound"))
      ]
    } else {
      demand = .noDialing
      let value = process.channel == .nonVoice ? "channel/non-voice" : "nature/back-office"
      reasons = [Reason("No call is placed or taken in this work.", from: .init(.facet, value))]
    }
  }

  /// Lowers the demand for whom the calls are with.
  private mutating func bound(by process: ProcessFacets) {
    guard case .atMost(let mode) = demand, let audience = process.audience else { return }
    let (most, why): (DialMode, String) =
      switch audience {
      case .consumers: (.predictive, "")
      case .businesses:
        (.preview, "The agent must know the company, pass a switchboard and ask for one person.")
      case .existingCustomers: (.progressive, "A silent call could lose a customer.")
      }
    guard most.aggressiveness < mode.aggressiveness else { return }
    demand = .atMost(most)
    reasons = [Reason(why, from: .init(.facet, "audience/\(audience.rawValue)"))]
  }
}

extension DialMode {
  /// How far the mode runs ahead of the agents: none, manual, preview, progressive, power,
  /// predictive.
  ///
  /// A recording needs no agents and stands with no dialing.
  package var aggressiveness: Int {
    switch self {
    case .notDialed, .agentless: 0
    case .manual: 1
    case .preview: 2
    case .progressive: 3
    case .power: 4
    case .predictive: 5
    }
  }
}

extension ProcessFacets {
  /// Whether a process has every value that this point has.
  fileprivate func isMet(by process: ProcessFacets) -> Bool {
    coordinates.allSatisfy { process[$0.facet] == $0 }
  }
}
