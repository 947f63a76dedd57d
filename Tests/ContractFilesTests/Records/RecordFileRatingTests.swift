// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import ContractFiles
import Foundation
import Testing

struct RecordFileRatingTests {
  static let header = "campaign,agent,start,seconds,outcome\n"

  private func rate(_ text: String) throws -> RatingReport {
    let files = try RecordFiles()
    return try RecordFileRating.example().rate(try files.write(text.utf8))
  }

  private func seconds(_ report: RatingReport, _ part: String, _ campaign: String) -> Rational? {
    report.totals.cells[UsageTotals.Key(part: part, campaign: campaign)]?.quantity
  }

  @Test func `Quotes, line ends, byte order marks and the order of columns make no difference`()
    throws
  {
    let plain = """
      campaign,agent,start,seconds,outcome
      North,ann,2026-03-02T10:00:00Z,61,sale
      "South, West",bob,2026-03-02T10:00:00Z,7,help

      """
    let variants = [
      plain,
      plain.replacing("\n", with: "\r\n"),
      "\u{feff}" + plain,
      String(plain.dropLast()),
      plain.replacing("North", with: "\"North\"").replacing("61", with: "\"61\""),
      plain.replacing("2026-03-02T10:00:00Z", with: "1772445600"),
      plain.replacing("2026-03-02T10:00:00Z", with: "2026-03-02 15:30:00.25+05:30"),
      plain.replacing("\nNorth", with: "\n\n\r\nNorth"),
      """
      outcome,seconds,start,party,campaign
      sale,61,2026-03-02T10:00:00Z,,North
      help,7,2026-03-02T10:00:00Z,+4930,"South, West"
      """,
      """
      {"campaign": "North", "start": "2026-03-02T10:00:00Z", "seconds": 61, "outcome": "sale"}
      {"outcome":"help","seconds":"7","start":1772445600,"campaign":"South\\u002c West","party":null}
      """,
    ]
    for variant in variants {
      let report = try rate(variant)
      #expect(report.records == 2)
      #expect(report.rejected == [:], "\(variant)")
      #expect(seconds(report, "minutes", "North") == 120)
      #expect(seconds(report, "sixths", "South, West") == 12)
    }
  }

