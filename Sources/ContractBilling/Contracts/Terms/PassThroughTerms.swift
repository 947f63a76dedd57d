// SPDX-License-Identifier: Apache-2.0

/// Costs that the vendor hands on: telecom, data, travel, licences.
///
/// The costs come with the usage, with the facts of the period, or with both, and are added.
public struct PassThroughTerms: Hashable, Sendable, Codable {
  /// The charge for handling as a share of the costs, 0.05 for 5 %; none when left out.
  public var handling: Rational

  /// Creates terms.
  public init(handling: Rational = .zero) {
    self.handling = handling
  }

  /// Reads terms; what may be left out is said at each property.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    handling = try container.decode(.handling, default: .zero)
  }

  private enum CodingKeys: String, CodingKey {
    case handling
  }
}
