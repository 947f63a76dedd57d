// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import Foundation

/// Brings the pieces of a file, rated by several threads, back into the order of the file.
///
/// It counts lines and rows, writes the rejects, and where records must come in order it lets one
/// piece at a time be counted.
final class PieceOrder: @unchecked Sendable {
  /// What the rating of one piece hands over.
  struct Result: Sendable {
    var lines: Int
    var rows: Int
    var bytes: Int64
    var rejects: RejectList
  }

  /// After so many rows of which none was good the file is given up.
  static let hopelessRows = 1_000
  /// Rejects that a file may have whatever their share.
  static let toleratedRejects = 1_000
  /// How many pieces may wait for one before them.
  private static let mostWaiting = 64
  private static let firstRejects = 5

  // All below is guarded by the condition's lock.
  private let condition = NSCondition()
  private var waiting: [Int: Result] = [:]
  private var next = 0
  private var lines: Int
  private(set) var report = RatingReport()
  private var failure: RecordFileError?
  /// The one rating of all records where they must come in order.
  private var shared: UsageRating?

  private let path: String
  private let totalBytes: Int64?
  private let rejectFile: ReplacedFile?
  private let mostRejectedShare: Double
  private let progress: (@Sendable (RatingProgress) -> Void)?

  init(
    source: RecordSource, headerLines: Int, rejectFile: ReplacedFile?, mostRejectedShare: Double,
    shared: UsageRating?, progress: (@Sendable (RatingProgress) -> Void)?
  ) {
    path = source.path
    totalBytes = source.totalBytes
    lines = headerLines
    self.rejectFile = rejectFile
    self.mostRejectedShare = mostRejectedShare
    self.shared = shared
    self.progress = progress
  }

  /// Whether the run has failed, so that no further piece is wanted.
  var hasFailed: Bool {
    condition.lock()
    defer { condition.unlock() }
    return failure != nil
  }

  /// Ends the run with an error; the first one counts.
  func fail(_ error: RecordFileError) {
    condition.lock()
    failure = failure ?? error
    condition.broadcast()
    condition.unlock()
  }

  /// Takes the result of a piece; waits when too many wait already.
  func finish(_ piece: Int, _ result: Result) {
    condition.lock()
    defer { condition.unlock() }
    while failure == nil, piece - next > Self.mostWaiting { condition.wait() }
    waiting[piece] = result
    settle()
  }

  /// Waits until all pieces before this one are settled, then counts its records and takes its
  /// result.
  func inTurn(_ piece: Int, _ count: (inout UsageRating) -> Result) {
    condition.lock()
    defer { condition.unlock() }
    while failure == nil, piece != next { condition.wait() }
    guard failure == nil, var rating = shared.take() else { return }
    waiting[piece] = count(&rating)
    shared = rating
    settle()
  }

  /// The report, when all threads are done, and the rating of records in order.
  func end() throws(RecordFileError) -> (RatingReport, UsageRating?) {
    condition.lock()
    defer { condition.unlock() }
    if let failure { throw failure }
    return (report, shared)
  }

  /// Settles the pieces whose turn has come.
  private func settle() {
    while failure == nil, let result = waiting.removeValue(forKey: next) {
      do throws(RecordFileError) {
        try settle(result)
      } catch {
        failure = error
      }
      next += 1
    }
    condition.broadcast()
  }

  private func settle(_ result: Result) throws(RecordFileError) {
    for entry in result.rejects.entries {
      report.rejected[entry.reason, default: 0] += 1
      if report.firstRejects.count < Self.firstRejects {
        report.firstRejects.append(
          RatingReport.Reject(
            line: lines + entry.line + 1, field: entry.field, reason: entry.reason))
      }
    }
    if let rejectFile, !result.rejects.entries.isEmpty {
      var bytes: [UInt8] = []
      result.rejects.write(to: &bytes, afterLine: lines)
      try rejectFile.write(bytes)
    }
    lines += result.lines
    report.records += result.rows
    report.bytes = result.bytes
    let rejected = report.rejectedRecords
    let isHopeless = report.records >= Self.hopelessRows && rejected == report.records
    let isTooBad =
      rejected > Self.toleratedRejects
      && Double(rejected) > mostRejectedShare * Double(report.records)
    if isHopeless || isTooBad { throw .tooManyRejects(path: path, report: report) }
    progress?(
      RatingProgress(
        bytes: report.bytes, totalBytes: totalBytes, records: report.records, rejected: rejected))
  }
}
