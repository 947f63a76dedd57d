// SPDX-License-Identifier: Apache-2.0

import CourseModel
import LessonMarkdown
import Testing

/// One broken course for each fault code.
struct CourseFaultTests {
  struct Broken: Sendable, CustomTestStringConvertible {
    var code: CourseFault.Code
    var line: Int
    var file = Fixture.lessonFile
    var fixture: Fixture

    init(
      _ code: CourseFault.Code, line: Int, file: String = Fixture.lessonFile, _ fixture: Fixture
    ) {
      self.code = code
      self.line = line
      self.file = file
      self.fixture = fixture
    }

    var testDescription: String { code.rawValue }
  }

  private static let base = Fixture()
  private static let course = "course/course.yml"
  private static let syllabus = "course/syllabus.yml"
  private static let computed = "course/day-09/computed.json"

  private static func edit(
    _ code: CourseFault.Code, line: Int, _ old: String, _ new: String,
    in file: String = Fixture.lessonFile
  ) -> Broken {
    Broken(code, line: line, file: file, base.replacing(old, new, in: file))
  }

  private static func edit(
    _ code: CourseFault.Code, line: Int, _ old: String, _ new: String, also other: String,
    _ newer: String
  ) -> Broken {
    Broken(code, line: line, base.replacing(old, new).replacing(other, newer))
  }

