// SPDX-License-Identifier: Apache-2.0

import Testing

struct StrategyNameTests {
  @Test("modes and laws by others stand side by side in a comparison")
  func compare() async throws {
    let run = await CommandRun(
      "dialing compare --agents 5 --shift-hours 1 --replications 2 --json --strategy predictive "
        + "--strategy vicidial:hand-tuned --strategy ratio:1.2 --strategy vicidial:tapered,latest=1700"
    )
    #expect(run.status == 0)
    let results = try #require(run.json["results"] as? [[String: Any]])
    #expect(
      results.map { $0["strategy"] as? String } == [
        "predictive", "vicidial:hand-tuned", "ratio:1.2", "vicidial:tapered,latest=1700",
      ])
  }

  @Test("the help lists the laws by others")
  func help() async {
    let help = await CommandRun("dialing compare --help").output
    for name in ["ratio:LEVEL", "vicidial:hand-tuned", "issabel", "mismatch-rate[:LIMIT]"] {
      #expect(help.contains(name))
    }
  }

  @Test(
    "a mistyped strategy is refused with the near name and with all names",
    arguments: [
      ("vicidail:tapered", "did you mean “vicidial”?"), ("issable", "did you mean “issabel”?"),
      ("progresive", "did you mean “progressive”?"), ("erlang", "or a law by others: ratio:LEVEL"),
      ("vicidial:gentle", "it must be hand-tuned, ratio, hard-limit"), ("pi:2", "another limit"),
    ])
  func refusals(name: String, part: String) async {
    let run = await CommandRun("dialing compare --strategy \(name)")
    #expect(run.status == 65 && run.output.isEmpty)
    let words = run.error.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("--strategy is \(name)") && words.contains(part), "\(run.error)")
  }
}
