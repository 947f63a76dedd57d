// SPDX-License-Identifier: Apache-2.0

/// A rule of thumb that a vendor publishes on the team size from which predictive dialing pays.
///
/// It is a claim: none comes with the answer rate, talk time or limit that it was found at.
public struct PublishedThreshold: Hashable, Codable, Sendable {
  /// Agents.
  public var agents: Int
  /// What the source says of predictive dialing.
  public var claim: String
  /// Who says so.
  public var source: String
  /// The page where it stands; nil where no page was kept.
  public var address: String?
  /// Always true: a figure of a vendor's without the data behind it.
  public var isClaim: Bool

  init(_ agents: Int, _ claim: String, source: String, at address: String? = nil) {
    self.agents = agents
    self.claim = claim
    self.source = source
    self.address = address
    isClaim = true
  }

  /// The rules of thumb that come with the library, by team size.
  ///
  /// Read in 2026; one vendor has two of them.
  public static let all = [
    PublishedThreshold(
      5, "should have at least 5 agents", source: "MightyCall, support page",
      at: "https://support.mightycall.com/predictive-dialing"),
    PublishedThreshold(6, "needs at least 6 agents", source: "Quantrax"),
    PublishedThreshold(10, "needs at least 10 agents", source: "MightyCall"),
    PublishedThreshold(10, "works poorly below 10 agents", source: "Puzzel"),
    PublishedThreshold(
      12, "needs 12 to 15 agents", source: "Noojee",
      at: "https://noojee.atlassian.net/wiki/spaces/PROD/pages/5778119/03.+Predictive+Dialer"),
    PublishedThreshold(25, "is good from 25 agents", source: "Sytel"),
  ]
}
