// SPDX-License-Identifier: Apache-2.0

extension Price {
  /// What keeps the price from being worked out; paths begin inside the price.
  public func faults() -> [ContractFault] {
    var faults = included.isNegative ? [ContractFault.negative(included, "included")] : []
    switch kind {
    case .flat(let amount):
      if amount.isNegative { faults.append(.negative(amount, "amount")) }
    case .perUnit(let rate):
      if rate.isNegative { faults.append(.negative(rate, "rate")) }
    case .graduated(let table), .volume(let table):
      faults += table.faults()
    case .stairstep(let table):
      faults += table.faults(.init(hasRates: false))
    case .capacity(let table):
      faults += table.faults(.init(hasRates: false, isUnbounded: false))
    case .package(let size, let amount):
      if size <= .zero { faults.append(.notPositive(size, "size")) }
      if amount.isNegative { faults.append(.negative(amount, "amount")) }
    case .block(let size, _, let table):
      if size <= .zero { faults.append(.notPositive(size, "size")) }
      faults += table.faults()
    }
    return faults
  }
}
