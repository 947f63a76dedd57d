// SPDX-License-Identifier: Apache-2.0

/// Learns how often and how late attempts are answered.
///
/// How often (``AnswerRates``) changes within minutes, how late (``AttemptTimes``) within hours:
/// they are learned apart.
struct AnswerModel: Sendable {
  private(set) var rates = AnswerRates()
  private(set) var times = AttemptTimes()

  mutating func observeAnswer(age: Double, cell: ListCell) {
    rates.observe(1, cell: cell)
    times.observeAnswer(age: age)
  }

  mutating func observeFailure(age: Double, cell: ListCell) {
    rates.observe(0, cell: cell)
    times.observeFailure(age: age)
  }

  /// Notes that a line was given up while it rang: it would have been answered with the
  /// probability that its age leaves.
  mutating func observeGivenUp(age: Double, cell: ListCell) {
    rates.observe(
      times.answerProbability(age: age, rate: rates.rate(of: cell)), cell: cell)
    times.observeGivenUp(age: age)
  }

  /// Brings the times up to date; the rates always are.
  mutating func refresh(running: AgeHistogram) { times.refresh(running: running) }
}
