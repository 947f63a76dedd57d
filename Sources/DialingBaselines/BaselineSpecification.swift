// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

/// Somebody else's control law as files and command lines name it.
///
/// Each is a reconstruction of ours, made from public descriptions; the strategies say which.
public enum BaselineSpecification: Hashable, Sendable {
  /// The VICIdial control law, also at a fixed level; ``VICIdialDialing``.
  case vicidial(VICIdialSettings)
  /// Issabel's rule; ``IssabelDialing``.
  case issabel(overcommits: Bool)
  /// UNICOM's controller; ``ProportionalIntegralDialing``.
  case proportionalIntegral(target: Double)
  /// Cisco's correction; ``CorrectedLinesDialing``.
  case cisco(limit: Double)
  /// Impact Dialing's simulation in the loop; ``SimulatedAheadDialing``.
  case simulatedAhead(limit: Double)
  /// One line whenever an agent is free; ``FreeAgentDialing/one``.
  case dialOne
  /// A line for each free agent and one more; ``FreeAgentDialing/oneForEachAndOne``.
  case dialOneForEachAndOne
  /// Two lines for each free agent; ``FreeAgentDialing/twoForEach``.
  case dialTwoForEach
  /// So many lines whenever an agent is free; ``FreeAgentDialing/constant(_:)``.
  case dialConstant(lines: Int)
  /// The ContactCenters mismatch-rate policy; ``MismatchRateDialing``.
  case mismatchRate(limit: Double)

  /// One of each, at the settings that the comparison of the documentation uses.
  public static let all: [BaselineSpecification] =
    [
      .vicidial(.ratio(1.2)), .vicidial(VICIdialSettings()), .vicidial(.with(.adaptTapered)),
      .vicidial(.with(.adaptAverage)), .vicidial(.handTuned), .issabel(overcommits: true),
      .issabel(overcommits: false), .proportionalIntegral(target: usualTarget),
      .cisco(limit: usualLimit), .simulatedAhead(limit: usualLimit), .dialOne,
      .dialOneForEachAndOne, .dialTwoForEach, .dialConstant(lines: 10),
      .mismatchRate(limit: usualLimit),
    ]

  static let usualLimit = 0.03
  static let usualTarget = 0.028

  /// How the names are written, for a help text.
  public static let forms = [
    "ratio:LEVEL", "vicidial:hard-limit", "vicidial:tapered", "vicidial:average",
    "vicidial:hand-tuned", "issabel", "issabel:plain", "pi[:TARGET]", "cisco[:LIMIT]",
    "simulated-ahead[:LIMIT]", "dial-one", "dial-1x-free", "dial-2x-free", "dial-constant:LINES",
    "mismatch-rate[:LIMIT]",
  ]

  /// The names without their parameters.
  public static let names = [
    "ratio", "vicidial", "issabel", "pi", "cisco", "simulated-ahead", "dial-one", "dial-1x-free",
    "dial-2x-free", "dial-constant", "mismatch-rate",
  ]

  /// Reads a name, for instance `issabel`, `ratio:1.2`, `vicidial:hand-tuned` or
  /// `vicidial:tapered,intensity=-20,maximum-level=2`.
  ///
  /// - Throws: `InvalidParameter` that lists the names when there is none of that name, or says which
  ///   of its parameters is out of range.
  public init(_ text: String) throws(InvalidParameter) {
    do {
      try self.init(parsing: text)
    } catch  where error.name != Self.parameter {
      throw InvalidParameter(
        name: Self.parameter, value: text,
        requirement: "have another \(error.name): it must \(error.requirement)")
    }
  }

  static let parameter = "strategy"

  private init(parsing text: String) throws(InvalidParameter) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count > 1 ? String(parts[1]) : nil
    switch (String(parts[0]), rest) {
    case ("vicidial", let rest):
      self = .vicidial(try VICIdialSettings(text: rest ?? "hard-limit"))
    case ("ratio", let rest?):
      let settings = VICIdialSettings.ratio(try Self.number(rest, in: text))
      try settings.validate()
      self = .vicidial(settings)
    case ("issabel", nil): self = .issabel(overcommits: true)
    case ("issabel", "plain"): self = .issabel(overcommits: false)
    case ("pi", let rest):
      self = .proportionalIntegral(target: try Self.share(rest, Self.usualTarget, in: text))
    case ("cisco", let rest): self = .cisco(limit: try Self.share(rest, Self.usualLimit, in: text))
    case ("simulated-ahead", let rest):
      self = .simulatedAhead(limit: try Self.share(rest, Self.usualLimit, in: text))
    case ("mismatch-rate", let rest):
      self = .mismatchRate(limit: try Self.share(rest, Self.usualLimit, in: text))
    case ("dial-one", nil): self = .dialOne
    case ("dial-1x-free", nil): self = .dialOneForEachAndOne
    case ("dial-2x-free", nil): self = .dialTwoForEach
    case ("dial-constant", let rest?):
      let lines = try Self.number(rest, in: text)
      guard let whole = Int(exactly: lines) else { throw Self.malformed(text) }
      self = .dialConstant(lines: try FreeAgentDialing.constant(whole).extraLines)
    default: throw Self.malformed(text)
    }
  }

  private static func malformed(_ text: String) -> InvalidParameter {
    InvalidParameter(
      name: parameter, value: text, requirement: "be one of " + forms.joined(separator: ", "))
  }

  private static func number(
    _ text: String, in whole: String
  ) throws(InvalidParameter) -> Double {
    guard let value = Double(text), value.isFinite else { throw malformed(whole) }
    return value
  }

  private static func share(
    _ text: String?, _ usual: Double, in whole: String
  ) throws(InvalidParameter) -> Double {
    guard let text else { return usual }
    let value = try number(text, in: whole)
    try InvalidParameter.require("limit", value, in: 0...1)
    return value
  }
}

extension BaselineSpecification: CustomStringConvertible {
  /// The name that ``init(_:)`` reads.
  public var description: String {
    func named(_ name: String, _ share: Double, _ usual: Double) -> String {
      share == usual ? name : "\(name):\(share)"
    }
    switch self {
    case .vicidial(let settings):
      return settings == .ratio(settings.level)
        ? "ratio:\(settings.level)" : "vicidial:\(settings.text)"
    case .issabel(let overcommits): return overcommits ? "issabel" : "issabel:plain"
    case .proportionalIntegral(let target): return named("pi", target, Self.usualTarget)
    case .cisco(let limit): return named("cisco", limit, Self.usualLimit)
    case .simulatedAhead(let limit): return named("simulated-ahead", limit, Self.usualLimit)
    case .mismatchRate(let limit): return named("mismatch-rate", limit, Self.usualLimit)
    case .dialOne: return "dial-one"
    case .dialOneForEachAndOne: return "dial-1x-free"
    case .dialTwoForEach: return "dial-2x-free"
    case .dialConstant(let lines): return "dial-constant:\(lines)"
    }
  }
}

extension BaselineSpecification: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    self = try BaselineSpecification(text)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
