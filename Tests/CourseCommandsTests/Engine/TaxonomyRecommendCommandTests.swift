// SPDX-License-Identifier: Apache-2.0

import Testing

struct TaxonomyRecommendCommandTests {
  private static let quick = "--shift-hours 2 --replications 2"

  @Test("recommends preview for late debts with an agency at 12 agents and at 60, as JSON")
  func lateCollections() async throws {
    for agents in [12, 60] {
      let run = await CommandRun(
        "taxonomy recommend --process collections/late/third-party --agents \(agents) "
          + "--answer-rate 0.15 --jurisdiction IN --json \(Self.quick)")
      #expect(run.status == 0, "\(run.error)")
      #expect(run.json["mode"] as? String == "preview")
      let reasons = try #require(run.json["reasons"] as? [[String: Any]])
      #expect((reasons.first?["text"] as? String)?.contains("history") == true)
      let rules = try #require(run.json["rules"] as? [[String: Any]])
      #expect(rules.contains { $0["id"] as? String == "in-rbi-hours" })
      let evidence = try #require(run.json["evidence"] as? [String: Any])
      #expect(evidence["u0"] is Double && evidence["seed"] as? Int == 1)
      #expect(evidence["level"] as? Double == 0.95)
      #expect(run.json["contracts"] is [Any] && run.json["measures"] is [Any])
    }
  }

  @Test("says the mode first, then reasons, evidence, contract, measures and rules, at any width")
  func view() async throws {
    for width in [40, 80, 120] {
      let run = await CommandRun(
        "taxonomy recommend surveys --agents 3 --answer-rate 0.4 --jurisdiction US "
          + "--width \(width) \(Self.quick)")
      #expect(run.status == 0, "\(run.error)")
      let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.first?.hasPrefix("Dial ") == true)
      #expect(lines.allSatisfy { $0.count <= width })
      let headings = ["Simulated on this floor", "Contract", "Measures", "Rules"]
      let places = headings.map { heading in lines.firstIndex { $0 == heading } ?? -1 }
      #expect(places == places.sorted() && !places.contains(-1), "\(places)")
      #expect(run.output.contains("not legal advice"))
    }
  }

  @Test("refuses two seats with 40 answers a day: nothing could be proven")
  func nothingProvable() async {
    let run = await CommandRun(
      "taxonomy recommend telemarketing --agents 2 --answer-rate 0.15 --answers-per-day 40 "
        + "--jurisdiction US --plain --width 200 --replications 2")
    #expect(run.output.hasPrefix("Dial in progressive mode"))
    #expect(run.output.contains("40 answers a window"))
    #expect(run.output.contains("too few to tell"))
  }

  @Test("simulates nothing where customers call")
  func inbound() async {
    let run = await CommandRun("taxonomy recommend customer-support --jurisdiction IN --json")
    #expect(run.json["mode"] as? String == "none")
    #expect(run.json["evidence"] == nil)
  }

  @Test("the same words and seed give the same bytes")
  func determinism() async {
    let words = "taxonomy recommend surveys --agents 3 --jurisdiction CA --json \(Self.quick)"
    let one = await CommandRun(words + " --threads 1")
    let two = await CommandRun(words + " --threads 3")
    #expect(one.output == two.output && !one.output.isEmpty)
  }

  @Test("bad input ends with 65 and the nearest names, wrong use with 64")
  func badInput() async {
    let place = await CommandRun("taxonomy recommend surveys --jurisdiction Indai")
    #expect(place.status == 65)
    #expect(place.error.contains("India") && place.error.contains("US-FL (Florida)"))
    let process = await CommandRun("taxonomy recommend telemarketting --jurisdiction US")
    #expect(process.status == 65 && process.error.contains("telemarketing"))
    let limit = await CommandRun("taxonomy recommend surveys --jurisdiction US --limit 3")
    #expect(limit.status == 65 && limit.error.contains("--limit is 3"))
    let days = await CommandRun("taxonomy recommend surveys --jurisdiction US --days 0")
    #expect(days.status == 65 && days.error.contains("--days is 0"))
    #expect(await CommandRun("taxonomy recommend --jurisdiction US").status == 64)
    #expect(
      await CommandRun("taxonomy recommend surveys --process surveys --jurisdiction US").status
        == 64)
    #expect(await CommandRun("taxonomy recommend surveys").status == 64)
  }
}
