// SPDX-License-Identifier: Apache-2.0

/// A name that the embedder gives to something, written in JSON as the name alone.
public protocol EmbedderIdentifier: Hashable, Comparable, Codable, Sendable,
  ExpressibleByStringLiteral
{
  /// The name.
  var name: String { get set }
  /// Creates an identifier.
  init(_ name: String)
}

/// The name of an agent, as the embedder writes it.
public struct AgentIdentifier: EmbedderIdentifier {
  /// The name.
  public var name: String
  /// Creates an identifier.
  public init(_ name: String) { self.name = name }
}

/// The name of a record of the calling list, as the embedder writes it.
public struct RecordIdentifier: EmbedderIdentifier {
  /// The name.
  public var name: String
  /// Creates an identifier.
  public init(_ name: String) { self.name = name }
}

extension EmbedderIdentifier {
  /// Creates an identifier from a literal in the source.
  public init(stringLiteral value: String) { self.init(value) }

  /// Whether one name comes before another in the order of strings.
  public static func < (left: Self, right: Self) -> Bool { left.name < right.name }

  /// Reads the name.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}

/// The number of a call, given by the dialer and never given twice, restarts included.
public struct CallIdentifier: Hashable, Comparable, Codable, Sendable, ExpressibleByIntegerLiteral {
  /// The number, from 1.
  public var number: Int64

  /// Creates an identifier.
  public init(_ number: Int64) { self.number = number }

  /// Creates an identifier from a literal in the source.
  public init(integerLiteral value: Int64) { number = value }

  /// Whether one call was given its number before another.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  /// Reads the number.
  public init(from decoder: any Decoder) throws {
    number = try decoder.singleValueContainer().decode(Int64.self)
  }

  /// Writes the number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}
