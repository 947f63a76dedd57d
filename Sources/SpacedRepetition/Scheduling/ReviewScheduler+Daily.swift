// SPDX-License-Identifier: Apache-2.0

extension ReviewScheduler {
  /// FSRS-6 for somebody who reviews once a day: without the steps of minutes.
  ///
  /// A new item that was recalled goes into review at once, one that was not comes back on the next
  /// day. The formulas and weights are those of ``standard``.
  public static let daily = ReviewScheduler(
    unchecked: MemoryModel(), wantedRetention: 0.9, learningSteps: [], relearningSteps: [],
    maximumInterval: 36_500, fuzz: nil)
}
