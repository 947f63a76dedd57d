// SPDX-License-Identifier: Apache-2.0

import Foundation
import ItemAnalysis

extension ClassCohort: Codable {
  static let format = "bpo-class"
  /// The version that this program writes and the newest it reads.
  static let newestVersion = 1

  private enum CodingKeys: String, CodingKey {
    case format, version, learners, tables, pseudonyms
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func refuse(_ key: CodingKeys, _ sentence: String) -> DecodingError {
      DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: sentence)
    }
    guard try container.decode(String.self, forKey: .format) == Self.format else {
      throw refuse(.format, "“format” must be “\(Self.format)”.")
    }
    let version = try container.decode(Int.self, forKey: .version)
    guard (1...Self.newestVersion).contains(version) else {
      throw refuse(
        .version,
        "“version” is \(version); this program reads 1 to \(Self.newestVersion), so update it.")
    }
    self.init()
    learners = try container.decode([String: CohortLearner].self, forKey: .learners)
    tables = try container.decode([String: MarkSheet].self, forKey: .tables)
    key = try container.decodeIfPresent(PseudonymKey.self, forKey: .pseudonyms)
    for name in learners.keys where !ClassCohort.isName(name) {
      throw refuse(.learners, "A learner's name is empty, too long, or has control characters.")
    }
    for run in learners.values.flatMap(\.runs.values) {
      guard UInt64(run.seed) != nil, run.answers.values.allSatisfy(\.isSound),
        run.outcome.map({ 0...max(1, $0.possible) ~= $0.earned && $0.possible > 0 }) ?? true
      else {
        throw refuse(.learners, "A run of “\(run.lesson)” has a seed or points that none can.")
      }
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.format, forKey: .format)
    try container.encode(Self.newestVersion, forKey: .version)
    try container.encode(learners, forKey: .learners)
    try container.encode(tables, forKey: .tables)
    try container.encodeIfPresent(key, forKey: .pseudonyms)
  }

  /// The one text of a cohort: equal cohorts have equal bytes.
  package var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      return HarmlessJSON.harmless(String(decoding: try encoder.encode(self), as: UTF8.self)) + "\n"
    }
  }

  /// Whether a text can name a learner or a test.
  static func isName(_ text: String) -> Bool {
    (1...500).contains(text.utf8.count) && !text.hasPrefix(" ") && !text.hasSuffix(" ")
      && !text.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}

extension CohortAnswer {
  fileprivate var isSound: Bool {
    possible >= 1 && 0...possible ~= earned && hints >= 0 && milliseconds ?? 0 >= 0
  }
}
