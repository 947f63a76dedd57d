// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import ContractFiles
import Foundation
import Synchronization
import Testing

struct RecordFileLawTests {
  /// A file of several pieces in which about one row of fifty is bad or late.
  private func records(seed: UInt64, rows: Int) -> [UInt8] {
    var draws = Draws(seed: seed)
    var text = "campaign,agent,start,seconds,outcome,party\n"
    let outcomes = ["sale", "help", "busy"]
    for row in 0..<rows {
      let start = 1_772_323_200 + row * 20
      switch draws.below(100) {
      case 0: text += "A,x,\(start - 4_000),10,sale,+91\n"
      case 1: text += "A,x,nonsense \(row),10,sale,+91\n"
      case 2: text += "\n"
      default:
        text += "campaign \(draws.below(30)),x,\(start),\(draws.below(900)),"
        text += "\(outcomes[draws.below(3)]),+91\(draws.below(5_000))\n"
      }
    }
    return Array(text.utf8)
  }

  @Test(arguments: [nil, 24] as [Rational?])
  func `Totals, states and rejects are the same for any number of threads`(
    duplicateHours: Rational?
  ) throws {
    let files = try RecordFiles()
    let path = try files.write(records(seed: 77, rows: 120_000))
    let rating = try RecordFiles.rating(duplicateHours: duplicateHours)
    var first: (report: RatingReport, rejects: String)?
    for threads in [1, 2, 3, 8] {
      let report = try rating.rate(path, rejects: files.path("bad.csv"), threads: threads)
      let rejects = try files.text("bad.csv")
      if let first {
        #expect(report == first.report)
        #expect(rejects == first.rejects)
      } else {
        first = (report, rejects)
        #expect(report.rejectedRecords == rejects.split(separator: "\n").count - 1)
        #expect((report.rejected[.late] ?? 0 > 0) == (duplicateHours != nil))
        #expect(report.rejected[.notATime] ?? 0 > 0)
      }
    }
    #expect(Set(files.names) == ["records.csv", "bad.csv"])
  }

  @Test func `Files rated one after the other give what they give together`() throws {
    let files = try RecordFiles()
    let bytes = records(seed: 78, rows: 3_000)
    let whole = try RecordFiles.rating(duplicateHours: 2).rate(try files.write(bytes))
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var draws = Draws(seed: 5)
    for _ in 0..<20 {
      let cut = 1 + draws.below(lines.count - 1)
      var rating = try RecordFiles.rating(duplicateHours: 2)
      var rejected = 0
      for part in [lines[1..<cut], lines[cut...]] {
        let path = try files.write((lines[...0] + part).joined(separator: [UInt8(ascii: "\n")]))
        let report = try rating.rate(path, threads: 2)
        rejected += report.rejectedRecords
        rating = RecordFileRating(try rating.rating.resumed(try #require(report.state)))
      }
      #expect(try rating.rating.totals() == whole.totals)
      #expect(rejected == whole.rejectedRecords)
    }
  }

  @Test func `Any bytes are read without harm, and every row is counted or refused`() throws {
    let files = try RecordFiles()
    var draws = Draws(seed: 79)
    let tokens: [[UInt8]] = [
      Array("North".utf8), Array("2026-03-02T10:00:00Z".utf8), Array("61".utf8),
      Array("sale".utf8), [0], [0xff], Array("\"".utf8), Array(",".utf8), Array(",".utf8),
      Array("\n".utf8), Array("\r\n".utf8), Array("\r".utf8), Array("-".utf8), Array("{".utf8),
      Array("2026-03".utf8), Array("99999999999".utf8), Array("é".utf8),
    ]
    var rating = try RecordFiles.rating()
    rating.mostRejectedShare = 1
    for round in 0..<2_000 {
      var bytes = Array("campaign,agent,start,seconds,outcome\n".utf8)
      for _ in 0..<draws.below(60) { bytes += tokens[draws.below(tokens.count)] }
      let path = try files.write(bytes)
      let report = try rating.rate(
        path, rejects: round % 50 == 0 ? files.path("bad.csv") : nil)
      let rows = bytes.split(separator: UInt8(ascii: "\n")).dropFirst()
        .filter { $0 != [UInt8(ascii: "\r")] }
      #expect(report.records == rows.count)
      let counted = report.totals.cells.values.reduce(0) { $0 + $1.events }
      #expect(counted <= Int64(report.records - report.rejectedRecords))
    }
  }

  @Test func `A file of garbage ends early, and nothing is written`() throws {
    let files = try RecordFiles()
    let garbage =
      "campaign,agent,start,seconds,outcome\n"
      + String(repeating: "what is this\n", count: 400_000)
    let path = try files.write(garbage.utf8)
    let last = Mutex<Int64>(0)
    let error = #expect(throws: RecordFileError.self) {
      try RecordFiles.rating().rate(path, rejects: files.path("bad.csv"), threads: 2) { progress in
        last.withLock { $0 = progress.bytes }
      }
    }
    guard case .tooManyRejects(_, let report) = error else {
      Issue.record("it is \(String(describing: error))")
      return
    }
    #expect(report.records < 100_000)
    #expect(report.firstRejects.count == 5)
    #expect(error?.isDataFault == true)
    #expect(files.names == ["records.csv"])
  }

  @Test func `A file of mostly bad rows is given up, one of some bad rows is not`() throws {
    let files = try RecordFiles()
    func rate(badOf100 share: Int) throws -> RatingReport {
      var text = "campaign,agent,start,seconds,outcome\n"
      for row in 0..<5_000 {
        text += row % 100 < share ? "bad\n" : "A,x,2026-03-02T10:00:00Z,1,sale\n"
      }
      return try RecordFiles.rating().rate(try files.write(text.utf8))
    }
    #expect(try rate(badOf100: 40).rejectedRecords == 2_000)
    #expect(throws: RecordFileError.self) { try rate(badOf100: 60) }
  }
}
