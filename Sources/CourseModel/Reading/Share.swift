// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// A share as lessons write it: `50 %`, `1/3`, `-0.25`.
struct Share {
  let value: Rational

  /// Reads a share; nil for anything else, and for one outside of −1…1.
  init?(_ text: some StringProtocol) {
    guard let number = try? TypedNumber(String(text)) else { return nil }
    let value: Rational
    switch number.unit?.name {
    case nil: value = number.value
    case "%":
      guard let share = try? number.value / 100 else { return nil }
      value = share
    default: return nil
    }
    guard value.magnitude <= .one else { return nil }
    self.value = value
  }
}
