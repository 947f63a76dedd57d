// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import Foundation
import OutboundDialing
import Testing

struct ActivityCaseTests {
  private static let activities = [
    RunSamples.activity(.sort(RunSamples.sort)),
    RunSamples.activity(.revenue(RunSamples.revenue)),
    RunSamples.activity(.dialing(RunSamples.dialing)),
  ]

  @Test("a saved case reads back as the same case, and its bytes are the same each time")
  func roundTrip() throws {
    for activity in Self.activities {
      let activityCase = try ActivityCase(of: activity, seed: 12)
      let data = try activityCase.fileContents()
      #expect(try activityCase.fileContents() == data)
      #expect(try ActivityCase(reading: data, file: "f", for: activity) == activityCase)
    }
  }

  @Test("the file is versioned JSON that an instructor can edit")
  func form() throws {
    let activityCase = try ActivityCase(of: Self.activities[2], seed: 12)
    #expect(
      String(decoding: try activityCase.fileContents(), as: UTF8.self) == """
        {
          "activity" : "sample",
          "kind" : "dialing",
          "seed" : 12,
          "settings" : {
            "agents" : 5,
            "answerRate" : 0.3,
            "days" : 1,
            "modes" : [
              "manual",
              "predictive"
            ]
          },
          "version" : 1
        }

        """)
  }

  @Test("changes replace the activity's own settings")
  func changes() throws {
    let changed = try ActivityCase(
      of: Self.activities[2], seed: 1,
      changes: .init(agents: 50, answerRate: 0.1, modes: [.manual, .progressive, .preview]))
    #expect(
      changed.settings
        == .dialing(
          .init(agents: 50, answerRate: 0.1, days: 1, modes: [.manual, .progressive, .preview])))
    let revenue = try ActivityCase(of: Self.activities[1], seed: 1, changes: .init(agents: 17))
    guard case .revenue(let revenueCase) = revenue.settings else {
      Issue.record("The settings are of another kind.")
      return
    }
    #expect(revenueCase.parameters.agents == 17)
  }

  @Test("a change that is out of range or has no meaning is refused in one sentence")
  func refusesChanges() throws {
    let cases: [(Int, ActivityCase.Changes, String)] = [
      (0, .init(agents: 0), "agents is 0; it must be from 1 to 1000."),
      (2, .init(agents: 1_001), "agents is 1001; it must be from 1 to 1000."),
      (
        2, .init(answerRate: .nan),
        "answerRate is nan; it must be from 0.01 to 1 (0.25 means that a quarter of attempts is "
          + "answered)."
      ),
      (
        2, .init(modes: [.manual, .manual]),
        "modes is manual,manual; it must be one to five modes, each named once."
      ),
      (
        1, .init(answerRate: 0.5),
        "answerRate is set; it must be left out for “sample”, which is of the kind revenue."
      ),
      (
        0, .init(modes: [.manual]),
        "modes is set; it must be left out for “sample”, which is of the kind sort."
      ),
    ]
    for (place, changes, sentence) in cases {
      let error = #expect(throws: InvalidParameter.self) {
        try ActivityCase(of: Self.activities[place], seed: 1, changes: changes)
      }
      #expect(error?.description == sentence)
    }
  }

  @Test("a file that is broken, newer, another activity's or out of range is refused with a reason")
  func refusesFiles() throws {
    let good = String(
      decoding: try ActivityCase(of: Self.activities[2], seed: 12).fileContents(), as: UTF8.self)
    func changed(_ old: String, _ new: String) -> String {
      good.replacingOccurrences(of: old, with: new)
    }
    let faults: [(String, String)] = [
      ("", "The case file “f.json” is not a case that can be played. "),
      ("{", "The case file “f.json” is not a case that can be played. "),
      ("[]", "The case file “f.json” is not a case that can be played. "),
      ("{}", "The case file “f.json” is not a case that can be played. “version” is missing."),
      (
        changed("\"version\" : 1", "\"version\" : 2, \"unknown\" : 3"),
        "The case file “f.json” has the version 2, and this program knows them up to 1; use a "
          + "newer program."
      ),
      (changed("\"version\" : 1", "\"version\" : 0"), "version: It must be at least 1."),
      (
        changed("sample", "other"),
        "The case file “f.json” belongs to the activity “other”, not to “sample”; name the one it "
          + "belongs to."
      ),
      (changed("\"kind\" : \"dialing\"", "\"kind\" : \"sort\""), "not to “sample”"),
      (changed("\"agents\" : 5", "\"agents\" : 0"), "agents is 0; it must be from 1 to 1000"),
      (changed("\"agents\" : 5", "\"agents\" : \"many\""), "settings.agents: "),
      (changed("\"manual\"", "\"by foot\""), "by foot"),
      (changed("0.3", "1e999"), "The case file “f.json” is not a case that can be played. "),
      (changed("\"seed\" : 12", "\"seed\" : -1"), "holds a number out of range."),
    ]
    for (text, sentence) in faults {
      let fault = #expect(throws: ActivityCaseFault.self) {
        try ActivityCase(reading: Data(text.utf8), file: "f.json", for: Self.activities[2])
      }
      let description = fault?.description ?? ""
      #expect(description.contains(sentence), "\(description)")
      #expect(description.hasSuffix(".") && !description.hasSuffix(".."), "\(description)")
    }
    let huge = Data(repeating: 0x20, count: ActivityCase.largestFile + 1)
    #expect(throws: ActivityCaseFault.self) {
      try ActivityCase(reading: huge, file: "f.json", for: Self.activities[2])
    }
  }

  @Test("figures of a revenue case can be edited, and what cannot be billed is refused")
  func revenueFigures() throws {
    let text = String(
      decoding: try ActivityCase(of: Self.activities[1], seed: 3).fileContents(), as: UTF8.self)
    let agents = try Regex("\"agents\" : \"[0-9]+\"")
    let edited = try ActivityCase(
      reading: Data(text.replacing(agents, with: "\"agents\" : \"33\"").utf8), file: "f",
      for: Self.activities[1])
    guard case .revenue(let revenueCase) = edited.settings else {
      Issue.record("The settings are of another kind.")
      return
    }
    #expect(revenueCase.parameters.agents == 33)
    #expect(throws: ActivityCaseFault.self) {
      try ActivityCase(
        reading: Data(text.replacing(agents, with: "\"agents\" : \"0\"").utf8), file: "f",
        for: Self.activities[1])
    }
  }

  @Test("a result keeps its score through JSON")
  func resultRoundTrip() throws {
    let run = try SortRun(RunSamples.sort, seed: 2)
    let result = ActivityResult(
      activity: "a", title: "A", seed: 2, parts: run.parts(for: ["task-3": TypedAnswer("m")]),
      details: run.details)
    let data = try JSONEncoder().encode(result)
    #expect(try JSONDecoder().decode(ActivityResult.self, from: data) == result)
    #expect(result.score == (try Rational(numerator: 1, denominator: 12)))
  }
}
