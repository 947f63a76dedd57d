// SPDX-License-Identifier: Apache-2.0

/// The probability that a conversation ends within a time, and its wrap-up too: a convolution over
/// the bin in which the conversation ends, for four times side by side.
///
/// What depends on the time and the wrap-up only is worked out once for all ages of conversations.
struct ReleaseAfterTalk {
  typealias Moments = PredictionTables.Moments

  /// [step]: the part of a bin that lies within the time, and the probability that a wrap-up which
  /// begins in the middle of that part ends in time.
  private var steps: [(part: Moments, finished: Moments)] = []

  init(reach: Moments, binWidth: Double, wrapUp: DurationModel) {
    // Conversations that no wrap-up was ever seen to follow release their agent at once.
    let hasWrapUp = wrapUp.entries > 0
    var elapsed = 0.0
    while elapsed < reach.max() {
      var step = (part: Moments.zero, finished: Moments.zero)
      for moment in 0..<Moments.scalarCount where elapsed < reach[moment] {
        let width = min(binWidth, reach[moment] - elapsed)
        step.part[moment] = width / binWidth
        let left = reach[moment] - elapsed - width / 2
        step.finished[moment] = hasWrapUp ? 1 - wrapUp.survival(left) : 1
      }
      steps.append(step)
      elapsed += binWidth
    }
  }

  /// The probability for a conversation that has reached a bin.
  func share(fromBin bin: Int, talk: DurationModel) -> Moments {
    var alive = Moments.one
    var released = Moments.zero
    for (place, step) in steps.enumerated() {
      let hazard = talk.hazard(bin + place) * step.part
      released += alive * hazard * step.finished
      alive *= 1 - hazard
    }
    return released.clamped(lowerBound: .zero, upperBound: .one)
  }
}
