// SPDX-License-Identifier: Apache-2.0

import OutsourcingEconomics

extension CompletionStatement {
  /// The statement as a document, which is drawn as text and as a page for screen and paper.
  var document: Proposal {
    let lessons = passed.count + missing.count
    let who = name ?? "The learner"
    var sections = [
      Proposal.Section(
        "What was completed",
        [
          .callout(
            "\(who) passed \(passed.count) of \(ReviewView.count(lessons, "lesson")) of the course "
              + "“\(title)” by \(date.long)."),
          .table(
            header: ["Lesson", "Passed on", "Score", "Pass mark", "Questions", "Seed"],
            rows: passed.map { lesson in
              [
                lesson.title, "\(lesson.date)", ScoreText.percent(lesson.score),
                ScoreText.percent(lesson.passMark), "\(lesson.questions)", "\(lesson.seed)",
              ]
            }),
        ] + runs)
    ]
    let objectives = passed.flatMap { lesson in lesson.objectives.map { "\($0) (\(lesson.title))" }
    }
    if !objectives.isEmpty {
      sections.append(Proposal.Section("What these lessons teach", [.list(objectives)]))
    }
    if !missing.isEmpty {
      sections.append(
        Proposal.Section("What is not completed", [.list(missing.map(Self.sentence))]))
    }
    let versions =
      ["Course “\(course)”, engine version \(engineVersion)."]
      + passed.compactMap { lesson in lesson.updated.map { "“\(lesson.title)” as of \($0)." } }
    sections.append(
      Proposal.Section(
        "What this statement is",
        [.paragraph(Self.honesty), .paragraph(versions.joined(separator: " "))]))
    return Proposal(
      title: "Statement of completion",
      subtitle: [name, title, date.long].compactMap { $0 }.joined(separator: " · "),
      sections: sections)
  }

  /// What is said of runs that were no whole quizzes.
  private var runs: [Proposal.Block] {
    let others = passed.compactMap { lesson -> String? in
      switch lesson.run {
      case "retry": "“\(lesson.title)”: by asking again what was wrong, with new values."
      case "pretest": "“\(lesson.title)”: in the test before the lesson."
      default: nil
      }
    }
    return others.isEmpty ? [] : [.paragraph("How it was passed:"), .list(others)]
  }

  /// What a lesson lacks.
  static func sentence(_ missing: Missing) -> String {
    let state =
      missing.best.map { "the best quiz so far has \(ScoreText.percent($0))" }
      ?? "no quiz is finished"
    return "\(missing.title) (\(missing.lesson)): \(state), and "
      + "\(ScoreText.percent(missing.passMark)) are needed."
  }
}
