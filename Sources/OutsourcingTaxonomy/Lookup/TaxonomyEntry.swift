// SPDX-License-Identifier: Apache-2.0

/// Something that can be looked up in the taxonomy.
public enum TaxonomyEntry: Hashable, Identifiable, Sendable {
  /// A type of outsourcing.
  case processType(ProcessType)
  /// A kind of telephone work.
  case voiceProcess(VoiceProcessType)
  /// A line of business.
  case activity(EconomicActivity)
  /// A role.
  case role(Role)
  /// A stage, step, duty, skill, advantage or disadvantage.
  case topic(Topic)
  /// A value of a facet.
  case facetValue(FacetCoordinate)
  /// A code of a public classification.
  case code(CodeEntry)

  /// The stable id; a facet's value has the form `arrangement:bpo`.
  public var id: String {
    switch self {
    case .processType(let type): type.id
    case .voiceProcess(let type): type.id
    case .activity(let activity): activity.id
    case .role(let role): role.id
    case .topic(let topic): topic.id
    case .facetValue(let value): "\(value.facet.rawValue):\(value.value)"
    case .code(let code): code.id
    }
  }

  /// The name in running text.
  public var name: String {
    switch self {
    case .processType(let type): type.name
    case .voiceProcess(let type): type.name
    case .activity(let activity): activity.name
    case .role(let role): role.name
    case .topic(let topic): topic.name
    case .facetValue(let value): value.name
    case .code(let entry): "\(entry.code.scheme.rawValue) \(entry.code.code)"
    }
  }

  /// Other names in use.
  public var aliases: [String] {
    switch self {
    case .processType(let type): type.aliases
    case .voiceProcess(let type): type.aliases
    case .activity(let activity): activity.aliases
    case .role(let role): role.aliases
    case .topic(let topic): topic.aliases
    case .facetValue(let value): value.aliases
    case .code: []
    }
  }

  /// What it is, in one sentence; of a code, its title.
  public var summary: String {
    switch self {
    case .processType(let type): type.summary
    case .voiceProcess(let type): type.summary
    case .activity(let activity): activity.summary
    case .role(let role): role.summary
    case .topic(let topic): topic.summary
    case .facetValue(let value): value.meaning
    case .code(let entry): entry.code.shownTitle
    }
  }

  /// The entry as a point in facets; of what is no process, the point with no value.
  public var facets: ProcessFacets {
    switch self {
    case .processType(let type): type.facets
    case .voiceProcess(let type): type.facets
    case .facetValue(let value): PathReading.reading(of: value)?.stated ?? ProcessFacets()
    case .activity, .role, .topic, .code: ProcessFacets()
    }
  }

  /// Codes of public classifications; of a code, itself.
  public var codes: [PublicCode] {
    switch self {
    case .processType(let type): type.codes
    case .voiceProcess(let type): type.codes
    case .activity(let activity): activity.codes
    case .role(let role): role.codes
    case .topic(let topic): topic.codes
    case .facetValue: []
    case .code(let entry): [entry.code]
    }
  }

  /// What kind of entry it is, as a noun: "type of outsourcing", "role".
  public var kind: String {
    switch self {
    case .processType: "type of outsourcing"
    case .voiceProcess: "voice process"
    case .activity: "line of business"
    case .role: "role"
    case .topic(let topic): "\(topic.list.name.lowercased()), \(topic.number)"
    case .facetValue(let value): "value of the facet \(value.facet.name)"
    case .code(let entry): "\(entry.code.scheme.name), \(entry.code.edition)"
    }
  }

  /// What tells the entry from others of the same name: its kind, its first occupation code, and
  /// what it is.
  public var difference: String {
    let occupation = codes.first { $0.scheme == .isco }.map { ", ISCO-08 \($0.code)" } ?? ""
    let remark =
      if case .code(let entry) = self, let text = entry.distinction { ". \(text)" } else { "" }
    return "\(kind)\(occupation): \(summary)\(remark)"
  }
}

extension TaxonomyEntry: Encodable {
  /// Writes what the entry stands for, without its kind.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .processType(let type): try type.encode(to: encoder)
    case .voiceProcess(let type): try type.encode(to: encoder)
    case .activity(let activity): try activity.encode(to: encoder)
    case .role(let role): try role.encode(to: encoder)
    case .topic(let topic): try topic.encode(to: encoder)
    case .facetValue(let value): try value.encode(to: encoder)
    case .code(let code): try code.encode(to: encoder)
    }
  }
}

/// What a text that a person typed may mean.
public enum TaxonomyMatch: Hashable, Sendable {
  /// Exactly one entry has this id, name, alias or code.
  case one(TaxonomyEntry)
  /// Several entries share it, in the taxonomy's order; ask which is meant.
  case several([TaxonomyEntry])
  /// No entry has it; those that come near, the nearest first, at most five.
  case unknown(near: [TaxonomyEntry])
}
