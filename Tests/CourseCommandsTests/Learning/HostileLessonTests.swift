// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import CourseModel
import LearnerProgress
import LessonMarkdown
import Testing
import TerminalText

@Suite("A hostile lesson")
struct HostileLessonTests {
  /// What a terminal must not get: ESC, OSC, C1, BEL, bidi controls, a backspace, a private
  /// character, an invisible one.
  static let attacks = [
    // Refused by the reader, which says where.
    "\u{1B}[31mred\u{1B}]0;owned\u{07}\u{9B}2J\u{9D}52;c;eA==\u{9C}a\u{08}\u{202E}evil\u{2066}x\u{200F}",
    "&#27;[2J&#155;31m&#x202E;live&#7;",
    // Let through by the reader, so the lesson is shown.
    "\u{E000}\u{3164}\u{F0000}\u{0378}\u{00AD}\u{180E}&#xE000;&#13;x&#9;",
  ]

  /// A lesson with the attack wherever text can stand.
  static func lesson(_ attack: String, id: String = "day-01") -> String {
    """
    ---
    id: \(id)
    title: "Title \(yaml(attack))"
    objectives:
      - {id: talk, text: "Talk \(yaml(attack))"}
    sources:
      - {title: "Source \(yaml(attack))", url: "https://example.org/\(yaml(attack))", date: "\(yaml(attack))"}
    ---

    # Title \(attack)

    ## Section \(attack)

    Text \(attack) with `code \(attack)`, [a link \(attack)](https://example.org "\(attack)") and
    ![an image \(attack)](https://example.org/a.png).

    | Head \(attack) | Other |
    | --- | --- |
    | cell \(attack) | cell |

    ```text \(attack)
    block \(attack)
    ```

    ### Question: who-talks
    <!-- objective: talk -->

    Who \(attack)?

    - [ ] The dialer \(attack)
      > Feedback \(attack).
    - [x] The agent
      > Yes \(attack).

    > **Hint:** Hint \(attack).

    > Explanation \(attack).

    ## Quiz

    ### Question: quiz-match

    Match \(attack).

    | Left \(attack) | Right |
    | --- | --- |
    | one \(attack) | alpha \(attack) |
    | two | beta |
    """
  }

  private static func yaml(_ text: String) -> String {
    text.contains("&") ? text : text.filter { $0 != "\"" }
  }

  static func learner(_ attack: String) throws -> Learner {
    var learner = try Learner()
    learner.files["/course/course.yml"] = """
      id: sample
      title: "Course \(yaml(attack))"
      language: en
      lessons: [day-01.md]
      """
    learner.files["/course/day-01.md"] = lesson(attack)
    return learner
  }

