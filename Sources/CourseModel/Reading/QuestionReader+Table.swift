// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

extension QuestionReader {
  /// Reads a two-column table.
  ///
  /// It is a matching when nothing in the right column repeats, else a sorting whose categories are
  /// the right column's texts. A row with nothing on the left adds a partner or category of nobody. A
  /// dash on the right says that an item belongs nowhere; `A + B`, where both stand alone elsewhere,
  /// that it belongs to both.
  mutating func readTable(_ table: MarkdownTable, at range: SourceRange) -> Question.Kind? {
    let cells = table.rows.filter { $0.count == 2 }.map { row in
      TableRow(
        left: numbers.filled(row[0].content, in: &log), leftRange: row[0].range,
        right: numbers.filled(row[1].content, in: &log), rightRange: row[1].range)
    }
    let rows = cells.filter { !$0.isExtra }
    guard table.header.count == 2, rows.count >= 2, table.rows.count <= 26 else {
      log.report(
        .tooFewOptions, at: range,
        "The table of the question “\(id)” has \(rows.count) rows; it needs 2 to 26.",
        repair: "Add or delete rows, or ask two questions.")
      return nil
    }
    checkTexts(rows.map { ($0.left.plainText, $0.leftRange) })
    for row in cells where row.name.isEmpty {
      log.report(
        .emptyOption, at: row.rightRange, "This cell has no text.", repair: "Write one.")
    }
    let titles = table.header.map { numbers.filled($0.content, in: &log) }
    let items = rows.enumerated().map { Question.Item(id: $0, text: $1.left) }
    return placement(rows: rows, extras: cells.filter(\.isExtra), items, titles, at: range)
  }

  private mutating func placement(
    rows: [TableRow], extras: [TableRow], _ items: [Question.Item], _ titles: [[Inline]],
    at range: SourceRange
  ) -> Question.Kind? {
    let names = Set((rows + extras).map(\.name))
    let keys = rows.map { $0.names(among: names) }
    var categories: [Question.Item] = []
    var places: [String: Int] = [:]
    for (row, key) in zip(rows, keys) where key == [row.name] && places[row.name] == nil {
      places[row.name] = categories.count
      categories.append(Question.Item(id: categories.count, text: row.right))
    }
    let isMatching = categories.count == rows.count
    for extra in extras {
      guard places[extra.name] == nil else {
        log.report(
          .duplicateOption, at: extra.rightRange, "“\(extra.right.plainText)” stands twice.",
          repair: "Delete the row without a left cell.")
        continue
      }
      places[extra.name] = categories.count
      categories.append(Question.Item(id: categories.count, text: extra.right))
    }
    if isMatching {
      return .matching(Question.Matching(titles: titles, rows: items, partners: categories))
    }
    if keys.contains([]) {
      let text = Inline(.text("None of these"), range: range)
      places[""] = categories.count
      categories.append(Question.Item(id: categories.count, text: [text]))
    }
    if categories.count < 2 {
      log.report(
        .tooFewOptions, at: range, "Every row of the question “\(id)” has the same right column.",
        repair: "Use at least two categories.")
      return nil
    }
    return .sorting(
      Question.Sorting(
        titles: titles, items: items, categories: categories,
        keys: keys.map { key in (key.isEmpty ? [""] : key).compactMap { places[$0] }.sorted() }))
  }
}

/// One row of a table that is an answer.
private struct TableRow {
  let left: [Inline]
  let leftRange: SourceRange
  let right: [Inline]
  let rightRange: SourceRange
  /// The right cell's text in its normal form.
  let name: String

  init(left: [Inline], leftRange: SourceRange, right: [Inline], rightRange: SourceRange) {
    self.left = left
    self.leftRange = leftRange
    self.right = right
    self.rightRange = rightRange
    name = TextComparison.normal(right.plainText)
  }

  /// Whether the row has a partner or category without an item.
  var isExtra: Bool { TextComparison.normal(left.plainText).isEmpty && !name.isEmpty }

  /// The categories the right cell names: none for a dash, several for `A + B`.
  func names(among known: Set<String>) -> [String] {
    if name == "-" { return [] }
    let pieces = name.split(separator: " + ").map(String.init)
    let isJoined = pieces.count > 1 && Set(pieces).count == pieces.count
    return isJoined && pieces.allSatisfy { known.contains($0) && $0 != "-" } ? pieces : [name]
  }
}
