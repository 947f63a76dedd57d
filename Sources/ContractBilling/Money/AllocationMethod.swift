// SPDX-License-Identifier: Apache-2.0

/// Who gets the minor units that are left when an amount is split in proportion to ratios.
///
/// Every method gives each part the whole minor units of its exact share; fewer units are left than
/// there are parts with a ratio above zero.
public enum AllocationMethod: String, CaseIterable, Codable, Hashable, Sendable {
  /// One each to the largest fractions cut off, to the earlier part where they tie: the method of
  /// Hamilton.
  case largestRemainder
  /// One each to the first parts whose ratio is above zero.
  case first
  /// One each to the largest ratios, to the earlier part where they tie.
  case largestRatio
  /// To nobody: what is left is stated by itself.
  case separate
}

/// Parts of an amount, which add up to it with what is left.
public struct MoneyAllocation: Hashable, Sendable {
  /// One part for each ratio.
  public var parts: [Money]
  /// What no part got: zero for every method but ``AllocationMethod/separate``.
  public var remainder: Money
}
