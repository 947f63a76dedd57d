// SPDX-License-Identifier: Apache-2.0

import Charts
import ItemAnalysis

extension ClassSections {
  /// Who has not started, is under way, has finished.
  var standing: ClassSection? {
    let standing = test.standing
    var blocks: [ClassSection.Block] = [
      .text(
        "\(Words.count(standing.finished, "learner")) finished, \(standing.passed) of them with "
          + "\(Figure.percent(test.passMark.doubleValue, places: 0)) or more; \(standing.unfinished) "
          + "under way, \(standing.notStarted) not started.")
    ]
    if standing.triedAgain > 0 {
      let gain = standing.meanGain.map {
        ": the best attempt is \(Figure.decimal($0 * 100, places: 1)) points above the first on average"
      }
      blocks.append(.text("\(standing.triedAgain) tried again to the end\(gain ?? "")."))
    }
    if test.learners.isEmpty { return ClassSection("Where the class stands", blocks) }
    blocks.append(
      .chart(
        ShareChart(
          title: "The class", parts: ["passed", "finished", "under way", "not started"],
          rows: [
            ShareChart.Row(
              label: "learners",
              amounts: [
                standing.passed, standing.finished - standing.passed, standing.unfinished,
                standing.notStarted,
              ].map(Double.init))
          ])))
    if let scores { blocks.append(.chart(scores)) }
    blocks.append(
      .table(
        ClassSection.Table(
          "Learners", ["Learner", "Standing", "First", "Best", "Tries", "Hints", "Time"],
          test.learners.map { learner in
            let one = learner.summary
            return [
              one.learner, Self.word(learner), percent(one.firstShare), percent(one.bestShare),
              "\(one.finishedAttempts)", "\(one.hintsUsed)", time(one.seconds),
            ]
          }, texts: [0, 1])))
    let disputed = test.learners.filter { $0.summary.disputedResponses > 0 }
    if !disputed.isEmpty {
      blocks.append(
        .warning(
          "Two sources tell different marks of one answer, and the higher stands: "
            + disputed.map { "\($0.summary.learner) (\($0.summary.disputedResponses))" }
            .joined(separator: ", ") + "."))
    }
    return ClassSection("Where the class stands", blocks)
  }

  static func word(_ learner: ClassReport.Learner) -> String {
    switch learner.summary.standing {
    case .notStarted: "not started"
    case .unfinished: "under way"
    case .finished: learner.isPassed ? "passed" : "finished"
    }
  }

  /// How many learners scored in each tenth at the first try.
  private var scores: (any Chart)? {
    let shares = test.learners.compactMap(\.summary.firstShare)
    guard shares.count > 1 else { return nil }
    var counts = [Int](repeating: 0, count: 10)
    for share in shares { counts[min(9, max(0, Int(share * 10)))] += 1 }
    let first = counts.firstIndex { $0 > 0 } ?? 0
    return BarChart(
      title: "First finished tries by score", format: ChartNumberFormat(),
      bars: (first..<10).map { tenth in
        BarChart.Bar(
          label: tenth == 9 ? "90 to 100 %" : "\(tenth * 10) to \(tenth * 10 + 9) %",
          value: Double(counts[tenth]), text: Words.count(counts[tenth], "learner"))
      })
  }

  /// Who needs help and why.
  var help: ClassSection? {
    guard !test.needsHelp.isEmpty else {
      return test.learners.isEmpty
        ? nil : ClassSection("Who needs help", [.text("Nobody, by these figures.")])
    }
    return ClassSection(
      "Who needs help",
      [.list(test.needsHelp.map { "\($0.summary.learner): \(reasons($0))." })])
  }

  private func reasons(_ need: NeedForHelp) -> String {
    need.reasons.map { reason in
      switch reason {
      case .notStarted: "has not started"
      case .unfinished(let answered, let items):
        answered == 0
          ? "has begun the lesson and not the quiz"
          : "is under way, \(answered) of \(items) answered"
      case .belowPassMark(let share, let pass):
        "best \(percent(share)), below \(percent(pass.doubleValue))"
      case .objectiveNotMastered(let objective, let share): "\(objective) \(percent(share))"
      }
    }.joined(separator: "; ")
  }

  /// How the class stands with each objective.
  var objectives: ClassSection? {
    guard !test.objectives.isEmpty else { return nil }
    let names = ["mastered", "not mastered", "under way", "not started"]
    func amounts(_ objective: ClassReport.Objective) -> [Int] {
      [
        objective.mastered, objective.notMastered, objective.inProgress, objective.notStarted,
      ]
    }
    return ClassSection(
      "Mastery by objective",
      [
        .text(
          "Mastered: \(Figure.percent(ObjectiveMastery.usualShare.doubleValue, places: 0)) or more "
            + "of the marks of its questions in one attempt."),
        .chart(
          ShareChart(
            title: "Learners by objective", parts: names,
            rows: test.objectives.map {
              ShareChart.Row(label: $0.id, amounts: amounts($0).map(Double.init))
            })),
        .table(
          ClassSection.Table(
            "Objectives", ["Objective", "What"] + names.map { $0.capitalizedFirst } + ["Mean"],
            test.objectives.map { objective in
              [objective.id, objective.text] + amounts(objective).map(String.init)
                + [percent(objective.meanShare)]
            }, texts: [0, 1])),
      ])
  }

  /// The score and time of each learner on each objective.
  var matrix: ClassSection? {
    guard isFull, test.objectives.count > 0 else { return nil }
    let rows = test.learners.filter { $0.summary.standing == .finished }.map { learner in
      [learner.summary.learner]
        + learner.objectives.map { part in
          part.share == nil ? "–" : "\(percent(part.share)), \(time(part.seconds))"
        }
    }
    if rows.isEmpty { return nil }
    return ClassSection(
      "Learner by objective",
      [
        .text("The share of the marks and the time taken at the first finished try."),
        .table(
          ClassSection.Table(
            "Learner by objective", ["Learner"] + test.objectives.map(\.id), rows)),
      ])
  }
}

extension String {
  /// The text with a capital first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