  /// A text without the sequences of ``FullScreen``: places, erasing, the second screen, cursor, wrapping.
  static func withoutScreen(_ text: String) -> String {
    text.replacing(/\u{1B}\[(\d+;\d+H|2?[JK]|\?(1049|25|7)[hl])/, with: "")
  }

  /// Runs every command that shows a lesson, in plain and in colour, and checks all that is written.
  func check(_ learner: Learner, _ attack: String, path: String = "/course") async {
    let place = "--course \(path) --progress \(Learner.progressFile)"
    for (options, form) in [
      ("--plain", TerminalOutputAutomaton.Form.plain), ("--color always", .styled),
    ] {
      let commands: [(String, [String])] = [
        ("read day-01 --key", []), ("read day-01 --json", []), ("learn", []),
        ("learn", ["", "", "a", "a", "", attack, "?", "b", "", "", "a b", "b a", "q"]),
        ("quiz day-01 --seed 1", [attack, "1a 2b", "q"]),
        ("quiz day-01 --seed 2 --json", ["b a"]), ("check \(path) --coverage", []),
        ("check --json", []), ("progress", []), ("progress --json", []), ("progress --export", []),
        ("lessons", []), ("", []), ("read \(attack)", []), ("quiz \(attack)", []), (attack, []),
      ]
      for (command, lines) in commands {
        for isPerson in [true, false] {
          let recording = TerminalRecording(
            lines: lines, isPerson: isPerson, isOutputTerminal: isPerson,
            size: TerminalSize(columns: 60, rows: 30), environment: ["TERM": "xterm"],
            pagerStarts: false)
          // Errors of use are found before options are known, so they are never styled.
          let run = await learner.run(
            "\(command) \(place) \(options)", on: recording, recording.terminal)
          // The reader on the whole screen also places the cursor, by sequences of its own.
          let output = command.hasPrefix("read ") ? Self.withoutScreen(run.output) : run.output
          for text in [output, run.error] {
            let violation = TerminalOutputAutomaton.firstViolation(in: text, form: form)
            #expect(violation == nil, "\(command) \(options): \(text.debugDescription.suffix(900))")
          }
        }
      }
    }
  }

  @Test("sends nothing to the terminal through any command", arguments: attacks)
  func commands(attack: String) async throws {
    await check(try Self.learner(attack), attack)
  }

  @Test("is shown when the reader lets it through")
  func shown() async throws {
    let attack = try #require(Self.attacks.last)
    let run = try await Self.learner(attack).run("read day-01 \(Learner.place)")
    #expect(run.code == 0)
    #expect(run.output.contains("Section"))
  }

  @Test("is refused with the place of each fault, and nothing runs on it")
  func refused() async throws {
    var learner = try Self.learner("\u{1B}[31m")
    learner.files["/course/course.yml"] = SampleCourse.course
    for command in ["read day-01", "learn", "quiz day-01", "lessons", "progress", ""] {
      let run = await learner.run("\(command) \(Learner.place)")
      #expect(run.code == 65)
      #expect(run.output == "")
      #expect(run.error.contains("/course/day-01.md:10:9: error: [ForbiddenCharacter]"))
    }
    #expect(try learner.store.lessonSummaries().isEmpty)
  }

  @Test("may stand in a folder with a hostile name", arguments: ["\u{1B}[31m\u{202E}\u{9B}"])
  func folderName(attack: String) async throws {
    var learner = try Learner()
    learner.files = Dictionary(
      uniqueKeysWithValues: SampleCourse.files.map { path, text in
        (path.replacing("/course/", with: "/course\(attack)/"), text)
      })
    await check(learner, attack, path: "/course\(attack)")
    learner.files["/course\(attack)/day-01.md"] = "nothing"
    await check(learner, attack, path: "/course\(attack)")
  }

  @Test(
    "is harmless even past the reader, which refuses most of it",
    arguments: [
      "\u{1B}[31m", "\u{9B}2J", "\u{202E}x", "\u{1B}]8;;https://evil\u{1B}\\", "\u{07}", "\u{E000}",
    ])
  func views(attack: String) throws {
    func text(_ name: String) -> [Inline] {
      [
        Inline(.text(name + attack), range: Self.nowhere),
        Inline(.code(attack), range: Self.nowhere),
        Inline(
          .link(
            destination: "https://a/" + attack, title: attack,
            [
              Inline(.text(attack), range: Self.nowhere)
            ]), range: Self.nowhere),
      ]
    }
    func block(_ kind: Block.Kind) -> Block { Block(kind, range: Self.nowhere) }
    let blocks = [block(.heading(level: 2, text("h"))), block(.paragraph(text("p")))]
    var lesson = Lesson(id: "id" + attack, title: "t" + attack, file: "f" + attack)
    lesson.objectives = [Lesson.Objective(id: "o" + attack, text: attack)]
    lesson.sources = [Lesson.Source(title: attack, url: "https://a/" + attack, date: attack)]
    lesson.footnotes = [block(.footnote(number: 1, blocks))]
    let items = (0..<2).map { Question.Item(id: $0, text: text("i\($0)")) }
    let kinds: [Question.Kind] = [
      .multipleChoice(
        (0..<2).map {
          Question.Option(id: $0, text: text("o\($0)"), isCorrect: $0 == 0, feedback: blocks)
        }),
      .ordering(items),
      .matching(
        Question.Matching(titles: [text("a"), text("b")], rows: items, partners: items)),
      .sorting(
        Question.Sorting(
          titles: [text("a"), text("b")], items: items, categories: items, key: [0, 1])),
      .cloze([Question.Blank(accepted: [attack])]),
    ]
    let questions = kinds.map { kind in
      Question(
        id: "q" + attack, lesson: lesson.id, objective: nil, prompt: blocks, kind: kind,
        hints: [blocks], explanation: blocks, range: Self.nowhere, inQuiz: false)
    }
    lesson.steps = [.prose(blocks)] + questions.map { .question($0) }
    lesson.bank = questions
    for (options, form) in [
      (TerminalOptions(width: 40, plain: true), TerminalOutputAutomaton.Form.plain),
      (TerminalOptions(width: 40, color: true, hyperlinks: true), .styled),
    ] {
      let output = options.render(LessonView(options).lines(of: lesson, showsKey: true))
      #expect(TerminalOutputAutomaton.firstViolation(in: output, form: form) == nil)
    }
  }

  private static let nowhere = SourceRange(
    start: SourcePosition(line: 1, column: 1), end: SourcePosition(line: 1, column: 1))
}
