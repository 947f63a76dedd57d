// SPDX-License-Identifier: Apache-2.0

package import Charts
import ItemAnalysis

/// A report in sections that a terminal, a page and a spreadsheet show alike, each in its way.
package struct ClassSection: Sendable {
  /// A part of a section.
  package enum Block: Sendable {
    /// A paragraph.
    case text(String)
    /// A paragraph that must not be overlooked.
    case warning(String)
    /// Short entries, each on its own.
    case list([String])
    /// A table.
    case table(Table)
    /// A chart, whose numbers stand in a table beside it.
    case chart(any Chart)
  }

  /// Rows under a header.
  package struct Table: Hashable, Sendable {
    /// What the rows are, for a page and a spreadsheet.
    package var caption: String
    package var header: [String]
    package var rows: [[String]]
    /// Which columns hold numbers.
    package var numbers: Set<Int>

    /// Creates a table whose columns are numbers but for those that are named.
    init(_ caption: String, _ header: [String], _ rows: [[String]], texts: Set<Int> = [0]) {
      self.caption = caption
      self.header = header
      self.rows = rows
      numbers = Set(header.indices).subtracting(texts)
    }
  }

  /// The heading.
  package var title: String
  /// The parts in order.
  package var blocks: [Block]

  init(_ title: String, _ blocks: [Block]) {
    self.title = title
    self.blocks = blocks
  }
}

/// Makes the sections of one test.
package struct ClassSections: Sendable {
  let test: ClassReport.Test
  /// Whether all questions are told in detail, not only those that most need to be looked at.
  let isFull: Bool
  /// The questions with more than one version.
  private let repeated: Set<String>

  /// How many questions are told in detail when not all are.
  static let fewest = 5

  /// Takes a test.
  package init(_ test: ClassReport.Test, isFull: Bool) {
    self.test = test
    self.isFull = isFull
    let counts = Dictionary(grouping: test.review.items.map(\.item.key.id)) { $0 }
    repeated = Set(counts.filter { $0.value.count > 1 }.keys)
  }

  /// All sections that have something to say.
  package var all: [ClassSection] {
    [standing, help, objectives, matrix, figures, questions, closest, choices, comparison, audit]
      .compactMap(\.self)
  }

  /// A share in per cent for a table's cell.
  func percent(_ share: Double?) -> String {
    share.map { Figure.percent($0, places: 0) } ?? "–"
  }

  /// A number for a table's cell.
  func number(_ value: Double?, places: Int) -> String {
    value.map { Figure.decimal($0, places: places) } ?? "–"
  }

  /// A time as minutes and seconds, or hours.
  func time(_ seconds: Int?) -> String {
    guard let seconds else { return "–" }
    let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
    let (hours, left) = minutes.quotientAndRemainder(dividingBy: 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return hours > 0 ? "\(hours):\(two(left)):\(two(rest))" : "\(minutes):\(two(rest))"
  }

  /// The name of an item: its identifier, and the version where the test has several.
  func name(_ item: ItemKey) -> String {
    repeated.contains(item.id) && !item.version.isEmpty
      ? "\(item.id) (\(item.version.prefix(6)))" : item.id
  }
}
