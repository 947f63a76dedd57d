// SPDX-License-Identifier: Apache-2.0

/// An answer to an item that did not earn all marks.
public struct WrongAnswer: Hashable, Codable, Sendable {
  /// The chosen options, or the answer as written.
  public var chosen: [String]
  /// How many learners gave it.
  public var learners: Int
  /// The highest mark it earned: above 0 when it is partly right.
  public var mark: Mark
  /// What those are told who choose it: the feedback of its options, joined by line ends.
  public var feedback: String

  /// The wrong answers of a group to an item, the most common first.
  ///
  /// Of equally many, those that earn less come first, then the order of their texts. Responses
  /// that do not say what was chosen are passed over.
  static func all(on item: Item, responses: [Response?]) -> [WrongAnswer] {
    var answers: [[String]: WrongAnswer] = [:]
    for response in responses {
      guard let response, response.mark < item.maximum,
        !response.chosen.isEmpty
      else { continue }
      let known = answers[response.chosen]
      answers[response.chosen] = WrongAnswer(
        chosen: known?.chosen ?? response.chosen, learners: (known?.learners ?? 0) + 1,
        mark: max(known?.mark ?? response.mark, response.mark), feedback: "")
    }
    return answers.values.map { answer in
      var answer = answer
      answer.feedback = item.options
        .filter { answer.chosen.contains($0.id) && !$0.feedback.isEmpty }
        .map(\.feedback).joined(separator: "\n")
      return answer
    }
    .sorted {
      if $0.learners != $1.learners { return $0.learners > $1.learners }
      if $0.mark != $1.mark { return $0.mark < $1.mark }
      return $0.chosen.lexicographicallyPrecedes($1.chosen)
    }
  }
}
