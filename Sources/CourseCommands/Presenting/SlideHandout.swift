// SPDX-License-Identifier: Apache-2.0

import CourseModel
import TerminalText

/// Writes all slides one after another, for paper or a screen reader.
struct SlideHandout {
  private let options: TerminalOptions

  init(_ options: TerminalOptions) { self.options = options }

  /// The slides, each below its number.
  func lines(_ deck: SlideDeck, showsNotes: Bool) -> [StyledText] {
    deck.slides.enumerated().flatMap { place, slide in
      var lines = place == 0 ? [] : [StyledText()]
      let number = "Slide \(place + 1) of \(deck.slides.count)"
      lines += StyledText(number, style: .dim).wrapped(to: options.width) + [StyledText()]
      lines += showsNotes ? slide.revealed.last ?? slide.lines : slide.lines
      guard showsNotes, !slide.notes.isEmpty else { return lines }
      lines += [StyledText()]
      for note in slide.notes {
        lines += (StyledText("Notes: ", style: .bold) + StyledText(note)).wrapped(to: options.width)
      }
      return lines
    }
  }
}

/// The slides as JSON.
struct SlideDocument: Encodable {
  /// One slide.
  struct Item: Encodable {
    var title: String
    var text: String
    var answer: String?
    var notes: [String]?
    var activity: String?
  }

  var title: String
  var minutes: Int?
  var slides: [Item]

  init(_ deck: SlideDeck, showsNotes: Bool) {
    func text(_ lines: [StyledText]) -> String {
      lines.map(\.plainText).joined(separator: "\n")
    }
    title = deck.title
    minutes = deck.minutes
    slides = deck.slides.map { slide in
      Item(
        title: slide.title, text: text(slide.lines),
        answer: showsNotes ? slide.revealed.last.map(text) : nil,
        notes: showsNotes ? slide.notes : nil, activity: slide.activity?.id)
    }
  }
}
