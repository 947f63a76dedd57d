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
  /// Whom the contacts are with.
  public var audience: Audience?
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
    audience: Audience? = nil, voiceProcess: VoiceProcess? = nil, collector: Collector? = nil,
    arrears: Arrears? = nil
  ) {
    self.arrangement = arrangement
    self.location = location
    self.nature = nature
    self.function = function
    self.industry = industry
    self.knowledgeDomain = knowledgeDomain
    self.channel = channel
    self.direction = direction
    self.audience = audience
    self.voiceProcess = voiceProcess
    self.collector = collector
    self.arrears = arrears
  }

  /// Whether no facet has one value here and another there.
  ///
  /// A value that either leaves open rules nothing out.
  public func agrees(with other: ProcessFacets) -> Bool {
    Facet.allCases.allSatisfy { facet in
      guard let ours = self[facet], let theirs = other[facet] else { return true }
      return ours == theirs
    }
  }

  /// This point, with the other's values where this one is open.
  public func filled(from other: ProcessFacets) -> ProcessFacets {
    ProcessFacets(
      arrangement: arrangement ?? other.arrangement, location: location ?? other.location,
      nature: nature ?? other.nature, function: function ?? other.function,
      industry: industry ?? other.industry,
      knowledgeDomain: knowledgeDomain ?? other.knowledgeDomain,
      channel: channel ?? other.channel, direction: direction ?? other.direction,
      audience: audience ?? other.audience, voiceProcess: voiceProcess ?? other.voiceProcess,
      collector: collector ?? other.collector, arrears: arrears ?? other.arrears)
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
    case .audience: audience.map { FacetCoordinate($0) }
    case .voiceProcess: voiceProcess.map { FacetCoordinate($0) }
    case .collector: collector.map { FacetCoordinate($0) }
    case .arrears: arrears.map { FacetCoordinate($0) }
    }
  }
}
