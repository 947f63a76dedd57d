// SPDX-License-Identifier: Apache-2.0

import Foundation
import LearnerProgress
import Testing

@Suite("The record written out")
struct ProgressExportTests {
  let clock: SteppingClock
  let store: ProgressStore
  let id = "01020304-0506-0708-090a-0b0c0d0e0f10"

  init() throws {
    let clock = try SteppingClock(startingAt: "2026-03-09T08:00:00Z")
    self.clock = clock
    store = try ProgressStore.inMemory(
      now: { clock.now() },
      makeIdentifier: { UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16)) })
  }

  private func recordOneOfEach() throws {
    let run = try store.startQuiz(QuizDraw(lesson: "day/09", seed: 5, questions: ["a", "\"b\""]))
    try store.record(
      .attempt(
        attempt("a", in: .quiz(run: run.id), answer: "one\ntwo", timeTaken: .milliseconds(1_500))))
    try store.record(.quizFinished(QuizOutcome(run: run.id, score: score(1, 2), isPassed: false)))
    try store.record(.stepReached(lesson: "day-09", step: "end"))
    try store.record(
      .activityFinished(
        ActivityOutcome(activity: "sort", seed: 6, score: .full, details: "{ \"wrong\": [1.50] }")))
  }

  @Test("as JSON Lines it holds every fact, one a line, the oldest first")
  func jsonLines() throws {
    try recordOneOfEach()
    #expect(
      try store.exportJSONLines() == """
        {"format":"bpo-progress","version":3,"facts":5}
        {"kind":"quiz-started","id":"\(id)","instant":"2026-03-09T08:00:00.000Z","ordinal":0,\
        "lesson":"day/09","seed":"5","questions":["a","\\"b\\""],\
        "purpose":"quiz"}
        {"kind":"attempt","id":"\(id)","instant":"2026-03-09T08:00:01.000Z","ordinal":0,\
        "lesson":"day-09","question":"a","contentHash":"h1","context":"quiz",\
        "run":"\(id)","activity":null,"answer":"one\\ntwo","earned":1,"possible":1,\
        "hints":0,"millisecondsTaken":1500,"seed":"7"}
        {"kind":"quiz-finished","id":"\(id)","instant":"2026-03-09T08:00:02.000Z","ordinal":0,\
        "run":"\(id)","earned":1,"possible":2,"passed":false}
        {"kind":"step-reached","id":"\(id)","instant":"2026-03-09T08:00:03.000Z","ordinal":0,\
        "lesson":"day-09","step":"end"}
        {"kind":"activity-finished","id":"\(id)","instant":"2026-03-09T08:00:04.000Z","ordinal":0,\
        "activity":"sort","seed":"6","earned":1,"possible":1,"details":{"wrong":[1.50]}}

        """)
  }

  @Test("as a table it has one heading and a row for each fact")
  func table() throws {
    try recordOneOfEach()
    let rows = [
      "kind,id,instant,ordinal,lesson,step,question,contentHash,context,run,activity,answer,"
        + "earned,possible,passed,hints,millisecondsTaken,seed,questions,details,purpose",
      "quiz-started,\(id),2026-03-09T08:00:00.000Z,0,day/09,,,,,,,,,,,,,5,"
        + #""[""a"",""\""b\""""]",,quiz"#,
      "attempt,\(id),2026-03-09T08:00:01.000Z,0,day-09,,a,h1,quiz,\(id),,\"one\ntwo\",1,1,,0,1500,"
        + "7,,,",
      "quiz-finished,\(id),2026-03-09T08:00:02.000Z,0,,,,,,\(id),,,1,2,false,,,,,,",
      "step-reached,\(id),2026-03-09T08:00:03.000Z,0,day-09,end,,,,,,,,,,,,,,,",
      "activity-finished,\(id),2026-03-09T08:00:04.000Z,0,,,,,,,sort,,1,1,,,,6,,"
        + #""{""wrong"":[1.50]}","#,
    ]
    #expect(try store.exportCSV() == rows.map { $0 + "\r\n" }.joined())
  }

  @Test("a learner who wants to be known has a name in the heading, which a merge tells")
  func learner() throws {
    var export = ""
    try store.export(.json, learner: "\"A\", Ünal") { export += $0 }
    #expect(
      export == #"{"format":"bpo-progress","version":3,"facts":0,"learner":"\"A\", Ünal"}"# + "\n")
    let folder = try TemporaryFolder()
    let path = folder.path + "/export.jsonl"
    try Data(export.utf8).write(to: URL(fileURLWithPath: path))
    #expect(try store.merge(exportAt: path).learner == "\"A\", Ünal")
  }

  @Test("an empty record is a heading")
  func empty() throws {
    #expect(
      try store.exportJSONLines() == "{\"format\":\"bpo-progress\",\"version\":3,\"facts\":0}\n")
    #expect(try store.exportCSV().hasPrefix("kind,id,instant,ordinal,"))
    #expect(try store.exportCSV().filter { $0 == "\r\n" }.count == 1)
  }

  @Test(
    "no cell begins a formula, and taking one apostrophe off gives the text back",
    arguments: [
      ("=1+1", "'=1+1"), ("+49 30", "'+49 30"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""), ("'=1", "''=1"),
      ("＝1+1", "'＝1+1"), ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
      ("=1,2", "\"'=1,2\""), ("a\",=1", "\"a\"\",=1\""), (" =1", "' =1"),
      ("\u{200B}=1", "'\u{200B}=1"), ("", "\"\""),
      ("\r\nx", "\"'\r\nx\""), ("=\u{301}1", "'=\u{301}1"), ("1-2", "1-2"),
    ])
  func formulas(text: String, cell: String) throws {
    try store.record(.stepReached(lesson: "L", step: text))
    let row = try store.exportCSV().components(separatedBy: ".000Z,0,L,").last
    #expect(row == cell + String(repeating: ",", count: 15) + "\r\n")
  }

  @Test("an answer that was never given is not an empty answer")
  func missing() throws {
    try store.record(.attempt(attempt("q", answer: "")))
    #expect(try store.exportCSV().contains(",in-place,,,\"\",1,1,"))
    #expect(try store.exportJSONLines().contains("\"answer\":\"\","))
  }

  @Test("facts of one instant are numbered as they were recorded, whatever their kind")
  func ordinals() throws {
    let store = try ProgressStore.inMemory(now: { Date(timeIntervalSince1970: 0) })
    for step in ["three", "one", "two"] {
      try store.record(.stepReached(lesson: "L", step: step))
      try store.record(.attempt(attempt(step)))
    }
    let lines = try store.exportJSONLines().split(separator: "\n").dropFirst()
    for (number, line) in lines.enumerated() { #expect(line.contains("\"ordinal\":\(number),")) }
    #expect(lines.count == 6)
    #expect(try store.lastStep(of: "L") == "two")
  }

  @Test("what stops the writing is passed on")
  func stopped() throws {
    try recordOneOfEach()
    for format in ProgressExport.allCases {
      var written = 0
      #expect(throws: CancellationError.self) {
        try store.export(format) { _ in
          written += 1
          if written == 3 { throw CancellationError() }
        }
      }
      #expect(written == 3)
    }
  }

  @Test("a fact with texts of more than a mebibyte is refused")
  func huge() throws {
    let most = ProgressStore.mostBytesOfAFact
    let fault = #expect(throws: ProgressFault.self) {
      try store.record(.attempt(attempt("q", answer: String(repeating: "x", count: most))))
    }
    guard case .refusedFact = fault else {
      Issue.record("Expected a refused fact, not \(String(describing: fault)).")
      return
    }
  }
}
