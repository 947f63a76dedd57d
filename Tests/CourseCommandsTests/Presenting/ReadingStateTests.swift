// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import TerminalText
import Testing

@Suite("Reading on a whole screen")
struct ReadingStateTests {
  /// Thirty paragraphs of `lines` lines under three headings.
  private static func page(lines: Int = 2, prefix: String = "") -> ReadingPage {
    var page = ReadingPage(title: "Sample")
    for number in 1...30 {
      if number % 10 == 1 {
        page.add([StyledText("\(prefix)Part \(number / 10 + 1)")], title: "Part \(number / 10 + 1)")
      }
      page.add(
        (1...lines).map { StyledText($0 == 1 ? "Paragraph \(number) begins" : "and goes on.") })
    }
    return page
  }

  private static func state(_ keys: [Key], rows: Int = 10) -> ReadingState {
    var state = ReadingState(page(), rows: rows)
    for key in keys { _ = state.take(key) }
    return state
  }

  @Test(
    "keys move by lines, screens and to the ends, and never beyond them",
    arguments: [
      ([.down, .down, .up], 1),
      ([.up], 0),
      ([.character(" ")], 8),
      ([.pageDown, .pageDown, .pageUp], 8),
      ([.character(" "), .character("b"), .character("b")], 0),
      ([.character("d")], 5),
      ([.character("G")], 85),
      ([.end, .down, .pageDown], 85),
      ([.end, .character("g")], 0),
      ([.other, .delete, .control("l")], 0),
    ] as [([Key], Int)])
  func moves(keys: [Key], top: Int) {
    // 30 paragraphs of 2 lines, 3 headings, 32 blank lines between: 95 lines.
    #expect(Self.page().lines.count == 95)
    #expect(Self.state(keys).top == top)
  }

  @Test("q and the end of the input leave; nothing else does")
  func leaves() {
    for key in [Key.character("q"), .endOfInput] {
      var state = Self.state([])
      let stays = state.take(key)
      #expect(!stays)
    }
    for key in [Key.escape, .enter, .character("Q"), .character("x"), .left, .other] {
      var state = Self.state([])
      let stays = state.take(key)
      #expect(stays)
    }
  }

  @Test("a search finds a text across line ends, shows how many places, and goes round")
  func search() throws {
    let typed = "BEGINS  and".map { Key.character($0) }
    var state = Self.state([.character("/")] + typed + [.enter])
    let matches = try #require(state.search).matches
    #expect(matches.count == 30)
    #expect(matches[0].parts.count == 2)
    #expect(state.match == 0)
    #expect(state.message == "Place 1 of 30.")
    for _ in 0..<29 { _ = state.take(.character("n")) }
    #expect(state.match == 29)
    #expect(state.top <= matches[29].line && matches[29].line < state.top + state.rows)
    _ = state.take(.character("n"))
    #expect(state.match == 0)
    #expect(state.message == "On from the other end. Place 1 of 30.")
    _ = state.take(.character("N"))
    #expect(state.match == 29)
  }

  @Test("a search for nothing, for what is not there, and one that is broken off, change nothing")
  func searchesInVain() {
    #expect(Self.state([.character("n")]).message == "Nothing was looked for yet; / begins.")
    let missing = Self.state([.character("/"), .character("ß"), .character("z"), .enter])
    #expect(missing.message == "“ßz” is not in this lesson.")
    #expect(missing.top == 0)
    #expect(Self.state([.character("/"), .character("a"), .escape]).search == nil)
    #expect(Self.state([.character("/"), .character("a"), .backspace, .backspace]).mode == .text)
    #expect(Self.state([.character("/"), .character("q")]).mode == .typing("q"))
  }

  @Test("the table of contents begins at the part that is read and goes where one chooses")
  func contents() {
    let opened = Self.state([.character("G"), .character("t")])
    #expect(opened.mode == .contents(selected: 2))
    let chosen = Self.state([.character("t"), .down, .enter])
    #expect(chosen.mode == .text)
    #expect(chosen.page.lines[chosen.top].plainText == "Part 2")
    #expect(Self.state([.character("t"), .up, .up]).mode == .contents(selected: 0))
    #expect(Self.state([.character("t"), .end, .down]).mode == .contents(selected: 2))
    #expect(Self.state([.character("t"), .character("q")]).mode == .text)
  }

  @Test("another width keeps the place")
  func rewraps() {
    var state = Self.state([.character("/")] + "Paragraph 17".map { .character($0) } + [.enter])
    while state.page.lines[state.top].plainText != "Paragraph 17 begins" { _ = state.take(.down) }
    state.show(Self.page(lines: 7), rows: 20)
    #expect(state.page.lines[state.top].plainText == "Paragraph 17 begins")
    state.show(Self.page(lines: 1), rows: 5)
    #expect(state.page.lines[state.top].plainText == "Paragraph 17 begins")
  }

  @Test("an edit above keeps the place; an edit of the place itself stays near it")
  func edits() {
    var state = Self.state([.character("t"), .down, .enter])
    var longer = ReadingPage(title: "Sample")
    longer.add(["A new paragraph", "at the top"])
    for line in Self.page().lines where !line.isEmpty {
      longer.add([line])
    }
    state.show(longer, rows: 10)
    #expect(state.page.lines[state.top].plainText == "Part 2")
    state.show(Self.page(prefix: "New "), rows: 10)
    state.show(ReadingPage(title: "empty"), rows: 10)
    #expect(state.top == 0)
  }

  @Test("any keys whatever keep the place inside the page")
  func anyKeys() {
    let keys: [Key] = [
      .down, .up, .pageDown, .end, .home, .character("/"), .character("a"), .enter, .escape,
      .character("n"), .character("N"), .character("t"), .character("h"), .backspace, .tab, .other,
    ]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var state = ReadingState(Self.page(), rows: Int.random(in: 1...120, using: &random))
      for _ in 0..<60 {
        _ = state.take(keys.randomElement(using: &random) ?? .down)
        #expect(0...state.lastTop ~= state.top)
        if Int.random(in: 0..<10, using: &random) == 0 {
          state.show(Self.page(lines: Int.random(in: 1...9, using: &random)), rows: 7)
        }
      }
    }
  }

  @Test("the screen is filled to its last line at any size, and highlights what was found")
  func view() {
    for rows in [1, 2, 5, 24, 200] {
      for mode in [Key.character("x"), .character("t"), .character("h"), .character("/")] {
        let size = TerminalSize(columns: 40, rows: rows)
        var state = ReadingState(Self.page(), rows: ReadingView.rows(of: size))
        _ = state.take(mode)
        let lines = ReadingView(TerminalOptions(width: 40), size).lines(state)
        #expect(lines.count == max(2, rows))
        #expect(lines.last.map { $0.columns <= 40 } == true)
      }
    }
    let size = TerminalSize(columns: 40, rows: 12)
    var state = ReadingState(Self.page(), rows: 11)
    for key in [Key.character("/")] + "goes".map({ .character($0) }) + [.enter] {
      _ = state.take(key)
    }
    let lines = ReadingView(TerminalOptions(width: 40), size).lines(state)
    let marked = lines.dropLast().flatMap(\.runs).filter(\.style.isReversed)
    #expect(marked.map(\.text) == ["goes", "goes", "goes"])
    #expect(lines.last?.plainText.hasSuffix("0 % · h help · q quit ") == true)
  }
}
