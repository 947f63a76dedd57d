// SPDX-License-Identifier: Apache-2.0

public import ContactCenter
public import OutboundDialing

extension BaselineSpecification {
  /// Makes the strategy, with nothing learned yet.
  ///
  /// - Parameter workday: How the floor's time maps to days, for laws that count by the day.
  /// - Returns: The strategy.
  /// - Throws: `InvalidParameter` when a parameter is out of its range.
  public func makeStrategy(
    workday: Workday = .usual
  ) throws(InvalidParameter) -> any DialingStrategy {
    switch self {
    case .vicidial(let settings): try VICIdialDialing(settings: settings, workday: workday)
    case .issabel(let overcommits): IssabelDialing(overcommits: overcommits)
    case .proportionalIntegral(let target):
      try ProportionalIntegralDialing(target: target, workday: workday)
    case .cisco(let limit): try CorrectedLinesDialing(limit: limit)
    case .simulatedAhead(let limit): try SimulatedAheadDialing(limit: limit)
    case .mismatchRate(let limit): try MismatchRateDialing(limit: limit)
    case .dialOne: FreeAgentDialing.one
    case .dialOneForEachAndOne: FreeAgentDialing.oneForEachAndOne
    case .dialTwoForEach: FreeAgentDialing.twoForEach
    case .dialConstant(let lines): try FreeAgentDialing.constant(lines)
    }
  }
}

extension ComparedStrategy {
  /// Somebody else's control law, made anew for each floor; the laws that count by the day take the
  /// floor's shift for one.
  ///
  /// It holds no rule: a law may aim at a limit, but only a strategy that promises one holds it.
  public init(_ baseline: BaselineSpecification) {
    // One closure for each type, so that each gets machine code of its own.
    let name = "\(baseline)"
    switch baseline {
    case .vicidial(let settings):
      self.init(named: name) { (scenario) throws(InvalidParameter) in
        try VICIdialDialing(settings: settings, workday: .shift(of: scenario))
      }
    case .issabel(let overcommits):
      self.init(named: name) { _ in IssabelDialing(overcommits: overcommits) }
    case .proportionalIntegral(let target):
      self.init(named: name) { (scenario) throws(InvalidParameter) in
        try ProportionalIntegralDialing(
          target: target, workday: .shift(of: scenario))
      }
    case .cisco(let limit):
      self.init(named: name) { (_) throws(InvalidParameter) in
        try CorrectedLinesDialing(limit: limit)
      }
    case .simulatedAhead(let limit):
      self.init(named: name) { (_) throws(InvalidParameter) in
        try SimulatedAheadDialing(limit: limit)
      }
    case .mismatchRate(let limit):
      self.init(named: name) { (_) throws(InvalidParameter) in
        try MismatchRateDialing(limit: limit)
      }
    case .dialOne: self.init(named: name) { _ in FreeAgentDialing.one }
    case .dialOneForEachAndOne:
      self.init(named: name) { _ in FreeAgentDialing.oneForEachAndOne }
    case .dialTwoForEach: self.init(named: name) { _ in FreeAgentDialing.twoForEach }
    case .dialConstant(let lines):
      self.init(named: name) { (_) throws(InvalidParameter) in
        try FreeAgentDialing.constant(lines)
      }
    }
  }
}

extension Workday {
  fileprivate static func shift(of scenario: FloorScenario) throws(InvalidParameter) -> Self {
    try Self(opensAtMinute: scenario.startHour * 60, hours: scenario.shiftHours)
  }
}
