// SPDX-License-Identifier: Apache-2.0

import Foundation
import LearnerProgress
import Testing

@Suite("Merging the records of several machines")
struct MergeLawsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func file(_ contents: String) throws -> String {
    let path = folder.path + "/\(UUID().uuidString).jsonl"
    try Data(contents.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Three machines that share a beginning.
  private func machines(seed: UInt64) throws -> [ProgressStore] {
    let shared = try file(try sampleStore(facts: 30, seed: seed).exportJSONLines())
    return try (1...3).map { number in
      let store = try sampleStore(facts: 40, seed: seed &* 10 &+ UInt64(number))
      try store.merge(exportAt: shared)
      return store
    }
  }

  private func merged(_ stores: [ProgressStore]) throws -> String {
    let sum = try ProgressStore.inMemory()
    for store in stores { try sum.merge(exportAt: try file(store.exportJSONLines())) }
    return try sum.exportJSONLines()
  }

  @Test("gives the same rows in any order", arguments: 1...5)
  func commutative(seed: UInt64) throws {
    let stores = try machines(seed: seed)
    let (a, b, c) = (stores[0], stores[1], stores[2])
    let sum = try merged([a, b, c])
    for order in [[a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]] {
      #expect(try merged(order) == sum)
    }
    #expect(sum.split(separator: "\n").count == 1 + 30 + 3 * 40)
  }

  @Test("gives the same rows in any grouping, file by file or record by record", arguments: 1...5)
  func associative(seed: UInt64) throws {
    let stores = try machines(seed: seed)
    let (left, right) = (try ProgressStore.inMemory(), try ProgressStore.inMemory())
    // (a + b) + c
    try left.merge(stores[0])
    try left.merge(stores[1])
    try left.merge(exportAt: try file(stores[2].exportJSONLines()))
    // a + (b + c)
    try right.merge(stores[1])
    try right.merge(stores[2])
    try stores[0].merge(right)
    #expect(try left.exportJSONLines() == stores[0].exportJSONLines())
    #expect(try left.exportCSV() == stores[0].exportCSV())
  }

  @Test("changes nothing the second time", arguments: 1...5)
  func idempotent(seed: UInt64) throws {
    let store = try sampleStore(facts: 60, seed: seed)
    let before = try store.exportJSONLines()
    #expect(try store.merge(exportAt: try file(before)) == MergeReport(added: 0, known: 60))
    #expect(try store.merge(store) == MergeReport(added: 0, known: 60))
    #expect(try store.exportJSONLines() == before)
  }

  @Test("gives back the bytes of an export", arguments: 1...5)
  func roundTrip(seed: UInt64) throws {
    let export = try sampleStore(facts: 80, seed: seed).exportJSONLines()
    let copy = try ProgressStore.inMemory()
    #expect(try copy.merge(exportAt: try file(export)) == MergeReport(added: 80, known: 0))
    #expect(try copy.exportJSONLines() == export)
  }

  @Test("knows a fact again after another program has spelt it anew")
  func otherSpelling() throws {
    let store = try sampleStore(facts: 60, seed: 3)
    let export = try store.exportJSONLines()
    // As jq or a shell on Windows might: escapes, spaces, another order of fields, CR LF, a mark.
    var lines = ["\u{FEFF}" + (export.split(separator: "\n").first.map(String.init) ?? "")]
    for line in export.split(separator: "\n").dropFirst() {
      let escaped = line.unicodeScalars.map { scalar in
        scalar.isASCII
          ? String(scalar)
          : String(scalar).utf16.map { "\\u" + String($0, radix: 16).leftPadded }.joined()
      }
      let fields = escaped.joined().dropFirst().dropLast()
      let kindEnd = try #require(fields.firstIndex(of: ","))
      let rest = fields[fields.index(after: kindEnd)...]
      lines.append(" {" + rest + " , " + fields[..<kindEnd] + "}")
    }
    let path = try file(lines.joined(separator: "\r\n") + "\r\n\r\n")
    #expect(try store.merge(exportAt: path) == MergeReport(added: 0, known: 60))
    let copy = try ProgressStore.inMemory()
    try copy.merge(exportAt: path)
    #expect(try copy.exportJSONLines() == export)
  }

  @Test("lets a quiz begun on one machine go on, and end once, on another")
  func quizOverTwoMachines() throws {
    let home = try memoryStore(try SteppingClock(startingAt: "2026-03-09T08:00:00Z"))
    let work = try memoryStore(try SteppingClock(startingAt: "2026-03-09T09:00:00Z"))
    let run = try home.startQuiz(QuizDraw(lesson: "day-09", seed: 1, questions: ["a", "b"]))
    try home.record(.attempt(attempt("a", in: .quiz(run: run.id), answer: "home")))
    try work.merge(home)
    #expect(try work.openQuizRun(of: "day-09")?.nextQuestion == "b")
    try work.record(.attempt(attempt("b", in: .quiz(run: run.id), answer: "work")))
    try home.record(.attempt(attempt("b", in: .quiz(run: run.id), answer: "late")))
    try work.record(.quizFinished(QuizOutcome(run: run.id, score: score(2, 2), isPassed: true)))
    try home.record(.quizFinished(QuizOutcome(run: run.id, score: score(1, 2), isPassed: false)))
    try home.merge(work)
    try work.merge(home)
    for store in [home, work] {
      #expect(try store.quizRun(run.id)?.attempts.map(\.attempt.answer) == ["home", "late"])
      #expect(try store.quizOutcomes(of: "day-09").map(\.outcome.isPassed) == [false])
      #expect(try store.totals(in: .gmt).quizzesFinished == 1)
      #expect(try store.totals(in: .gmt).quizzesPassed == 0)
    }
  }

  @Test("reads a pipe")
  func pipe() async throws {
    let export = try sampleStore(facts: 50, seed: 9).exportJSONLines()
    let path = folder.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    async let written: Void = Task.detached {
      try Data(export.utf8).write(to: URL(fileURLWithPath: path))
    }.value
    let copy = try ProgressStore.inMemory()
    #expect(try copy.merge(exportAt: path).added == 50)
    try await written
    #expect(try copy.exportJSONLines() == export)
  }
}

extension String {
  fileprivate var leftPadded: String { String(repeating: "0", count: 4 - count) + self }
}
