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

  /// Reads a mode from its name: `manual`, `preview`, `progressive`, `power:2`, `predictive`,
  /// `predictive:0.01` for a limit of one per cent, or `predictive:us-fcc-tcpa` for the limit of a
  /// rule in ``AbandonmentRule/all``.
  ///
  /// - Throws: ``InvalidParameter`` that lists the modes, or the rules, when there is none of that
  ///   name.
  public init(_ text: String) throws(InvalidParameter) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let parameter = parts.count > 1 ? String(parts[1]) : nil
    switch (String(parts[0]), parameter) {
    case ("manual", nil): self = .manual
    case ("preview", nil): self = .preview
    case ("progressive", nil): self = .progressive
    case ("power", let ratio):
      let lines = try ratio.map { text throws(InvalidParameter) in try Self.number(text) } ?? 2
      self = .power(linesPerAgent: try PowerDialing(linesPerAgent: lines).linesPerAgent)
    case ("predictive", nil): self = .predictive(rule: .ftcTelemarketingSalesRule)
    case ("predictive", let limit?):
      if let share = Double(limit) {
        self = .predictive(rule: try .custom(limit: share))
      } else if limit.first?.isLetter == true {
        self = .predictive(rule: try .named(limit))
      } else {
        throw InvalidParameter(
          name: "mode", value: text,
          requirement: "have a limit or a rule after the colon, as in predictive:0.01 or "
            + "predictive:us-ftc-tsr")
      }
    default:
      throw InvalidParameter(
        name: "mode", value: text,
        requirement: "be manual, preview, progressive, power:RATIO or predictive[:LIMIT or :RULE]")
    }
  }

  private static func number(_ text: String) throws(InvalidParameter) -> Double {
    guard let value = Double(text) else {
      throw InvalidParameter(
        name: "mode", value: "power:" + text,
        requirement: "have a number after the colon, as in power:2")
    }
    return value
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
    case .predictive(let rule) where rule == .ftcTelemarketingSalesRule: mode
    case .predictive(let rule) where AbandonmentRule.all.contains(rule):
      "predictive:\(rule.identifier)"
    case .predictive(let rule): "predictive:\(rule.limit)"
    default: mode
    }
  }
}

extension StrategySpecification: Codable {
  /// Reads a mode as ``init(_:)`` does.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    self = try StrategySpecification(text)
  }

  /// Writes the mode's ``description``.

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
