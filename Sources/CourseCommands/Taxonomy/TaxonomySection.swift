// SPDX-License-Identifier: Apache-2.0

import NameMatching
import OutsourcingTaxonomy

/// A part of the taxonomy that can be listed by itself.
enum TaxonomySection: Hashable {
  case types
  case voiceProcesses
  case activities
  case roles
  case topics(TopicList)
  case facet(Facet)
  case facets
  case codes(ClassificationScheme?)

  /// The part a word on the command line means.
  init(_ word: String) throws(UnknownTaxonomySection) {
    let wanted = Self.plain(word)
    guard let found = Self.all.first(where: { $0.words.contains { Self.plain($0) == wanted } })
    else { throw UnknownTaxonomySection(word: word) }
    self = found
  }

  /// Every part, in the order of the full list.
  static let all: [TaxonomySection] = {
    var all: [TaxonomySection] = [.types, .voiceProcesses, .activities, .roles]
    all += TopicList.allCases.map { .topics($0) }
    all.append(.facets)
    all += Facet.allCases.map { .facet($0) }
    all.append(.codes(nil))
    all += ClassificationScheme.allCases.map { .codes($0) }
    return all
  }()

  /// The words for the part, the usual one first.
  var words: [String] {
    switch self {
    case .types: ["types", "type"]
    case .voiceProcesses: ["voice-processes", "voice"]
    case .activities: ["activities", "activity", "lines-of-business"]
    case .roles: ["roles", "role", "careers"]
    case .topics(let list): [list.rawValue] + Self.shortWords(of: list)
    case .facets: ["facets", "facet"]
    case .facet(let facet): [facet.name, facet.rawValue]
    case .codes(nil): ["codes", "code"]
    case .codes(.some(let scheme)): [scheme.prefix, scheme.rawValue]
    }
  }

  private static func shortWords(of list: TopicList) -> [String] {
    switch list {
    case .salesStages: ["stages"]
    case .collectionSteps: ["steps"]
    case .qualityDuties: ["duties"]
    case .qualitySkills: ["skills"]
    case .advantages, .disadvantages: []
    }
  }

  fileprivate static func plain(_ word: String) -> String {
    word.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

/// A word that names no part of the taxonomy.
struct UnknownTaxonomySection: Error, CustomStringConvertible {
  var word: String

  var description: String {
    let words = TaxonomySection.all.compactMap(\.words.first)
    let shown = String(word.prefix(64))
    let near = NearNames.near(shown, among: words)
    let hint =
      near.isEmpty
      ? "Parts are types, voice-processes, activities, roles, sales-stages, collection-steps, "
        + "quality-duties, quality-skills, advantages, disadvantages, facets, codes, a facet or a "
        + "classification."
      : NearNames.suggestion(for: shown, among: words)
    return "The taxonomy has no part “\(shown)”. \(hint)"
  }
}
