// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import CourseModel
import Foundation
import Testing

@Suite("bpo check for editors")
struct CheckFormatTests {
  private func faulty() throws -> Learner {
    var learner = try Learner()
    learner.files["/course/day-02.md"] = SampleCourse.second.replacing(
      "- [x] Yes", with: "- [ ] Yes")
    return learner
  }

  @Test("prints a fault on one line as GCC does, and its repair as a note")
  func gcc() async throws {
    let run = try await faulty().run("check /course --format gcc")
    #expect(run.code == 1)
    #expect(
      run.output.hasPrefix(
        """
        /course/day-02.md:17:1: error: No option of the question “rest” is right. [NoRightOption]
        /course/day-02.md:17:1: note: Tick the right one with “[x]”.

        """), "\(run.output)")
    #expect(try await Learner().run("check /course --format gcc").output.isEmpty)
  }

  @Test("prints SARIF 2.1.0 with a rule for each code")
  func sarif() async throws {
    let run = try await faulty().run("check /course --format sarif")
    #expect(run.code == 1)
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    #expect(log["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
    let first = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = (first["tool"] as? [String: Any])?["driver"] as? [String: Any]
    let rules = driver?["rules"] as? [[String: Any]] ?? []
    #expect(rules.count == CourseFault.Code.allCases.count)
    let result = try #require((first["results"] as? [[String: Any]])?.first)
    #expect(result["ruleId"] as? String == "NoRightOption")
    let index = try #require(result["ruleIndex"] as? Int)
    #expect(rules[index]["id"] as? String == "NoRightOption")
    let place =
      ((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
      ?? [:]
    #expect((place["region"] as? [String: Any])?["startLine"] as? Int == 17)
    #expect(
      (place["artifactLocation"] as? [String: Any])?["uri"] as? String
        == "file:///course/day-02.md")
  }

  @Test("the flag --json and the format json are the same")
  func json() async throws {
    let learner = try faulty()
    let (flag, format) = (
      await learner.run("check /course --json"), await learner.run("check /course --format json")
    )
    #expect(flag.output == format.output && flag.code == 1 && format.code == 1)
  }

  @Test("lists every rule with what it demands")
  func rules() async throws {
    let run = try await Learner().run("check --rules --plain")
    #expect(run.code == 0)
    for code in CourseFault.Code.allCases {
      #expect(run.output.contains(code.rawValue), "\(code)")
      #expect(code.demand.hasSuffix("."), "\(code) has no demand")
    }
    let json = try await Learner().run("check --rules --json")
    #expect(json.output.contains(#""name" : "FullMarkUnreachable""#))
  }

  @Test("checks 1,000 questions in a second")
  func speed() throws {
    let questions = (0..<1_000).map { index in
      switch index % 4 {
      case 0:
        """
        ### Question: choice-\(index)

        <!-- objective: a -->
        Which of these is number \(index)?

        \((0..<4).map { place in
          "- [\(place == index / 4 % 4 ? "x" : " ")] Option \(place) of \(index)\n  > Because.\n"
        }.joined())
        > **Hint:** Count.

        > It is so.
        """
      case 1: "### Question: number-\(index)\n\nWhat is \(index) + 1?\n\n= \(index + 1) calls ± 1 %"
      case 2: "### Question: blank-\(index)\n\nThe word \(index) is [___ wrap-up|after-call work]."
      default:
        """
        ### Question: match-\(index)

        Match them.

        | Left | Right |
        | --- | --- |
        | one \(index) | alpha |
        | two \(index) | beta |
        | three \(index) | gamma |
        """
      }
    }
    var files = [
      "c/course.yml":
        "id: c\ntitle: C\nlessons: [\((0..<10).map { "l\($0).md" }.joined(separator: ", "))]\n"
    ]
    for lesson in 0..<10 {
      files["c/l\(lesson).md"] =
        "---\nid: l\(lesson)\ntitle: L\nobjectives:\n  - {id: a, text: A}\nquiz: {draw: 20, pass: 0.8}\n---\n\n"
        + "# L\n\n## Quiz\n\n"
        + questions[(lesson * 100)..<(lesson * 100 + 100)].joined(separator: "\n\n") + "\n"
    }
    let access = CourseFiles.memory(files)
    var found: [CourseFault] = []
    var read = 0
    // What counts is the processor: the computer may be busy with something else.
    let start = Fuzz.processorSeconds()
    let engine = EngineFunctions.live()
    let reading = CourseReader(files: access, engine: engine).read(folder: "c")
    found = CourseCheck(files: access, engine: engine).faults(of: reading)
    let taken = Fuzz.processorSeconds() - start
    read = reading.course?.questions.count ?? 0
    #expect(read == 1_000)
    #expect(found.isEmpty, "\(found.prefix(3))")
    print("| check of 1,000 questions | \(String(format: "%.2f", taken)) s |")
    #if !DEBUG
      #expect(taken < 1)
    #endif
  }
}
