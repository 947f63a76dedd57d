// SPDX-License-Identifier: Apache-2.0

public import ContractBilling
public import DiscreteEventSimulation

/// What one contract makes of simulated runs, for both sides; parts merge to the whole.
public struct ContractEconomics: Hashable, Codable, Sendable {
  /// The contract's identifier.
  public var contract: String
  /// The vendor's revenue of each run, exact.
  public private(set) var revenues: [Money] = []
  /// The vendor's cost of each run.
  public private(set) var costs: [Money] = []
  /// What the sales of each run are worth to the client.
  public private(set) var values: [Money] = []

  /// Creates economics of no run.
  public init(contract: String) { self.contract = contract }

  /// Takes in a run.
  public mutating func add(revenue: Money, cost: Money, value: Money) {
    revenues.append(revenue)
    costs.append(cost)
    values.append(value)
  }

  /// Takes in the runs that another has seen, after these.
  public mutating func merge(_ other: ContractEconomics) {
    revenues += other.revenues
    costs += other.costs
    values += other.values
  }

  /// The vendor's revenue.
  public var revenue: Estimate { Self.estimate(revenues) { $0 } }
  /// The vendor's cost.
  public var cost: Estimate { Self.estimate(costs) { $0 } }
  /// The vendor's margin: revenue − cost.
  public var vendorMargin: Estimate { difference(revenues, costs) }
  /// The client's margin: the value of the sales − what he pays.
  public var clientMargin: Estimate { difference(values, revenues) }

  private func difference(_ left: [Money], _ right: [Money]) -> Estimate {
    var statistics = SampleStatistics()
    for (left, right) in zip(left, right) {
      statistics.add(left.exact.value.approximation - right.exact.value.approximation)
    }
    return statistics.estimate()
  }

  private static func estimate(
    _ amounts: [Money], _ change: (Double) -> Double
  ) -> Estimate {
    var statistics = SampleStatistics()
    for amount in amounts { statistics.add(change(amount.exact.value.approximation)) }
    return statistics.estimate()
  }
}

/// Where two contracts bill the same.
public struct ContractBreakEven: Hashable, Codable, Sendable {
  /// The first contract.
  public var first: String
  /// The second contract.
  public var second: String
  /// The conversion at which both bill the same, on average; nil when one bills more at any.
  public var conversion: Rational?
  /// Sales in an agent-hour at that conversion.
  public var salesPerAgentHour: Rational?
}
