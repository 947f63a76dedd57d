// SPDX-License-Identifier: Apache-2.0

import CivilClock
public import ContractBilling
import Dispatch
import FoundationCalendar
import Synchronization

/// Rates a file of records of any size: comma-separated values or JSON lines.
///
/// The file is read in pieces by several threads; totals and rejects are the same bytes for any
/// number of them. Memory holds one piece for each thread and the counts, whatever the file's size.
///
///     let rating = try RecordFileRating(contract: contract, period: march)
///     let report = try rating.rate("march.csv", rejects: "march-rejects.csv", threads: 4)
public struct RecordFileRating: Sendable {
  /// A rating that has counted nothing, or what to go on from.
  public var rating: UsageRating
  /// The share of rows that may be bad, above the first 1,000 bad ones; 0.5 unless set.
  public var mostRejectedShare = 0.5

  /// Prepares a run that goes on from a rating, which may have counted other files.
  public init(_ rating: UsageRating) { self.rating = rating }

  /// Prepares a run for a contract, in its own time zone.
  ///
  /// - Parameters:
  ///   - contract: The contract, without faults.
  ///   - period: The days to bill.
  ///   - byAgent: Whether to keep totals for each agent.
  ///   - windows: What the rating of the period before remembers of parties.
  /// - Throws: ``BillingError``, also for a time zone that nobody knows.
  public init(
    contract: Contract, period: BillingPeriod, byAgent: Bool = false,
    windows: UsageWindows = UsageWindows()
  ) throws(BillingError) {
    let zone: ZoneOffsets
    do throws(UnknownTimeZone) {
      let eve = UTCInstant(
        secondsSince1970: Int64(period.first.adding(days: -2).dayNumber) * 86_400)
      zone = try ZoneOffsets(
        of: contract.timeZone, from: eve, years: 2 + period.days / 365,
        calendar: FoundationCalendar())
    } catch {
      throw .outOfRange(
        name: "timeZone", value: contract.timeZone, requirement: "a name of the IANA database")
    }
    self.init(
      try UsageRating(
        contract, zone: zone, period: period, byAgent: byAgent, windows: windows))
  }

  /// Rates a file.
  ///
  /// - Parameters:
  ///   - path: The file, `-` for the standard input.
  ///   - rejects: Where to write the rows that were not counted, with line, column and reason; nil to
  ///     count them only. The file appears when the run is complete.
  ///   - threads: How many threads to use, at least 1.
  ///   - progress: Is told how far the run is, after each mebibyte, by one thread at a time.
  /// - Returns: What was counted and what was not.
  /// - Throws: ``RecordFileError``; then nothing was written.
  public func rate(
    _ path: String, rejects: String? = nil, threads: Int = 1,
    progress: (@Sendable (RatingProgress) -> Void)? = nil
  ) throws(RecordFileError) -> RatingReport {
    let source = try RecordSource(path: path)
    let format = try RecordFormat(of: source, for: rating)
    let rejectFile: ReplacedFile?
    if let rejects { rejectFile = try ReplacedFile(path: rejects) } else { rejectFile = nil }
    try rejectFile?.write(RejectList.header)

    let order = PieceOrder(
      source: source, headerLines: format.headerLines, rejectFile: rejectFile,
      mostRejectedShare: mostRejectedShare, shared: rating.needsOrder ? rating : nil,
      progress: progress)
    let threads = max(1, threads)
    let fresh = rating.restarted()
    let ratings = Mutex([UsageRating?](repeating: nil, count: threads))
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      var worker = RecordWorker(rating: fresh, format: format)
      do throws(RecordFileError) {
        try worker.run(source: source, order: order)
      } catch {
        order.fail(error)
      }
      let rating = worker.rating
      ratings.withLock { $0[thread] = rating }
    }

    var (report, ordered) = try order.end()
    do throws(BillingError) {
      var whole = ordered ?? rating
      let seen = ordered.map { [$0] } ?? ratings.withLock { $0 }.compactMap { $0 }
      report.uncountedOutcomes = Set(seen.flatMap(\.uncountedOutcomes)).sorted()
      if ordered == nil {
        for rating in ratings.withLock({ $0 }) { if let rating { try whole.merge(rating) } }
      }
      report.totals = try whole.totals()
      report.state = try whole.state()
    } catch {
      throw .billing(error)
    }
    try rejectFile?.finish()
    return report
  }
}

/// What one thread does: takes pieces, reads their rows, counts them.
private struct RecordWorker {
  private var sink: RowSink
  private var rows: RecordFormat.Rows
  private var names = RenamedSymbols()
  private let buffer = PieceBuffer()

  init(rating: UsageRating, format: RecordFormat) {
    sink = RowSink(rating: rating, fields: format.fields)
    rows = format.rows(wanted: sink.wanted)
  }

  var rating: UsageRating { sink.rating }

  mutating func run(source: RecordSource, order: PieceOrder) throws(RecordFileError) {
    while !order.hasFailed, let piece = try source.next(into: buffer) {
      let lines = rows.read(buffer.start, count: piece.count, into: &sink)
      if sink.waits {
        order.inTurn(piece.place) { rating in
          countWaiting(into: &rating)
          return result(lines: lines, bytes: piece.bytes)
        }
      } else {
        order.finish(piece.place, result(lines: lines, bytes: piece.bytes))
      }
      sink.clear()
    }
  }

  private func result(lines: Int, bytes: Int64) -> PieceOrder.Result {
    PieceOrder.Result(lines: lines, rows: sink.rows, bytes: bytes, rejects: sink.rejects)
  }

  /// Counts the records of the piece in their order.
  private mutating func countWaiting(into rating: inout UsageRating) {
    for waiting in sink.waiting {
      do throws(RecordRejection) {
        try rating.add(names.renamed(waiting.record, from: sink.rating, to: &rating))
      } catch {
        sink.reject(
          error.reason, error.field, line: waiting.line, piece: buffer.start, text: waiting.text)
      }
    }
    sink.rejects.sort()
  }
}

/// The symbols of one rating by those of another.
private struct RenamedSymbols {
  private var campaigns: [UsageRecord.Symbol: UsageRecord.Symbol] = [:]
  private var agents: [UsageRecord.Symbol: UsageRecord.Symbol] = [:]
  private var outcomes: [UsageRecord.Symbol: UsageRecord.Symbol] = [:]

  mutating func renamed(
    _ record: UsageRecord, from: UsageRating, to: inout UsageRating
  ) -> UsageRecord {
    var copy = record
    if let known = campaigns[record.campaign] {
      copy.campaign = known
    } else {
      copy.campaign = to.symbol(campaign: from.name(campaign: record.campaign))
      campaigns[record.campaign] = copy.campaign
    }
    if let known = agents[record.agent] {
      copy.agent = known
    } else {
      copy.agent = to.symbol(agent: from.name(agent: record.agent))
      agents[record.agent] = copy.agent
    }
    if let known = outcomes[record.outcome] {
      copy.outcome = known
    } else {
      copy.outcome = to.symbol(outcome: from.name(outcome: record.outcome))
      outcomes[record.outcome] = copy.outcome
    }
    return copy
  }
}
