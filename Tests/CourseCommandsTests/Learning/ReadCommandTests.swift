// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Foundation
import Testing
import TerminalText

@Suite("bpo read")
struct ReadCommandTests {
  let learner: Learner

  init() throws { learner = try Learner() }

  @Test("draws a lesson for 80 columns")
  func wide() async {
    let run = await learner.run("read day-01 --width 80 \(Learner.course)")
    #expect(
      run.output == """
        The first day
        ━━━━━━━━━━━━━

        This lesson takes about 5 minutes.

        Afterwards you can:
        • Say what an agent does.
        • Compute what an hour earns.

        Sections:
         1. Agents
         2. Practice

        Agents
        ──────

        An agent talks. Twenty agents earn ₹6,000 an hour.

        ┌─────────┬────────┐
        │ Work    │ Who    │
        ├─────────┼────────┤
        │ Talking │ agent  │
        │ Dialing │ dialer │
        └─────────┴────────┘

        Question 1 of 2
        ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄

        Who talks?

          a) The dialer
          b) The agent

        Between the questions stands a sentence.

        Question 2 of 2
        ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄

        What do two agents earn in an hour at 300 rupees?

        Practice
        ────────

        Activity: Watch a floor
        ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄

        Predict, run and explain: 20 agents, manual against predictive.

        To do it, run:  bpo activity sample-dialing

        Sources
        ───────

        • A book, 2026-01-02
          https://example.org/book

        Quiz
        ────

        Four questions.

        The quiz asks 4 of 4 questions and is passed with 75 %. To take it, run:  bpo
        quiz day-01

        """)
  }

  @Test("draws a lesson in plain form for 60 columns")
  func plain() async {
    let run = await learner.run("read day-01 --plain --width 60 \(Learner.course)")
    #expect(
      run.output == """
        The first day
        =============

        This lesson takes about 5 minutes.

        Afterwards you can:
        - Say what an agent does.
        - Compute what an hour earns.

        Sections:
         1. Agents
         2. Practice

        Agents
        ------

        An agent talks. Twenty agents earn ₹6,000 an hour.

        Table with 2 rows and 2 columns:

        Work: Talking
        Who: agent

        Work: Dialing
        Who: dialer

        Question 1 of 2
        ~~~~~~~~~~~~~~~

        Who talks?

          a) The dialer
          b) The agent

        Between the questions stands a sentence.

        Question 2 of 2
        ~~~~~~~~~~~~~~~

        What do two agents earn in an hour at 300 rupees?

        Practice
        --------

        Activity: Watch a floor
        ~~~~~~~~~~~~~~~~~~~~~~~

        Predict, run and explain: 20 agents, manual against
        predictive.

        To do it, run:  bpo activity sample-dialing

        Sources
        -------

        - A book, 2026-01-02
          https://example.org/book

        Quiz
        ----

        Four questions.

        The quiz asks 4 of 4 questions and is passed with 75 %. To
        take it, run:  bpo quiz day-01

        """)
  }

  @Test("keeps to any width", arguments: [20, 33, 60, 80, 132, 200])
  func widths(width: Int) async {
    for form in ["", "--plain", "--key"] {
      let run = await learner.run(
        "read day-01 --width \(width) \(form) \(Learner.course)")
      for line in run.output.split(separator: "\n") {
        #expect(DisplayWidth.columns(of: String(line)) <= width)
      }
    }
  }

  @Test("shows keys, feedback, hints and the quiz to instructors only")
  func key() async {
    let open = await learner.run("read day-01 \(Learner.course)")
    let key = await learner.run("read day-01 --key \(Learner.course)")
    let secrets = [
      "That is the work.", "Who has a mouth?", "Talking cannot be automated", "600 INR",
      "The line rings.", "wrap-up | after-call work", "quiz-sort",
    ]
    for secret in secrets {
      #expect(!open.output.contains(secret))
      #expect(key.output.contains(secret))
    }
    #expect(key.output.contains("Key: b) The agent") || key.output.contains("Key: a) The agent"))
    let json = await learner.run("read day-01 --json \(Learner.course)")
    #expect(secrets.allSatisfy { !json.output.contains($0) })
    #expect(json.output.contains("\"question\" : \"who-talks\""))
  }

  @Test("opens the reader when it is longer than the screen, and a pager when that is asked for")
  func long() async {
    var learner = learner
    let short = await learner.run("read day-01 \(Learner.course)")
    #expect(!short.output.contains("\u{1B}"))
    learner.size = TerminalSize(columns: 80, rows: 24)
    let paged = await learner.run("read day-01 --pager \(Learner.course)")
    #expect(paged.record.pages.count == 1)
    #expect(paged.output == "")
    let read = await learner.run("read day-01 \(Learner.course)")
    #expect(read.record.pages.isEmpty)
    #expect(read.output.hasPrefix("\u{1B}[2J\u{1B}[1;1H\u{1B}[2KThe first day\u{1B}[2;1H"))
    #expect(read.output.contains("h help · q quit"))
    for form in ["--plain", "--json"] {
      let whole = await learner.run("read day-01 \(form) \(Learner.course)")
      #expect(!whole.output.contains("\u{1B}") && whole.output.contains("Who talks?"))
    }
    let dumb = await learner.run("read day-01 \(Learner.course)", environment: ["TERM": "dumb"])
    #expect(!dumb.output.contains("\u{1B}") && dumb.output.contains("Who talks?"))
  }

  @Test("refuses a lesson that does not exist, naming the near ones")
  func unknown() async {
    let run = await learner.run("read day-03 \(Learner.course)")
    #expect(run.code == 65)
    #expect(
      run.error == "Error: There is no lesson “day-03”. Did you mean “day-01” or “day-02”?\n")
  }

  @Test("prints all faults of a course and nothing else")
  func faults() async throws {
    var learner = learner
    learner.files["/course/day-01.md"] = SampleCourse.lesson
      .replacing("- [x] The agent", with: "- [ ] The agent")
    learner.files["/course/day-02.md"] = SampleCourse.second
      .replacing("title:", with: "titel:")
    let run = await learner.run("read day-01 \(Learner.course)")
    #expect(run.code == 65)
    #expect(run.output == "")
    #expect(run.error.contains("/course/day-01.md:31:1: error: "))
    #expect(run.error.contains("[NoRightOption]"))
    #expect(run.error.contains("[UnknownField]"))
    #expect(run.error.contains("Did you mean “title”"))
    #expect(run.error.contains("faults; it can be used once they are mended."))
  }

  @Test("says where it looked when there is no course")
  func noCourse() async throws {
    var learner = learner
    learner.files = [:]
    let run = await learner.run("read day-01")
    #expect(run.code == 65)
    #expect(run.error.contains("Name its folder with --course or in BPO_COURSE."))
    learner.files = SampleCourse.files
    let named = await learner.run(
      "read day-01", environment: ["TERM": "xterm", "BPO_COURSE": "/course"])
    #expect(named.code == 0)
  }
}
