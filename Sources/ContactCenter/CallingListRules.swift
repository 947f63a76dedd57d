// SPDX-License-Identifier: Apache-2.0

import OutboundDialing

/// How long a calling list is and how often its records are tried.
public struct CallingListRules: Hashable, Codable, Sendable {
  /// Records on the list, 1 to 100 million.
  public var records: Int
  /// Attempts before a record is given up, 1 to 60.
  public var maximumAttempts: Int
  /// Minutes until a record without an answer is due again, 0 to 10,080.
  public var retryMinutes: Double

  /// Creates rules; they are checked when a scenario is.
  public init(records: Int, maximumAttempts: Int = 3, retryMinutes: Double = 60) {
    self.records = records
    self.maximumAttempts = maximumAttempts
    self.retryMinutes = retryMinutes
  }

  func validate() throws(InvalidParameter) {
    try InvalidParameter.require("list.records", records, in: 1...100_000_000)
    try InvalidParameter.require("list.maximumAttempts", maximumAttempts, in: 1...60)
    try InvalidParameter.require(
      "list.retryMinutes", retryMinutes, in: 0...10_080, unit: "minutes")
  }
}

/// Where every record of a list stands; the counts always sum to the records.
public struct CallingListState: Hashable, Codable, Sendable {
  /// Never tried.
  public var fresh = 0
  /// On a line, or on an agent's screen before his line is up.
  public var inFlight = 0
  /// Tried without an answer and due again later.
  public var waitingForRetry = 0
  /// Answered by a person.
  public var answered = 0
  /// Tried as often as allowed, or found invalid.
  public var exhausted = 0

  /// All records.
  public var total: Int { fresh + inFlight + waitingForRetry + answered + exhausted }
}
