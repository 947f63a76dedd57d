// SPDX-License-Identifier: Apache-2.0

package import CourseModel
package import TerminalText

/// One screen of a lesson that is presented.
package struct Slide: Sendable, Hashable {
  /// The place in the lesson's outline.
  package var stop: Int
  /// Which screen of that stop it is, from 0.
  package var part: Int
  /// The number of screens of that stop.
  package var parts: Int
  /// What it is called.
  package var title: String
  /// What is shown.
  package var lines: [StyledText]
  /// What `k` reveals, screen by screen; empty where nothing is hidden.
  package var revealed: [[StyledText]] = []
  /// What only the presenter sees.
  package var notes: [String] = []
  /// The activity that begins here.
  package var activity: Activity?
}

/// The slides of a lesson for a size of screen.
package struct SlideDeck: Sendable, Hashable {
  /// The title of the lesson.
  package let title: String
  /// The minutes planned for it.
  package let minutes: Int?
  /// The slides, at least one.
  package let slides: [Slide]

  /// Makes slides: one for each section, question and activity, and more where one is too long.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - options: How to render, with the width of a slide.
  ///   - height: The lines of a slide; nil for slides of any length.
  package init(_ lesson: Lesson, _ options: TerminalOptions, height: Int?) {
    title = lesson.title
    minutes = lesson.minutes
    let outline = LessonOutline(lesson)
    let view = LessonView(options)
    slides = outline.stops.enumerated().flatMap { place, stop in
      Self.slides(of: stop, place, lesson, outline, view, height)
    }
  }

  private static func slides(
    of stop: LessonOutline.Stop, _ place: Int, _ lesson: Lesson, _ outline: LessonOutline,
    _ view: LessonView, _ height: Int?
  ) -> [Slide] {
    var title = stop.section
    var revealed: [[StyledText]] = []
    var notes: [String] = []
    var activity: Activity?
    let lines = view.lines(of: stop, in: lesson, outline: outline, showsKey: false)
    switch stop.content {
    case .text(let blocks): notes = SpeakerNotes.notes(in: blocks)
    case .question(let question, let number):
      title = "Question \(number) of \(lesson.inPlaceQuestions.count)"
      let key = QuestionView(view.options).key(
        of: PresentedQuestion(question, seed: LessonView.paperSeed))
      let both = lines + [StyledText()] + key
      revealed =
        height.map { both.count <= $0 } ?? true
        ? [both] : ScreenPages.pages(of: key, height: height)
    case .activity(let done):
      title = done.title
      activity = done
    case .opening, .sources, .quiz: break
    }
    // A low screen has no room for the title on each further slide.
    let fewestRows = 12
    let heading =
      height.map { $0 >= fewestRows } ?? true
      ? view.heading(title, level: 2).map { $0.styled(.dim) } + [StyledText()] : []
    var pages = ScreenPages.pages(of: lines, height: height)
    if pages.count > 1 {
      let room = height.map { max(1, $0 - heading.count) }
      pages = ScreenPages.pages(of: lines, height: room)
      for page in pages.indices.dropFirst() { pages[page] = heading + pages[page] }
    }
    return pages.enumerated().map { part, page in
      Slide(
        stop: place, part: part, parts: pages.count, title: title, lines: page,
        revealed: revealed, notes: notes, activity: activity)
    }
  }

  /// The slide that shows what another one showed, of the same lesson at another size.
  package func place(of slide: Slide) -> Int {
    let same = slides.indices.filter { slides[$0].stop == slide.stop }
    guard let first = same.first else { return min(slide.stop, slides.count - 1) }
    return first + slide.part * same.count / max(1, slide.parts)
  }
}
