// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import DiscreteEventSimulation
import OutboundDialing

/// Whether the dialer pays, with reasons.
public struct Verdict: Hashable, Codable, Sendable {
  /// The answer.
  public enum Answer: String, Codable, Hashable, Sendable {
    /// It pays, also at the lower end of the interval and with each figure a fifth worse.
    case pays
    /// It pays or not, by what a figure turns out to be.
    case paysOnlyIf = "pays only if"
    /// It does not pay, not even with a figure a fifth better.
    case doesNotPay = "does not pay"
  }

  /// The answer.
  public var answer: Answer
  /// The reasons, a sentence each.
  public var reasons: [String]
  /// What must hold for it to pay, a clause each; empty unless the answer is "pays only if".
  public var conditions: [String]
}

extension Verdict {
  /// Judges a case by its figures.
  init(of sales: SalesCase) throws(SalesCaseError) {
    let value = sales.cash.netPresentValue
    let isPositive = value.minorUnits > 0
    let lowIsPositive = sales.presentValueInterval.low.minorUnits > 0
    let ends = sales.sensitivity.flatMap { [$0.atLow, $0.atHigh] }
    let allPositive = ends.allSatisfy { $0.minorUnits > 0 }
    let nonePositive = ends.allSatisfy { $0.minorUnits <= 0 }

    var conditions: [String] = []
    if isPositive && lowIsPositive && allPositive {
      answer = .pays
    } else if !isPositive && nonePositive && sales.presentValueInterval.high.minorUnits <= 0 {
      answer = .doesNotPay
    } else {
      answer = .paysOnlyIf
      conditions = Self.conditions(sales, isPositive: isPositive, lowIsPositive: lowIsPositive)
    }
    self.conditions = conditions
    reasons = Self.reasons(sales)
  }

  private static func conditions(
    _ sales: SalesCase, isPositive: Bool, lowIsPositive: Bool
  ) -> [String] {
    var list: [String] = []
    for bar in sales.sensitivity {
      guard let threshold = bar.breakEven(from: sales.cash.netPresentValue) else { continue }
      let rising = bar.atHigh.minorUnits > bar.atLow.minorUnits
      let currency = sales.figures.currency
      list.append(
        "the \(bar.input.name) is \(rising ? "above" : "below") "
          + "\(bar.input.text(threshold, in: currency)) (stated: "
          + "\(bar.input.text(bar.base, in: currency)))")
    }
    if isPositive, !lowIsPositive {
      list.append(
        "a pilot confirms the gain in contacts: at the lower end of its interval the present value "
          + "is \(sales.presentValueInterval.low)")
    }
    return list
  }

  private static func reasons(_ sales: SalesCase) -> [String] {
    let gain = sales.contactGain
    let half = gain.halfWidth.map { " ± \(Rational.text($0, places: 2))" } ?? ""
    var list: [String] = []
    let percent = ((try? sales.speedUp - 1) ?? .zero).percentText()
    if sales.proposed.mode == sales.today.mode {
      list.append("The floor dials \(sales.today.mode.mode) already: there is no gain to pay for.")
    } else {
      list.append(
        "\(sales.proposed.mode.mode.capitalizedFirst) dialing brings "
          + "\(Rational.text(gain.mean, places: 2))\(half) contacts an agent-hour more than today's "
          + "\(sales.today.mode.mode) dialing (\(percent)).")
    }
    list += billingReasons(sales)
    if sales.month.after.isCappedByList, sales.method == .moreOutput {
      list.append(
        "The list ends first: \(sales.month.after.records.fixed(0)) records a month hold no more, "
          + "so the extra output is capped.")
    }
    let months = sales.figures.horizonMonths
    if let payback = sales.cash.payback {
      list.append(
        "A month leaves \(sales.cash.monthlyNet) and pays back \(sales.cash.oneTime) in "
          + "\(payback.fixed(1)) months; over \(months) months the present value is "
          + "\(sales.cash.netPresentValue).")
    } else {
      list.append(
        "A month leaves \(sales.cash.monthlyNet): nothing pays back the \(sales.cash.oneTime) "
          + "spent at the beginning.")
    }
    return list
  }

  private static func billingReasons(_ sales: SalesCase) -> [String] {
    guard case .perHour(let rate) = sales.figures.billing else { return [] }
    let currency = sales.figures.currency
    switch sales.method {
    case .moreOutput:
      let gain = (try? sales.month.clientGain.rounded(by: .halfUp).text()) ?? ""
      return [
        "The client pays per agent-hour, so the vendor's revenue does not rise with output; the "
          + "extra sales are worth \(gain) a month to the client. It is a case for the client, for "
          + "renewal, or for a contract with a share of the outcome."
      ]
    case .sameOutput:
      return [
        "The client pays \(ExactAmount(rate, currency)) for each agent-hour, so each hour saved at "
          + "a cost of \(ExactAmount(sales.figures.costPerAgentHour, currency)) is also an hour no "
          + "longer billed."
      ]
    }
  }
}

extension String {
  /// The text with its first letter as a capital.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
