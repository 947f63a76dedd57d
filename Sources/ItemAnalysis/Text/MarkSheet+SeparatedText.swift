// SPDX-License-Identifier: Apache-2.0

public import SeparatedValues

extension MarkSheet {
  /// Reads a table of marks: a row for each learner, a column for each item.
  ///
  /// ```
  /// learner,Q1,Q2,Q3
  /// maximum,1,2,5
  /// Asha,1,0.5,
  /// Ravi,0,1 1/3,4
  /// ```
  ///
  /// The first row names the items. Rows named `maximum`, `version` and `objective` may follow it,
  /// in that order; without a maximum an item gives one mark, and several objectives are separated
  /// by semicolons. A second column named `attempt` tells the attempts of a learner apart. An empty
  /// cell, `-`, `–` or `n/a` means: not attempted, which is not 0. Marks are written as ``Mark``
  /// reads them. All attempts count as finished.
  ///
  /// - Parameters:
  ///   - bytes: The text, as ``SeparatedText/init(reading:)`` takes it.
  ///   - maximum: What an item gives when the text does not say.
  /// - Throws: `MarkTextError` with line and column.
  public init(reading bytes: [UInt8], maximum: Mark = .one) throws(MarkTextError) {
    let table: SeparatedText
    do {
      table = try SeparatedText(reading: bytes)
    } catch {
      throw MarkTextError(position: error.position, fault: .notATable(error.fault))
    }
    var reading = try MarkTableReading(table, maximum: maximum)
    let (items, attempts) = try reading.itemsAndAttempts()
    do {
      try self.init(items: items, attempts: attempts)
    } catch {
      throw MarkTextError(position: .init(line: 1, column: 1), fault: .notASheet(error))
    }
  }

  /// The sheet as a table of marks that ``init(reading:maximum:)`` reads and spreadsheets open.
  ///
  /// It has the learners, attempts, items, versions, maxima, objectives and marks; options, chosen
  /// answers, hints and times are not part of such a table.
  public func separatedText(
    separator: SeparatedText.Separator = .comma, byteOrderMark: Bool = false
  ) -> String {
    let hasAttempts =
      attempts.contains { $0.id != MarkTableReading.onlyAttempt }
      || items.first.map { MarkTableReading.isAttemptColumn($0.key.id) } ?? false
    let first = attempts.first?.learner.lowercased() ?? ""
    let isReserved = MarkTableReading.Heading(rawValue: first) != nil
    func row(_ name: String, _ attempt: String, _ cells: [String]) -> [String] {
      [name] + (hasAttempts ? [attempt] : []) + cells
    }
    var rows = [
      row("learner", "attempt", items.map(\.key.id)),
      row("maximum", "", items.map(\.maximum.description)),
    ]
    // A learner of such a name is told from a heading by the heading before.
    if isReserved || items.contains(where: { !$0.key.version.isEmpty }) {
      rows.append(row("version", "", items.map(\.key.version)))
    }
    if isReserved || items.contains(where: { !$0.objectives.isEmpty }) {
      rows.append(row("objective", "", items.map { $0.objectives.joined(separator: ";") }))
    }
    for attempt in attempts {
      rows.append(
        row(
          attempt.learner, attempt.id,
          items.map { attempt.response(to: $0.key)?.mark.description ?? "" }))
    }
    return SeparatedText.text(rows, separator: separator, byteOrderMark: byteOrderMark)
  }
}
