// SPDX-License-Identifier: Apache-2.0

/// A rule of thumb that a vendor publishes on the team size from which predictive dialing pays.
///
/// It is a claim: none comes with the answer rate, talk time or limit that it was found at.
public struct PublishedThreshold: Hashable, Codable, Sendable {
  /// Agents.
  public var agents: Int
  /// What the source says of them, as the end of "with so many agents, predictive dialing …".
  public var claim: String
  /// Who says so.
  public var source: String
  /// Always true: a figure of a vendor's without the data behind it.
  public var isClaim: Bool

  init(_ agents: Int, _ claim: String, source: String) {
    self.agents = agents
    self.claim = claim
    self.source = source
    isClaim = true
  }

  /// The rules of thumb that come with the library, by team size.
  public static let all = [
    PublishedThreshold(6, "needs at least 6 agents", source: "Quantrax"),
    PublishedThreshold(10, "needs at least 10 agents", source: "MightyCall"),
    PublishedThreshold(10, "works poorly below 10 agents", source: "Puzzel"),
    PublishedThreshold(
      15, "needs at least 15 agents, else progressive",
      source: "Genesys, Outbound Dialing Modes (docs.genesys.com)"),
    PublishedThreshold(25, "is good from 25 agents", source: "Sytel"),
  ]
}
