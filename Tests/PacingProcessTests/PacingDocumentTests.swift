// SPDX-License-Identifier: Apache-2.0

import Foundation
import OutboundDialing
import PacingProcess
import Testing

struct PacingDocumentTests {
  static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/PACING.md")

  @Test("the worked exchange of the documentation is what the process says, byte for byte")
  func exchange() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let section = try #require(text.components(separatedBy: "## A worked exchange").last)
    let block = try #require(section.components(separatedBy: "```").dropFirst().first)
    let lines = block.split(separator: "\n").dropFirst().map { String($0) }
    var session = try PacingSession(
      PacingOptions(strategy: "power:2", rules: []), strategy: PowerDialing.twoLines)
    var said = ["< " + session.greeting()]
    for line in lines where line.hasPrefix("> ") {
      said += [line, "< " + session.receive(String(line.dropFirst(2)))]
    }
    #expect(lines.count > 30)
    #expect(said == lines)
  }

  @Test("the documentation names every message, order, reason and result")
  func complete() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let names =
      AgentChange.allCases.map(\.rawValue) + HangUpReason.allCases.map(\.rawValue)
      + CallResult.allCases.map(\.rawValue) + IgnoredEvent.allCases.map(\.rawValue)
      + DialingDecision.Reason.allCases.filter { $0 != .agentsDial }.map(\.rawValue)
      + [
        LaunchLimit.notAsked, .noEligibleAgents, .paused, .draining, .lineLimit(1), .callRate(1),
        .abandonmentRule("", lines: 1), .listEmpty, .listNotDue(.start), .recordsSkipped(1),
      ].map(\.code)
    #expect(names.filter { !text.contains("`\($0)`") } == [])
  }
}
