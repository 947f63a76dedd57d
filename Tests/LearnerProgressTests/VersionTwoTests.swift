// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import LearnerProgress
import Testing

@Suite("A record and an export of version 2")
struct VersionTwoTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/progress.sqlite"
    let queue = try DatabaseQueue(path: path)
    try ProgressMigrations.migrator.migrate(queue, upTo: "2: an order that merging keeps")
    try queue.write { try $0.execute(sql: Self.facts) }
    try queue.close()
  }

  private static let run = "00000000-0000-4000-8000-000000000001"

  private static let facts = """
    INSERT INTO quiz_started (id, instant, ordinal, lesson, seed, questions)
      VALUES ('\(run)', '2026-03-09T08:00:00.000Z', 0, 'day-09', '5', '["c"]');
    INSERT INTO attempt (id, instant, ordinal, lesson, question, content_hash, context, run, answer,
      earned, possible, hints, seed)
      VALUES ('00000000-0000-4000-8000-000000000002', '2026-03-09T08:00:00.000Z', 1, 'day-09', 'c',
        'h', 'quiz', '\(run)', 'B', 1, 1, 0, '7');
    """

  /// What version 2 wrote of these facts, to the letter.
  private static let export = """
    {"format":"bpo-progress","version":2,"facts":2}
    {"kind":"quiz-started","id":"\(run)","instant":"2026-03-09T08:00:00.000Z","ordinal":0,\
    "lesson":"day-09","seed":"5","questions":["c"]}
    {"kind":"attempt","id":"00000000-0000-4000-8000-000000000002",\
    "instant":"2026-03-09T08:00:00.000Z","ordinal":1,"lesson":"day-09","question":"c",\
    "contentHash":"h","context":"quiz","run":"\(run)","activity":null,"answer":"B",\
    "earned":1,"possible":1,"hints":0,"millisecondsTaken":null,"seed":"7"}

    """

  private func file(_ contents: String) throws -> String {
    let path = folder.path + "/\(UUID().uuidString).jsonl"
    try Data(contents.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test("opens; its runs were quizzes, and from now on a review is kept as one")
  func opens() throws {
    let store = try ProgressStore(path: path)
    #expect(try store.openQuizRun(of: "day-09")?.draw.purpose == .quiz)
    #expect(try store.attempts().map(\.attempt.question) == ["c"])
    try store.record(.attempt(attempt("c", in: .review)))
    #expect(try store.attempts().map(\.attempt.context).last == .review)
    for table in ["attempt", "quiz_started"] {
      #expect(throws: DatabaseError.self) {
        try store.queue.write { try $0.execute(sql: "UPDATE \(table) SET ordinal = 5") }
      }
    }
  }

  @Test("an export merges into what it was taken of, and into an empty record, to the same rows")
  func merges() throws {
    let old = try file(Self.export)
    let migrated = try ProgressStore(path: path)
    #expect(try migrated.merge(exportAt: old) == MergeReport(added: 0, known: 2))
    let empty = try ProgressStore.inMemory()
    #expect(try empty.merge(exportAt: old) == MergeReport(added: 2, known: 0))
    #expect(try empty.exportJSONLines() == migrated.exportJSONLines())
    #expect(try empty.exportJSONLines().contains(#""questions":["c"],"purpose":"quiz"}"#))
  }

  @Test("a purpose that version 2 did not know is refused in its lines, and known in newer ones")
  func purposes() throws {
    let purpose = #""questions":["c"],"purpose":"pretest"}"#
    let line = Self.export.replacingOccurrences(of: #""questions":["c"]}"#, with: purpose)
    let old = try file(line)
    let fault = #expect(throws: ProgressFault.self) {
      try ProgressStore.inMemory().merge(exportAt: old)
    }
    #expect(fault?.description.contains("has no field “purpose” in version 2") == true)
    let new = try file(line.replacingOccurrences(of: "\"version\":2", with: "\"version\":3"))
    let store = try ProgressStore.inMemory()
    try store.merge(exportAt: new)
    #expect(try store.openQuizRun(of: "day-09") == nil)
    #expect(try store.openQuizRun(of: "day-09", purpose: .pretest)?.draw.purpose == .pretest)
    let wrong = try file(
      line.replacingOccurrences(of: "\"version\":2", with: "\"version\":3")
        .replacingOccurrences(of: "pretest", with: "exam"))
    let refusal = #expect(throws: ProgressFault.self) {
      try ProgressStore.inMemory().merge(exportAt: wrong)
    }
    #expect(
      refusal?.description.contains(#"“purpose” is "quiz", "pretest" or "retry"."#) == true)
  }
}
