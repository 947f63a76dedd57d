// SPDX-License-Identifier: Apache-2.0

/// What changes a statement after its parts are priced, in the order of the contract.
///
/// In a file an adjustment is one flat list of keys; `type` says which terms follow:
///
///     - id: monthly-minimum
///       type: commitment
///       amount: 10,000
public enum ContractAdjustment: Hashable, Sendable {
  /// Money back for missed service levels.
  case serviceCredits(ServiceCredits)
  /// A sum that is spent in any case.
  case commitment(MinimumCommitment)
  /// A sum that is not exceeded.
  case cap(SpendingCap)

  /// The word that names the kind of adjustment in a file.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// Money back for missed service levels.
    case serviceCredits
    /// A sum that is spent in any case.
    case commitment
    /// A sum that is not exceeded.
    case cap
  }

  /// The kind of adjustment.
  public var kind: Kind {
    switch self {
    case .serviceCredits: .serviceCredits
    case .commitment: .commitment
    case .cap: .cap
    }
  }

  /// The identifier, unique among the parts and adjustments of the contract.
  public var id: String {
    switch self {
    case .serviceCredits(let terms): terms.id
    case .commitment(let terms): terms.id
    case .cap(let terms): terms.id
    }
  }
}

extension ContractAdjustment: Codable {
  private enum CodingKeys: String, CodingKey { case type }

  /// Reads an adjustment; the keys of its terms stand beside `type`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self =
      switch try container.decode(Kind.self, forKey: .type) {
      case .serviceCredits: .serviceCredits(try ServiceCredits(from: decoder))
      case .commitment: .commitment(try MinimumCommitment(from: decoder))
      case .cap: .cap(try SpendingCap(from: decoder))
      }
  }

  /// Writes an adjustment as one flat list of keys.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .type)
    switch self {
    case .serviceCredits(let terms): try terms.encode(to: encoder)
    case .commitment(let terms): try terms.encode(to: encoder)
    case .cap(let terms): try terms.encode(to: encoder)
    }
  }
}
