// SPDX-License-Identifier: Apache-2.0

import PlatformMath

/// The formulas of FSRS-6: how a memory fades with time and changes at a review.
///
/// S is stability in days, D difficulty, t elapsed days, G the grade from 1 to 4, w the weights:
///
/// - recall: R(t, S) = (1 + F·t/S)^(−w20) with F = 0.9^(−1/w20) − 1, so that R(S, S) = 0.9
/// - first answer: S = w(G−1); D = D₀(G) = w4 − e^(w5·(G−1)) + 1
/// - difficulty: D′ = w7·D₀(4) + (1 − w7)·(D − w6·(G−3)·(10−D)/9), D₀(4) not clamped
/// - recall after a day or more:
///   S′ = S·(1 + e^w8·(11−D)·S^(−w9)·(e^(w10·(1−R)) − 1)·[w15 if hard]·[w16 if easy])
/// - failure after a day or more:
///   S′ = min(w11·D^(−w12)·((S+1)^w13 − 1)·e^(w14·(1−R)), S/e^(w17·w18))
/// - within a day: S′ = S·k, k = e^(w17·(G−3+w18))·S^(−w19), and at least 1 unless the grade is again
///
/// A new stability depends on the difficulty before the review.
///
/// Sources: Open Spaced Repetition, The Algorithm, section FSRS-6
/// (https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm); the model of
/// difficulty, stability and retrievability goes back to J. Ye, J. Su, Y. Cao, A Stochastic Shortest
/// Path Algorithm for Optimizing Spaced Repetition Scheduling (KDD 2022), doi
/// 10.1145/3534678.3539081. Where the page leaves a choice we do as its Python package `fsrs` does.
public struct MemoryModel: Hashable, Codable, Sendable {
  /// The weights.
  public let weights: FSRSWeights

  /// Creates a model.
  public init(weights: FSRSWeights = .published) { self.weights = weights }

  /// The probability of recalling an item.
  ///
  /// - Parameters:
  ///   - elapsedDays: Days since the last review; less than 0 counts as 0.
  ///   - stability: The item's stability in days, above 0.
  /// - Returns: From 1 at once towards 0.
  public func retrievability(elapsedDays: Double, stability: Double) -> Double {
    Real.pow(1 + factor * max(elapsedDays, 0) / stability, -weights[20])
  }

  /// The days after which the probability of recall has fallen to what is wanted, not rounded.
  ///
  /// I = S/F · (r^(−1/w20) − 1), the inverse of the forgetting curve.
  ///
  /// - Parameters:
  ///   - retention: The wanted probability of recall, above 0 and at most 1.
  ///   - stability: The item's stability in days, above 0.
  /// - Returns: Days, 0 or more.
  public func interval(retention: Double, stability: Double) -> Double {
    stability / factor * (Real.pow(retention, -1 / weights[20]) - 1)
  }

  /// The memory that a first answer leaves.
  public func firstState(grade: ReviewGrade) -> MemoryState {
    MemoryState(
      clampingStability: weights[grade.rawValue - 1],
      difficulty: firstDifficulty(grade: grade))
  }

  /// The memory that a later review leaves.
  ///
  /// - Parameters:
  ///   - state: The memory before.
  ///   - grade: How the item was recalled.
  ///   - elapsedDays: Whole days since the last review; less than 1 is the same day.
  /// - Returns: The memory after.
  public func state(
    after state: MemoryState, grade: ReviewGrade, elapsedDays: Int64
  ) -> MemoryState {
    let stability: Double
    if elapsedDays < 1 {
      stability = sameDayStability(state.stability, grade: grade)
    } else {
      let recall = retrievability(elapsedDays: Double(elapsedDays), stability: state.stability)
      stability =
        grade == .again
        ? failureStability(state, recall: recall)
        : recallStability(state, recall: recall, grade: grade)
    }
    return MemoryState(
      clampingStability: stability, difficulty: difficulty(after: state.difficulty, grade: grade))
  }

  /// F of the forgetting curve.
  private var factor: Double { Real.pow(0.9, -1 / weights[20]) - 1 }

  /// D₀(G), not clamped.
  private func firstDifficulty(grade: ReviewGrade) -> Double {
    weights[4] - Real.exp(weights[5] * Double(grade.rawValue - 1)) + 1
  }

  private func difficulty(after difficulty: Double, grade: ReviewGrade) -> Double {
    let change = -weights[6] * Double(grade.rawValue - 3)
    let damped = difficulty + (10 - difficulty) * change / 9
    return weights[7] * firstDifficulty(grade: .easy) + (1 - weights[7]) * damped
  }

  private func sameDayStability(_ stability: Double, grade: ReviewGrade) -> Double {
    let growth =
      Real.exp(weights[17] * (Double(grade.rawValue - 3) + weights[18]))
      * Real.pow(stability, -weights[19])
    return stability * (grade == .again ? growth : max(growth, 1))
  }

  private func recallStability(
    _ state: MemoryState, recall: Double, grade: ReviewGrade
  ) -> Double {
    let malus = grade == .hard ? weights[15] : 1
    let bonus = grade == .easy ? weights[16] : 1
    return state.stability
      * (1 + Real.exp(weights[8]) * (11 - state.difficulty)
        * Real.pow(state.stability, -weights[9])
        * (Real.exp((1 - recall) * weights[10]) - 1) * malus * bonus)
  }

  private func failureStability(_ state: MemoryState, recall: Double) -> Double {
    let relearned =
      weights[11] * Real.pow(state.difficulty, -weights[12])
      * (Real.pow(state.stability + 1, weights[13]) - 1)
      * Real.exp((1 - recall) * weights[14])
    return min(relearned, state.stability / Real.exp(weights[17] * weights[18]))
  }
}
