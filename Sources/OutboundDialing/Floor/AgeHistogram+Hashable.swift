// SPDX-License-Identifier: Apache-2.0

extension AgeHistogram: Hashable {
  /// Equal are histograms of the same bins that hold as many things of every age, however they came
  /// to hold them.
  public static func == (left: Self, right: Self) -> Bool {
    left.binWidth == right.binWidth && left.binCount == right.binCount
      && left.total == right.total && left.older == right.older
      && (0..<left.binCount).allSatisfy { left[$0] == right[$0] }
  }

  /// Mixes in the bins' form and the totals; equal histograms have equal ones.

  public func hash(into hasher: inout Hasher) {
    hasher.combine(binWidth)
    hasher.combine(binCount)
    hasher.combine(total)
    hasher.combine(older)
  }
}
