// SPDX-License-Identifier: Apache-2.0

extension Taxonomy {
  /// The process that a path names.
  ///
  /// A path has parts between slashes, in any order, by custom the voice process first:
  ///
  ///     collections/late/third-party
  ///     lead-generation/b2b
  ///     LPO/offshore
  ///
  /// A part is a value of a facet by its id, name or short form, a voice process, or a type of BPO
  /// or KPO. `facet:value` is always unambiguous. Letter case and everything but letters and digits
  /// are ignored. A name that a function shares with a voice process means the voice process, unless
  /// the path says non-voice or back office. What a voice process or a type nearly always goes
  /// with, such as the direction, is filled in unless a part says otherwise.
  ///
  /// - Throws: `TaxonomyPathError` for a path without parts, a part that is unknown or ambiguous,
  ///   and two parts that contradict each other.
  /// - Complexity: O(parts × names × length²), where lengths beyond 64 letters do not count.
  public func process(at path: String) throws(TaxonomyPathError) -> ProcessFacets {
    let parts = path.split(separator: "/").filter { !$0.plainWords.isEmpty }
    guard !parts.isEmpty else { throw .empty }
    var readings: [(part: String, options: [PathReading])] = []
    for part in parts {
      let options = self.readings(of: part)
      let shown = Self.shown(part)
      guard !options.isEmpty else {
        throw .unknownPart(shown, near: near(part))
      }
      readings.append((shown, options))
    }
    // What is certain decides between the readings of what is not.
    var certain = ProcessFacets()
    for (_, options) in readings where options.count == 1 {
      certain = certain.filled(from: options[0].stated)
    }
    var process = ProcessFacets()
    var implied = ProcessFacets()
    var sayer: [Facet: String] = [:]
    for (part, options) in readings {
      let fitting = narrowed(options, by: certain)
      guard fitting.count == 1, let reading = fitting.first else {
        throw .ambiguousPart(
          part,
          choices: fitting.map { TaxonomyChoice(text: $0.text, difference: $0.difference) })
      }
      for value in reading.stated.coordinates {
        if let other = process[value.facet], other != value {
          throw .conflictingParts(sayer[value.facet] ?? other.name, part, facet: value.facet)
        }
        sayer[value.facet] = part
      }
      process = process.filled(from: reading.stated)
      implied = implied.filled(from: reading.implied)
    }
    if process.voiceProcess != nil, process.channel == .nonVoice {
      throw .conflictingParts(
        sayer[.voiceProcess] ?? "", sayer[.channel] ?? "", facet: .channel)
    }
    try completeDebt(&process, sayer)
    return process.completed.filled(from: implied)
  }

  /// Only debts are collected by somebody and are late: such a part means collections, and fits no
  /// other voice process but reminders.
  private func completeDebt(
    _ process: inout ProcessFacets, _ sayer: [Facet: String]
  ) throws(TaxonomyPathError) {
    guard process.collector != nil || process.arrears != nil, process.channel != .nonVoice else {
      return
    }
    switch process.voiceProcess {
    case nil: process.voiceProcess = .collections
    case .collections, .reminders: return
    case .some:
      throw .conflictingParts(
        sayer[.voiceProcess] ?? "", sayer[.arrears] ?? sayer[.collector] ?? "",
        facet: .voiceProcess)
    }
  }

  /// The type of telephone work that a process is, if its facets say so.
  ///
  /// It is the type of the voice process; work that names none and is blended is blended work.
  public func voiceProcess(for process: ProcessFacets) -> VoiceProcessType? {
    voiceProcesses.first { type in
      if let wanted = process.voiceProcess { return type.facets.voiceProcess == wanted }
      return type.facets.voiceProcess == nil && type.facets.direction == process.direction
    }
  }

  /// The readings of a part: as a value, else as a voice process, else as a type.
  private func readings(of part: Substring) -> [PathReading] {
    let separator = part.firstIndex { $0 == ":" || $0 == "=" }
    if let separator {
      let facetName = part[..<separator].plainWords
      let facet = Facet.allCases.first {
        [$0.rawValue.plainWords, $0.name.plainWords].contains(facetName)
      }
      let value = part[separator...].plainWords
      return facet.map(PathReading.values)?.filter { $0.labels.contains(value) }.map(\.reading)
        ?? []
    }
    let wanted = part.plainWords
    return Self.readings[wanted] ?? []
  }

  /// What each text means as a part: values of facets, else voice processes, else types.
  private static let readings: [String: [PathReading]] = {
    var values: [String: [PathReading]] = [:]
    for (labels, reading) in PathReading.allValues {
      for label in labels { values[label, default: []].append(reading) }
    }
    var voices: [String: [PathReading]] = [:]
    for type in standard.voiceProcesses {
      for label in Set(([type.id, type.name] + type.aliases).map(\.plainWords)) {
        voices[label, default: []].append(PathReading(type))
      }
    }
    var types: [String: [PathReading]] = [:]
    for type in standard.types {
      for label in Set(([type.id, type.name] + type.aliases).map(\.plainWords)) {
        types[label, default: []].append(PathReading(type))
      }
    }
    return values.merging(voices) { first, _ in first }.merging(types) { first, _ in first }
  }()

  /// The readings that agree with what is certain; all when none does.
  private func narrowed(_ options: [PathReading], by certain: ProcessFacets) -> [PathReading] {
    guard options.count > 1 else { return options }
    if options.count == 2,
      let voice = options.first(where: { $0.stated.voiceProcess != nil }),
      let function = options.first(where: { $0.stated.function != nil })
    {
      let isWritten = certain.channel == .nonVoice || certain.nature == .backOffice
      return [isWritten ? function : voice]
    }
    let fitting = options.filter { $0.implied.agrees(with: certain) }
    return fitting.isEmpty ? options : fitting
  }

  /// The names that come near a mistyped part, the nearest first, at most three.
  private func near(_ part: Substring) -> [String] {
    guard part.utf8.count <= 256 else { return [] }
    let wanted = NameLabel(part.plainWords)
    guard wanted.scalars.count <= 64 else { return [] }
    let ranked = Self.pathNames.compactMap { name, label -> (distance: Int, name: String)? in
      let isStart = wanted.scalars.count >= 3 && label.text.hasPrefix(wanted.text)
      return (wanted.distance(to: label) ?? (isStart ? 64 : nil)).map { ($0, name) }
    }
    return ranked.sorted { $0.distance < $1.distance }.prefix(3).map(\.name)
  }

  /// The texts that a mistyped part may have meant, each once.
  private static let pathNames: [(name: String, label: NameLabel)] = {
    var names: [String] = []
    for facet in standard.facets {
      for value in facet.values { names += [value.value] + value.aliases }
    }
    for type in standard.voiceProcesses { names += type.aliases }
    for type in standard.types { names += [type.id] + type.aliases }
    var seen: Set<String> = []
    return names.compactMap { name in
      let label = NameLabel(name.plainWords)
      return seen.insert(label.text).inserted ? (name, label) : nil
    }
  }()

  /// A part as an error shows it: without spaces around it, and not endless.
  private static func shown(_ part: Substring) -> String {
    let words = part.split(separator: " ").joined(separator: " ")
    return words.count <= 64 ? words : words.prefix(63) + "…"
  }
}
