// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// Who types the right answer, as the program itself would name it, gets the full mark.
///
/// Each question is presented by several seeds, the right answer is typed, and what comes back must be
/// right. A key without an end as a decimal and without a tolerance fails, and so does a question whose
/// values, drawn from one of the seeds, leave it without an answer.
enum FullMarkRule {
  /// The seeds that are tried: few where nothing but the order depends on them.
  private static let seeds: [UInt64] = [1, 2]
  private static let seedsOfDrawnValues: [UInt64] = Array(3...24)

  static func check(_ lesson: Lesson, in log: inout FaultLog) {
    for question in lesson.questions {
      var seeds = seeds
      let first = PresentedQuestion(question, seed: 1).question
      if first.prompt != question.prompt || first.kind != question.kind {
        seeds += seedsOfDrawnValues
      }
      for seed in seeds {
        let shown = PresentedQuestion(question, seed: seed)
        guard let typed = shown.typedKey, !isFull(shown, typed) else { continue }
        log.report(
          .fullMarkUnreachable, at: question.range,
          "The right answer of the question “\(question.id)”, typed as “\(typed)”, does not get the "
            + "full mark" + (seeds.count > Self.seeds.count ? " with the seed \(seed)." : "."),
          repair: "Give a number a tolerance; write an answer in plain words without “;”.")
        break
      }
    }
  }

  private static func isFull(_ shown: PresentedQuestion, _ typed: String) -> Bool {
    guard let answer = try? shown.answer(typed: typed) else { return false }
    return shown.question.grade(answer).score == .one
  }
}

extension PresentedQuestion {
  /// The right answer as a learner would type it; nil where nothing is typed.
  var typedKey: String? {
    // A prediction has no answer before the floor is run.
    if question.prediction != nil { return nil }
    func places(_ ids: [Int], in shown: [Int]) -> [Int] {
      ids.compactMap { shown.firstIndex(of: $0) }
    }
    if let options = question.options {
      return places(options.filter(\.isCorrect).map(\.id), in: order).sorted()
        .map(Self.letter).joined(separator: ",")
    }
    if case .ordering(let items) = question.kind {
      return places(items.map(\.id), in: order).map { "\($0 + 1)" }.joined(separator: " ")
    }
    if case .matching(let matching) = question.kind {
      let partners = Dictionary(
        uniqueKeysWithValues: zip(matching.rows.map(\.id), matching.partners.map(\.id)))
      return rows(order.map { partners[$0] ?? 0 })
    }
    if case .sorting(let sorting) = question.kind, !sorting.hasSeveral {
      let categories = Dictionary(
        zip(sorting.items.map(\.id), sorting.keys), uniquingKeysWith: { first, _ in first })
      return order.enumerated().map { row, id in
        let letters = (categories[id] ?? []).compactMap { targets.firstIndex(of: $0) }
        return "\(row + 1)" + letters.map(Self.letter).joined()
      }.joined(separator: " ")
    }
    if case .number(let key) = question.kind {
      return Self.typed(key)
    }
    if case .hotSpots(let spots) = question.kind {
      return places(spots.filter(\.isCorrect).map(\.id), in: order).map { "\($0 + 1)" }
        .joined(separator: " ")
    }
    if case .cloze(let blanks) = question.kind {
      return blanks.map { blank in
        blank.number.map(Self.typed) ?? blank.accepted.first ?? ""
      }.joined(separator: "; ")
    }
    return nil
  }

  /// The key as the program shows it: to four places.
  private static func typed(_ key: Question.NumberKey) -> String {
    let shown =
      key.value.hasFiniteDecimal
      ? key.value : (try? key.value.rounded(.halfUp, places: 4)) ?? key.value
    return shown.description + (key.unit.map { " \($0.name)" } ?? "")
  }

  private func rows(_ targetIDs: [Int]) -> String {
    targetIDs.enumerated().map { row, id in
      "\(row + 1)" + (targets.firstIndex(of: id).map(Self.letter) ?? "?")
    }.joined(separator: " ")
  }
}

extension Question {
  /// The options of a choice; nil for other kinds.
  fileprivate var options: [Option]? {
    if case .singleChoice(let options) = kind { return options }
    if case .multipleChoice(let options) = kind { return options }
    if case .trueFalse(let options) = kind { return options }
    return nil
  }
}
