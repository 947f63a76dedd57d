// SPDX-License-Identifier: Apache-2.0

public import ContractBilling

/// What a run over a file of records did.
public struct RatingReport: Hashable, Sendable {
  /// A row that was not counted.
  public struct Reject: Hashable, Sendable {
    /// The line of the file, from 1.
    public var line: Int
    /// The column to blame, nil for the whole line.
    public var field: UsageRecord.Field?
    /// Why the row was not counted.
    public var reason: RejectReason

    /// Creates a reject.
    public init(line: Int, field: UsageRecord.Field?, reason: RejectReason) {
      self.line = line
      self.field = field
      self.reason = reason
    }
  }

  /// The rows that were read, without header and blank lines.
  public var records = 0
  /// The rows that were not counted, by reason.
  public var rejected: [RejectReason: Int] = [:]
  /// The first few of them.
  public var firstRejects: [Reject] = []
  /// The outcomes that came and that no part of the contract counts, sorted.
  public var uncountedOutcomes: [String] = []
  /// The bytes that were read.
  public var bytes: Int64 = 0
  /// What was counted.
  public var totals = UsageTotals()
  /// All that is needed to go on with more records of the period later.
  public var state: UsageRating.State?

  /// Creates a report of nothing.
  public init() {}

  /// The number of rows that were not counted.
  public var rejectedRecords: Int { rejected.values.reduce(0, +) }
}

/// How far a run is.
public struct RatingProgress: Hashable, Sendable {
  /// The bytes that were read and rated.
  public var bytes: Int64
  /// The size of the file, nil when it is a stream.
  public var totalBytes: Int64?
  /// The rows so far.
  public var records: Int
  /// Those of them that were not counted.
  public var rejected: Int
}
