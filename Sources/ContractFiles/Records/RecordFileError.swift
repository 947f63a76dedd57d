// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

/// Why a file of records cannot be rated at all.
///
/// A bad row is no such error: it goes to the rejects, and the run goes on.
public enum RecordFileError: Error, Hashable, Sendable {
  /// A file cannot be opened, read or written; `reason` is the system's word.
  case cannot(action: String, path: String, reason: String)
  /// The file has no line.
  case empty(path: String)
  /// The first line is not a header, as `reason` says.
  case noHeader(path: String, reason: String)
  /// The header has a column that records do not have.
  case unknownColumn(path: String, column: Int, name: String, nearest: String?)
  /// The header has a column twice.
  case repeatedColumn(path: String, column: Int, name: String)
  /// The header lacks columns that the contract needs.
  case missingColumns(path: String, names: [String])
  /// Too many rows are bad for the file to be one of records.
  case tooManyRejects(path: String, report: RatingReport)
  /// A sum does not fit, or the parts of a run do not belong together.
  case billing(BillingError)
}

extension RecordFileError: CustomStringConvertible {
  /// Where, what was expected, and how to mend it.
  public var description: String {
    let all = UsageRecord.Field.allCases.map(\.rawValue).joined(separator: ", ")
    switch self {
    case .cannot(let action, let path, let reason):
      return "Cannot \(action) \(path): \(reason)."
    case .empty(let path):
      return "\(path):1:1: the file is empty; its first line must be a header such as "
        + "campaign,agent,start,seconds,outcome, or a JSON object."
    case .noHeader(let path, let reason):
      return "\(path):1:1: the first line is not a header: \(reason); write one such as "
        + "campaign,agent,start,seconds,outcome, or one JSON object on each line."
    case .unknownColumn(let path, let column, let name, let nearest):
      let hint = nearest.map { "did you mean \($0)?" } ?? "the columns of records are \(all)."
      return "\(path):1:\(column): there is no column \(name); \(hint)"
    case .repeatedColumn(let path, let column, let name):
      return "\(path):1:\(column): the column \(name) stands here a second time; leave one out."
    case .missingColumns(let path, let names):
      return "\(path):1:1: the contract needs the column\(names.count == 1 ? "" : "s") "
        + "\(names.joined(separator: ", ")), which the header lacks; add \(names.count == 1 ? "it" : "them")."
    case .tooManyRejects(let path, let report):
      let reasons = report.rejected.sorted {
        ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
      }
      .prefix(3).map { "\($0.value) \($0.key.rawValue)" }.joined(separator: ", ")
      let first = report.firstRejects.first.map { " The first is line \($0.line): \($0.reason)" }
      return "\(path): \(report.rejectedRecords) of the first \(report.records) rows are bad "
        + "(\(reasons)), too many for a file of records; nothing was written."
        + (first ?? "")
    case .billing(let error): return error.description
    }
  }

  /// Whether the data is to blame, and not the system: the exit status 65 of a command.
  public var isDataFault: Bool {
    if case .cannot = self { return false }
    return true
  }
}
