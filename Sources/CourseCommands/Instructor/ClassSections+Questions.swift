// SPDX-License-Identifier: Apache-2.0

import Charts
import ItemAnalysis

extension ClassSections {
  /// The figures of the questions.
  var questions: ClassSection? {
    let items = test.review.items
    guard !items.isEmpty, test.review.group.size + test.review.group.setAside.count > 0 else {
      return nil
    }
    var blocks: [ClassSection.Block] = []
    blocks.append(
      .table(
        ClassSection.Table(
          "Answers", ["Question", "Right", "Partly", "Wrong", "Not answered"],
          items.map { review in
            let counts = review.countsOfAll
            return [
              name(review.item.key), "\(counts.right)", "\(counts.partlyRight)",
              "\(counts.wrong)", "\(counts.notAttempted)",
            ]
          })))
    blocks.append(
      .table(
        ClassSection.Table(
          "Figures of the questions",
          ["Question", "Facility", "SD", "Discr.", "Effic.", "Weight", "Remark"],
          items.map { review in
            let figures = review.statistics
            return [
              name(review.item.key), percent(figures.facility),
              number(figures.standardDeviation, places: 2),
              number(figures.discriminationIndex, places: 0),
              number(figures.discriminativeEfficiency, places: 0),
              number(figures.effectiveWeight, places: 1),
              review.findings.compactMap { self.remark($0) }.joined(separator: "; "),
            ]
          }, texts: [0, 6])))
    let undefined = undefinedFigures
    if !undefined.isEmpty { blocks.append(.list(undefined)) }
    blocks.append(
      .text(
        "Facility: share of the marks earned. SD: standard deviation, in marks. Discr.: 100 × the "
          + "correlation with the rest of the test. Effic.: the same against the greatest "
          + "possible. Weight: per cent of the spread of totals that the question makes."))
    if isFull, items.count <= 60 {
      blocks.append(
        .chart(
          BarChart(
            title: "Share of the marks earned", format: .percent(places: 0),
            bars: items.compactMap { review in
              review.statistics.facility.map {
                BarChart.Bar(label: name(review.item.key), value: $0)
              }
            })))
    }
    return ClassSection("The questions", blocks)
  }

  /// A finding in a few words; nil for those that praise.
  private func remark(_ finding: ItemFinding) -> String? {
    switch finding.verdict {
    case .checkTheKey: "check the key"
    case .tooHard: "hard"
    case .tooEasy: "easy"
    case .weakDiscrimination: "hardly tells strong from weak"
    case .deadDistractor(let option): "nobody takes \(option)"
    case .goodDiscrimination, .fairDiscrimination: nil
    }
  }

  /// Why figures of questions have no value, each reason once.
  private var undefinedFigures: [String] {
    var questions: [String: [String]] = [:]
    var order: [String] = []
    for review in test.review.items {
      for undefined in review.statistics.undefined
      where undefined.figure != .randomGuessScore && undefined.figure != .standardDeviation {
        let reason = "\(undefined.figure.word) has no value (–): \(undefined.reason)"
        if questions[reason] == nil { order.append(reason) }
        questions[reason, default: []].append(name(review.item.key))
      }
    }
    return order.map { reason in
      let names = questions[reason] ?? []
      let isAll = names.count == test.review.items.count
      return "\(reason.capitalizedFirst): "
        + (isAll ? "all questions." : names.joined(separator: ", ") + ".")
    }
  }

  /// The questions in detail, those first that most need to be looked at.
  private var detailed: [ItemReview] {
    let byNeed = test.review.itemsByNeed
    return isFull ? byNeed : Array(byNeed.prefix(Self.fewest))
  }

  /// The most common wrong answers with their explanations.
  var closest: ClassSection? {
    let entries: [String] = detailed.compactMap { review in
      guard let wrong = review.wrongAnswers.first,
        let words = test.words.first(where: { $0.item == review.item.key })
      else { return nil }
      let texts = Dictionary(
        review.item.options.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
      let chosen = wrong.chosen.map { letter in
        texts[letter].map { $0.isEmpty ? letter : "\(letter) “\($0)”" } ?? "“\(letter)”"
      }
      let answered =
        review.countsOfAll.right + review.countsOfAll.partlyRight
        + review.countsOfAll.wrong
      var text = "\(name(review.item.key)): "
      if let prompt = words.prompt { text += "\(prompt) " }
      text += "\(wrong.learners) of \(answered) answered \(chosen.joined(separator: " and "))"
      if wrong.mark > .zero { text += ", which is partly right" }
      text += "."
      if let right = words.rightAnswer, !right.isEmpty { text += " Right: \(right)." }
      let why = wrong.feedback.isEmpty ? words.explanation ?? "" : wrong.feedback
      if !why.isEmpty { text += " Why: \(why.replacing("\n", with: " "))" }
      return text
    }
    return entries.isEmpty
      ? nil : ClassSection("The most common wrong answers", [.list(entries)])
  }

  /// Which options are chosen by whom.
  var choices: ClassSection? {
    var rows: [[String]] = []
    for review in detailed {
      guard let table = review.distractors else { continue }
      for row in table.rows {
        let isDead = review.findings.contains {
          $0.verdict == .deadDistractor(option: row.option)
        }
        rows.append([
          name(review.item.key), row.option + (row.isDistractor ? "" : " (key)"), row.text,
          "\(row.chosen.top)", "\(row.chosen.middle)", "\(row.chosen.bottom)",
          percent(table.share(of: row)), isDead ? "dead" : "",
        ])
      }
    }
    guard !rows.isEmpty else { return nil }
    return ClassSection(
      "Who chose what",
      [
        .text(
          "By thirds of the class: those with the highest, the middle and the lowest totals; equal "
            + "totals stand in one third."),
        .table(
          ClassSection.Table(
            "Choices",
            ["Question", "Option", "Text", "Top", "Middle", "Bottom", "Share", "Remark"], rows,
            texts: [0, 1, 2, 7])),
      ])
  }
}

extension FigureName {
  /// The figure in words.
  var word: String {
    switch self {
    case .facility: "facility"
    case .mean: "mean"
    case .median: "median"
    case .standardDeviation: "standard deviation"
    case .discriminationIndex: "discrimination index"
    case .discriminativeEfficiency: "discriminative efficiency"
    case .effectiveWeight: "effective weight"
    case .randomGuessScore: "random guess score"
    case .skewness: "skewness"
    case .kurtosis: "kurtosis"
    case .internalConsistency: "internal consistency"
    case .kuderRichardson20: "Kuder-Richardson 20"
    case .errorRatio: "error ratio"
    case .standardError: "standard error"
    }
  }
}
