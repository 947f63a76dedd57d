// SPDX-License-Identifier: Apache-2.0

extension ProcessFacets {
  /// This point with what its voice process nearly always goes with, where that is left open.
  ///
  /// Collections are front-office work in finance, by voice and outbound; a point without a voice
  /// process stays as it is.
  public var completed: ProcessFacets {
    guard let voiceProcess,
      let type = VoiceProcessType.all.first(where: { $0.facets.voiceProcess == voiceProcess })
    else { return self }
    return filled(from: type.facets)
  }

  /// The canonical path of this point: the voice process, then the other values in facet order.
  ///
  /// What the voice process implies is left out: `collections/third-party/late-stage`. For every
  /// point but the empty one, and those that join a voice process to a non-voice channel,
  /// `Taxonomy.process(at:)` reads it back as the ``completed`` point.
  public var path: String {
    let implied = ProcessFacets(voiceProcess: voiceProcess).completed
    let others = coordinates.filter { $0.facet != .voiceProcess && implied[$0.facet] != $0 }
    return (voicePart + others.map(\.unambiguousPart)).joined(separator: "/")
  }

  /// The part for the voice process; back-office work would be read as the function of that name.
  private var voicePart: [String] {
    guard let value = voiceProcess?.rawValue else { return [] }
    let isShared = BusinessFunction(rawValue: value) != nil
    return [isShared && nature == .backOffice ? "voice-process:\(value)" : value]
  }
}
