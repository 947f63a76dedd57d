// SPDX-License-Identifier: Apache-2.0

public import ContractBilling
public import DiscreteEventSimulation
import OutboundDialing

/// What a dialer is worth to one prospect, from his own figures: measured, simulated, reckoned,
/// and answered with yes, yes if, or no.
///
/// ```swift
/// let sales = try await SalesCase(of: figures, settings: .init(seed: 1))
/// print(sales.verdict.answer, sales.cash.netPresentValue)
/// ```
public struct SalesCase: Hashable, Codable, Sendable {
  /// The prospect's figures.
  public var figures: ProspectFigures
  /// How the floor was simulated.
  public var settings: Settings
  /// The benefit counted: one, not both.
  public var method: BenefitMethod
  /// The floor as it dials today.
  public var today: ModeResult
  /// The other modes on the same floor with the same luck.
  public var candidates: [ModeResult]
  /// The mode to dial in, and why.
  public var recommendation: DialModeRecommendation
  /// The recommended mode on the floor as it would be: with fewer seats where hours are saved.
  public var proposed: ModeResult
  /// Contacts in an agent-hour more than today.
  public var contactGain: Estimate
  /// Contacts per agent-hour after ÷ before: g.
  public var speedUp: Rational
  /// The month before and after.
  public var month: MonthlyEconomics
  /// The monthly net at the two ends of the contact gain's confidence interval.
  public var monthlyNetInterval: AmountInterval
  /// Payback and present value.
  public var cash: CashFlow
  /// The present value at the two ends of the interval.
  public var presentValueInterval: AmountInterval
  /// What happens when one figure is a fifth lower or higher.
  public var sensitivity: [SensitivityBar]
  /// Abandoned calls under the rule.
  public var compliance: AbandonmentCompliance
  /// Lines that today's mode and the proposed one need, at one call in a thousand blocked.
  public var lines: Lines
  /// The answer.
  public var verdict: Verdict

  /// How the floor is simulated.
  public struct Settings: Hashable, Codable, Sendable {
    /// The seed of all luck, the same for every mode.
    public var seed: UInt64
    /// Days simulated independently, 2 to 1,000.
    public var replications: Int

    /// Creates settings.
    public init(seed: UInt64 = 1, replications: Int = 10) {
      self.seed = seed
      self.replications = replications
    }
  }

  /// Two amounts, the lesser first.
  public struct AmountInterval: Hashable, Codable, Sendable {
    /// The lower end.
    public var low: Money
    /// The upper end.
    public var high: Money
  }

  /// Lines needed at the same time.
  public struct Lines: Hashable, Codable, Sendable {
    /// In today's mode.
    public var today: Int
    /// In the proposed mode.
    public var proposed: Int
  }

  /// The level of confidence of every interval.
  public var level: Double { Estimate.level }
}
