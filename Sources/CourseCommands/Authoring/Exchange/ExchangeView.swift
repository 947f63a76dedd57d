// SPDX-License-Identifier: Apache-2.0

/// Says what went over from one format to another.
struct ExchangeView {
  /// Warnings that are printed one by one; the rest is counted.
  private static let mostWarnings = 20

  /// The faults as compilers print them, then one sentence.
  func text(_ report: ExchangeReport, isImport: Bool) -> String {
    let errors = report.faults.filter { $0.severity == "error" }
    let warnings = report.faults.filter { $0.severity != "error" }
    var lines = (errors + warnings.prefix(Self.mostWarnings)).map(\.description)
    if warnings.count > Self.mostWarnings {
      lines.append("And \(warnings.count - Self.mostWarnings) warnings more; --json lists all.")
    }
    let title = report.format.title
    let way = isImport ? "from \(title)" : "as \(title)"
    let questions = report.count == 1 ? "1 question" : "\(report.count) questions"
    let kinds = report.written.isEmpty ? "" : " (\(Self.list(report.written)))"
    var sentence = "\(questions) \(way)\(kinds)."
    if !report.leftOut.isEmpty { sentence += " Left out: \(Self.list(report.leftOut))." }
    lines.append(sentence)
    return lines.joined(separator: "\n")
  }

  private static func list(_ kinds: [String: Int]) -> String {
    kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
      .joined(separator: ", ")
  }
}
