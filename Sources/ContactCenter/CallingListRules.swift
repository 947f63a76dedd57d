// SPDX-License-Identifier: Apache-2.0

import OutboundDialing

/// How long a calling list is, how often its records are tried and when.
public struct CallingListRules: Hashable, Codable, Sendable {
  /// Records on the list, 1 to 100 million.
  public var records: Int
  /// Attempts before a record is given up, 1 to 60.
  public var maximumAttempts: Int
  /// Minutes until a record without an answer is due again, 0 to 10,080.
  public var retryMinutes: Double
  /// The same for a number found engaged; nil for the same time.
  public var busyRetryMinutes: Double?
  /// The share of answered calls whose callee asks to be called back, 0 to 1.
  public var callbackShare = 0.0
  /// Minutes from the call to the time the callee named, 0 to 10,080.
  public var callbackMinutes = 60.0
  /// The share of callbacks that are answered, 0 to 1.
  public var callbackAnswerRate = 0.8
  /// Parts of the list that are answered more or less often, dialed one after another; the rest of
  /// the list, and all of it when there are none, is answered at the scenario's rate.
  public var segments: [Segment] = []

  /// A part of a list.
  public struct Segment: Hashable, Codable, Sendable {
    /// Records in it.
    public var records: Int
    /// Its answer rate as a multiple of the scenario's.
    public var answerRateFactor: Double

    /// Creates a segment; it is checked when a scenario is.
    public init(records: Int, answerRateFactor: Double) {
      self.records = records
      self.answerRateFactor = answerRateFactor
    }
  }

  /// Creates rules; they are checked when a scenario is.
  public init(records: Int, maximumAttempts: Int = 3, retryMinutes: Double = 60) {
    self.records = records
    self.maximumAttempts = maximumAttempts
    self.retryMinutes = retryMinutes
  }

  func validate() throws(InvalidParameter) {
    try InvalidParameter.require("list.records", records, in: 1...100_000_000)
    try InvalidParameter.require("list.maximumAttempts", maximumAttempts, in: 1...60)
    for (name, minutes) in [
      ("retryMinutes", retryMinutes), ("busyRetryMinutes", busyRetryMinutes ?? 0),
      ("callbackMinutes", callbackMinutes),
    ] {
      try InvalidParameter.require("list.\(name)", minutes, in: 0...10_080, unit: "minutes")
    }
    try InvalidParameter.require("list.callbackShare", callbackShare, in: 0...1)
    try InvalidParameter.require("list.callbackAnswerRate", callbackAnswerRate, in: 0...1)
    try InvalidParameter.require("list.segments", segments.count, in: 0...255)
    for segment in segments {
      try InvalidParameter.require("list.segments.records", segment.records, in: 1...100_000_000)
      try InvalidParameter.require(
        "list.segments.answerRateFactor", segment.answerRateFactor, in: 0...100)
    }
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
  /// Answered by a person who asked to be called back later.
  public var waitingForCallback = 0
  /// Answered by a person, and done with.
  public var answered = 0
  /// Tried as often as allowed, or found invalid.
  public var exhausted = 0

  /// All records.
  public var total: Int {
    fresh + inFlight + waitingForRetry + waitingForCallback + answered + exhausted
  }
}
