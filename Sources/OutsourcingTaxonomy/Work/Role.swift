// SPDX-License-Identifier: Apache-2.0

/// A job in an outsourcing company, with where it may lead.
///
/// The next roles are those that lists of career paths name. They are possible steps, not promises:
/// most agents stay agents, because a team of fifteen has one leader.
public struct Role: Codable, Hashable, Identifiable, Sendable {
  /// The stable id, such as `role.team-leader`.
  public let id: String
  /// The name in running text.
  public let name: String
  /// Other names in use; some are used for several roles.
  public let aliases: [String]
  /// What people in the role do, in one sentence.
  public let summary: String
  /// Ids of the roles it may lead to; empty at the end of a path.
  public let next: [String]
  /// Ids of the types and voice processes in which it is found first of all.
  public let processes: [String]
  /// Codes of public classifications; see `confidence`.
  public let codes: [PublicCode]

  init(
    _ id: String, _ name: String, aliases: [String] = [], _ summary: String, next: [String] = [],
    processes: [String] = []
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.next = next
    self.processes = processes
    codes = CodeEntry.codes(of: id)
  }
}

extension Taxonomy {
  /// The career paths from a role upward, each from the role to the end of the path.
  ///
  /// - Complexity: O(paths × length); the standard taxonomy has no role with more than 20 paths.
  public func careerPaths(from id: String) -> [[Role]] {
    paths(from: id, passed: [])
  }

  private func paths(from id: String, passed: Set<String>) -> [[Role]] {
    guard let role = roles.first(where: { $0.id == id }), !passed.contains(id) else { return [] }
    let rest = role.next.flatMap { paths(from: $0, passed: passed.union([id])) }
    return rest.isEmpty ? [[role]] : rest.map { [role] + $0 }
  }
}
