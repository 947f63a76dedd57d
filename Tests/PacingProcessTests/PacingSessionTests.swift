// SPDX-License-Identifier: Apache-2.0

import Foundation
import OutboundDialing
import PacingProcess
import Testing

struct PacingSessionTests {
  static func session(
    _ strategy: any DialingStrategy = PowerDialing.twoLines, rules: [String] = []
  ) throws -> PacingSession {
    try PacingSession(PacingOptions(strategy: "power:2", rules: rules), strategy: strategy)
  }

  /// The fields of a line.
  static func fields(_ line: String) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test("a line that is not understood is answered by what was expected, and harms nothing")
  func faults() throws {
    let cases: [(line: String, field: String, expected: String)] = [
      ("", "line", "JSON object"),
      ("nonsense", "line", "JSON object"),
      ("[1]", "line", "JSON object"),
      (#"{"at":1}"#, "type", "be one of agent, call"),
      (#"{"type":"cal","at":1}"#, "type", "be one of agent, call"),
      (#"{"type":"tick"}"#, "at", "number of seconds"),
      (#"{"type":"tick","at":"now"}"#, "at", "number of seconds"),
      (#"{"type":"tick","at":1795319582000}"#, "at", "number of seconds"),
      (#"{"type":"tick","at":-1}"#, "at", "number of seconds"),
      (#"{"type":"agent","at":1,"is":"ready"}"#, "agent", "not empty"),
      (#"{"type":"agent","at":1,"agent":"ann","is":"happy"}"#, "is", "loggedIn, ready"),
      (#"{"type":"call","at":1,"call":1.5,"is":"ringing"}"#, "call", "whole number"),
      (#"{"type":"call","at":1,"call":1,"is":"failed"}"#, "outcome", "noAnswer, busy"),
      (#"{"type":"call","at":1,"call":1,"is":"connected"}"#, "agent", "not empty"),
      (#"{"type":"records","at":1,"records":[{"record":""}]}"#, "records[0].record", "not empty"),
      (#"{"type":"records","at":1,"records":[3]}"#, "records[0]", "be an object"),
      (#"{"type":"hello","protocol":2}"#, "protocol", "be 1"),
      (#"{"type":"restarted","at":1}"#, "calls", "list"),
    ]
    var session = try Self.session()
    for (number, bad) in cases.enumerated() {
      let answer = try Self.fields(session.receive(bad.line))
      #expect(answer["line"] as? Int == number + 1)
      let error = try #require(answer["error"] as? [String: Any], "\(bad.line)")
      #expect(error["field"] as? String == bad.field)
      #expect((error["expected"] as? String)?.contains(bad.expected) == true, "\(bad.line)")
    }
    let answer = try Self.fields(session.receive(#"{"type":"tick","at":1}"#))
    #expect(answer["reason"] as? String == "noAgents")
  }

  @Test("an at of years ahead is refused, since time cannot go back")
  func leap() throws {
    var session = try Self.session()
    _ = session.receive(#"{"type":"tick","at":10}"#)
    #expect(session.receive(#"{"type":"tick","at":1795319582}"#).contains("400 days"))
    #expect(session.receive(#"{"type":"tick","at":11}"#).contains(#""at":11,"#))
  }

  @Test("each answer is one line of ASCII, whatever the names")
  func ascii() throws {
    var session = try Self.session()
    _ = session.receive(#"{"type":"agent","at":1,"agent":"Ann\u001b[31m\u202e","is":"ready"}"#)
    let line = session.receive(
      #"{"type":"records","at":1,"records":[{"record":"r\né\u0007\"\\"}]}"#)
    #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    let orders = try #require(try Self.fields(line)["orders"] as? [[String: Any]])
    #expect(orders.first?["record"] as? String == "r\né\u{7}\"\\")
  }

  @Test("a message with an id that was received before changes nothing")
  func duplicate() throws {
    var session = try Self.session()
    let records = #"{"type":"records","at":1,"id":"m1","records":[{"record":"a"}]}"#
    _ = session.receive(#"{"type":"agent","at":1,"agent":"ann","is":"ready","id":"m0"}"#)
    #expect(session.receive(records).contains(#""order":"place","call":1"#))
    #expect(
      session.receive(#"{"type":"call","at":2,"call":1,"is":"failed","outcome":"busy"}"#)
        .contains(#""finished":[{"record":"a","result":"busy"}]"#))
    let again = session.receive(records)
    #expect(again.contains(#""ignored":"duplicate","orders":[]"#))
    #expect(again.contains(#""recordsLeft":0"#))
  }

  @Test("records come when they are due, once, and not after they were withdrawn")
  func records() throws {
    var session = try Self.session(ProgressiveDialing())
    _ = session.receive(#"{"type":"agent","at":100,"agent":"ann","is":"ready"}"#)
    let added = session.receive(
      #"{"type":"records","at":100,"records":[{"record":"b","notBefore":130},"#
        + #"{"record":"a","notBefore":120},{"record":"a"},{"record":"c","notBefore":121}]}"#)
    #expect(added.contains(#""known":["a"]"#))
    #expect(added.contains(#""reason":"listNotDue","why":"no record is due before 120""#))
    #expect(added.contains(#""nextLook":120"#))
    #expect(
      session.receive(#"{"type":"withdraw","at":110,"records":["c","x"]}"#)
        .contains(#""notListed":["x"]"#))
    #expect(
      session.receive(#"{"type":"tick","at":119.999999}"#).contains(#""orders":[]"#))
    #expect(session.receive(#"{"type":"tick","at":120}"#).contains(#""record":"a""#))
    _ = session.receive(#"{"type":"call","at":125,"call":1,"is":"failed","outcome":"busy"}"#)
    let last = session.receive(#"{"type":"tick","at":140}"#)
    #expect(last.contains(#""record":"b""#))
    #expect(last.contains(#""recordsLeft":0"#))
  }

  @Test("a record outside its hours is passed over by name of the rule and comes when they open")
  func gate() throws {
    // 2026-03-02 is a Monday; 07:59 in Chicago is 13:59 UTC.
    var session = try Self.session(ProgressiveDialing(), rules: ["us-ftc-tsr", "us-ftc-hours"])
    _ = session.receive(#"{"type":"agent","at":1772459940,"agent":"ann","is":"ready"}"#)
    let early = session.receive(
      #"{"type":"records","at":1772459940,"records":[{"record":"a","number":"+13125550100","#
        + #""zones":["America/Chicago"]}]}"#)
    #expect(early.contains(#""orders":[]"#))
    #expect(early.contains(#""rule":"us-ftc-hours""#))
    #expect(early.contains(#""until":1772460000"#))
    #expect(session.receive(#"{"type":"tick","at":1772459999}"#).contains(#""orders":[]"#))
    #expect(session.receive(#"{"type":"tick","at":1772460000}"#).contains(#""order":"place""#))
  }

  @Test("an abandonment rule holds back a strategy that would pass its limit")
  func veto() throws {
    var session = try Self.session(rules: ["us-ftc-tsr"])
    _ = session.receive(
      #"{"type":"records","at":0,"records":[{"record":"a"},{"record":"b"},{"record":"c"}]}"#)
    let answer = session.receive(#"{"type":"agent","at":0,"agent":"ann","is":"ready"}"#)
    #expect(answer.contains(#""wanted":2,"reason":"abandonmentRule""#))
    #expect(answer.contains("us-ftc-tsr leaves room for at most 1 unanswered line"))
    #expect(answer.contains(#""ringing":1"#))
    let report = session.receive(#"{"type":"report","at":1}"#)
    #expect(report.contains(#""totals":{"launched":1,"answered":0,"connected":0,"abandoned":0}"#))
    #expect(report.contains(#""verdict":"nothingAnswered""#))
  }

  @Test("a rule that is in no table is refused with those that are")
  func unknownRule() throws {
    #expect(throws: InvalidParameter.self) {
      try Self.session(rules: ["us-ftc"])
    }
  }

  @Test("a strategy whose agents dial is refused")
  func agentDials() throws {
    #expect(throws: InvalidParameter.self) { try Self.session(ManualDialing()) }
  }
}

extension PowerDialing {
  static var twoLines: any DialingStrategy {
    (try? PowerDialing(linesPerAgent: 2)) ?? ProgressiveDialing()
  }
}