  static let broken: [Broken] =
    [
      Broken(
        .unreadableFile, line: 1, file: "course/day-10/lesson.md",
        base.replacing("[day-09]", "[day-09, day-10]", in: course)),
      Broken(
        .notUTF8, line: 1,
        {
          var fixture = base
          fixture.files[Fixture.lessonFile]?.append(0xFF)
          return fixture
        }()),
      edit(.refusedMarkdown, line: 14, "A paragraph", String(repeating: "> ", count: 500) + "A"),
      edit(.forbiddenCharacter, line: 14, "A paragraph", "A para\u{202E}graph"),
      edit(.forbiddenCharacter, line: 14, "A paragraph", "A para&#27;graph"),
      edit(.forbiddenCharacter, line: 14, "A paragraph", "A para&#155;graph"),
      edit(.badYAML, line: 3, "title: Day 9", "title: \"Day 9"),
      edit(.badYAML, line: 3, "title: Day 9", "title: Day 9\ntitle: Day 10"),
      edit(.badYAML, line: 4, "title: Day 9", "title: &a Day 9\norder: *a"),
      edit(.missingFrontMatter, line: 1, "---\nid: day-09", "# Day\n\n---\n\nid: day-09"),
      edit(.missingField, line: 2, "title: Day 9\n", ""),
      edit(.unknownField, line: 3, "title: Day 9", "titel: x\ntitle: Day 9"),
      edit(.badValue, line: 7, "pass: 0.8", "pass: 80"),
      edit(.badIdentifier, line: 2, "id: day-09", "id: Day 9"),
      Broken(
        .duplicateLesson, line: 1, file: "course/copy.md",
        base.replacing("[day-09]", "[day-09, copy.md]", in: course)
          .adding("course/copy.md", "---\nid: day-09\ntitle: Copy\n---\n")),
      edit(.duplicateQuestion, line: 38, "Question: second", "Question: first"),
      edit(
        .duplicateActivity, line: 36, "## Quiz",
        "```activity dialing\nid: demo\ntitle: A demo\nagents: 2\nanswerRate: 0.5\n"
          + "modes: [manual, preview]\n```\n\n## Quiz"),
      edit(
        .duplicateObjective, line: 6, "  - {id: earn, text: Earn}",
        "  - {id: earn, text: Earn}\n  - {id: earn, text: Again}"),
      edit(.duplicateSyllabusID, line: 5, "S1-02", "S1-01", in: syllabus),
      edit(.badQuestionHeading, line: 18, "### Question: second", "#### Question: second"),
      edit(.missingPrompt, line: 18, "How many?\n", ""),
      edit(.missingAnswer, line: 18, "= 36,000 INR ± 1\n", ""),
      edit(.severalAnswers, line: 24, "± 1\n", "± 1\n\n1. a\n2. b\n"),
      edit(.strayText, line: 24, "± 1\n", "± 1\n\nMore text.\n"),
      edit(.noRightOption, line: 43, "- [x] One", "- [ ] One"),
      edit(.tooFewOptions, line: 43, "- [ ] Two\n  > No.", ""),
      edit(.optionWithoutBox, line: 47, "  > No.", "  > No.\n- Three\n  > No."),
      edit(.optionWithoutFeedback, line: 45, "\n  > No.", ""),
      edit(.duplicateOption, line: 45, "[ ] Two", "[ ] one"),
      edit(.emptyOption, line: 24, "= 36,000 INR ± 1", "| a | b |\n| - | - |\n| c |  |\n| e | f |"),
      edit(.badNumber, line: 22, "= 36,000 INR", "= 36,00 INR"),
      edit(.badNumber, line: 22, "± 1", "± one"),
      edit(.badBlank, line: 22, "= 36,000 INR ± 1", "Work after a call is [___ ]."),
      edit(.badBlank, line: 22, "= 36,000 INR ± 1", "Work after a call is [___ a"),
      edit(.badNumber, line: 22, "= 36,000 INR ± 1", "It earns [___ = 36,00 INR]."),
      edit(.badNumber, line: 22, "± 1", "on 0...10"),
      edit(.badNumber, line: 22, "INR ± 1", "to 0 significant digits"),
      edit(.badNumber, line: 22, "= 36,000 INR ± 1", "= 5...4"),
      edit(.badNumber, line: 22, "± 1", "within a factor of 1"),
      edit(.badAnswerText, line: 22, "= 36,000 INR ± 1", "= \"wrap-up"),
      edit(.badAnswerText, line: 22, "= 36,000 INR ± 1", "= \"*\" | x"),
      edit(.badWeight, line: 22, "= 36,000 INR ± 1", "= \"wrap-up\" (50 %)"),
      edit(.badWeight, line: 23, "± 1", "± 1\n= 3,000 INR (-1/2)"),
      edit(
        .badWeight, line: 44, "Which one?\n\n- [x] One",
        "Which one?\n\n<!-- scoring: weights -->\n- [x] (50 %) One"),
      edit(.badSpot, line: 22, "= 36,000 INR ± 1", "Find [+ it] here."),
      edit(.badSpot, line: 22, "= 36,000 INR ± 1", "Find [+ it] [- here"),
      edit(.badRubric, line: 24, "= 36,000 INR ± 1", "Rubric:\n\n- It (0 points)"),
      edit(.badSetting, line: 22, "How many?", "How many?\n\n<!-- scoring: halves -->"),
      edit(.badSetting, line: 22, "How many?", "How many?\n\n<!-- scoring: halfs -->"),
      edit(.badSetting, line: 22, "How many?", "How many?\n\n<!-- case: exact -->"),
      edit(.badSetting, line: 22, "How many?", "How many?\n\n<!-- unit: maybe -->"),
      edit(.unknownComment, line: 22, "How many?", "How many?\n\n<!-- scorin: close -->"),
      edit(.quizTooSmall, line: 1, "draw: 1", "draw: 5"),
      edit(.hintGivesAnswer, line: 24, "Multiply.", "It is 36000."),
      edit(
        .longestOptionIsKey, line: 38, "## Quiz",
        "## Quiz\n\n"
          + (1...4).map {
            """
            ### Question: long-\($0)

            Which?

            - [x] The long one
              > Yes.
            - [ ] Short
              > No.


            """
          }.joined()),
      Broken(
        .keysAtOnePlace, line: 1,
        base.replacing("## Quiz", "## Quiz\n\n" + (1...10).map(choice).joined())),
      edit(.fullMarkUnreachable, line: 18, "= 36,000 INR ± 1", "= `= 1 / 3`"),
      edit(
        .answerElsewhere, line: 40, "## Quiz",
        "## Quiz\n\n### Question: given\n\nAll agents of the floor wait. Why?\n\n- [x] No calls\n  > Yes.\n"
          + "- [ ] Noon\n  > No.\n\n### Question: taken\n\nWho?\n\n- [x] All agents of the floor\n"
          + "  > Yes.\n- [ ] None of them at all here\n  > No.\n"
      ).at(line: 47),
      edit(
        .quizSkipsObjective, line: 1, "## Quiz",
        "## Quiz\n\n### Question: more\n\n<!-- objective: spend -->\nWhich?\n\n- [x] A\n  > Yes.\n"
          + "- [ ] B\n  > No.\n",
        also: "  - {id: earn, text: Earn}",
        "  - {id: earn, text: Earn}\n  - {id: spend, text: Spend}"),
      Broken(
        .hardToRead, line: 1,
        base.replacing("[day-09]", "[day-09]\nstandard: {readingGrade: 5}", in: course)
          .replacing(
            "A paragraph",
            String(repeating: "Organisational considerations necessitate deliberation ", count: 30)
              + "A paragraph")),
      edit(.missingReference, line: 14, "A paragraph", "A paragraph[^note]"),
      edit(.missingReference, line: 14, "A paragraph", "A [paragraph][place]"),
      edit(.missingReference, line: 14, "A paragraph", "A [paragraph]()"),
      edit(.missingReference, line: 14, "A paragraph", "A [paragraph](https:///nowhere)"),
      edit(.imageWithoutText, line: 14, "A paragraph", "A ![](lesson.md) paragraph"),
      edit(
        .wideTable, line: 18, "### Question: second",
        "| \(String(repeating: "wide", count: 20)) | b |\n| --- | --- |\n| c | d |\n\n"
          + "### Question: second"),
      edit(
        .longTable, line: 18, "### Question: second",
        "| a | b |\n| --- | --- |\n" + String(repeating: "| c | d |\n", count: 41)
          + "\n### Question: second"),
      edit(
        .wideCode, line: 18, "### Question: second",
        "```text\nshort\n\(String(repeating: "wide", count: 21))\n```\n\n### Question: second"),
      demanding(.bankTooSmall, "bank: 2"),
      demanding(.tooFewForms, "forms: 3"),
      demanding(.tooFewActivities, "activities: 2"),
      demanding(.untestedObjective, "questionsPerObjective: 2"),
      demanding(.undatedSource, "datedSources: true"),
      Broken(
        .undatedSource, line: 1,
        base.replacing("[day-09]", "[day-09]\nstandard: {datedSources: true}", in: course)
          .replacing("updated:", "sources:\n  - {title: A book}\nupdated:")),
      term(1, "A word.", "- Unit: share"),
      term(1, "", "- Source: a book"),
      term(6, "A word.", "- Source: a book\n- Unit"),
      term(6, "A word.", "- Source: a book\n- Source: another"),
      term(6, "A word.", "- Source: a book\n\n## Agents\n\nA word.\n\n- Source: x\n- Also: agent")
        .at(line: 7),
      edit(.missingHeading, line: 14, "(lesson.md)", "(lesson.md#quizz)"),
      edit(.missingHeading, line: 14, "(lesson.md)", "(#day-10)"),
      edit(
        .badActivity, line: 32,
        "```activity dialing\nid: demo\ntitle: A demo\nagents: 20\n"
          + "answerRate: 0.25\nmodes: [manual, predictive]",
        "```activity try\nid: demo\ntitle: A demo\nlook: What?\ncommand: progress --forget"
      ).at(line: 32),
      edit(.unknownObjective, line: 38, "objective: earn", "objective: earm"),
      edit(.untestedObjective, line: 1, "<!-- objective: earn -->\n", ""),
      edit(.unknownComment, line: 40, "objective: earn", "objectiv: earn"),
      edit(.unknownSyllabusID, line: 13, "<!-- S1-01 -->", "<!-- S1-01 S1-09 -->"),
      edit(.tooManyIDs, line: 13, "<!-- S1-01 -->", "<!-- S1-01 S1-02 S1-01 S1-02 -->"),
      edit(.commentCoversNothing, line: 13, "A paragraph", "## A heading\n\nA paragraph"),
      edit(.uncoveredID, line: 1, "<!-- S1-01 -->\n", "").inSyllabus,
      edit(.idWithoutQuestion, line: 1, "  question: first\n", "", in: syllabus),
      edit(.idWithoutQuestion, line: 1, "question: first", "question: fist", in: syllabus),
      edit(.missingField, line: 5, "\n  reason: nobody needs it", "", in: syllabus),
      edit(.unknownActivity, line: 28, "activity dialing", "activity dailing"),
      edit(.badActivity, line: 33, "[manual, predictive]", "[manual, magic]"),
      edit(.badValue, line: 31, "agents: 20\nanswerRate", "agents: 0\nanswerRate"),
      edit(.rawHTML, line: 16, "Simulated:", "<b>Simulated</b>:"),
      edit(.rawHTML, line: 13, "<!-- S1-01 -->", "<!-- S1-01 --> and text"),
      edit(.missingFile, line: 14, "(lesson.md)", "(missing.md)"),
      edit(.unsafeLink, line: 14, "(lesson.md)", "(file:///etc/passwd)"),
      edit(
        .badDraw, line: 41, "<!-- objective: earn -->",
        "<!-- objective: earn -->\n<!-- draw: x = 9...1 -->"),
      edit(.badExpression, line: 14, "agents * 2", "agent * 2"),
      edit(.computedMissing, line: 16, "agents: agents", "agents: 30"),
      edit(.computedStale, line: 16, "\"value\" : 0.5", "\"value\" : 0.25", in: computed).inLesson,
      edit(.computedStale, line: 1, "\"version\" : 1", "\"version\" : 9", in: computed).inLesson,
      edit(.computedUnused, line: 1, "agents: agents", "agents: 30").inComputed,
    ]

