// SPDX-License-Identifier: Apache-2.0

/// For each age bin of lines, talks and wrap-ups the probability of an answer or a release by
/// three moments of the next ring time; made anew now and then, read at every decision.
struct PredictionTables: Sendable {
  /// The number of moments: the 1/6, 1/2 and 5/6 quantiles of the time to an answer.
  static let moments = 3

  /// [moment × bins + bin]: probability that a line is answered by the moment.
  private(set) var answer: [Double]
  /// The same for a conversation whose agent is free by then, wrap-up done.
  private(set) var talkRelease: [Double]
  /// The same for a wrap-up that ends by then.
  private(set) var wrapUpRelease: [Double]
  /// The probability that a line launched now is answered by each moment.
  private(set) var fresh: [Double]

  let lineBins: Int
  let talkBins: Int
  let wrapUpBins: Int

  init(floor: FloorSnapshot = FloorSnapshot()) {
    lineBins = floor.lines.binCount
    talkBins = floor.talking.binCount
    wrapUpBins = floor.wrapUp.binCount
    answer = [Double](repeating: 0, count: Self.moments * lineBins)
    talkRelease = [Double](repeating: 0, count: Self.moments * talkBins)
    wrapUpRelease = [Double](repeating: 0, count: Self.moments * wrapUpBins)
    fresh = [Double](repeating: 0, count: Self.moments)
  }

  /// Fills the tables.
  ///
  /// - Parameters:
  ///   - answers: What is known of attempts.
  ///   - talk: What is known of conversations.
  ///   - wrapUp: What is known of wrap-ups.
  ///   - grace: Seconds that a callee may wait for an agent after answering.
  mutating func fill(
    answers: AnswerModel, talk: DurationModel, wrapUp: DurationModel, grace: Double
  ) {
    let horizons = [answers.horizons.0, answers.horizons.1, answers.horizons.2]
    for (moment, horizon) in horizons.enumerated() {
      fresh[moment] = answers.answerProbability(age: 0, within: horizon)
      for bin in 0..<lineBins {
        answer[moment * lineBins + bin] =
          answers.answerProbability(age: Double(bin), within: horizon)
      }
      let reach = horizon + grace
      for bin in 0..<wrapUpBins {
        wrapUpRelease[moment * wrapUpBins + bin] =
          wrapUp.endProbability(age: Double(bin), within: reach)
      }
      for bin in 0..<talkBins {
        talkRelease[moment * talkBins + bin] =
          Self.release(fromTalkBin: bin, within: reach, talk: talk, wrapUp: wrapUp)
      }
    }
  }

  /// The probability that a conversation in a bin ends, and its wrap-up too, within a time: a
  /// convolution over the bin in which the conversation ends.
  private static func release(
    fromTalkBin bin: Int, within reach: Double, talk: DurationModel, wrapUp: DurationModel
  ) -> Double {
    // Conversations that no wrap-up was ever seen to follow release their agent at once.
    let hasWrapUp = wrapUp.entries > 0
    var alive = 1.0
    var released = 0.0
    var elapsed = 0.0
    var place = bin
    while elapsed < reach {
      let step = min(talk.binWidth, reach - elapsed)
      let hazard = talk.hazard[min(place, talk.hazard.count - 1)] * step / talk.binWidth
      let left = reach - elapsed - step / 2
      released += alive * hazard * (hasWrapUp ? 1 - wrapUp.survival(left) : 1)
      alive *= 1 - hazard
      elapsed += step
      place += 1
    }
    return min(1, released)
  }
}
