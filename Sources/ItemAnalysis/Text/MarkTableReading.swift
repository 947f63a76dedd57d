// SPDX-License-Identifier: Apache-2.0

import SeparatedValues

/// The reading of a table of marks.
struct MarkTableReading {
  enum Heading: String, CaseIterable { case maximum, version, objective }

  /// The name of an attempt in a table that does not name attempts.
  static let onlyAttempt = "1"

  static func isAttemptColumn(_ name: String) -> Bool { name.lowercased() == "attempt" }

  private let header: [SeparatedText.Cell]
  private var rows: ArraySlice<[SeparatedText.Cell]>
  private let firstItem: Int
  private var items: [Item]

  init(_ table: SeparatedText, maximum: Mark) throws(MarkTextError) {
    guard let header = table.rows.first else {
      throw MarkTextError(position: .init(line: 1, column: 1), fault: .empty)
    }
    self.header = header
    rows = table.rows.dropFirst()
    firstItem = header.count > 1 && Self.isAttemptColumn(Self.name(header[1])) ? 2 : 1
    guard header.count > firstItem else {
      throw MarkTextError(position: header[0].position, fault: .noItems)
    }
    let names = header[firstItem...]
    guard names.count <= MarkSheet.mostItems else {
      throw MarkTextError(position: names[names.startIndex].position, fault: .tooManyItems)
    }
    items = []
    for (position, cell) in names.enumerated() {
      let id = Self.name(cell)
      guard !id.isEmpty else { throw MarkTextError(position: cell.position, fault: .unnamedItem) }
      items.append(Item(ItemKey(id), position: position, maximum: maximum))
    }
  }

  /// A name as it stands in a cell: line ends and tabulators are blanks, and none at the ends.
  private static func name(_ cell: SeparatedText.Cell) -> String {
    // Most cells have nothing to clean.
    if !cell.text.utf8.contains(where: { $0 <= 0x20 }) { return cell.text }
    var name = String.UnicodeScalarView()
    for scalar in cell.text.unicodeScalars {
      name.append(scalar == "\t" || scalar == "\r" || scalar == "\n" ? " " : scalar)
    }
    let trimmed = name.drop { $0 == " " }
    return String(
      trimmed.prefix(
        upTo: trimmed.lastIndex { $0 != " " }.map { trimmed.index(after: $0) } ?? trimmed.startIndex
      ))
  }

  mutating func itemsAndAttempts() throws(MarkTextError) -> ([Item], [LearnerAttempt]) {
    try readHeadings()
    var seenItems: Set<ItemKey> = []
    for (item, cell) in zip(items, header[firstItem...]) {
      guard seenItems.insert(item.key).inserted else {
        throw MarkTextError(position: cell.position, fault: .repeatedItem(item.key))
      }
    }
    guard rows.count <= MarkSheet.mostAttempts else {
      throw MarkTextError(position: rows[rows.startIndex][0].position, fault: .tooManyAttempts)
    }
    var seen: Set<[String]> = []
    var attempts: [LearnerAttempt] = []
    for row in rows {
      let attempt = try attempt(of: row)
      guard seen.insert([attempt.learner, attempt.id]).inserted else {
        throw MarkTextError(
          position: row[0].position,
          fault: .repeatedAttempt(learner: attempt.learner, attempt: attempt.id))
      }
      attempts.append(attempt)
    }
    return (items, attempts)
  }

  private mutating func readHeadings() throws(MarkTextError) {
    for heading in Heading.allCases {
      guard let row = rows.first, Self.name(row[0]).lowercased() == heading.rawValue else {
        continue
      }
      rows.removeFirst()
      for (index, cell) in try cells(of: row).enumerated() {
        switch heading {
        case .maximum:
          guard let maximum = Mark(Self.name(cell)), maximum > .zero else {
            throw MarkTextError(position: cell.position, fault: .notAMaximum(cell.text))
          }
          items[index].maximum = maximum
        case .version: items[index].key.version = Self.name(cell)
        case .objective:
          items[index].objectives = cell.text.split(separator: ";").map {
            Self.name(SeparatedText.Cell(text: String($0), position: cell.position))
          }.filter { !$0.isEmpty }
        }
      }
    }
  }

  /// The cells of the items in a row.
  private func cells(
    of row: [SeparatedText.Cell]
  ) throws(MarkTextError) -> ArraySlice<SeparatedText.Cell> {
    guard row.count >= header.count else {
      throw MarkTextError(
        position: row[0].position,
        fault: .tooFewCells(row.count, expected: header.count))
    }
    if let extra = row[header.count...].first(where: { !$0.text.isEmpty }) {
      throw MarkTextError(
        position: extra.position, fault: .tooManyCells(row.count, expected: header.count))
    }
    return row[firstItem..<header.count]
  }

  /// Whether a cell says that the item was not attempted.
  private static func isBlank(_ text: String) -> Bool {
    guard text.utf8.count <= 3 else { return false }
    switch text {
    case "", "-", "–", "—", "n/a", "N/A", "na", "NA": return true
    default: return false
    }
  }

  private func attempt(of row: [SeparatedText.Cell]) throws(MarkTextError) -> LearnerAttempt {
    let cells = try cells(of: row)
    let learner = Self.name(row[0])
    guard !learner.isEmpty else {
      throw MarkTextError(position: row[0].position, fault: .unnamedLearner)
    }
    let named = firstItem == 2 ? Self.name(row[1]) : ""
    let id = named.isEmpty ? Self.onlyAttempt : named
    var responses: [Response] = []
    for (item, cell) in zip(items, cells) {
      let text = Self.name(cell)
      if Self.isBlank(text) { continue }
      guard let mark = Mark(text) else {
        throw MarkTextError(position: cell.position, fault: .notAMark(text))
      }
      guard -item.maximum...item.maximum ~= mark else {
        throw MarkTextError(
          position: cell.position,
          fault: .markOutOfRange(mark, maximum: item.maximum, item: item.key))
      }
      responses.append(Response(item.key, mark: mark))
    }
    return LearnerAttempt(learner: learner, id: id, start: Int(id) ?? 1, responses: responses)
  }
}
