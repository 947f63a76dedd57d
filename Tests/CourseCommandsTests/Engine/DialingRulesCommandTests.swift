// SPDX-License-Identifier: Apache-2.0

import Testing

struct DialingRulesCommandTests {
  @Test("lists every rule with its limit, window and what the entry rests on")
  func list() async {
    let run = await CommandRun("dialing rules --width 180")
    #expect(run.status == 0)
    for text in [
      "us-ftc-tsr", "at most 3 %", "successive 30 days", "no percentage known", "calendar month",
      "us-cfpb-calls", "fr-hours", "to verify", "no longer in force", "not legal advice",
    ] {
      #expect(run.output.contains(text), "\(text)")
    }
  }

  @Test("shows one rule in full, with source, dates and confidence")
  func show() async {
    let run = await CommandRun("dialing rules us-ftc-tsr --width 100")
    for text in [
      "at most 3 %", "an agent within 2 s of the end of the greeting", "15 s or 4 rings",
      "16 CFR 310.4", "from 2008-10-01", "checked against the text", "safe harbour",
    ] {
      #expect(run.output.contains(text), "\(text)")
    }
    let unknownDate = await CommandRun("dialing rules us-fcc-tcpa --width 100")
    #expect(unknownDate.output.contains("from a day not known here"))
    let hours = await CommandRun("dialing rules fr-hours --width 100")
    #expect(hours.output.contains("14:00 to 20:00, Monday to Friday"))
  }

  @Test("gives the tables as JSON, all or those of a jurisdiction")
  func json() async throws {
    let all = await CommandRun("dialing rules --json")
    let abandonment = try #require(all.json["abandonment"] as? [[String: Any]])
    #expect(abandonment.first?["tolerance"] as? Double == 0.03)
    #expect(abandonment.first?["window"] as? String == "successive 30 days")
    #expect(abandonment.contains { $0["tolerance"] as? String == "not known" })
    #expect((all.json["notice"] as? String)?.contains("not legal advice") == true)
    let canada = await CommandRun("dialing rules ca --json")
    let rules = try #require(canada.json["dialing"] as? [[String: Any]])
    #expect(rules.compactMap { $0["identifier"] as? String }.allSatisfy { $0.hasPrefix("ca-") })
    #expect(rules.count == 3)
  }

  @Test("names the near rules when there is none of that name")
  func unknown() async {
    let run = await CommandRun("dialing rules us-ftc-tssr")
    #expect(run.status == 65)
    #expect(run.error.contains("us-ftc-tsr"))
  }

  @Test("holds predictive dialing to a rule by its name")
  func compare() async throws {
    let run = await CommandRun(
      "dialing compare --agents 3 --days 1 --replications 2 --strategy predictive:ca-crtc-utr --json"
    )
    #expect(run.status == 0)
    let results = try #require(run.json["results"] as? [[String: Any]])
    #expect(results.first?["strategy"] as? String == "predictive:ca-crtc-utr")
  }
}
