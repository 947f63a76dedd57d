// SPDX-License-Identifier: Apache-2.0

/// Why a record was not counted.
public enum RejectReason: String, Error, CaseIterable, Hashable, Sendable, Codable {
  // What a line of a file can have wrong.
  case lineTooLong = "line too long"
  case tooFewFields = "too few fields"
  case tooManyFields = "too many fields"
  case unclosedQuote = "unclosed quote"
  case textAfterQuote = "text after a closing quote"
  case notAnObject = "not a JSON object"
  case unknownKey = "unknown key"
  case notText = "not readable text"
  // What a field can have wrong.
  case missing = "missing"
  case notANumber = "not a number"
  case tooLarge = "number too large"
  case negative = "negative"
  case notATime = "not a time"
  case unknownKind = "unknown kind"
  case notYesOrNo = "not yes or no"
  // What a record can have wrong under a contract.
  case outsidePeriod = "outside the period"
  case late = "late"
  case noTableRow = "no row of the table"
  case noOutcome = "no outcome to cancel"
}

extension RejectReason: CustomStringConvertible {
  /// One sentence with the way to mend it.
  public var description: String {
    switch self {
    case .lineTooLong: "The line is longer than 65,536 bytes; it cannot be a record."
    case .tooFewFields: "The line has fewer fields than the header has columns."
    case .tooManyFields:
      "The line has more fields than the header; quote a field with a comma in it."
    case .unclosedQuote: "A quoted field does not end on its line; close it with a double quote."
    case .textAfterQuote: "After a closing quote a comma or the end of the line must follow."
    case .notAnObject: "The line must be one JSON object of plain values, {\"campaign\": \"A\", …}."
    case .unknownKey: "The object has a key that is no column of records."
    case .notText: "The field has control characters or is not UTF-8."
    case .missing: "The field is empty, and the contract needs it."
    case .notANumber:
      "The field must be a number, whole where it counts seconds, days or placements."
    case .tooLarge: "The number is too large: 366 days at most, and 18 digits for amounts."
    case .negative: "The number must be zero or more."
    case .notATime:
      "The time must be ISO 8601 with Z or an offset, 2026-03-29T09:30:00Z, or seconds since 1970."
    case .unknownKind:
      "The kind must be one of \(UsageRecord.Kind.allCases.map(\.rawValue).joined(separator: ", "))."
    case .notYesOrNo: "The field must be yes or no."
    case .outsidePeriod: "The record does not begin in the period that is billed and the contract runs."
    case .late:
      "The record begins before the one above it; the contract needs rows sorted by start."
    case .noTableRow: "No row of the contract's table fits the debt."
    case .noOutcome: "No accepted outcome of this party is known that could be cancelled."
    }
  }
}

/// A record that was not counted, and the field that is to blame.
public struct RecordRejection: Error, Hashable, Sendable {
  /// Why it was not counted.
  public var reason: RejectReason
  /// The field to blame, nil for the whole record.
  public var field: UsageRecord.Field?

  /// Creates a rejection.
  public init(_ reason: RejectReason, _ field: UsageRecord.Field? = nil) {
    self.reason = reason
    self.field = field
  }
}
