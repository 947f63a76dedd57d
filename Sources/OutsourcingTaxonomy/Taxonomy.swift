// SPDX-License-Identifier: Apache-2.0

/// The types of outsourced process, the voice processes, the roles in them, the codes that public
/// classifications have for them, and the facets that tell processes apart.
///
/// There is no tree. A process is a point in facets (``ProcessFacets``); a type is a name for a
/// value of one facet, rarely of two; the headings of common lists are kept as a remark.
///
///     let taxonomy = Taxonomy.standard
///     taxonomy.find("LPO")                  // .one(kpo.legal)
///     taxonomy.find("technical support")    // .several([bpo.…, voice.…])
///     taxonomy.find("nearshroe")            // .unknown(near: [bpo.nearshore])
public struct Taxonomy: Codable, Hashable, Sendable {
  /// Version of the JSON form; it rises when a reader of the old form would fail.
  ///
  /// Version 2 added a facet, and values to others, which strict readers of version 1 refuse.
  public let version: Int
  /// Every facet with its values.
  public let facets: [FacetDescription]
  /// The 14 types of BPO, then the 12 of KPO.
  public let types: [ProcessType]
  /// The inbound voice processes, the outbound ones, and blended work.
  public let voiceProcesses: [VoiceProcessType]
  /// The lines of business that run such processes.
  public let activities: [EconomicActivity]
  /// The roles, agents first.
  public let roles: [Role]
  /// Stages, steps, duties, skills, advantages and disadvantages, list by list.
  public let topics: [Topic]
  /// Every public code, with what it classifies.
  public let codes: [CodeEntry]

  /// The taxonomy that this module keeps.
  public static let standard = Taxonomy(
    version: 2, facets: FacetDescription.all,
    types: ProcessType.businessProcessTypes + ProcessType.knowledgeProcessTypes,
    voiceProcesses: VoiceProcessType.all, activities: EconomicActivity.all, roles: Role.all,
    topics: Topic.all, codes: CodeEntry.all)

  /// The types whose names fit a process.
  ///
  /// A name fits when the arrangement is the same and the process shares a value that the name
  /// stands for. Most processes have several: onshore, back office and human resources.
  public func types(fitting process: ProcessFacets) -> [ProcessType] {
    types.filter { type in
      type.facets.arrangement == process.arrangement
        && type.definedBy.contains { process[$0] != nil && process[$0] == type.facets[$0] }
    }
  }
}
