// SPDX-License-Identifier: Apache-2.0

import CourseModel
import TerminalText

/// Lets a person read a lesson on the whole screen.
struct ReadingSession {
  private let terminal: Terminal
  private let options: TerminalOptions
  private let showsKey: Bool

  /// How long a key is waited for before the size of the screen and the files are looked at.
  private static let patience = Duration.milliseconds(100)

  /// Prepares a session.
  init(on terminal: Terminal, _ options: TerminalOptions, showsKey: Bool) {
    self.terminal = terminal
    self.options = options
    self.showsKey = showsKey
  }

  /// Shows a lesson until the reader leaves.
  func read(_ lesson: Lesson) {
    var source: Source = .lesson(lesson)
    run(&source)
  }

  /// Shows a lesson until the author leaves, anew after each change of its files.
  func watch(_ watch: LessonWatch) {
    var source: Source = .watch(watch)
    run(&source)
  }

  private enum Source {
    case lesson(Lesson)
    case watch(LessonWatch)
  }

  private func run(_ source: inout Source) {
    var screen = FullScreen(terminal, options)
    var lesson: Lesson?
    var faults: [CourseFault] = []
    if case .lesson(let known) = source { lesson = known }
    var state = ReadingState(ReadingPage(title: ""), rows: 1)
    var laidOut: TerminalSize?
    terminal.withFullScreen {
      while true {
        let size = screen.size
        var isChanged = size != laidOut
        if case .watch(var watch) = source, let reading = watch.change() {
          faults = reading.faults
          lesson = reading.lesson ?? lesson
          isChanged = true
          source = .watch(watch)
        }
        let remarks = FaultBox.lines(faults, size)
        if isChanged {
          state.show(page(lesson, size), rows: ReadingView.rows(of: size, remarks: remarks.count))
          laidOut = size
        }
        screen.draw(ReadingView(options, size).lines(state, remarks: remarks))
        if let key = terminal.nextKey(Self.patience), !state.take(key) { return }
      }
    }
  }

  private func page(_ lesson: Lesson?, _ size: TerminalSize) -> ReadingPage {
    guard let lesson else { return ReadingPage(title: "No lesson yet") }
    var options = options
    options.width = min(options.width, size.columns, ReadingView.widestText)
    return ReadingPage(lesson, showsKey: showsKey, options)
  }
}

/// Faults of a file in a box at the bottom of a screen.
enum FaultBox {
  /// The lines of the box, at most a third of the screen; none without faults.
  static func lines(_ faults: [CourseFault], _ size: TerminalSize) -> [StyledText] {
    if faults.isEmpty { return [] }
    let title = faults.count == 1 ? "─ 1 fault " : "─ \(faults.count) faults "
    let rule = title + String(repeating: "─", count: max(0, size.columns - title.count))
    let text = faults.flatMap { StyledText($0.description).wrapped(to: size.columns) }
    let room = max(2, size.rows / 3 - 1)
    var shown = Array(text.prefix(room))
    if text.count > room {
      shown[room - 1] = StyledText("… \(text.count - room + 1) lines more", style: .dim)
    }
    return [StyledText(rule, style: TextStyle(isBold: true, color: .red))] + shown
  }
}
