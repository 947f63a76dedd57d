// SPDX-License-Identifier: Apache-2.0

/// For each age bin of lines, talks and wrap-ups the probability of an answer or a release by
/// each of four moments; made anew now and then, read at every decision.
///
/// The moments are the 1/6, 1/2 and 5/6 quantiles of the time to an answer (the mid-points of
/// three equal parts) and its 99 % quantile, the longest ring. A release counts when it comes
/// before the callee who was answered at that moment has lost patience.
package struct PredictionTables: Sendable {
  /// One number for each moment.
  package typealias Moments = SIMD4<Double>

  /// Shares of independent trials, with what sums of them need: the second and the third
  /// cumulant.
  package struct Trials: Sendable {
    package var share = Moments.zero
    var spread = Moments.zero
    var third = Moments.zero

    init() {}

    init(_ share: Moments) {
      self.share = share
      spread = share * (1 - share)
      third = spread * (1 - 2 * share)
    }

    /// Adds a number of like trials.
    @inline(__always)
    mutating func add(_ trial: Trials, times count: Int32) {
      let weight = Moments(repeating: Double(count))
      share += weight * trial.share
      spread += weight * trial.spread
      third += weight * trial.third
    }

    /// The same trials if each counted only with some probability.
    ///
    /// With s₁, s₂, s₃ the sums of p, p², p³ the cumulants of a sum of trials are s₁, s₁ − s₂ and
    /// s₁ − 3s₂ + 2s₃, and thinning multiplies the k-th sum by the k-th power.
    func thinned(to part: Double) -> Trials {
      let squares = (share - spread) * (part * part)
      let cubes = (third - share + 3 * (share - spread)) * (part * part * part / 2)
      var thinned = Trials()
      thinned.share = share * part
      thinned.spread = thinned.share - squares
      thinned.third = thinned.share - 3 * squares + 2 * cubes
      return thinned
    }
  }

  /// [bin]: a line is answered by the moment; the last entry is for lines older than all bins.
  package private(set) var answer: [Trials]
  /// [bin]: a conversation's agent is free, wrap-up done.
  package private(set) var talkRelease: [Trials]
  /// [bin]: a wrap-up ends.
  package private(set) var wrapUpRelease: [Trials]
  /// A line launched now is answered.
  package private(set) var fresh = Trials()
  /// The moments, in seconds from now.
  private(set) var moments = Moments(4, 10, 16, 25)

  package init(floor: FloorSnapshot = FloorSnapshot()) {
    answer = [Trials](repeating: Trials(), count: floor.lines.binCount + 1)
    talkRelease = [Trials](repeating: Trials(), count: floor.talking.binCount + 1)
    wrapUpRelease = [Trials](repeating: Trials(), count: floor.wrapUp.binCount + 1)
  }

  /// Fills the tables of lines.
  ///
  /// - Parameters:
  ///   - times: What is known of the times of attempts.
  ///   - upRate: The share of lines in flight answered sooner or later.
  ///   - nextRate: The same for lines launched now.
  package mutating func fill(times: AttemptTimes, upRate: Double, nextRate: Double) {
    moments = Moments(
      times.quantile(1.0 / 6), times.quantile(0.5), times.quantile(5.0 / 6),
      times.quantile(0.99))
    fresh = Trials(probabilities { times.answerProbability(age: 0, within: $0, rate: nextRate) })
    for bin in answer.indices {
      answer[bin] = Trials(
        probabilities {
          times.answerProbability(age: Double(bin), within: $0, rate: upRate)
        })
    }
  }

  /// Fills the tables of agents.
  ///
  /// - Parameters:
  ///   - talk: What is known of conversations.
  ///   - wrapUp: What is known of wrap-ups.
  ///   - grace: Seconds that a callee waits for an agent after answering.
  package mutating func fill(talk: DurationModel, wrapUp: DurationModel, grace: Double) {
    for bin in wrapUpRelease.indices {
      wrapUpRelease[bin] = Trials(
        probabilities {
          wrapUp.endProbability(age: Double(bin) * wrapUp.binWidth, within: $0 + grace)
        })
    }
    let conversation = ReleaseAfterTalk(
      reach: moments + grace, binWidth: talk.binWidth, wrapUp: wrapUp)
    for bin in talkRelease.indices {
      talkRelease[bin] = Trials(conversation.share(fromBin: bin, talk: talk))
    }
  }

  private func probabilities(_ value: (Double) -> Double) -> Moments {
    Moments(value(moments.x), value(moments.y), value(moments.z), value(moments.w))
  }
}
