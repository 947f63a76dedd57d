// SPDX-License-Identifier: Apache-2.0

/// A share of paid time in which agents do not work for the client.
///
/// Several compound: 10 % and 14 % leave 0.90 × 0.86 = 77.4 % of the time.
public struct Shrinkage: Hashable, Sendable, Codable {
  /// What the time goes into, such as leave or breaks; may be left out.
  public var name: String
  /// The share, from 0 to less than 1.
  public var share: Rational

  /// Creates a share.
  public init(name: String = "", share: Rational) {
    self.name = name
    self.share = share
  }

  /// Reads a share.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    name = try container.decode(.name, default: "")
    share = try container.decode(Rational.self, forKey: .share)
  }

  private enum CodingKeys: String, CodingKey {
    case name, share
  }
}
