// SPDX-License-Identifier: Apache-2.0

package import CourseModel
import LessonMarkdown
package import TerminalText

/// Draws the parts of a lesson.
package struct LessonView: Sendable {
  /// How to render.
  package let options: TerminalOptions
  let renderer: TerminalRenderer

  /// Draws with options.
  package init(_ options: TerminalOptions) {
    self.options = options
    renderer = TerminalRenderer(options: options)
  }

  /// The whole lesson.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - showsKey: Whether keys, feedback and the quiz's questions are shown, for instructors.
  /// - Returns: The lines.
  package func lines(of lesson: Lesson, showsKey: Bool) -> [StyledText] {
    let outline = LessonOutline(lesson)
    var lines: [StyledText] = []
    for stop in outline.stops {
      lines.append(spaced: self.lines(of: stop, in: lesson, outline: outline, showsKey: showsKey))
    }
    return lines
  }

  /// One stop of a lesson as it is read, not taken.
  func lines(
    of stop: LessonOutline.Stop, in lesson: Lesson, outline: LessonOutline, showsKey: Bool
  ) -> [StyledText] {
    switch stop.content {
    case .opening: opening(of: lesson, sections: outline.sections)
    case .text(let blocks): renderer.lines(of: blocks)
    case .question(let question, let number):
      self.question(
        question, title: "Question \(number) of \(lesson.inPlaceQuestions.count)",
        showsKey: showsKey)
    case .activity(let activity): self.activity(activity)
    case .sources: sources(of: lesson)
    case .quiz: quiz(of: lesson, showsKey: showsKey)
    }
  }

  /// The title, what the lesson promises and its sections.
  func opening(of lesson: Lesson, sections: [String]) -> [StyledText] {
    var lines = heading(lesson.title, level: 1)
    if let minutes = lesson.minutes {
      lines.append(spaced: paragraph("This lesson takes about \(minutes) minutes."))
    }
    if !lesson.objectives.isEmpty {
      lines.append(spaced: paragraph("Afterwards you can:"))
      for objective in lesson.objectives {
        lines += item(options.plain ? "- " : "• ", StyledText(objective.text))
      }
    }
    if !sections.isEmpty {
      lines.append(spaced: paragraph("Sections:"))
      for (place, section) in sections.enumerated() {
        let number = "\(place + 1). "
        lines += item(number.count == 3 ? " " + number : number, StyledText(section))
      }
    }
    return lines
  }

  /// A question as it stands on paper.
  func question(_ question: Question, title: String, showsKey: Bool) -> [StyledText] {
    let presented = PresentedQuestion(question, seed: Self.paperSeed)
    let view = QuestionView(options)
    var lines = heading(showsKey ? "\(title): \(question.id)" : title, level: 3)
    lines.append(spaced: view.asking(presented))
    if showsKey { lines.append(spaced: view.key(of: presented)) }
    return lines
  }

  /// On paper every reader sees the same order, which is not the one of the file.
  static let paperSeed: UInt64 = 1

  /// An activity, and how to do it.
  func activity(_ activity: Activity) -> [StyledText] {
    var lines = heading("Activity: \(activity.title)", level: 3)
    let summary: String =
      switch activity.content {
      case .sort(let sort): "\(sort.workflow) \(sort.tasks.count) tasks: manual or automated?"
      case .revenue: "Work out what a BPO earns under several billing models, step by step."
      case .dialing(let dialing):
        "Predict, run and explain: \(dialing.agents) agents, "
          + dialing.modes.map { "\($0)" }.joined(separator: " against ") + "."
      case .trial(let trial): trial.look
      }
    lines.append(spaced: paragraph(summary))
    let command =
      if case .trial(let trial) = activity.content { trial.command } else {
        "bpo activity \(activity.id)"
      }
    lines.append(spaced: paragraph("To do it, run:  \(command)"))
    return lines
  }

  /// Footnotes and sources.
  func sources(of lesson: Lesson) -> [StyledText] {
    var lines = renderer.lines(of: lesson.footnotes)
    if lesson.sources.isEmpty { return lines }
    lines.append(spaced: heading("Sources", level: 2))
    lines.append(StyledText())
    for source in lesson.sources {
      let label = StyledText(options.plain ? "- " : "• ")
      let width = options.width - label.columns
      var parts = StyledText(source.title, link: source.url)
      if let date = source.date { parts += StyledText(", " + date) }
      var text = parts.wrapped(to: width)
      if let url = source.url, !options.hyperlinks {
        text += StyledText(url).wrapped(to: width, breaking: .anywhere)
      }
      lines += HangingText.lines(label, text, width: options.width)
    }
    return lines
  }

  /// What stands above the quiz; with the key its questions too.
  func quiz(of lesson: Lesson, showsKey: Bool) -> [StyledText] {
    var lines = renderer.lines(of: lesson.quizIntroduction)
    let drawn = lesson.quiz.draw ?? lesson.bankCount
    lines.append(
      spaced: paragraph(
        "The quiz asks \(drawn) of \(lesson.bankCount) questions and is passed with "
          + "\(ScoreText.percent(lesson.quiz.pass)). To take it, run:  bpo quiz \(lesson.id)"))
    guard showsKey else { return lines }
    for (place, question) in lesson.bank.enumerated() {
      lines.append(
        spaced: self.question(
          question, title: "Quiz question \(place + 1) of \(lesson.bank.count)", showsKey: true))
    }
    return lines
  }

  /// A heading as the lessons' own look.
  func heading(_ text: String, level: Int) -> [StyledText] {
    let nowhere = SourceRange(
      start: SourcePosition(line: 0, column: 0), end: SourcePosition(line: 0, column: 0))
    return renderer.lines(
      of: [Block(.heading(level: level, [Inline(.text(text), range: nowhere)]), range: nowhere)])
  }

  /// Running text.
  func paragraph(_ text: String, style: TextStyle = .plain) -> [StyledText] {
    StyledText(text, style: style).wrapped(to: options.width)
  }

  private func item(_ label: StyledText, _ text: StyledText) -> [StyledText] {
    HangingText.lines(label, text, width: options.width)
  }

  private func item(_ label: String, _ text: StyledText) -> [StyledText] {
    item(StyledText(label), text)
  }
}
