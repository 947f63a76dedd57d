// SPDX-License-Identifier: Apache-2.0

/// One meaning that a part of a path can have.
struct PathReading: Sendable {
  /// What to write for this meaning alone.
  let text: String
  /// What tells the meaning from others.
  let difference: String
  /// The values that the part states.
  let stated: ProcessFacets
  /// The values that go with them unless another part says otherwise.
  let implied: ProcessFacets
}

extension PathReading {
  init(_ value: some FacetValue, stated: ProcessFacets, implied: ProcessFacets = ProcessFacets()) {
    text = FacetCoordinate(value).unambiguousPart
    difference = value.meaning
    self.stated = stated
    self.implied = implied
  }

  init(_ type: VoiceProcessType) {
    text = type.facets.voiceProcess?.rawValue ?? type.id
    difference = type.summary
    if let process = type.facets.voiceProcess {
      stated = ProcessFacets(voiceProcess: process)
    } else {
      stated = ProcessFacets(direction: type.facets.direction)
    }
    implied = type.facets
  }

  init(_ type: ProcessType) {
    text = type.id
    difference = type.summary
    stated = type.facets.limited(to: type.definedBy + [.arrangement])
    implied = type.facets
  }

  /// Every value of every facet, in the order of `Facet`, with the texts that stand for it.
  static let allValues = Facet.allCases.flatMap(values)

  /// The reading of one value.
  static func reading(of value: FacetCoordinate) -> PathReading? {
    allValues.first { $0.reading.stated[value.facet] == value }?.reading
  }

  /// Every value of a facet with the texts that stand for it.
  static func values(of facet: Facet) -> [(labels: Set<String>, reading: PathReading)] {
    func each<Value: FacetValue>(
      _: Value.Type, _ stated: (Value) -> ProcessFacets
    ) -> [(labels: Set<String>, reading: PathReading)] {
      Value.allCases.map { value in
        let labels = [value.rawValue, value.name] + value.aliases
        return (Set(labels.map(\.plainWords)), PathReading(value, stated: stated(value)))
      }
    }
    return switch facet {
    case .arrangement: each(Arrangement.self) { ProcessFacets(arrangement: $0) }
    case .location: each(Location.self) { ProcessFacets(location: $0) }
    case .nature: each(Nature.self) { ProcessFacets(nature: $0) }
    case .function: each(BusinessFunction.self) { ProcessFacets(function: $0) }
    case .industry: each(Industry.self) { ProcessFacets(industry: $0) }
    case .knowledgeDomain: each(KnowledgeDomain.self) { ProcessFacets(knowledgeDomain: $0) }
    case .channel: each(Channel.self) { ProcessFacets(channel: $0) }
    case .direction: each(Direction.self) { ProcessFacets(direction: $0) }
    case .audience: each(Audience.self) { ProcessFacets(audience: $0) }
    case .voiceProcess: each(VoiceProcess.self) { ProcessFacets(voiceProcess: $0) }
    case .collector: each(Collector.self) { ProcessFacets(collector: $0) }
    case .arrears: each(Arrears.self) { ProcessFacets(arrears: $0) }
    }
  }
}

extension FacetCoordinate {
  /// What stands for this value in a path and for no other.
  ///
  /// Some functions have the name of a voice process, and a path means the latter.
  var unambiguousPart: String {
    facet == .function && VoiceProcess(rawValue: value) != nil ? "function:\(value)" : value
  }
}

extension ProcessFacets {
  /// The point with the values of some facets alone.
  func limited(to facets: [Facet]) -> ProcessFacets {
    func kept<Value: FacetValue>(_ value: Value?) -> Value? {
      facets.contains(Value.facet) ? value : nil
    }
    return ProcessFacets(
      arrangement: kept(arrangement), location: kept(location), nature: kept(nature),
      function: kept(function), industry: kept(industry), knowledgeDomain: kept(knowledgeDomain),
      channel: kept(channel), direction: kept(direction), audience: kept(audience),
      voiceProcess: kept(voiceProcess), collector: kept(collector), arrears: kept(arrears))
  }
}
