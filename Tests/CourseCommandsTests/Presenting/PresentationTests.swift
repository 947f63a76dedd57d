// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import CourseModel
import TerminalText
import Testing

@Suite("bpo present")
struct PresentationTests {
  private static func lesson() throws -> Lesson {
    var files = SampleCourse.files
    files["/course/day-01.md"] = SampleCourse.lesson.replacing(
      "## Agents\n",
      with: "## Agents\n\n<!-- notes: Ask who has worked\non a floor.\n\nThen wait. -->\n")
    let reader = CourseReader(files: .memory(files), engine: .live())
    let reading = reader.read(lesson: "/course/day-01.md")
    #expect(reading.faults == [])
    return try #require(reading.lesson)
  }

  private static func deck(rows: Int = 20, width: Int = 60) throws -> SlideDeck {
    SlideDeck(try lesson(), TerminalOptions(width: width), height: rows)
  }

  private static func state(_ keys: [Key], rows: Int = 20) throws -> PresentationState {
    var state = PresentationState(try deck(rows: rows))
    for key in keys { _ = state.take(key) }
    return state
  }

  @Test("each section, question and activity is a slide, in the order of the lesson")
  func slides() throws {
    let titles = try Self.deck(rows: 60).slides.map(\.title)
    #expect(
      titles == [
        "The first day", "Agents", "Question 1 of 2", "Agents", "Question 2 of 2", "Practice",
        "Watch a floor", "Sources", "Quiz",
      ])
  }

  @Test("no slide is longer than the screen, and nothing is lost", arguments: [8, 12, 30])
  func pages(rows: Int) throws {
    let deck = try Self.deck(rows: rows)
    #expect(deck.slides.allSatisfy { $0.lines.count <= rows })
    #expect(deck.slides.flatMap(\.revealed).allSatisfy { $0.count <= max(rows, 8) })
    let words = deck.slides.flatMap(\.lines).map(\.plainText).joined(separator: " ")
    for word in ["Say what an agent does.", "Dialing", "Who talks?", "A book", "Four questions."] {
      #expect(words.contains(word))
    }
  }

  @Test("an answer is hidden until k, and again on the next slide")
  func answers() throws {
    var state = try Self.state([.pageDown, .pageDown], rows: 60)
    #expect(state.slide?.title == "Question 1 of 2")
    let size = TerminalSize(columns: 80, rows: 40)
    func screen() -> String {
      PresentationView(size, showsNotes: false).lines(state).map(\.plainText)
        .joined(separator: "\n")
    }
    #expect(!screen().contains("The agent\nKey") && !screen().contains("Key:"))
    _ = state.take(.character("k"))
    #expect(screen().contains("Key:"))
    #expect(screen().contains("Talking cannot be automated yet."))
    _ = state.take(.character("k"))
    #expect(!screen().contains("Key:"))
    _ = state.take(.character("k"))
    _ = state.take(.pageDown)
    _ = state.take(.pageUp)
    #expect(!screen().contains("Key:"))
  }

  @Test("the keys of clickers move, b blanks, Enter starts an activity, q leaves")
  func keys() throws {
    #expect(try Self.state([.pageDown, .character(" "), .right, .down]).place == 4)
    #expect(try Self.state([.pageUp, .left]).place == 0)
    let deck = try Self.deck()
    #expect(try Self.state([.end, .pageDown]).place == deck.slides.count - 1)
    var blank = try Self.state([.character("b")])
    #expect(blank.isBlank)
    _ = blank.take(.pageDown)
    #expect(!blank.isBlank && blank.place == 0)
    var state = try Self.state([])
    while state.slide?.activity == nil { _ = state.take(.pageDown) }
    guard case .start(let activity) = state.take(.enter) else {
      Issue.record("Enter started nothing.")
      return
    }
    #expect(activity.id == "sample-dialing")
    let effects = [Key.character("q"), .endOfInput, .escape].map { state.take($0) }
    #expect(effects == [.leave, .leave, .stay])
  }

  @Test("notes and what comes next are shown on demand, beside a wide slide and below a narrow one")
  func notes() throws {
    for columns in [70, 120] {
      let size = TerminalSize(columns: columns, rows: 30)
      let state = try Self.state([.pageDown])
      let shown = PresentationView(size, showsNotes: true).lines(state)
      let text = shown.map(\.plainText).joined(separator: "\n")
      #expect(text.contains("Ask who has worked on a floor."))
      #expect(text.contains("Then wait."))
      #expect(text.contains("Next: Question 1 of 2"))
      #expect(shown.count == 30)
      #expect(shown.allSatisfy { $0.columns <= columns })
      let hidden = PresentationView(size, showsNotes: false).lines(state)
      #expect(!hidden.contains { $0.plainText.contains("Ask who") })
    }
  }

  @Test("the clock counts what passes, says how far behind the plan one is, and can be stopped")
  func clock() throws {
    var state = try Self.state([])
    let size = TerminalSize(columns: 80, rows: 30)
    func status() -> String {
      PresentationView(size, showsNotes: false).lines(state).last?.plainText ?? ""
    }
    state.pass(.seconds(61))
    #expect(status().hasSuffix("1:01 of 5 min "))
    state.pass(.seconds(120))
    #expect(status().contains("3:01 of 5 min, 3 min behind"))
    _ = state.take(.character("p"))
    state.pass(.seconds(600))
    #expect(status().contains("3:01 (paused)"))
    _ = state.take(.character("0"))
    #expect(status().contains("0:00 (paused)"))
  }

  @Test("another size keeps the place")
  func resize() throws {
    var state = try Self.state([.pageDown, .pageDown, .pageDown, .pageDown], rows: 60)
    let title = state.slide?.title
    state.show(try Self.deck(rows: 8))
    #expect(state.slide?.title == title)
    state.show(try Self.deck(rows: 60, width: 30))
    #expect(state.slide?.title == title)
  }

  @Test("into a pipe all slides are written, keys and notes only with --notes")
  func handout() async throws {
    let learner = try Learner()
    let plain = await learner.run("present day-01 --plain \(Learner.course)", isPerson: false)
    #expect(plain.code == 0)
    #expect(plain.output.hasPrefix("Slide 1 of 9\n\nThe first day\n"))
    #expect(!plain.output.contains("Key:"))
    let notes = await learner.run("present day-01 --notes \(Learner.course)", isPerson: false)
    #expect(notes.output.contains("Key:"))
    let json = await learner.run("present day-01 --json \(Learner.course)", isPerson: false)
    #expect(json.output.contains("\"title\" : \"Question 1 of 2\""))
    #expect(!json.output.contains("\"answer\""))
  }

  @Test("on a terminal it takes the whole screen and gives it back")
  func wholeScreen() async throws {
    var learner = try Learner()
    learner.size = TerminalSize(columns: 80, rows: 24)
    let run = await learner.run(
      "present day-01 \(Learner.course)", environment: ["TERM": "xterm"])
    #expect(run.code == 0)
    #expect(run.output.contains("The first day"))
    #expect(!run.record.isFullScreen && !run.record.isCursorHidden && !run.record.isKeyMode)
  }
}
