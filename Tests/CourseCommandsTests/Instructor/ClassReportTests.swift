// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Foundation
import ItemAnalysis
import TerminalText
import Testing

struct ClassReportTests {
  private func report(_ sample: SampleClass) throws -> ClassReport {
    try ClassReportMaking(course: try sample.course())
      .report(of: ClassImport([sample.folder.path]).cohort)
  }

  @Test("the report says who stands where, who needs help and what was answered")
  func standing() throws {
    let sample = try SampleClass()
    defer { sample.remove() }
    try sample.four()
    try sample.export("asha", 0, [0], "600", seed: 9, day: 1)
    // The second file of one name would take the place of the first.
    try sample.export("emeka", 0, [0, 1], "5 INR", day: 2)
    let test = try #require(try report(sample).tests.first)
    #expect(test.id == "pay")
    #expect(test.standing.finished == 4)
    #expect(test.standing.unfinished == 1)
    #expect(test.standing.notStarted == 0)
    // asha 5/6, bela 5/6, emeka 4/6 reach 0.6; chidi has 0.
    #expect(test.standing.passed == 3)
    #expect(test.needsHelp.map(\.summary.learner).prefix(2) == ["deepa", "chidi"])
    #expect(test.review.statistics.learners == 4)
    #expect(test.review.warning != nil)
    let pays = try #require(test.review.items.first { $0.item.key.id == "who-pays" })
    #expect(pays.counts == MarkCounts(right: 3, wrong: 1))
    #expect(pays.wrongAnswers.first?.chosen == ["b"])
    #expect(pays.wrongAnswers.first?.feedback == "Only when paid by the outcome.")
    let risks = try #require(test.review.items.first { $0.item.key.id == "risks" })
    #expect(risks.counts == MarkCounts(right: 1, partlyRight: 2, wrong: 1))
    #expect(risks.statistics.facility == 0.5)
    let sums = try #require(test.objectives.first { $0.id == "sums" })
    #expect(sums.mastered == 2)
    #expect(sums.notMastered == 2)
    #expect(test.learners.first { $0.summary.learner == "asha" }?.summary.seconds == 60)
  }

