// SPDX-License-Identifier: Apache-2.0

extension Rational {
  /// Refuses a number below zero.
  func requireNotNegative(as name: String) throws(BillingError) {
    guard !isNegative else {
      throw .outOfRange(name: name, value: description, requirement: "zero or more")
    }
  }

  /// Refuses zero and less.
  func requirePositive(as name: String) throws(BillingError) {
    guard self > .zero else {
      throw .outOfRange(name: name, value: description, requirement: "more than zero")
    }
  }

  /// Refuses what is not a share of a whole.
  func requireShare(as name: String) throws(BillingError) {
    guard Rational.zero...Rational.one ~= self else {
      throw .outOfRange(name: name, value: description, requirement: "from 0 to 1")
    }
  }
}

extension ExactAmount {
  /// Refuses an amount below zero.
  func requireNotNegative(as name: String) throws(BillingError) {
    guard !value.isNegative else {
      throw .outOfRange(name: name, value: description, requirement: "zero or more")
    }
  }
}
