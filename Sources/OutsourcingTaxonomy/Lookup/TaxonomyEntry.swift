// SPDX-License-Identifier: Apache-2.0

/// Something that can be looked up in the taxonomy.
public enum TaxonomyEntry: Hashable, Identifiable, Sendable {
  /// A type of outsourcing.
  case processType(ProcessType)
  /// A kind of telephone work.
  case voiceProcess(VoiceProcessType)

  /// The stable id.
  public var id: String {
    switch self {
    case .processType(let type): type.id
    case .voiceProcess(let type): type.id
    }
  }

  /// The name in running text.
  public var name: String {
    switch self {
    case .processType(let type): type.name
    case .voiceProcess(let type): type.name
    }
  }

  /// Other names in use.
  public var aliases: [String] {
    switch self {
    case .processType(let type): type.aliases
    case .voiceProcess(let type): type.aliases
    }
  }

  /// What it is, in one sentence.
  public var summary: String {
    switch self {
    case .processType(let type): type.summary
    case .voiceProcess(let type): type.summary
    }
  }

  /// The entry as a point in facets.
  public var facets: ProcessFacets {
    switch self {
    case .processType(let type): type.facets
    case .voiceProcess(let type): type.facets
    }
  }
}

/// What a text that a person typed may mean.
public enum TaxonomyMatch: Hashable, Sendable {
  /// Exactly one entry has this id, name or alias.
  case one(TaxonomyEntry)
  /// Several entries share this name or alias, in the taxonomy's order; ask which is meant.
  case several([TaxonomyEntry])
  /// No entry has it; those that come near, the nearest first, at most five.
  case unknown(near: [TaxonomyEntry])
}
