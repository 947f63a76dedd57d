// SPDX-License-Identifier: Apache-2.0

public import OutboundDialing

extension VICIdialSettings {
  /// The defaults of the database under another method.
  public static func with(_ method: Method) -> Self {
    var settings = Self()
    settings.method = method
    return settings
  }

  /// Reads settings: a preset or method, then any knobs that differ from it, for instance
  /// `hard-limit`, `hand-tuned` or `tapered,intensity=-20,maximum-level=2,available-only=yes`.
  ///
  /// - Throws: `InvalidParameter` when there is no such preset or knob, or a value is out of range.
  public init(text: String) throws(InvalidParameter) {
    var parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let preset = parts.removeFirst()
    if preset == Self.handTunedName {
      self = .handTuned
    } else if let method = Method(rawValue: preset) {
      self = .with(method)
    } else {
      throw InvalidParameter(
        name: "method", value: preset,
        requirement: "be hand-tuned, " + Method.allCases.map(\.rawValue).joined(separator: ", "))
    }
    for part in parts { try set(part) }
    try validate()
  }

  /// The text that ``init(text:)`` reads.
  public var text: String {
    if self == .handTuned { return Self.handTunedName }
    let usual = Self()
    var parts = [method.rawValue]
    for knob in Knob.allCases where self[knob] != usual[knob] {
      parts.append("\(knob.rawValue)=\(self[knob])")
    }
    return parts.joined(separator: ",")
  }

  private static let handTunedName = "hand-tuned"

  private enum Knob: String, CaseIterable {
    case level
    case maximumLevel = "maximum-level"
    case intensity
    case target
    case targetMethod = "target-method"
    case drops
    case availableOnly = "available-only"
    case availableBelow = "available-only-below"
    case levelOneBelow = "level-one-below"
    case inCallSeconds = "in-call-seconds"
    case latest
    case withoutMachines = "without-machines"
  }

  private subscript(knob: Knob) -> String {
    func text(_ threshold: AgentThreshold?) -> String {
      threshold.map { "\($0.counted.rawValue)/\($0.agents)" } ?? "never"
    }
    switch knob {
    case .level: return "\(level)"
    case .maximumLevel: return "\(maximumLevel)"
    case .intensity: return "\(intensity)"
    case .target: return "\(differentialTarget)"
    case .targetMethod: return differentialTargetMethod.rawValue
    case .drops: return "\(droppedPercentage)"
    case .availableOnly: return countsAvailableOnly ? "yes" : "no"
    case .availableBelow: return text(availableOnlyThreshold)
    case .levelOneBelow: return text(levelThreshold)
    case .inCallSeconds: return "\(inCallSeconds)"
    case .latest: return "\(latestTime)"
    case .withoutMachines: return excludesMachines ? "yes" : "no"
    }
  }

  private mutating func set(_ part: String) throws(InvalidParameter) {
    let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
    guard sides.count == 2, let knob = Knob(rawValue: sides[0]) else {
      throw InvalidParameter(
        name: "knob", value: part,
        requirement: "be KNOB=VALUE with one of the knobs "
          + Knob.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let value = sides[1]
    func parsed<Value>(_ value: Value?, _ kind: String) throws(InvalidParameter) -> Value {
      guard let value else {
        throw InvalidParameter(name: knob.rawValue, value: sides[1], requirement: "be " + kind)
      }
      return value
    }
    func number() throws(InvalidParameter) -> Double { try parsed(Double(value), "a number") }
    func whole() throws(InvalidParameter) -> Int { try parsed(Int(value), "a whole number") }
    func choice() throws(InvalidParameter) -> Bool {
      try parsed(["yes": true, "no": false][value], "yes or no")
    }
    func threshold() throws(InvalidParameter) -> AgentThreshold? {
      if value == "never" { return nil }
      let sides = value.split(separator: "/").map(String.init)
      let kind = "never, or logged-in/N, not-paused/N or waiting/N"
      guard sides.count == 2 else { return try parsed(nil, kind) }
      return AgentThreshold(
        try parsed(AgentThreshold.Counted(rawValue: sides[0]), kind),
        try parsed(Int(sides[1]), kind))
    }
    switch knob {
    case .level: level = try number()
    case .maximumLevel: maximumLevel = try number()
    case .intensity: intensity = try whole()
    case .target: differentialTarget = try whole()
    case .targetMethod:
      differentialTargetMethod = try parsed(
        DifferentialTargetMethod(rawValue: value), "calculation-only or calls-placed")
    case .drops: droppedPercentage = try number()
    case .availableOnly: countsAvailableOnly = try choice()
    case .availableBelow: availableOnlyThreshold = try threshold()
    case .levelOneBelow: levelThreshold = try threshold()
    case .inCallSeconds: inCallSeconds = try number()
    case .latest: latestTime = try whole()
    case .withoutMachines: excludesMachines = try choice()
    }
  }
}