  /// The lesson held against a demand of the course.
  private static func demanding(_ code: CourseFault.Code, _ demand: String) -> Broken {
    Broken(
      code, line: 1,
      base.replacing("[day-09]", "[day-09]\nstandard: {\(demand)}", in: course))
  }

  /// A glossary of one term, whose definition and fields are these.
  private static func term(_ line: Int, _ definition: String, _ fields: String) -> Broken {
    let file = "course/glossary.md"
    return Broken(
      .badTerm, line: line, file: file,
      base.adding(file, "## Agent\n\n\(definition)\n\n\(fields)\n"))
  }

  private static func choice(_ number: Int) -> String {
    """
    ### Question: choice-\(number)

    Which?

    - [ ] Yesterday
      > No.
    - [x] Today
      > Yes.
    - [ ] Tomorrow
      > No.


    """
  }

  @Test("The sample course has no fault")
  func sound() {
    #expect(Fixture().faults.map(\.description) == [])
  }

  @Test("A broken course gives its own fault at its place with a repair", arguments: broken)
  func gives(broken: Broken) {
    let faults = broken.fixture.faults
    let found = faults.filter { $0.code == broken.code && $0.file == broken.file }
    #expect(
      found.contains { $0.position.line == broken.line },
      "\(faults.map(\.description).joined(separator: "\n"))")
    #expect(
      faults.allSatisfy { !$0.repair.isEmpty && $0.message.last.map { ".?".contains($0) } == true })
    #expect(faults == faults.sorted())
  }

  @Test("Every fault code says what its rule demands", arguments: CourseFault.Code.allCases)
  func demands(code: CourseFault.Code) {
    #expect(code.demand.hasSuffix(".") && !code.demand.contains("\n"))
  }

  @Test("Every fault code has a broken course", arguments: CourseFault.Code.allCases)
  func covered(code: CourseFault.Code) {
    #expect(Self.broken.contains { $0.code == code })
  }

  @Test("A fault prints as compilers print one")
  func prints() {
    let fault = CourseFault(
      file: "day-09/lesson.md", position: SourcePosition(line: 12, column: 5),
      code: .missingAnswer, message: "The question “a” has nothing to answer.",
      repair: "Add options.")
    #expect(
      fault.description == """
        day-09/lesson.md:12:5: error: [MissingAnswer] The question “a” has nothing to answer.
          repair: Add options.
        """)
  }

  @Test("A reading collects the faults of all files")
  func all() {
    let fixture = Fixture().replacing("pass: 0.8", "pass: 80")
      .replacing("INR ± 1", "INR ± x").replacing("id: sample", "id: Sample", in: Self.course)
      .replacing("status: taught", "status: thought", in: Self.syllabus)
    let reading = fixture.reading
    #expect(Set(reading.faults.map(\.file)).count == 3)
    #expect(reading.faults.count == 4)
    #expect(throws: CourseFaults.self) { try reading.result.get() }
  }
}

extension CourseFaultTests.Broken {
  /// The same fixture, with the fault expected in another file than the edited one.
  fileprivate func expected(in file: String) -> Self {
    var copy = self
    copy.file = file
    return copy
  }

  /// The same fixture, with the fault expected on another line.
  fileprivate func at(line: Int) -> Self {
    var copy = self
    copy.line = line
    return copy
  }

  fileprivate var inSyllabus: Self { expected(in: "course/syllabus.yml") }
  fileprivate var inLesson: Self { expected(in: Fixture.lessonFile) }
  fileprivate var inComputed: Self { expected(in: "course/day-09/computed.json") }
}
