// SPDX-License-Identifier: Apache-2.0

import ContactCenter
public import ContractBilling
import DiscreteEventSimulation
import OutboundDialing

/// The net present value when one figure is a fifth lower and a fifth higher.
public struct SensitivityBar: Hashable, Codable, Sendable {
  /// The figure that varies.
  public enum Input: String, CaseIterable, Codable, Hashable, Sendable {
    /// The share of dials answered by a person.
    case answerRate
    /// The mean conversation.
    case talkSeconds
    /// The share of right-party contacts that buy.
    case conversion
    /// The loaded cost of an hour.
    case costPerAgentHour
    /// The price of the dialer.
    case licencePerSeatMonth

    /// The figure in words.
    public var name: String {
      switch self {
      case .answerRate: "answer rate"
      case .talkSeconds: "talk time"
      case .conversion: "conversion"
      case .costPerAgentHour: "cost of an agent-hour"
      case .licencePerSeatMonth: "licence per seat and month"
      }
    }

    /// Whether the floor must be simulated anew.
    var isSimulated: Bool { self == .answerRate || self == .talkSeconds }

    /// Where the figure stands among the prospect's.
    func value(in figures: ProspectFigures) -> Rational {
      switch self {
      case .answerRate: figures.answerRate
      case .talkSeconds: figures.talkSeconds
      case .conversion: figures.conversion
      case .costPerAgentHour: figures.costPerAgentHour
      case .licencePerSeatMonth: figures.licencePerSeatMonth
      }
    }

    /// The figures with another value.
    func setting(_ value: Rational, in figures: ProspectFigures) -> ProspectFigures {
      var copy = figures
      switch self {
      case .answerRate: copy.answerRate = .least(value, .one)
      case .talkSeconds: copy.talkSeconds = value
      case .conversion: copy.conversion = .least(value, .one)
      case .costPerAgentHour: copy.costPerAgentHour = value
      case .licencePerSeatMonth: copy.licencePerSeatMonth = value
      }
      return copy
    }

    /// A value with its unit.
    public func text(_ value: Rational, in currency: Currency) -> String {
      switch self {
      case .answerRate, .conversion: value.percentText(places: 2)
      case .talkSeconds: "\(value.fixed(0)) s"
      case .costPerAgentHour, .licencePerSeatMonth:
        (try? ExactAmount(value, currency).rounded(by: .halfUp).text()) ?? "\(value)"
      }
    }
  }

  /// The figure.
  public var input: Input
  /// The figure as stated.
  public var base: Rational
  /// The figure a fifth lower.
  public var lowValue: Rational
  /// The figure a fifth higher, a share at most 1.
  public var highValue: Rational
  /// The net present value with the lower figure.
  public var atLow: Money
  /// The net present value with the higher figure.
  public var atHigh: Money

  /// How far apart the two ends are, in minor units.
  public var swing: UInt64 {
    UInt64(
      clamping: Int128(atHigh.minorUnits) - Int128(atLow.minorUnits) < 0
        ? Int128(atLow.minorUnits) - Int128(atHigh.minorUnits)
        : Int128(atHigh.minorUnits) - Int128(atLow.minorUnits))
  }

  /// Where between its ends the figure makes the net present value zero, by straight lines from the
  /// stated figure; nil when it does not change sign.
  public func breakEven(from stated: Money) -> Rational? {
    for (value, amount) in [(lowValue, atLow), (highValue, atHigh)]
    where (amount.minorUnits > 0) != (stated.minorUnits > 0) {
      let span = Int128(stated.minorUnits) - Int128(amount.minorUnits)
      guard let part = try? Rational(numerator: Int128(stated.minorUnits), denominator: span)
      else { continue }
      return try? base + (value - base) * part
    }
    return nil
  }
}

extension SalesCase {
  /// Varies the figures one at a time; the widest bar comes first.
  static func sensitivity(
    _ reckoning: Reckoning, _ mode: StrategySpecification,
    _ rates: (today: ModeRates, proposed: ModeRates), _ base: CashFlow, _ settings: Settings,
    threads: Int, progress: (Double) -> Void
  ) async throws -> [SensitivityBar] {
    let figures = reckoning.figures
    let stated = try figures.floor()
    var bars: [SensitivityBar] = []
    for (number, input) in SensitivityBar.Input.allCases.enumerated() {
      let value = input.value(in: figures)
      var amounts: [Money] = []
      var values: [Rational] = []
      for factor in [Rational.percent(80), .percent(120)] {
        let varied = input.setting(try value * factor, in: figures)
        values.append(input.value(in: varied))
        var reckoning = reckoning
        reckoning.figures = varied
        guard input.isSimulated else {
          amounts.append(try reckoning.result(rates.today, rates.proposed).cash.netPresentValue)
          continue
        }
        // Agents take as long before a dial as they do, whoever answers.
        var free = varied
        free.dialsPerHour = nil
        let floors = try [figures.seats, reckoning.seatsAfter].map { seats in
          var floor = try free.floor(seats: seats)
          floor.handDialingTime = stated.handDialingTime
          floor.previewTime = stated.previewTime
          return floor
        }
        let results = try await simulate(
          [(figures.dialsBy, floors[0]), (mode, floors[1])], settings, threads: threads)
        amounts.append(
          try reckoning.result(
            ModeRates(of: results[0], on: floors[0]), ModeRates(of: results[1], on: floors[1])
          ).cash.netPresentValue)
      }
      bars.append(
        SensitivityBar(
          input: input, base: value, lowValue: values[0], highValue: values[1],
          atLow: amounts[0], atHigh: amounts[1]))
      progress(Double(number + 1) / Double(SensitivityBar.Input.allCases.count))
    }
    return bars.enumerated().sorted {
      ($1.element.swing, $0.offset) < ($0.element.swing, $1.offset)
    }.map(\.element)
  }
}
