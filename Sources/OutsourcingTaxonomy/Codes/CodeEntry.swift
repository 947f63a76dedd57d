// SPDX-License-Identifier: Apache-2.0

/// A public code and what in the taxonomy it is about.
public struct CodeEntry: Codable, Hashable, Identifiable, Sendable {
  /// The stable id, such as `naics:561421`.
  public let id: String
  /// The code.
  public let code: PublicCode
  /// What is easily mistaken about it.
  public let distinction: String?
  /// Ids of the activities, processes, roles and topics that it classifies.
  public let entries: [String]

  init(_ code: PublicCode, _ entries: [String], distinction: String? = nil) {
    id = "\(code.scheme.prefix):\(code.code)"
    self.code = code
    self.distinction = distinction
    self.entries = entries
  }

  /// Every code, by classification in the order of `ClassificationScheme`.
  static let all: [CodeEntry] = [
    naics, isic, nic, unspsc, apqc, soc, onet, isco, esco, nsqf, nco, anzsco,
  ].flatMap { $0 }

  /// The codes that classify an entry or one of the activities that provide it.
  static func codes(of id: String) -> [PublicCode] {
    let providers = EconomicActivity.all.filter { $0.entries.contains(id) }.map(\.id)
    let wanted = Set(providers + [id])
    return all.filter { !wanted.isDisjoint(with: $0.entries) }.map(\.code)
  }
}
