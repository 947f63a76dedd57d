// SPDX-License-Identifier: Apache-2.0

/// A process as a point in facets: at most one value for each.
///
/// A facet without a value is left open. A reminder to customers of a telephone company whose bill
/// is ten days late, made by the company's own provider in the company's name:
///
///     ProcessFacets(
///       arrangement: .bpo, industry: .telecommunications, channel: .voice, direction: .outbound,
///       voiceProcess: .collections, collector: .firstParty, arrears: .earlyStage)
public struct ProcessFacets: Codable, Hashable, Sendable {
  /// What kind of work is handed over, and how.
  public var arrangement: Arrangement?
  /// Where the provider works, seen from the client.
  public var location: Location?
  /// Whether the client's customers meet the work.
  public var nature: Nature?
  /// Which task of the client's business is done.
  public var function: BusinessFunction?
  /// Which industry the client is in.
  public var industry: Industry?
  /// Which body of expert knowledge the work needs.
  public var knowledgeDomain: KnowledgeDomain?
  /// Whether people talk.
  public var channel: Channel?
  /// Who starts the contact.
  public var direction: Direction?
  /// Which kind of telephone work it is.
  public var voiceProcess: VoiceProcess?
  /// In whose name a debt is collected.
  public var collector: Collector?
  /// How long a debt has been overdue.
  public var arrears: Arrears?

  /// Makes a point; what is not given is left open.
  public init(
    arrangement: Arrangement? = nil, location: Location? = nil, nature: Nature? = nil,
    function: BusinessFunction? = nil, industry: Industry? = nil,
    knowledgeDomain: KnowledgeDomain? = nil, channel: Channel? = nil, direction: Direction? = nil,
    voiceProcess: VoiceProcess? = nil, collector: Collector? = nil, arrears: Arrears? = nil
  ) {
    self.arrangement = arrangement
    self.location = location
    self.nature = nature
    self.function = function
    self.industry = industry
    self.knowledgeDomain = knowledgeDomain
    self.channel = channel
    self.direction = direction
    self.voiceProcess = voiceProcess
    self.collector = collector
    self.arrears = arrears
  }

  /// The values that are set, in the order of `Facet`.
  public var coordinates: [FacetCoordinate] { Facet.allCases.compactMap { self[$0] } }

  /// The value of one facet, if it is set.
  public subscript(facet: Facet) -> FacetCoordinate? {
    switch facet {
    case .arrangement: arrangement.map { FacetCoordinate($0) }
    case .location: location.map { FacetCoordinate($0) }
    case .nature: nature.map { FacetCoordinate($0) }
    case .function: function.map { FacetCoordinate($0) }
    case .industry: industry.map { FacetCoordinate($0) }
    case .knowledgeDomain: knowledgeDomain.map { FacetCoordinate($0) }
    case .channel: channel.map { FacetCoordinate($0) }
    case .direction: direction.map { FacetCoordinate($0) }
    case .voiceProcess: voiceProcess.map { FacetCoordinate($0) }
    case .collector: collector.map { FacetCoordinate($0) }
    case .arrears: arrears.map { FacetCoordinate($0) }
    }
  }
}
