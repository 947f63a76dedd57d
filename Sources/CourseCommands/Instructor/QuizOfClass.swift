// SPDX-License-Identifier: Apache-2.0

import ContractBilling
package import CourseModel
import Foundation
package import ItemAnalysis

/// The quiz of a lesson as a class took it: runs joined with the questions of the course.
///
/// An item is a question at the hash of its content. An answer counts by the points that were
/// recorded; the question of the course, shuffled by the run's seed, only tells which option was
/// meant. A question that was edited since is an item of its own, and of its answers only the
/// points are known.
package struct QuizOfClass {
  let lesson: Lesson
  /// The questions whose answers are marked again by today's key.
  let remarked: Set<String>
  private let questions: [String: (question: Question, position: Int)]
  private var items: [ItemKey: Item] = [:]
  private var keyChanges: [ChangedVersion: KeyChange] = [:]
  /// The keys by which questions had other hashes, as far as they were searched for.
  private var oldKeys: [ChangedVersion: [String]?] = [:]
  /// Whether answers that learners wrote themselves are left out.
  private let hidesWrittenAnswers: Bool

  private struct ChangedVersion: Hashable {
    var question: String
    var from: String
  }

  /// Joins runs with questions.
  ///
  /// - Parameters:
  ///   - lesson: The lesson as it stands.
  ///   - remarked: The questions whose answers are marked again by today's key.
  ///   - hidesWrittenAnswers: Whether answers that learners wrote themselves are left out.
  package init(_ lesson: Lesson, remarked: Set<String> = [], hidesWrittenAnswers: Bool = false) {
    self.lesson = lesson
    self.remarked = remarked
    self.hidesWrittenAnswers = hidesWrittenAnswers
    questions = Dictionary(
      lesson.questions.enumerated().map { ($1.id, ($1, $0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The test of a cohort.
  ///
  /// - Parameters:
  ///   - cohort: The class.
  ///   - passMark: The share that suffices; the lesson's own when nil.
  /// - Returns: The test.
  /// - Throws: `MarkSheetError` when the cohort holds what no class can.
  package mutating func test(
    of cohort: ClassCohort, passMark: Mark? = nil
  ) throws(MarkSheetError) -> ClassTest {
    items = [:]
    keyChanges = [:]
    var attempts: [LearnerAttempt] = []
    var papers: [AttemptName: Set<ItemKey>] = [:]
    for (learner, record) in cohort.learners.sorted(by: { $0.key < $1.key }) {
      for (id, run) in record.runs.sorted(by: { $0.key < $1.key }) where run.lesson == lesson.id {
        var asked: Set<ItemKey> = []
        var responses: [Response] = []
        for question in Set(run.questions).union(run.answers.keys).sorted() {
          let answer = run.answers[question]
          // Of a question that was not reached nothing is known but its name.
          guard let version = answer?.contentHash ?? questions[question]?.question.contentHash,
            !version.isEmpty
          else { continue }
          let (key, response) = marked(
            answer, to: question, version: version, seed: UInt64(run.seed) ?? 0, by: learner)
          asked.insert(key)
          if let response { responses.append(response) }
        }
        attempts.append(
          LearnerAttempt(
            learner: learner, id: id, start: run.began, isFinished: run.outcome != nil,
            responses: responses))
        papers[AttemptName(learner, id)] = asked
      }
    }
    let keys = papers.values.reduce(into: Set<ItemKey>()) { $0.formUnion($1) }
    for key in keys where items[key] == nil { items[key] = item(key) }
    let sheet = try MarkSheet(items: Array(items.values), attempts: attempts)
    let pass = Mark(lesson.quiz.pass)
    return ClassTest(
      id: lesson.id, title: lesson.title, drawn: DrawnTest(sheet, papers: papers),
      passMark: passMark ?? pass ?? ObjectiveMastery.usualShare,
      objectives: lesson.objectives.map { ($0.id, $0.text) },
      wordings: Dictionary(
        uniqueKeysWithValues: keys.compactMap { key in
          questions[key.id].flatMap { known in
            known.question.contentHash == key.version ? (key, known.question.wording) : nil
          }
        }),
      enrolled: cohort.learners.keys.sorted(),
      beginners: Set(cohort.learners.filter { $0.value.lessons.contains(lesson.id) }.keys),
      keyChanges: keyChanges.values.sorted { ($0.question, $0.from) < ($1.question, $1.from) })
  }

  /// The item of a version, with options only where the course still has it.
  private func item(_ key: ItemKey) -> Item {
    guard let known = questions[key.id] else { return Item(key, position: lesson.questions.count) }
    var item = known.question.item(at: known.position)
    if item.key != key {
      item.key = key
      item.options = []
      item.guessScore = nil
    }
    return item
  }

  /// One answer as a response, and the version of the question that it counts for.
  private mutating func marked(
    _ answer: CohortAnswer?, to id: String, version: String, seed: UInt64, by learner: String
  ) -> (ItemKey, Response?) {
    let key = ItemKey(id, version: version)
    guard let answer, let typed = answer.typed else { return (key, nil) }
    var response = Response(
      key,
      mark: Mark(answer.earned, over: answer.possible)
        ?? Mark(rounding: Double(answer.earned) / Double(answer.possible)) ?? .zero,
      hintsUsed: answer.hints, seconds: answer.milliseconds.map { $0 / 1000 })
    guard let question = questions[id]?.question else { return (key, response) }
    let presented = PresentedQuestion(question, seed: seed)
    if version == question.contentHash {
      if let read = try? presented.answer(typed: typed), !hides(question) {
        response.chosen = presented.question.chosen(by: read)
      }
      return (key, response)
    }
    guard let basis = basis(of: version, question), let read = try? presented.answer(typed: typed)
    else { return (key, response) }
    let after = Mark(presented.question.grade(read).score) ?? .zero
    let place = ChangedVersion(question: id, from: version)
    let isApplied = remarked.contains(id)
    keyChanges[
      place,
      default: KeyChange(
        question: id, from: version, to: question.contentHash, basis: basis.basis,
        oldKey: basis.oldKey,
        newKey: question.choiceOptions == nil ? question.rightAnswer : question.keyLetters,
        isApplied: isApplied, changes: [])
    ].changes.append(.init(learner: learner, before: response.mark, after: after))
    guard isApplied else { return (key, response) }
    response.item.version = question.contentHash
    response.mark = after
    if !hides(question) { response.chosen = presented.question.chosen(by: read) }
    return (response.item, response)
  }

  private func hides(_ question: Question) -> Bool {
    hidesWrittenAnswers && question.choiceOptions == nil
  }

  /// Why answers to another version may be marked by today's key; nil when they may not.
  private mutating func basis(
    of version: String, _ question: Question
  ) -> (basis: KeyChange.Basis, oldKey: [String]?)? {
    if question.choiceOptions != nil {
      let place = ChangedVersion(question: question.id, from: version)
      if oldKeys[place] == nil {
        // A file may name any number of versions, and each costs a search.
        let isWorthIt = oldKeys.keys.count { $0.question == question.id } < 16
        oldKeys[place] = .some(isWorthIt ? question.key(of: version) : nil)
      }
      guard let known = oldKeys[place], let key = known else { return nil }
      return (.hash, key)
    }
    // What was typed does not depend on how the question was shuffled.
    switch question.kind {
    case .number, .cloze, .shortText, .estimate:
      return remarked.contains(question.id) ? (.instructor, nil) : nil
    default: return nil
    }
  }
}

extension Question {
  /// The most keys that are tried for a question with several right options: 2¹².
  private static let mostOptionsTried = 12

  /// The letters of another key by which the question would have a hash; nil when no key gives it,
  /// so that more than the key was changed.
  func key(of hash: String) -> [String]? {
    guard let options = choiceOptions else { return nil }
    func letters(_ isCorrect: (Int) -> Bool) -> [String]? {
      var changed = self
      let altered = options.enumerated().map { place, option in
        var option = option
        option.isCorrect = isCorrect(place)
        return option
      }
      changed.kind =
        switch kind {
        case .singleChoice: .singleChoice(altered)
        case .trueFalse: .trueFalse(altered)
        case .hotSpots: .hotSpots(altered)
        default: .multipleChoice(altered)
        }
      return changed.hashOfContent == hash ? changed.keyLetters : nil
    }
    if isSingleChoice {
      return options.indices.lazy.compactMap { right in letters { $0 == right } }.first
    }
    guard options.count <= Self.mostOptionsTried else { return nil }
    return (1..<(1 << options.count)).lazy.compactMap { bits in
      letters { bits & (1 << $0) != 0 }
    }.first
  }

  /// The hash that a question of this content has.
  private var hashOfContent: String {
    Question(
      id: id, lesson: lesson, objective: objective, prompt: prompt, kind: kind,
      scoring: scoring, hints: hints,
      explanation: explanation, range: range, inQuiz: inQuiz
    ).contentHash
  }
}
