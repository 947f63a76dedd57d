// SPDX-License-Identifier: Apache-2.0

/// What one call comes to.
public struct CallCharge: Hashable, Sendable {
  /// The part of a call that lies in one window of its tariff.
  public struct Share: Hashable, Sendable {
    /// The place of the window in ``CallTariff/Compiled/windowNames``.
    public var window: Int
    /// The billed seconds.
    public var seconds: Int64
    /// The charge as a whole number of ``CallTariff/Compiled/unit``.
    public var units: Int128
  }

  /// Whether the call counts as billed: answered, and longer than the grace.
  public var isBilled: Bool
  /// The share of the window that the call began in, which bears fees, minimum and maximum.
  public var first: Share
  /// The shares of other windows, in the order in which the call entered them.
  public var others: [Share]

  /// The billed seconds of the whole call.
  public var billedSeconds: Int64 { others.reduce(first.seconds) { $0 + $1.seconds } }
  /// The charge of the whole call as a whole number of ``CallTariff/Compiled/unit``.
  public var units: Int128 { others.reduce(first.units) { $0 + $1.units } }
}
