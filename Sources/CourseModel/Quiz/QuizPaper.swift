// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation

/// The questions of one quiz in the order they are asked, drawn from a lesson's bank by a seed.
///
/// The same lesson and seed give the same paper. The bank is shuffled; then each objective gets one
/// question while there is room, in the order of the shuffle, and the rest is filled up in that order;
/// then the drawn questions are shuffled once more, so that the objectives do not come first.
/// ``PresentedQuestion`` shuffles each question's options by the same seed.
public struct QuizPaper: Hashable, Sendable {
  /// The lesson's name.
  public let lesson: String
  /// The seed it was drawn by.
  public let seed: UInt64
  /// The questions.
  public let questions: [PresentedQuestion]

  /// Draws a paper.
  public init(_ lesson: Lesson, seed: UInt64) {
    self.init(lesson, seed: seed) { bank in
      let wanted = min(bank.count, lesson.quiz.draw ?? bank.count)
      var objectives: Set<String> = []
      let firsts = bank.filter { question in
        question.objective.map { objectives.insert($0).inserted } ?? false
      }
      let chosen = Set(firsts.prefix(wanted).map(\.id))
      let others = bank.filter { !chosen.contains($0.id) }.prefix(wanted - chosen.count)
      return Array(firsts.prefix(wanted)) + others
    }
  }

  /// Shuffles the bank, lets some of it be chosen, and shuffles that.
  init(_ lesson: Lesson, seed: UInt64, choosing choose: ([Question]) -> [Question]) {
    var name = FNV1a()
    name.add(lesson.id)
    var stream = RandomStream(seed: seed, purpose: Shuffle.paperPurpose, entity: name.value)
    let chosen = choose(Shuffle.shuffled(lesson.bank, with: &stream))
    self.lesson = lesson.id
    self.seed = seed
    questions = Shuffle.shuffled(chosen, with: &stream).map { PresentedQuestion($0, seed: seed) }
  }
}
