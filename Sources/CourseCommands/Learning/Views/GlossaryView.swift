// SPDX-License-Identifier: Apache-2.0

import CourseModel
import LessonMarkdown
import TerminalText

/// Draws the words of the field.
struct GlossaryView {
  let options: TerminalOptions

  /// Every term with the first sentence of its meaning, in the order of the alphabet.
  func list(_ glossary: Glossary) -> [StyledText] {
    let terms = glossary.terms.sorted {
      ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id)
    }
    var lines = LessonView(options).heading("Glossary", level: 1)
    lines.append(StyledText())
    for term in terms {
      lines += HangingText.lines(
        StyledText(term.name, style: .bold) + StyledText(": "),
        StyledText(Self.firstSentence(of: term.meaning)), width: options.width)
    }
    lines.append(
      spaced: StyledText(
        "\(terms.count) terms. To read one in full, run:  bpo glossary TERM"
      ).wrapped(to: options.width))
    return lines
  }

  /// One term in full.
  func lines(of term: Glossary.Term) -> [StyledText] {
    var lines = LessonView(options).heading(term.name, level: 1)
    if !term.aliases.isEmpty {
      lines.append(spaced: field("Also", term.aliases.joined(separator: ", ")))
    }
    lines.append(spaced: TerminalRenderer(options: options).lines(of: term.definition))
    let fields = [
      ("Unit", term.unit), ("Formula", term.formula), ("Source", term.source),
    ]
    lines.append(StyledText())
    for case (let name, let text?) in fields { lines += field(name, text) }
    return lines
  }

  private func field(_ name: String, _ text: String) -> [StyledText] {
    (StyledText(name + ": ", style: .dim) + StyledText(text)).wrapped(to: options.width)
  }

  /// The text up to the first full stop that ends a sentence.
  private static func firstSentence(of text: String) -> String {
    var end = text.startIndex
    while let stop = text[end...].firstIndex(where: { ".!?".contains($0) }) {
      let next = text.index(after: stop)
      end = next
      guard next < text.endIndex else { break }
      let after = text[next...].drop { $0 == " " }.first
      if text[next] == " ", after?.isUppercase == true { return String(text[..<next]) }
    }
    return text
  }
}
