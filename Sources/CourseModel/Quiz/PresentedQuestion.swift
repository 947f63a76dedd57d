// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation

/// A question as it is shown: with its options, items or partners in a shuffled order.
///
/// The same question and seed give the same order, whatever else is drawn with that seed.
public struct PresentedQuestion: Hashable, Sendable {
  /// The question.
  public let question: Question
  /// The ids of options, items or rows in the order they are shown; empty where nothing is listed.
  public let order: [Int]
  /// The ids of the partners of a matching or the categories of a sorting, as shown.
  public let targets: [Int]

  /// Draws the question's values and shuffles it.
  ///
  /// Choices: the options, “All of …” and “None of …” last. Orderings: the items, never in the right
  /// order. Matchings: the right column, never as it stands in the file. Sortings: the items. True
  /// stands before false, and the passages of a text stay where they are.
  public init(_ question: Question, seed: UInt64) {
    let question = question.drawn(seed: seed)
    var name = FNV1a()
    name.add(question.id)
    var stream = RandomStream(seed: seed, purpose: Shuffle.questionPurpose, entity: name.value)
    self.question = question
    switch question.kind {
    case .singleChoice(let options), .multipleChoice(let options):
      let last = options.filter(\.staysLast).map(\.id)
      order = Shuffle.shuffled(options.filter { !$0.staysLast }.map(\.id), with: &stream) + last
      targets = []
    case .ordering(let items):
      order = Shuffle.disordered(items.map(\.id), with: &stream)
      targets = []
    case .matching(let matching):
      order = matching.rows.map(\.id)
      targets = Shuffle.disordered(matching.partners.map(\.id), with: &stream)
    case .sorting(let sorting):
      order = Shuffle.shuffled(sorting.items.map(\.id), with: &stream)
      targets = sorting.categories.map(\.id)
    case .trueFalse(let options):
      order = options.sorted { $0.saysTrue && !$1.saysTrue }.map(\.id)
      targets = []
    case .hotSpots(let spots):
      order = spots.map(\.id)
      targets = []
    case .number, .cloze, .shortText, .estimate, .freeText:
      order = []
      targets = []
    }
  }

  /// The letter of an option, partner or category by its place on the screen, from 0: a…z.
  public static func letter(_ place: Int) -> String {
    guard (0..<26).contains(place), let scalar = Unicode.Scalar(0x61 + UInt32(place)) else {
      return "\(place + 1)"
    }
    return String(Character(scalar))
  }
}