  @Test func `Names with a doubled quote, of many bytes and of many scripts are kept`() throws {
    let long = String(repeating: "Kundenrückgewinnung ", count: 20)
    let report = try rate(
      Self.header + "\"the \"\"A\"\" team\",,2026-03-02T10:00:00Z,1,sale\n"
        + "\(long),,2026-03-02T10:00:00Z,1,sale\n\(long)2,,2026-03-02T10:00:00Z,1,sale\n"
        + "दिल्ली,,2026-03-02T10:00:00Z,1,sale\n,,2026-03-02T10:00:00Z,1,sale\n")
    #expect(
      Set(report.totals.cells.keys.map(\.campaign))
        == ["the \"A\" team", long, long + "2", "दिल्ली", ""])
  }

  @Test(
    arguments: [
      ("North,ann,2026-03-02T10:00:00Z,61", RejectReason.tooFewFields, nil),
      ("North,ann,2026-03-02T10:00:00Z,61,sale,", .tooManyFields, nil),
      ("North,ann,2026-03-02T10:00:00Z,-61,sale", .negative, .seconds),
      ("North,ann,2026-03-02T10:00:00Z,6 1,sale", .notANumber, .seconds),
      ("North,ann,2026-03-02T10:00:00Z,6.5,sale", .notANumber, .seconds),
      ("North,ann,2026-03-02T10:00:00Z,,sale", .missing, .seconds),
      ("North,ann,2026-03-02T10:00:00Z,99999999,sale", .tooLarge, .seconds),
      ("North,ann,2026-03-02T10:00:00Z,999999999999999999999999,sale", .tooLarge, .seconds),
      ("North,ann,2026-03-02T10:00:00Z,\u{0}1,sale", .notANumber, .seconds),
      ("North,ann,2026-02-30T10:00:00Z,61,sale", .notATime, .start),
      ("North,ann,2026-03-02T24:00:00Z,61,sale", .notATime, .start),
      ("North,ann,2026-03-02T10:00:00,61,sale", .notATime, .start),
      ("North,ann,2026-03-02T10:00:00Z0,61,sale", .notATime, .start),
      ("North,ann,0000-00-00T00:00:00Z,61,sale", .notATime, .start),
      ("North,ann,yesterday,61,sale", .notATime, .start),
      ("North,ann,,61,sale", .missing, .start),
      ("North,ann,2026-04-01T00:00:00Z,61,sale", .outsidePeriod, .start),
      ("North,ann,2026-02-28T23:59:59Z,61,sale", .outsidePeriod, .start),
      ("North,ann,99999999999999999,61,sale", .outsidePeriod, .start),
      ("No\u{0}rth,ann,2026-03-02T10:00:00Z,61,sale", .notText, .campaign),
      ("No\u{1b}[2Jrth,ann,2026-03-02T10:00:00Z,61,sale", .notText, .campaign),
      ("No\rrth,ann,2026-03-02T10:00:00Z,61,sale", .notText, .campaign),
      ("\"North,ann,2026-03-02T10:00:00Z,61,sale", .unclosedQuote, .campaign),
      ("\"North\"x,ann,2026-03-02T10:00:00Z,61,sale", .textAfterQuote, .campaign),
    ] as [(String, RejectReason, UsageRecord.Field?)])
  func `A bad row is refused with line, column and reason, and its neighbours count`(
    row: String, reason: RejectReason, field: UsageRecord.Field?
  ) throws {
    let files = try RecordFiles()
    let good = "North,ann,2026-03-02T10:00:00Z,61,sale\n"
    let path = try files.write((Self.header + good + row + "\n" + good).utf8)
    let report = try RecordFileRating.example().rate(path, rejects: files.path("bad.csv"))
    #expect(report.records == 3)
    #expect(report.rejected == [reason: 1])
    #expect(report.firstRejects == [.init(line: 3, field: field, reason: reason)])
    #expect(seconds(report, "minutes", "North") == 240)
    #expect(
      try files.text("bad.csv")
        == "line,column,reason,text\n3,\(field?.rawValue ?? ""),\(reason.rawValue),\""
        + row.replacing("\"", with: "\"\"") + "\"\n")
  }

  @Test func `A line that is not UTF-8 or too long is refused`() throws {
    let files = try RecordFiles()
    let good = "North,ann,2026-03-02T10:00:00Z,61,sale\n"
    var bytes = Array((Self.header + good).utf8)
    bytes += [0xff, 0xfe] + Array(",ann,2026-03-02T10:00:00Z,61,sale\n".utf8)
    // One longer than a line may be, one longer than a piece of the file.
    for length in [70_000, 3_000_000] {
      bytes += Array(repeating: UInt8(ascii: "x"), count: length)
      bytes += Array(("," + good + good).utf8)
    }
    let path = try files.write(bytes)
    let report = try RecordFileRating.example().rate(path, rejects: files.path("bad.csv"))
    #expect(report.rejected == [.notText: 1, .lineTooLong: 2])
    #expect(report.firstRejects.map(\.line) == [3, 4, 6])
    #expect(seconds(report, "minutes", "North") == 360)
    #expect(try files.text("bad.csv").utf8.count < 4_000)
  }

  @Test func `JSON lines that are no records are refused with the key`() throws {
    let good = #"{"campaign":"N","start":1772445600,"seconds":61,"outcome":"sale"}"# + "\n"
    let rows: [(String, RejectReason, UsageRecord.Field?)] = [
      (#"{"campaign":"N","start":1772445600,"seconds":61,"#, .notAnObject, nil),
      (#"{"campaign":"N","start":1772445600,"seconds":{}}"#, .notAnObject, nil),
      (#"{"campaign":"N","start":1772445600,"secs":61}"#, .unknownKey, nil),
      (#"{"campaign":"N","start":1772445600,"seconds":-61}"#, .negative, .seconds),
      (#"{"campaign":"N","start":1772445600,"seconds":"soon"}"#, .notANumber, .seconds),
      (#"{"campaign":"N\u0007","start":1772445600,"seconds":61}"#, .notText, .campaign),
      (#"{"campaign":"N\ud800","start":1772445600,"seconds":61}"#, .notText, .campaign),
      (#"{"campaign":"N}"#, .unclosedQuote, .campaign),
      (#"{"campaign":"N","seconds":61}"#, .missing, .start),
      (#"{"campaign":"N","start":1772445600}"#, .missing, .seconds),
      (#"{} {}"#, .notAnObject, nil),
      (#"[1]"#, .notAnObject, nil),
    ]
    for (row, reason, field) in rows {
      let report = try rate(good + row + "\n" + good)
      let reject = try #require(report.firstRejects.first, "\(row)")
      #expect(reject.reason == reason, "\(row)")
      if let field { #expect(reject.field == field, "\(row)") }
      #expect(reject.line == 2)
      #expect(seconds(report, "minutes", "N") == 240)
    }
  }

  @Test func `A header says what is wrong with it`() throws {
    func message(_ header: String) throws -> String {
      let error = #expect(throws: RecordFileError.self) { try rate(header + "\n1,2,3,4,5\n") }
      #expect(error?.isDataFault == true)
      return error?.description ?? ""
    }
    #expect(try message("campaign,agent,start,second,outcome").contains("did you mean seconds?"))
    #expect(try message("campaign,agent,start,second,outcome").contains(":1:22:"))
    #expect(try message("campaign,agent,start,seconds").contains("needs the column outcome"))
    #expect(try message("campaign,start,start,seconds,outcome").contains("a second time"))
    #expect(try message("\u{0}\u{1}garbage").contains("is not text"))
    #expect(try message(String(repeating: "garbage", count: 20_000)).contains("longer than"))
    #expect(throws: RecordFileError.empty(path: "/dev/null")) {
      try RecordFileRating.example().rate("/dev/null")
    }
    let error = #expect(throws: RecordFileError.self) {
      try RecordFileRating.example().rate("/nowhere/at/all.csv")
    }
    #expect(error?.isDataFault == false)
  }
}

extension RecordFileRating {
  static func example() throws -> RecordFileRating { try RecordFiles.rating() }
}
