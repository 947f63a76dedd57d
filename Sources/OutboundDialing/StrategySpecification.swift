// SPDX-License-Identifier: Apache-2.0

/// A dialing mode as files, lessons and command lines name it: the closed form of a strategy.
public enum StrategySpecification: Hashable, Sendable {
  /// Manual dialing.
  case manual
  /// Preview dialing.
  case preview
  /// Progressive dialing.
  case progressive
  /// Power dialing with a number of lines for each idle agent.
  case power(linesPerAgent: Double)
  /// Predictive dialing under a rule's abandonment limit.
  case predictive(rule: AbandonmentRule)

  /// The five modes, from the agent's hand to the controller.
  public static let allModes: [StrategySpecification] = [
    .manual, .preview, .progressive, .power(linesPerAgent: 2),
    .predictive(rule: .ftcTelemarketingSalesRule),
  ]

  /// The mode's name without its parameters.
  public var mode: String {
    switch self {
    case .manual: "manual"
    case .preview: "preview"
    case .progressive: "progressive"
    case .power: "power"
    case .predictive: "predictive"
    }
  }

  /// Reads a mode from its name: `manual`, `preview`, `progressive`, `power:2`, `predictive` or
  /// `predictive:0.01` for a limit of one per cent.
  ///
  /// - Throws: ``InvalidParameter`` that lists the modes when there is none of that name.
  public init(_ text: String) throws(InvalidParameter) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let value = parts.count > 1 ? Double(String(parts[1])) : nil
    if parts.count > 1, value == nil {
      throw InvalidParameter(
        name: "mode", value: text, requirement: "have a number after the colon, as in power:2")
    }
    switch (String(parts[0]), value) {
    case ("manual", nil): self = .manual
    case ("preview", nil): self = .preview
    case ("progressive", nil): self = .progressive
    case ("power", let ratio):
      self = .power(linesPerAgent: try PowerDialing(linesPerAgent: ratio ?? 2).linesPerAgent)
    case ("predictive", nil): self = .predictive(rule: .ftcTelemarketingSalesRule)
    case ("predictive", let limit?):
      self = .predictive(rule: try .custom(limit: limit))
    default:
      throw InvalidParameter(
        name: "mode", value: text,
        requirement: "be manual, preview, progressive, power:RATIO or predictive[:LIMIT]")
    }
  }

  /// Makes the strategy, with nothing learned yet.
  ///
  /// - Returns: The strategy.
  /// - Throws: ``InvalidParameter`` when a parameter is out of its range.
  public func makeStrategy() throws(InvalidParameter) -> any DialingStrategy {
    switch self {
    case .manual: ManualDialing()
    case .preview: PreviewDialing()
    case .progressive: ProgressiveDialing()
    case .power(let ratio): try PowerDialing(linesPerAgent: ratio)
    case .predictive(let rule): PredictiveDialing(rule: rule)
    }
  }
}

extension StrategySpecification: CustomStringConvertible {
  /// The name that ``init(_:)`` reads.
  public var description: String {
    switch self {
    case .power(let ratio):
      ratio == ratio.rounded() ? "power:\(Int(ratio))" : "power:\(ratio)"
    case .predictive(let rule) where rule.limit != 0.03: "predictive:\(rule.limit)"
    default: mode
    }
  }
}

extension StrategySpecification: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    self = try StrategySpecification(text)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
