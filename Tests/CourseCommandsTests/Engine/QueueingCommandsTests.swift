// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct QueueingCommandsTests {
  @Test("dialing optimum prints the utilisation, its rate, bounds and lines per busy agents")
  func optimum() async throws {
    let run = await CommandRun(
      "dialing optimum --agents 10 --answer-rate 0.25 --ring-time 15 --handle-time 180 "
        + "--patience 0 --limit 0.03 --json")
    #expect(run.status == 0)
    func number(_ key: String) -> Double { run.json[key] as? Double ?? .nan }
    #expect(abs(number("utilisation") - 0.8527) < 0.0001)
    #expect(abs(number("abandonmentRate") - 0.03) < 1e-9)
    #expect(number("u0") == 0.75)
    #expect(abs(number("stateBlindUtilisation") - 0.5364) < 0.0001)
    #expect(abs(number("shadowPrice") - 1.111) < 0.001)
    #expect(run.json["targetLines"] as? [Int] == [29, 25, 22, 19, 16, 12, 9, 6, 4, 1, 0])
    let policies = try #require(run.json["policies"] as? [[String: Any]])
    #expect(policies.count == 2)
    #expect(abs(policies.compactMap { $0["share"] as? Double }.reduce(0, +) - 1) < 1e-12)
    let parameters = try #require(run.json["parameters"] as? [String: Any])
    #expect(
      parameters.compactMapValues { $0 as? Double } == [
        "agents": 10, "answerRate": 0.25, "ringTime": 15, "handleTime": 180, "patience": 0,
        "limit": 0.03,
      ])
  }

  @Test("dialing optimum says in words what the figures rest on")
  func optimumInWords() async {
    let run = await CommandRun(
      "dialing optimum --agents 10 --answer-rate 0.25 --color never --width 90")
    #expect(run.status == 0)
    for words in [
      "10 agents, answer rate 25.0 %", "85.27 %", "75.00 %", "53.64 %", "3 or 4",
      "1.11 handle times of work", "A model without memory", "No lines are up while nobody",
    ] {
      let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains(words), "\(words) in \(run.output)")
    }
    let plain = await CommandRun("dialing optimum --agents 1 --answer-rate 0.5 --plain")
    #expect(plain.output.contains("1 agent, answer rate 50.0 %"))
  }

  @Test("the limit 0 is progressive dialing, with one line for each idle agent")
  func nothingAbandoned() async {
    let run = await CommandRun(
      "dialing optimum --agents 3 --answer-rate 0.1 --patience 2 --limit 0 --json")
    #expect(run.json["utilisation"] as? Double == run.json["u0"] as? Double)
    #expect(run.json["targetLines"] as? [Int] == [3, 2, 1, 0])
    #expect(run.json["shadowPrice"] == nil)
  }

  @Test("dialing erlang adds Erlang A where the patience is known")
  func patience() async throws {
    let command = "dialing erlang --agents 50 --load 48 --handle-time 60 --patience 120"
    let run = await CommandRun(command + " --json")
    let queue = try #require(run.json["withPatience"] as? [String: Any])
    func number(_ key: String) -> Double { queue[key] as? Double ?? .nan }
    #expect(abs(number("abandonmentProbability") - 0.030912) < 0.000_001)
    #expect(abs(number("averageWaitSeconds") - 3.7095) < 0.0001)
    #expect(abs(number("occupancy") - 0.9303) < 0.0001)
    #expect((run.json["averageSpeedOfAnswerSeconds"] as? Double).map { $0.rounded() } == 21)
    let text = await CommandRun(command + " --color never")
    #expect(text.output.contains("Waiting with a patience of 120 s (Erlang A)"))
    #expect(text.output.contains("3.0912 %"))
  }

  @Test("a load above the agents is said, and with patience still has figures")
  func overload() async {
    let run = await CommandRun(
      "dialing erlang --agents 10 --load 12 --handle-time 180 --patience 180 --color never")
    #expect(run.output.contains("The load is not below the agents"))
    #expect(run.output.contains("Hang up") && run.output.contains("21.3632 %"))
    #expect(!run.output.contains("Erlang C"))
  }

  @Test(
    "dialing erlang finds the agents for a target",
    arguments: [
      ("--load 5 --blocked 0.02", 10), ("--load 100 --blocked 0.0757", 101),
      ("--load 16.2 --handle-time 180 --service-level 0.8 --within 20", 20),
      ("--calls-per-hour 324 --handle-time 180 --service-level 0.8 --within 20", 20),
      ("--load 3 --waiting 0.25", 5),
    ])
  func agentsNeeded(_ options: String, _ agents: Int) async {
    let run = await CommandRun("dialing erlang \(options) --json")
    #expect(run.json["agents"] as? Int == agents)
    #expect(run.json["sought"] as? String == "agents")
    let text = await CommandRun("dialing erlang \(options) --color never")
    #expect(text.output.contains("fewest agents that meet the target"))
  }

  @Test("dialing erlang finds the load for a target")
  func greatestLoad() async throws {
    let blocked = await CommandRun("dialing erlang --agents 10 --blocked 0.03 --json")
    let load = try #require(blocked.json["load"] as? Double)
    #expect(abs(load * 0.97 / 10 - 0.5364) < 0.0001)
    let patient = await CommandRun(
      "dialing erlang --agents 50 --handle-time 60 --patience 120 --abandoned 0.030912249 --json")
    #expect(abs((patient.json["load"] as? Double ?? 0) - 48) < 0.0001)
    #expect(abs((patient.json["callsPerHour"] as? Double ?? 0) - 2880) < 0.01)
  }

  @Test(
    "what cannot be computed is refused in a sentence",
    arguments: [
      ("erlang --agents 30", 64, "Give either --load"),
      ("erlang --load 3", 64, "Give --agents, or one target"),
      ("erlang --agents 3 --load 3 --blocked 0.1", 64, "leave out --agents or the load"),
      ("erlang --load 3 --blocked 0.1 --waiting 0.2", 64, "one target"),
      ("erlang --agents 3 --load 3 --calls-per-hour 4", 64, "not both"),
      ("erlang --agents 3 --calls-per-hour 4", 64, "needs --handle-time"),
      ("erlang --agents 3 --load 4 --patience 4", 64, "--patience needs --handle-time"),
      ("erlang --load 3 --service-level 0.8", 64, "need --handle-time"),
      ("erlang --load 3 --abandoned 0.1", 64, "--abandoned needs --patience"),
      ("erlang --agents 3 --load 4 --within=-1", 64, "--within is -1.0"),
      ("erlang --agents 0 --load 3", 65, "agents is 0"),
      ("erlang --load 1e9 --blocked 0.01", 65, "small enough for 1,000,000 agents"),
      ("erlang --load 3 --blocked 1.5", 65, "blocking is 1.5"),
      ("optimum --agents 3", 64, "answer-rate"),
      ("optimum --agents 0 --answer-rate 0.25", 65, "agents is 0; it must be a whole number"),
      ("optimum --agents 3 --answer-rate 2", 65, "answerRate is 2.0"),
      ("optimum --agents 3 --answer-rate 0.2 --limit 1", 65, "limit is 1.0"),
      ("optimum --agents 3 --answer-rate 0.2 --limit nan", 65, "limit is nan"),
      ("optimum --agents 3 --answer-rate 0.2 --patience=-1", 65, "patience is -1.0"),
    ] as [(String, Int32, String)])
  func refusals(_ command: String, _ status: Int32, _ sentence: String) async {
    let run = await CommandRun("dialing " + command)
    #expect(run.status == status)
    #expect(run.error.contains(sentence), "\(run.error)")
    #expect(run.output.isEmpty)
  }
}
