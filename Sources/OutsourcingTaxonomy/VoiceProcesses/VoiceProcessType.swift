// SPDX-License-Identifier: Apache-2.0

/// A kind of telephone work with the dial modes and billing models that usually suit it.
///
/// What is usual is a starting point for questions and no rule: which mode pays in a given team is
/// a matter of its answer rate, size and handle time, which a simulation answers.
public struct VoiceProcessType: Codable, Hashable, Identifiable, Sendable {
  /// The stable id, such as `voice.surveys`.
  public let id: String
  /// The name in running text.
  public let name: String
  /// Other names in use.
  public let aliases: [String]
  /// What it is, in one sentence.
  public let summary: String
  /// The process as a point in facets.
  ///
  /// Channel and direction are set, and the voice process, save for `blended` work, which is a
  /// direction that any of them may take.
  public let facets: ProcessFacets
  /// The usual dial modes, the commonest first; never empty.
  public let dialModes: [DialModeChoice]
  /// The usual billing models, the commonest first; never empty.
  public let billingModels: [BillingModelChoice]
  /// What the process is usually measured by.
  public let measures: [String]
  /// Codes of public classifications; see `confidence`.
  public let codes: [PublicCode]

  init(
    _ process: VoiceProcess, _ direction: Direction, nature: Nature = .frontOffice,
    function: BusinessFunction?, aliases: [String], _ summary: String,
    dialModes: [DialModeChoice], billingModels: [BillingModelChoice], measures: [String]
  ) {
    id = "voice." + process.rawValue
    name = process.name
    self.aliases = aliases
    self.summary = summary
    facets = ProcessFacets(
      nature: nature, function: function, channel: .voice, direction: direction,
      voiceProcess: process)
    self.dialModes = dialModes
    self.billingModels = billingModels
    self.measures = measures
    codes = CodeEntry.codes(of: id)
  }

  init(
    blended id: String, _ name: String, aliases: [String], _ summary: String,
    dialModes: [DialModeChoice], billingModels: [BillingModelChoice], measures: [String]
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.summary = summary
    facets = ProcessFacets(nature: .frontOffice, channel: .voice, direction: .blended)
    self.dialModes = dialModes
    self.billingModels = billingModels
    self.measures = measures
    codes = CodeEntry.codes(of: id)
  }

  /// The usual dial modes for one process of this type, the commonest first.
  ///
  /// Choices meant for other points in facets are left out: preview alone remains of collections
  /// when the debt is late. What the process leaves open rules nothing out.
  public func dialModes(for process: ProcessFacets) -> [DialModeChoice] {
    dialModes.filter { $0.processes.isEmpty || $0.processes.contains { $0.agrees(with: process) } }
  }

  /// The usual billing models for one process of this type, the commonest first.
  public func billingModels(for process: ProcessFacets) -> [BillingModelChoice] {
    billingModels.filter {
      $0.processes.isEmpty || $0.processes.contains { $0.agrees(with: process) }
    }
  }

  /// The inbound processes, the outbound ones, and blended work.
  static let all: [VoiceProcessType] =
    [inbound, sellingAndCollecting, informing, [blended]].flatMap { $0 }
}
