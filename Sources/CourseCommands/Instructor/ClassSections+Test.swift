// SPDX-License-Identifier: Apache-2.0

import Charts
import ItemAnalysis

extension ClassSections {
  /// The figures of the test.
  var figures: ClassSection? {
    let (review, figures) = (test.review, test.review.statistics)
    var blocks: [ClassSection.Block] = []
    if let warning = review.warning { blocks.append(.warning(warning.description)) }
    if review.hasDifferentPapers {
      blocks.append(
        .warning(
          "\(test.papers.reduce(0, +)) learners had \(test.papers.count) different papers. Each "
            + "question is held against the rest of its learner's own paper; what needs one paper "
            + "has no value. Give the class one seed:  bpo quiz \(test.id) --seed 7"))
    }
    if !review.group.setAside.isEmpty {
      blocks.append(
        .text(
          "Left questions unanswered and are set aside here: "
            + review.group.setAside.joined(separator: ", ") + "."))
    }
    guard figures.learners > 0 else {
      blocks.append(.text("Nobody finished, so there are no figures."))
      return ClassSection("The test", blocks)
    }
    let isWhole = figures.maximum.rounded() == figures.maximum
    let marks = "marks of \(Figure.decimal(figures.maximum, places: isWhole ? 0 : 2))"
    let rows: [(FigureName, Double?, Int, String)] = [
      (.mean, figures.mean, 2, marks), (.median, figures.median, 2, marks),
      (.standardDeviation, figures.standardDeviation, 2, "marks"),
      (.skewness, figures.skewness, 2, "below 0: a tail of low scores"),
      (.kurtosis, figures.kurtosis, 2, "0: as the normal distribution"),
      (
        .internalConsistency, figures.internalConsistency, 1,
        "per cent; Cronbach's alpha" + (review.consistency.map { ": \($0.rawValue)" } ?? "")
      ),
      (.kuderRichardson20, figures.kuderRichardson20, 1, "per cent; the same for right or wrong"),
      (.errorRatio, figures.errorRatio, 1, "per cent of the deviation that is chance"),
      (.standardError, figures.standardError, 2, "marks by which a score is off by chance"),
    ]
    blocks.append(
      .table(
        ClassSection.Table(
          "Figures of the test",
          ["Figure", "Value", "Meaning"],
          [["learners", "\(figures.learners)", "with a finished first try that counts here"]]
            + rows.map { figure, value, places, meaning in
              let reason = figures.undefined.first { $0.figure == figure }?.reason
              return [
                figure.word, number(value, places: places),
                reason.map { "no value: \($0)" } ?? meaning,
              ]
            }, texts: [0, 2])))
    return ClassSection("The test", blocks)
  }

  /// The class against an earlier one.
  var comparison: ClassSection? {
    guard let comparison = test.comparison else { return nil }
    var blocks: [ClassSection.Block] = []
    if let warning = comparison.warning { blocks.append(.warning(warning.description)) }
    blocks.append(
      .text(
        "\(Words.count(comparison.learnersBefore, "learner")) before, "
          + "\(comparison.learnersAfter) after. "
          + (comparison.total.map {
            "All marks\(comparison.totalIsOfWholePapers ? ", over whole papers" : ""): "
              + "\(change($0))."
          } ?? "No question is the same, so nothing can be compared.")))
    if !comparison.items.isEmpty {
      blocks.append(
        .table(
          ClassSection.Table(
            "Before and after",
            ["Question", "Before", "After", "Change", "Beyond chance", "Discr."],
            comparison.items.map { item in
              [
                name(item.item), percent(item.facility.before), percent(item.facility.after),
                points(item.facility), item.facility.isBeyondChance ? "yes" : "no",
                item.discriminationChange.map { signed($0, places: 0) } ?? "–",
              ]
            }, texts: [0, 4])))
      blocks.append(
        .text(
          "Change in points with its 95 % interval (Welch). Of twenty questions one is beyond chance "
            + "by chance."))
    }
    let lists = [
      ("Changed in between, so not compared", comparison.changedItems),
      ("Only before", comparison.removedItems.map(\.id)),
      ("Only after", comparison.addedItems.map(\.id)),
    ]
    for (title, names) in lists where !names.isEmpty {
      blocks.append(.text("\(title): \(names.joined(separator: ", "))."))
    }
    return ClassSection("Before and after", blocks)
  }

  private func change(_ difference: MeanDifference) -> String {
    "\(percent(difference.before)) before, \(percent(difference.after)) after, "
      + "\(points(difference)) points"
      + (difference.halfWidth == nil
        ? "" : difference.isBeyondChance ? ", beyond chance" : ", within chance")
  }

  private func points(_ difference: MeanDifference) -> String {
    signed(difference.change * 100, places: 0)
      + (difference.halfWidth.map { " ± \(Figure.decimal($0 * 100, places: 0))" } ?? "")
  }

  private func signed(_ value: Double, places: Int) -> String {
    (value >= 0 ? "+" : "") + Figure.decimal(value, places: places)
  }

  /// Corrected keys and edited questions.
  var audit: ClassSection? {
    var blocks: [ClassSection.Block] = test.keyChanges.flatMap { change -> [ClassSection.Block] in
      let key =
        change.oldKey.map { "key \($0.joined(separator: ", ")), now " } ?? "another key, now "
      let changed = change.changes.filter { $0.before != $0.after }
      let what =
        "\(change.question): \(Words.count(change.changes.count, "answer")) under "
        + key + change.newKey.joined(separator: "; ") + ". "
      guard change.isApplied else {
        return [
          .warning(
            what + "Only the key was changed since. They are kept apart as another version; "
              + "--remark \(change.question) marks them by today's key "
              + "(\(Words.count(changed.count, "mark")) would change).")
        ]
      }
      let basis =
        switch change.basis {
        case .hash: "The recorded hash proves that only the key was changed. "
        case .instructor: "That only the key was changed is the instructor's word. "
        }
      return [
        .text(what + basis + "\(Words.count(changed.count, "mark")) changed."),
        .table(
          ClassSection.Table(
            "Marked again: \(change.question) (\(change.from) to \(change.to))",
            ["Learner", "Before", "After"],
            change.changes.map { [$0.learner, $0.before.description, $0.after.description] })),
      ]
    }
    let versions = test.versions.map { version in
      "\(version.question): \(Words.count(version.versions.count, "version"))"
        + (version.hasCurrent ? "" : ", none of them today's")
    }
    if !versions.isEmpty {
      blocks.append(
        .text(
          "Edited while the class answered, or since; each version is a question of its own, and of "
            + "old ones only the marks are known:"))
      blocks.append(.list(versions))
    }
    return blocks.isEmpty ? nil : ClassSection("Corrections", blocks)
  }
}
