// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import LessonMarkdown
import TerminalText

/// Draws questions.
struct QuestionView {
  let options: TerminalOptions
  let renderer: TerminalRenderer

  init(_ options: TerminalOptions) {
    self.options = options
    renderer = TerminalRenderer(options: options)
  }

  /// The prompt and what can be answered, without a word about the key.
  func asking(_ presented: PresentedQuestion) -> [StyledText] {
    let question = presented.question
    var lines = renderer.lines(of: question.prompt)
    switch question.kind {
    case .singleChoice(let choices), .trueFalse(let choices), .multipleChoice(let choices):
      lines.append(spaced: lettered(presented.order.compactMap { id in choices.text(of: id) }))
    case .ordering(let items):
      lines.append(spaced: numbered(presented.order.compactMap { id in items.text(of: id) }))
    case .matching(let matching):
      lines.append(
        spaced: columns(presented, matching.titles, matching.rows, matching.partners))
    case .sorting(let sorting):
      lines.append(
        spaced: columns(presented, sorting.titles, sorting.items, sorting.categories))
    case .estimate(let estimate): lines.append(spaced: scale(of: estimate))
    case .hotSpots(let spots):
      lines.append(
        spaced: StyledText(
          "Find the passages in square brackets that answer it, 1 to \(spots.count).", style: .dim
        ).wrapped(to: options.width))
    case .number, .cloze, .shortText, .freeText: break
    }
    return lines
  }

  /// The key, all feedback, hints and the explanation: for instructors.
  func key(of presented: PresentedQuestion) -> [StyledText] {
    let question = presented.question
    var lines = rightAnswer(presented, title: "Key")
    if case .cloze(let blanks) = question.kind {
      lines = list(
        blanks.map { StyledText($0.accepted.joined(separator: " | ")) },
        title: StyledText("Key: ", style: .bold))
    }
    if case .shortText(let key) = question.kind {
      lines = list(key.answers.map(weighted), title: StyledText("Key: ", style: .bold))
    }
    if case .number(let key) = question.kind, !key.ladder.isEmpty {
      lines += key.ladder.flatMap { rung in
        HangingText.lines(
          "  ", StyledText("\(rung.text(in: key)) (\(ScoreText.percent(rung.weight)))"),
          width: options.width)
      }
    }
    if let rule = question.scoring.words {
      lines += StyledText("Scoring: \(rule)", style: .dim).wrapped(to: options.width)
    }
    if let choices = question.choices {
      for (place, id) in presented.order.enumerated() {
        guard let option = choices.first(where: { $0.id == id }), !option.feedback.isEmpty else {
          continue
        }
        lines += indented(
          StyledText(PresentedQuestion.letter(place) + ") ", style: .dim), option.feedback)
      }
    }
    for (place, hint) in question.hints.enumerated() {
      lines += indented(StyledText("Hint \(place + 1): ", style: .dim), hint)
    }
    if !question.explanation.isEmpty {
      lines += indented(StyledText("Explanation: ", style: .dim), question.explanation)
    }
    return lines
  }

  /// The right answer, with the letters under which it was shown.
  func rightAnswer(
    _ presented: PresentedQuestion, title: String = "The right answer"
  ) -> [StyledText] {
    let title = StyledText(title + ": ", style: .bold)
    let question = presented.question
    if let choices = question.choices {
      let right = presented.order.enumerated().compactMap { place, id in
        choices.first { $0.id == id && $0.isCorrect }.map {
          StyledText(PresentedQuestion.letter(place) + ") ") + renderer.text(of: $0.text)
        }
      }
      return list(right, title: title)
    }
    if case .hotSpots(let spots) = question.kind {
      let right = presented.order.enumerated().compactMap { place, id in
        spots.first { $0.id == id && $0.isCorrect }.map {
          StyledText("\(place + 1). ") + renderer.text(of: $0.text)
        }
      }
      return list(right, title: title)
    }
    return list(question.rightAnswer.map { StyledText($0) }, title: title)
  }

  /// The points of a rubric, numbered, which the writer of a text ticks.
  func rubric(_ points: [Question.RubricPoint]) -> [StyledText] {
    numbered(
      points.map { point in
        let worth = point.points == 1 ? "1 point" : "\(point.points) points"
        return point.text + [Inline(.text(" (\(worth))"), range: Self.nowhere)]
      })
  }

  private static let nowhere = SourceRange(
    start: SourcePosition(line: 0, column: 0), end: SourcePosition(line: 0, column: 0))

  private func weighted(_ answer: Question.TextAnswer) -> StyledText {
    StyledText(
      answer.pattern + (answer.weight == .one ? "" : " (\(ScoreText.percent(answer.weight)))"))
  }

  /// A title with one text beside it, or with several below.
  private func list(_ texts: [StyledText], title: StyledText) -> [StyledText] {
    if let text = texts.first, texts.count == 1 {
      return (title + text).wrapped(to: options.width)
    }
    return title.wrapped(to: options.width)
      + texts.flatMap { HangingText.lines("  ", $0, width: options.width) }
  }

  private func columns(
    _ presented: PresentedQuestion, _ titles: [[Inline]], _ rows: [Question.Item],
    _ targets: [Question.Item]
  ) -> [StyledText] {
    var lines = title(titles.first)
    lines += numbered(presented.order.compactMap { id in rows.text(of: id) })
    lines.append(spaced: title(titles.dropFirst().first))
    lines += lettered(presented.targets.compactMap { id in targets.text(of: id) })
    return lines
  }

  private func title(_ text: [Inline]?) -> [StyledText] {
    let text = (text.map(renderer.text(of:)) ?? StyledText()).styled(.bold)
    return text.isEmpty ? [] : (text + ":").wrapped(to: options.width)
  }

  private func lettered(_ texts: [[Inline]]) -> [StyledText] {
    labelled(texts) { PresentedQuestion.letter($0) + ")" }
  }

  private func numbered(_ texts: [[Inline]]) -> [StyledText] {
    labelled(texts) { "\($0 + 1)." }
  }

  private func labelled(_ texts: [[Inline]], _ label: (Int) -> String) -> [StyledText] {
    let columns = texts.indices.map { label($0).count }.max() ?? 0
    return texts.enumerated().flatMap { place, text in
      HangingText.lines(
        StyledText("  ")
          + StyledText(label(place), style: .bold).padded(to: columns, alignment: .right) + " ",
        renderer.text(of: text), width: options.width)
    }
  }

  /// Blocks behind a label.
  func indented(_ label: StyledText, _ blocks: [Block]) -> [StyledText] {
    HangingText.lines(
      label, renderer.lines(of: blocks, width: max(10, options.width - label.columns)),
      width: options.width)
  }
}

extension Question {
  /// The options of a choice; nil for any other question.
  var choices: [Option]? {
    switch kind {
    case .singleChoice(let options), .trueFalse(let options), .multipleChoice(let options): options
    default: nil
    }
  }
}

extension [Question.Option] {
  fileprivate func text(of id: Int) -> [Inline]? { first { $0.id == id }?.text }
}

extension [Question.Item] {
  fileprivate func text(of id: Int) -> [Inline]? { first { $0.id == id }?.text }
}
