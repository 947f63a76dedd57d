// SPDX-License-Identifier: Apache-2.0

import GRDB

/// The forms in which the whole record can be written.
public enum ProgressExport: String, Sendable, Hashable, CaseIterable {
  /// JSON Lines, for programs and for ``ProgressStore/merge(exportAt:)``: nothing is lost.
  ///
  /// A heading `{"format":"bpo-progress","version":3,"facts":12}`, then one fact a line, the oldest
  /// first. Each has `kind`, `id`, `instant` (ISO 8601, UTC) and `ordinal`, its number among the
  /// facts of that instant. A learner who wants to be known has a name in the heading, as
  /// `"learner":"…"`. Seeds are texts, since JSON's numbers do not hold 64 bits.
  case json
  /// Comma-separated values (RFC 4180), for spreadsheets.
  ///
  /// A row for each fact under one heading. A cell that a spreadsheet could take for a formula has
  /// an apostrophe before it.
  case csv
}

extension ProgressStore {
  /// Writes the whole record, a piece at a time, in memory that does not grow with it.
  ///
  /// Equal facts give equal bytes, whichever machine they were recorded or merged on.
  ///
  /// - Parameters:
  ///   - format: The form.
  ///   - learner: The name in the heading of JSON Lines, if there is to be one.
  ///   - write: Takes the next line or row with its end.
  /// - Throws: ``ProgressFault`` when the record cannot be read, or what `write` throws.
  public func export(
    _ format: ProgressExport, learner: String? = nil, to write: (String) throws -> Void
  ) throws {
    var failure: (any Error)?
    func forward(_ text: String) -> Bool {
      do { try write(text) } catch { failure = error }
      return failure == nil
    }
    try reading { database in
      switch format {
      case .json:
        let lines = try ExportLines(database, learner: learner, file: path)
        while let line = try lines.next(), forward(line + "\n") {}
      case .csv:
        let cursor = try Row.fetchCursor(database, sql: FactForm.everyFact)
        guard forward(ExportTable.heading) else { return }
        while let row = try cursor.next(), forward(ExportTable.row(of: row)) {}
      }
    }
    if let failure { throw failure }
  }

  /// The whole record as JSON Lines; see ``ProgressExport/json``.
  public func exportJSONLines() throws(ProgressFault) -> String { try exported(.json) }

  /// The whole record as comma-separated values; see ``ProgressExport/csv``.
  public func exportCSV() throws(ProgressFault) -> String { try exported(.csv) }

  private func exported(_ format: ProgressExport) throws(ProgressFault) -> String {
    var text = ""
    do {
      try export(format) { text += $0 }
    } catch {
      throw ProgressFault(error, file: path)
    }
    return text
  }
}
