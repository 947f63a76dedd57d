// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import ContractFiles

/// What `bpo billing rate` prints as JSON.
struct StatementReport: Encodable {
  struct Line: Encodable {
    var part: String
    var title: String
    var campaign: String?
    var amount: Money
    var explanation: AmountExplanation
  }

  /// One count of the records.
  struct Usage: Encodable {
    var part: String
    var category: String
    var campaign: String
    var agent: String?
    var events: Int64
    var quantity: Rational
    var amount: Rational
  }

  struct Reject: Encodable {
    var line: Int
    var column: String?
    var reason: String
  }

  var contract: String
  var period: BillingPeriod
  var lines: [Line]
  var total: Money
  var carried: CarriedBalances
  var remarks: [String]
  var usage: [Usage]
  var records: Int
  var rejected: [String: Int]
  var firstRejects: [Reject]
  var uncountedOutcomes: [String]
  var seconds: Double?
  var processorSeconds: Double?
  var recordsPerSecond: Double?

  init(_ run: ContractRun, timing: RunTiming?) {
    let statement = run.statement
    contract = statement.contract
    period = statement.period
    lines = statement.lines.map {
      Line(
        part: $0.part, title: $0.title, campaign: $0.campaign, amount: $0.amount,
        explanation: $0.explanation)
    }
    total = statement.total
    carried = statement.carried
    remarks = statement.remarks
    let totals = run.report.totals
    usage = run.file.contract.parts.flatMap { part in
      totals.keys(of: part.id).compactMap { key in
        totals.cells[key].map {
          Usage(
            part: key.part, category: key.category, campaign: key.campaign,
            agent: key.agent.isEmpty ? nil : key.agent, events: $0.events, quantity: $0.quantity,
            amount: $0.amount)
        }
      }
    }
    records = run.report.records
    rejected = Dictionary(
      uniqueKeysWithValues: run.report.rejected.map { ($0.key.rawValue, $0.value) })
    uncountedOutcomes = run.report.uncountedOutcomes
    firstRejects = run.report.firstRejects.map {
      Reject(line: $0.line, column: $0.field?.rawValue, reason: $0.reason.description)
    }
    seconds = timing?.wallSeconds
    processorSeconds = timing?.processorSeconds
    recordsPerSecond = timing.flatMap {
      $0.wallSeconds > 0 ? Double(run.report.records) / $0.wallSeconds : nil
    }
  }
}
