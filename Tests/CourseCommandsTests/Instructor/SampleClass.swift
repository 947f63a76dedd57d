// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseCommands
import CourseModel
import Foundation
import LearnerProgress
import Testing

/// A course of three questions in memory, and trainees who take its quiz.
struct SampleClass {
  var lessonText = Self.text
  /// Where exports are written.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "class-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  static let text = """
    ---
    id: pay
    title: Ways of paying
    objectives:
      - {id: risk, text: Say who carries the risk.}
      - {id: sums, text: Work out a bill.}
    quiz: {pass: 0.6}
    ---

    # Ways of paying

    Text.

    ## Quiz

    ### Question: who-pays
    <!-- objective: risk -->

    Who pays for idle time by the hour?

    - [x] The client
      > Yes.
    - [ ] The provider
      > Only when paid by the outcome.
    - [ ] The callee
      > The callee pays nothing.

    ### Question: risks
    <!-- objective: risk -->

    Which are risks?

    - [x] No answers
      > Yes.
    - [x] Sick agents
      > Yes.
    - [ ] Lunch
      > No.

    ### Question: bill
    <!-- objective: sums -->

    Two hours at 300?

    = 600 INR ± 1

    > Two times 300.
    """

  var files: [String: String] {
    [
      "/course/course.yml": "id: c\ntitle: C\nlanguage: en\nlessons: [pay.md]\n",
      "/course/pay.md": lessonText,
    ]
  }

  /// The course as it reads now.
  func course() throws -> Course {
    try CourseReader(files: .memory(files), engine: .live()).read(folder: "/course").result.get()
  }

  /// Writes the export of a trainee who answers `who-pays`, `risks` and `bill`; nil leaves a question
  /// unanswered, and an unfinished quiz lacks its end.
  @discardableResult
  func export(
    _ name: String, _ pays: Int?, _ risks: [Int]?, _ bill: String?, seed: UInt64 = 7,
    isFinished: Bool = true, day: Double = 0
  ) throws -> String {
    let lesson = try course().lesson(named: "pay")
    let clock = Date(timeIntervalSince1970: 1_770_000_000 + day * 86_400)
    let store = try ProgressStore.inMemory(now: { clock })
    let paper = QuizPaper(lesson, seed: seed).questions
    let run = try store.startQuiz(
      QuizDraw(lesson: "pay", seed: seed, questions: paper.map(\.question.id))
    ).id
    for presented in paper {
      func letters(_ ids: [Int]) -> String {
        ids.compactMap { presented.order.firstIndex(of: $0) }
          .map { PresentedQuestion.letter($0) }.joined(separator: ",")
      }
      let typed: String? =
        switch presented.question.id {
        case "who-pays": pays.map { letters([$0]) }
        case "risks": risks.map(letters)
        default: bill
        }
      if typed == nil, !isFinished { continue }
      let grade = presented.question.grade(try typed.map { try presented.answer(typed: $0) })
      try store.record(
        .attempt(
          Attempt(
            lesson: "pay", question: presented.question.id,
            contentHash: presented.question.contentHash, context: .quiz(run: run), answer: typed,
            score: try #require(
              RecordedScore(
                earned: Int(grade.score.numerator), possible: Int(grade.score.denominator))),
            hints: typed == nil ? 0 : 1, timeTaken: typed == nil ? nil : .seconds(20), seed: seed)))
    }
    if isFinished {
      try store.record(
        .quizFinished(QuizOutcome(run: run, score: .full, isPassed: true)))
    }
    return try write(try store.exportJSONLines(), to: name + ".jsonl")
  }

  /// Writes a file of the folder.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let path = folder.path + "/" + name
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  /// Four trainees: all right, one slip, all wrong, begun.
  func four() throws {
    try export("asha", 0, [0, 1], "600")
    try export("bela", 0, [0], "600")
    try export("chidi", 1, [2], "300")
    try export("deepa", 1, nil, nil, isFinished: false)
  }

  /// Runs a command with the course at hand.
  func run(_ command: String) async throws -> Learner.Run {
    var learner = try Learner()
    learner.files = files
    return await learner.run(
      command.replacing("FOLDER", with: folder.path) + " --course /course", isPerson: false)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