  @Test("terminal, page and spreadsheet show the same numbers")
  func same() async throws {
    let sample = try SampleClass()
    defer { sample.remove() }
    try sample.four()
    let run = try await sample.run(
      "class report FOLDER --html FOLDER/report.html --csv FOLDER/report.csv --byte-order-mark")
    #expect(run.code == 0)
    let page = try String(contentsOfFile: sample.folder.path + "/report.html", encoding: .utf8)
    // Reading it as a string would swallow the mark.
    let csv = String(
      decoding: try Data(contentsOf: sample.folder.appending(path: "report.csv")), as: UTF8.self)
    #expect(csv.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    for text in ["asha", "67 %", "Two hours at 300?"] where text != "Two hours at 300?" {
      #expect(run.output.contains(text))
      #expect(page.contains(text))
      #expect(csv.contains(text))
    }
    #expect(page.contains("Two hours at 300?"))
    #expect(run.output.contains("fewer than 20"))
    #expect(!page.contains("<script"))
    #expect(page.contains("Content-Security-Policy"))
    #expect(!page.contains("http-equiv=\"refresh\""))
    let identifiers = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(identifiers).count == identifiers.count)
    #expect(page.matches(of: /<svg/).count == page.matches(of: /<title id=/).count)
  }

  @Test("an anonymous report has no name, no identifier of a run and nothing learners wrote")
  func anonymous() async throws {
    let sample = try SampleClass()
    defer { sample.remove() }
    try sample.four()
    try sample.write("learner,Q1,Q2\nasha,1,0.5\nzubaida,0,1\n", to: "week.csv")
    try sample.write("nothing", to: "quentin.jsonl")
    let cohort = ClassImport([sample.folder.path]).cohort
    let runs = cohort.learners.values.flatMap(\.runs.keys)
    for form in ["", " --json", " --html -", " --csv -"] {
      let run = try await sample.run("class report FOLDER --anonymous" + form)
      // “asha” stands in a property of the style sheet, too.
      let all = (run.output + run.error).replacing("dasharray", with: "")
      for name in ["asha", "bela", "chidi", "deepa", "zubaida", "quentin"] + runs {
        #expect(!all.contains(name), "\(name) in \(form)")
      }
      #expect(!all.contains("300 INR"))
      #expect(run.output.contains("Learner "))
    }
  }

  @Test("names and answers can be as hostile as they like")
  func hostile() async throws {
    let sample = try SampleClass()
    defer { sample.remove() }
    try sample.export("=HYPERLINK(1)<script>alert(1)<&\u{202E}x", 1, [2], "5")
    try sample.write(
      "learner,\"<img src=x onerror=alert(1)>\"\n\"@SUM(A1)\",1\n\"-1+1|cmd\u{9B}31m\",0\n",
      to: "bad\u{1B}]0;owned\u{7}.csv")
    try sample.write(
      "learner,\"<img src=x onerror=alert(1)>\"\n\"@SUM(A1)\",1\n\"-1+1|cmd\",0\n", to: "week.csv")
    let run = try await sample.run(
      "class report FOLDER --html FOLDER/report.html --csv FOLDER/report.csv")
    #expect(run.code == 65)
    for scalar in (run.output + run.error).unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control)
      #expect(scalar != "\u{202E}")
    }
    let page = try String(contentsOfFile: sample.folder.path + "/report.html", encoding: .utf8)
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(!page.contains("\u{202E}"))
    let csv = try String(contentsOfFile: sample.folder.path + "/report.csv", encoding: .utf8)
    for row in csv.split(separator: "\r\n") {
      for cell in row.split(separator: ",") {
        let text = cell.drop { $0 == "\"" }
        let isNumber = Double(text) != nil
        #expect(isNumber || !"=+-@\t".contains(text.first ?? "x"), "\(cell)")
      }
    }
  }

  @Test("a corrected key is told from an edited question by the hash, and marks again on demand")
  func keyChange() throws {
    var sample = try SampleClass()
    defer { sample.remove() }
    let right = sample.lessonText
    sample.lessonText = right.replacing("- [x] The client", with: "- [ ] The client")
      .replacing("- [ ] The provider", with: "- [x] The provider")
    try sample.four()
    sample.lessonText = right
    let apart = try #require(try report(sample).tests.first)
    let change = try #require(apart.keyChanges.first)
    #expect(change.basis == .hash)
    #expect(change.oldKey == ["b"])
    #expect(change.newKey == ["a"])
    #expect(!change.isApplied)
    #expect(apart.versions.map(\.question) == ["who-pays"])
    #expect(apart.learners.first { $0.summary.learner == "asha" }?.summary.firstShare == 2.0 / 3)

    let marking = ClassReportMaking(course: try sample.course(), remarked: ["who-pays"])
    let again = try #require(
      try marking.report(of: ClassImport([sample.folder.path]).cohort).tests.first)
    #expect(again.keyChanges.first?.isApplied == true)
    #expect(
      again.keyChanges.first?.changes == [
        .init(learner: "asha", before: .zero, after: .one),
        .init(learner: "bela", before: .zero, after: .one),
        .init(learner: "chidi", before: .one, after: .zero),
        .init(learner: "deepa", before: .one, after: .zero),
      ])
    #expect(again.versions.isEmpty)
    #expect(again.learners.first { $0.summary.learner == "asha" }?.summary.firstShare == 1)

    sample.lessonText = right.replacing("Who pays for idle time", with: "Who pays for waiting")
    let edited = try #require(try report(sample).tests.first)
    // Neither is it the text that was answered nor does any key give its hash.
    #expect(edited.keyChanges.isEmpty)
    #expect(edited.versions.first?.hasCurrent == false)
  }

  @Test("two cohorts are compared question by question")
  func comparison() async throws {
    let (before, after) = (try SampleClass(), try SampleClass())
    defer {
      before.remove()
      after.remove()
    }
    try before.four()
    for name in ["asha", "bela", "chidi"] { try after.export(name, 0, [0, 1], "600") }
    let run = try await after.run("class report FOLDER --compare \(before.folder.path) --json")
    #expect(run.code == 0)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let test = try #require((json["tests"] as? [[String: Any]])?.first)
    let comparison = try #require(test["comparison"] as? [String: Any])
    #expect(comparison["learnersBefore"] as? Int == 3)
    #expect((comparison["items"] as? [Any])?.count == 3)
    #expect(((comparison["total"] as? [String: Any])?["after"] as? Double) == 1)
  }

  @Test("a table of marks is reported without any course")
  func table() async throws {
    let sample = try SampleClass()
    defer { sample.remove() }
    try sample.write("learner,Q1,Q2\nasha,1,0.5\nravi,0,1\numa,,\n", to: "week.csv")
    var learner = try Learner()
    learner.files = [:]
    let run = await learner.run("class report \(sample.folder.path) --plain", isPerson: false)
    #expect(run.code == 0)
    #expect(run.output.contains("week"))
    #expect(run.output.contains("internal consistency"))
  }

  @Test("an unknown lesson is said with what there is")
  func unknown() async throws {
    let sample = try SampleClass()
    defer { sample.remove() }
    try sample.four()
    let run = try await sample.run("class report FOLDER --lesson pays")
    #expect(run.code == 65)
    #expect(run.error.contains("pay"))
  }

  // Worked by hand from the same marks in ItemAnalysisTests/TestStatisticsTests.swift.
  @Test("a table of eight learners and six items gives the figures that were worked by hand")
  func eightLearners() throws {
    let sample = try SampleClass()
    defer { sample.remove() }
    let path = try sample.write(
      """
      learner;Q1;Q2;Q3;Q4;Q5;Q6
      maximum;1;1;2;2;3;4
      L1;1;1;2;2;3;4
      L2;1;1;2;1;3;3
      L3;1;0.5;2;2;2;3
      L4;1;1;1;1;2;2
      L5;0;1/2;2;1;1;2
      L6;1;0;1;0;2;1
      L7;0;.5;0;1;0;1
      L8;0;0;1;0;0;0

      """, to: "eight.csv")
    let report = try ClassReportMaking(course: nil).report(of: ClassImport([path]).cohort)
    let review = try #require(report.tests.first).review
    #expect(review.statistics.internalConsistency.map { abs($0 - 71136.0 / 803) < 1e-9 } == true)
    #expect(review.statistics.standardError.map { abs($0 - 1.4302222604496526) < 1e-12 } == true)
    let index = review.items[0].statistics.discriminationIndex
    #expect(index.map { abs($0 - 69.30078427153386) < 1e-9 } == true)
    #expect(review.items.allSatisfy { $0.findings.isEmpty })
    #expect(review.warning?.learners == 8)
  }
}
