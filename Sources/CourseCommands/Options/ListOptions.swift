// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContactCenter
import OutboundDialing

/// The calling list, its retries and its callbacks.
struct ListOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "Records on the calling list (by default it never ends).")
  var records: Int?

  @Option(parsing: .unconditional, help: "Attempts before a record is given up (default: 3).")
  var maximumAttempts: Int?

  @Option(
    parsing: .unconditional,
    help: "Minutes until a record without an answer is due again (default: 60).")
  var retryMinutes: Double?

  @Option(
    parsing: .unconditional,
    help: "The same for a number found engaged (by default the same time).")
  var busyRetryMinutes: Double?

  @Option(
    parsing: .unconditional,
    help: "Share of answered calls whose callee asks to be called back (default: 0).")
  var callbackShare: Double?

  @Option(
    parsing: .unconditional, help: "Minutes until the time the callee named (default: 60).")
  var callbackMinutes: Double?

  @Option(
    parsing: .unconditional, help: "Share of callbacks that are answered (default: 0.8).")
  var callbackAnswerRate: Double?

  func apply(to floor: inout FloorScenario) throws(InvalidParameter) {
    if let records {
      if floor.list == nil { floor.list = CallingListRules(records: records) }
      floor.list?.records = records
    }
    let dependent: [(name: String, isGiven: Bool)] = [
      ("maximumAttempts", maximumAttempts != nil), ("retryMinutes", retryMinutes != nil),
      ("busyRetryMinutes", busyRetryMinutes != nil), ("callbackShare", callbackShare != nil),
      ("callbackMinutes", callbackMinutes != nil),
      ("callbackAnswerRate", callbackAnswerRate != nil),
    ]
    if floor.list == nil, let given = dependent.first(where: \.isGiven) {
      throw InvalidParameter(
        name: given.name, value: "given", requirement: "come with --records, a list that ends")
    }
    if let maximumAttempts { floor.list?.maximumAttempts = maximumAttempts }
    if let retryMinutes { floor.list?.retryMinutes = retryMinutes }
    if let busyRetryMinutes { floor.list?.busyRetryMinutes = busyRetryMinutes }
    if let callbackShare { floor.list?.callbackShare = callbackShare }
    if let callbackMinutes { floor.list?.callbackMinutes = callbackMinutes }
    if let callbackAnswerRate { floor.list?.callbackAnswerRate = callbackAnswerRate }
  }
}
