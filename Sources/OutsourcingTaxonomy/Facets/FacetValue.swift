// SPDX-License-Identifier: Apache-2.0

/// One of the possible answers to a facet's question.
public protocol FacetValue: RawRepresentable, CaseIterable, Codable, Hashable, Sendable
where RawValue == String {
  /// The facet whose question the value answers.
  static var facet: Facet { get }
  /// The value's name in running text.
  var name: String { get }
  /// Other names in use, short forms among them, such as "late" for late stage.
  var aliases: [String] { get }
  /// What the value means, in one sentence.
  var meaning: String { get }
}

extension FacetValue {
  /// No other names.
  public var aliases: [String] { [] }
}

/// A facet and one of its values, in the form that lists, tables and JSON need.
public struct FacetCoordinate: Codable, Hashable, Sendable {
  /// The facet.
  public let facet: Facet
  /// The stable id of the value, such as `front-office`.
  public let value: String
  /// The value's name.
  public let name: String
  /// Other names in use, short forms among them.
  public let aliases: [String]
  /// What the value means, in one sentence.
  public let meaning: String

  /// Describes a value.
  public init(_ value: some FacetValue) {
    facet = type(of: value).facet
    self.value = value.rawValue
    name = value.name
    aliases = value.aliases
    meaning = value.meaning
  }
}

/// A facet with all its values.
public struct FacetDescription: Codable, Hashable, Sendable {
  /// The facet.
  public let facet: Facet
  /// The facet's name for a heading.
  public let name: String
  /// The question that the values answer.
  public let question: String
  /// Every value, in a fixed order.
  public let values: [FacetCoordinate]

  private init<Value: FacetValue>(_: Value.Type) {
    facet = Value.facet
    name = Value.facet.name
    question = Value.facet.question
    values = Value.allCases.map { FacetCoordinate($0) }
  }

  /// Every facet, in the order of `Facet`.
  public static let all = [
    FacetDescription(Arrangement.self), FacetDescription(Location.self),
    FacetDescription(Nature.self), FacetDescription(BusinessFunction.self),
    FacetDescription(Industry.self), FacetDescription(KnowledgeDomain.self),
    FacetDescription(Channel.self), FacetDescription(Direction.self),
    FacetDescription(Audience.self), FacetDescription(VoiceProcess.self),
    FacetDescription(Collector.self), FacetDescription(Arrears.self),
  ]
}
