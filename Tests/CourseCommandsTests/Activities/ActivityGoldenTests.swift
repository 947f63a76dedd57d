// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct ActivityGoldenTests {
  @Test("a piped sort, from its first line to its table")
  func sort() async throws {
    let run = try await ActivityCommandRun(
      "sort --seed 3 --plain",
      lines: ["a", "m", "", "x", "m", "m", "a", "m", "a", "m", "a", "m"])
    #expect(run.output.hasPrefix(Self.sort))
    #expect(
      run.output.hasSuffix(
        "Score: 1 of 12 points (8.3 %). 2 parts were left unanswered and count as wrong.\n"))
  }

  @Test("a piped revenue case, whole")
  func revenue() async throws {
    let run = try await ActivityCommandRun(
      "revenue --plain",
      lines: [
        "3000", "36000", "?", "24000", "48,000 USD", "-12000", "6.00", "?", "?", "36001", "1350",
      ])
    #expect(run.output == Self.revenue)
  }

  @Test("a piped dialing run, in its order: predictions, figures, points, reasons")
  func dialing() async throws {
    let run = try await ActivityCommandRun(
      "dialing --seed 2 --width 120 --modes manual,predictive",
      lines: ["20", "40 min", "0", "12 %", "3", "a", "b", "none"])
    var rest = run.output[...]
    for line in [
      "Two modes\n", "Seed 2 plays the same again.\n",
      "The floor: 2 agents, answer rate 30.0 %, 1 day of 8 hours. The modes: manual, predictive.\n",
      "Prediction 1 of 5\n", "Your answer: 20\n", "Prediction 5 of 5\n", "Your answer: 3\n",
      "Utilisation %", "u0 = ", "10 replications, seed 2",
      "│ manual: talk minutes per agent-hour ", "│ predictive: abandoned calls ",
      "Talk minutes: Within 10 % of the simulated mean counts fully, within 25 % half.\n",
      "Why? 1 of 3\n", "Your answer: a\n", "Why? 3 of 3\n", "Your answer: none\n",
      "“none” is no option. Type a letter from a to c. It counts as unanswered.\n", "Score: ",
    ] {
      let place = try #require(rest.range(of: line), "\(line) is missing from \(rest)")
      rest = rest[place.upperBound...]
    }
  }
}
