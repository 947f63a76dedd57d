// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

extension QuestionReader {
  /// Reads a two-column table.
  ///
  /// It is a matching when nothing in the right column repeats, else a sorting whose categories are
  /// the right column's texts.
  mutating func readTable(_ table: MarkdownTable, at range: SourceRange) -> Question.Kind? {
    guard table.header.count == 2, table.rows.count >= 2, table.rows.count <= 26 else {
      log.report(
        .tooFewOptions, at: range,
        "The table of the question “\(id)” has \(table.rows.count) rows; it needs 2 to 26.",
        repair: "Add or delete rows, or ask two questions.")
      return nil
    }
    let titles = table.header.map { numbers.filled($0.content, in: &log) }
    var rows: [Question.Item] = []
    var right: [(text: [Inline], range: SourceRange)] = []
    for (index, row) in table.rows.enumerated() where row.count == 2 {
      rows.append(Question.Item(id: index, text: numbers.filled(row[0].content, in: &log)))
      right.append((numbers.filled(row[1].content, in: &log), row[1].range))
    }
    checkTexts(zip(rows, table.rows).map { ($0.text.plainText, $1[0].range) })
    for (text, range) in right where TextComparison.normal(text.plainText).isEmpty {
      log.report(.emptyOption, at: range, "This cell has no text.", repair: "Write one.")
    }
    var categories: [Question.Item] = []
    var places: [String: Int] = [:]
    let key = right.map { text, _ in
      let normal = TextComparison.normal(text.plainText)
      if let place = places[normal] { return place }
      places[normal] = categories.count
      categories.append(Question.Item(id: categories.count, text: text))
      return categories.count - 1
    }
    if categories.count == right.count {
      return .matching(Question.Matching(titles: titles, rows: rows, partners: categories))
    }
    if categories.count < 2 {
      log.report(
        .tooFewOptions, at: range, "Every row of the question “\(id)” has the same right column.",
        repair: "Use at least two categories.")
      return nil
    }
    return .sorting(
      Question.Sorting(titles: titles, items: rows, categories: categories, key: key))
  }
}
