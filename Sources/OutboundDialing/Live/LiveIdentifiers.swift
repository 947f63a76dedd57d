// SPDX-License-Identifier: Apache-2.0

/// The name of an agent, as the embedder writes it.
public struct AgentIdentifier: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  /// The name.
  public var name: String
  /// Creates an identifier.
  public init(_ name: String) { self.name = name }
  public init(stringLiteral value: String) { name = value }
  public static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}

/// The name of a record of the calling list, as the embedder writes it.
public struct RecordIdentifier: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  /// The name.
  public var name: String
  /// Creates an identifier.
  public init(_ name: String) { self.name = name }
  public init(stringLiteral value: String) { name = value }
  public static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}

/// The number of a call, given by the dialer and never given twice, restarts included.
public struct CallIdentifier: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
  /// The number, from 1.
  public var number: Int64
  /// Creates an identifier.
  public init(_ number: Int64) { self.number = number }
  public init(integerLiteral value: Int64) { number = value }
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension AgentIdentifier: Codable {
  public init(from decoder: any Decoder) throws {
    name = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}

extension RecordIdentifier: Codable {
  public init(from decoder: any Decoder) throws {
    name = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}

extension CallIdentifier: Codable {
  public init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}
