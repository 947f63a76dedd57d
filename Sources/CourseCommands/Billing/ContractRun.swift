// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import ContractFiles
import Foundation

/// One period of a contract, from files of records to a statement.
struct ContractRun {
  let file: ContractFile
  let period: BillingPeriod
  let report: RatingReport
  let statement: ContractStatement

  /// Whether there were records and none of them could be counted.
  var isWithoutUsableRecord: Bool {
    report.records > 0 && report.rejectedRecords == report.records
  }

  /// Rates the files in turn and prices what they hold.
  init(
    _ file: ContractFile, records: [String], facts: PeriodFacts, period: BillingPeriod,
    byAgent: Bool, rejects: String?, threads: Int?, progress: RatingProgressLine
  ) throws {
    self.file = file
    self.period = period
    var rating = try RecordFileRating(contract: file.contract, period: period, byAgent: byAgent)
    var whole = RatingReport()
    for path in records {
      let report = try rating.rate(
        path, rejects: rejects,
        threads: threads ?? max(1, ProcessInfo.processInfo.activeProcessorCount),
        progress: { progress.update($0) })
      whole.records += report.records
      whole.bytes += report.bytes
      whole.rejected.merge(report.rejected, uniquingKeysWith: +)
      whole.firstRejects += report.firstRejects
      whole.uncountedOutcomes = Set(whole.uncountedOutcomes + report.uncountedOutcomes).sorted()
      whole.totals = report.totals
      if let state = report.state { rating = RecordFileRating(try rating.rating.resumed(state)) }
    }
    progress.end()
    report = whole
    statement = try file.statement(for: whole.totals, facts: facts, period: period)
  }
}
