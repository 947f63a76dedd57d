// SPDX-License-Identifier: Apache-2.0

/// A kind of outsourcing that people have a name for, such as "offshore BPO" or "LPO".
///
/// Such a name stands for a value of one facet, seldom of two; everything else about the process
/// is left open. A real process is of several types at once: onshore, back office and HR.
public struct ProcessType: Codable, Hashable, Identifiable, Sendable {
  /// The stable id, such as `kpo.legal`.
  public let id: String
  /// The name in running text.
  public let name: String
  /// Other names and abbreviations in use, such as "LPO".
  public let aliases: [String]
  /// What it is, in one sentence.
  public let summary: String
  /// The facets whose values the name stands for; never empty.
  public let definedBy: [Facet]
  /// The values the name stands for, and those that nearly always go with them.
  public let facets: ProcessFacets
  /// The heading under which lists commonly file it, which may differ from `definedBy`.
  public let commonGrouping: CommonGrouping
  /// What is easily misunderstood about it.
  public let note: String?
  /// Ids of other entries that are about the same work.
  public let related: [String]
  /// Codes of public classifications; see `confidence`.
  public let codes: [PublicCode]

  init(
    _ id: String, _ name: String, aliases: [String], _ summary: String, definedBy: [Facet],
    facets: ProcessFacets, commonGrouping: CommonGrouping, note: String? = nil,
    related: [String] = []
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.definedBy = definedBy
    self.facets = facets
    self.commonGrouping = commonGrouping
    self.note = note
    self.related = related
    codes = CodeEntry.codes(of: id)
  }
}
