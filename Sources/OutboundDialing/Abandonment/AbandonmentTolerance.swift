// SPDX-License-Identifier: Apache-2.0

/// How many calls a regulator lets be abandoned.
public enum AbandonmentTolerance: Hashable, Sendable {
  /// At most this share, 0 to 1.
  case share(Double)
  /// None at all: every abandoned call is a breach.
  case zero
  /// No percentage is known. Abandoned calls may still be unlawful; nothing is assumed.
  case notKnown
}

extension AbandonmentTolerance: CustomStringConvertible {
  /// The tolerance in words.
  public var description: String {
    switch self {
    case .share(let share):
      // A share is written with as many places as it needs: 3 %, 2.5 %.
      "at most \(Self.percent(share)) %"
    case .zero: "none"
    case .notKnown: "no percentage known"
    }
  }

  private static func percent(_ share: Double) -> String {
    let rounded = (share * 1e8).rounded() / 1e6
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}

extension AbandonmentTolerance: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let share = try? container.decode(Double.self) {
      try InvalidParameter.require("tolerance", share, in: 0...1)
      self = .share(share)
      return
    }
    switch try container.decode(String.self) {
    case "none": self = .zero
    case "not known": self = .notKnown
    case let text:
      throw InvalidParameter(
        name: "tolerance", value: text, requirement: "be a share from 0 to 1, none or not known")
    }
  }

  /// Writes the share as a number, and `none` or `not known` as a word.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .share(let share): try container.encode(share)
    case .zero: try container.encode("none")
    case .notKnown: try container.encode("not known")
    }
  }
}

/// The moment from which a rule counts the seconds to the connection.
public enum ConnectionClock: String, Codable, Hashable, Sendable {
  /// The end of the callee's greeting; where it was not measured, the answer.
  case endOfGreeting
  /// The answer itself.
  case answer
}

/// What a rule divides the abandoned calls by.
///
/// Answering machines count in neither.
public enum AbandonmentDenominator: String, Codable, Hashable, Sendable {
  /// Calls answered by a person, the abandoned ones among them.
  case answeredByPerson
  /// Abandoned calls, after the estimates for machines, and calls that an agent had with a person.
  case abandonedAndPassedToAgent
}

/// The reasoned estimate by which a rule allows for answering machines.
public enum MachineEstimate: String, Codable, Hashable, Sendable {
  /// None: what is known to be a machine does not count, all else counts as a person.
  case none
  /// Without a detector: of the calls dropped unheard, the share of machines among the calls that
  /// agents took is subtracted.
  case dropsToMachinesSubtracted
  /// With a detector: the people it took for machines are added to abandoned calls and
  /// denominator.
  case falsePositivesAdded
}

/// How long an unanswered call must be let ring: either bound is enough.
public struct MinimumRinging: Hashable, Codable, Sendable {
  /// Seconds.
  public var seconds: Double
  /// Rings, nil when the rule counts none.
  public var rings: Int?

  /// Creates a bound.
  public init(seconds: Double, rings: Int? = nil) {
    self.seconds = seconds
    self.rings = rings
  }
}
