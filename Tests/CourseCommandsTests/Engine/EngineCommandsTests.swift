// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseCommands
import Foundation
import TerminalText
import Testing

/// What a command line printed, as a process would have.
struct CommandRun {
  var output: String
  var error: String
  var status: Int32

  /// Runs a command line in this process.
  init(_ arguments: String) async {
    let recording = TerminalRecording()
    let words = arguments.split(separator: " ").map(String.init)
    status = await Terminal.$current.withValue(recording.terminal) {
      await BPOCommand.run(words)
    }
    output = recording.now.output
    error = recording.now.error
  }

  /// The output as JSON.
  var json: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any] ?? [:]
  }
}

struct EngineCommandsTests {
  @Test("dialing compare prints every mode with mean and half-width, u0 and all parameters")
  func compare() async throws {
    let run = await CommandRun(
      "dialing compare --agents 20 --answer-rate 0.25 --days 1 --seed 1 --json")
    #expect(run.status == 0)
    let results = try #require(run.json["results"] as? [[String: Any]])
    #expect(
      results.map { $0["strategy"] as? String } == [
        "manual", "preview", "progressive", "power:2", "predictive",
      ])
    func mean(_ place: Int, _ measure: String) -> Double {
      (results[place][measure] as? [String: Any])?["mean"] as? Double ?? .nan
    }
    for place in results.indices {
      for measure in [
        "utilisation", "talkMinutesPerAgentHour", "contactsPerAgentHour", "abandonmentRate",
      ] {
        let estimate = try #require(results[place][measure] as? [String: Any])
        #expect(estimate["mean"] is Double && estimate["halfWidth"] is Double)
      }
    }
    #expect(mean(4, "utilisation") > mean(2, "utilisation"))
    #expect(mean(2, "utilisation") > mean(1, "utilisation"))
    #expect(mean(1, "utilisation") > mean(0, "utilisation"))
    #expect(mean(4, "abandonmentRate") <= 0.03)
    #expect(run.json["u0"] is Double)
    let optimum = try #require(run.json["optimum"] as? [String: Any])
    let points = try #require(optimum["points"] as? [[String: Any]])
    let curve = points.compactMap { $0["utilisation"] as? Double }
    #expect(curve.count == points.count && curve == curve.sorted())
    #expect(abs((curve.first ?? 0) - (run.json["u0"] as? Double ?? 1)) < 1e-9)
    let parameters = try #require(run.json["parameters"] as? [String: Any])
    #expect(parameters["seed"] as? Int == 1 && parameters["replications"] as? Int == 10)
    let scenario = try #require(parameters["scenario"] as? [String: Any])
    #expect(scenario["previewTime"] as? Double == 20 && scenario["patience"] as? Double == 2)
    #expect(run.json["timing"] == nil)
  }

  @Test("the same command prints the same bytes, on any number of threads")
  func reproducible() async {
    let command = "dialing compare --agents 6 --replications 3 --seed 9 --json"
    let first = await CommandRun(command + " --threads 1")
    let second = await CommandRun(command + " --threads 3")
    #expect(first.output == second.output)
    #expect(first.output.contains("\"seed\" : 9"))
  }

  @Test(
    "what cannot be simulated is refused in a sentence",
    arguments: [
      ("dialing compare --agents 0", 65, "--agents is 0; it must be from 1 to 100000."),
      ("dialing compare --answer-rate 1.5", 65, "--answer-rate is 1.5; it must be above 0"),
      ("dialing compare --answer-rate nan", 65, "--answer-rate is nan"),
      ("dialing compare --talk-time=-3", 65, "--talk-time is -3; it must be a number above 0"),
      ("dialing compare --days 0", 65, "--days is 0"),
      ("dialing compare --strategy predictve", 65, "did you mean “predictive”"),
      ("dialing compare --agents x", 64, "--agents"),
      ("dialing compare --agnts 3", 64, "--agents"),
      ("dialing erlang --agents 30", 64, "Give either --load"),
      ("dialing erlang --agents 0 --load 3", 65, "agents"),
      ("billing compare --agents 20", 64, "--hours"),
      ("taxonomy show nearshroe", 65, "bpo.nearshore"),
    ] as [(String, Int32, String)])
  func refusals(command: String, status: Int32, sentence: String) async {
    let run = await CommandRun(command)
    #expect(run.status == status)
    #expect(run.error.contains(sentence), "\(run.error)")
    #expect(run.output.isEmpty)
  }

  static let case20 =
    "billing compare --agents 20 --hours 150 --hourly-rate 12USD --outcome-fee 30USD "

  // 20 × 150 = 3,000 h; × 12 = 36,000; 3,000 × 0.45 × 30 = 40,500; 12 ÷ 30 = 0.40.
  @Test("billing compare gives 36,000 and 40,500 dollars exactly, and 0.40 as break-even")
  func billing() async throws {
    let run = await CommandRun(Self.case20 + "--outcomes-per-hour 0.45 --json")
    let results = try #require(run.json["results"] as? [[String: Any]])
    #expect(results.map { $0["revenue"] as? String } == ["36000.00", "40500.00"])
    #expect(run.json["breakEvenOutcomesPerHour"] as? String == "0.40")
    let text = await CommandRun(Self.case20 + "--outcomes-per-hour 0.45 --color never")
    #expect(text.output.contains("40,500.00 USD"))
    #expect(text.output.contains("break-even at 0.40"))
  }

  @Test("amounts in two currencies are refused")
  func currencies() async {
    let run = await CommandRun(
      "billing compare --agents 20 --hours 150 --hourly-rate 12USD --outcome-fee 30INR "
        + "--outcomes-per-hour 0.45")
    #expect(run.status == 65)
    #expect(run.error.contains("USD") && run.error.contains("INR"))
  }

  @Test("taxonomy list holds all 26 types with their facets")
  func taxonomy() async throws {
    let run = await CommandRun("taxonomy list --json")
    let types = try #require(run.json["types"] as? [[String: Any]])
    #expect(types.count == 26)
    #expect(types.allSatisfy { ($0["facets"] as? [String: Any])?.isEmpty == false })
    let legal = await CommandRun("taxonomy show LPO --color never")
    #expect(legal.output.contains("kpo.legal"))
  }

  @Test(
    "every command fits the width it is given",
    arguments: [
      "dialing compare --agents 3 --replications 2",
      "dialing simulate --agents 3 --replications 2 --shift-hours 2", "taxonomy list",
      "taxonomy show collections",
      "dialing erlang --agents 30 --load 25", case20 + "--outcomes-per-hour 0.45",
    ], [40, 60, 80, 120])
  func widths(command: String, width: Int) async {
    let run = await CommandRun(command + " --color never --width \(width)")
    #expect(run.status == 0)
    for line in run.output.split(separator: "\n") {
      #expect(DisplayWidth.columns(of: String(line)) <= width, "\(line)")
    }
    #expect(TerminalOutputAutomaton.firstViolation(in: run.output, form: .plain) == nil)
  }

  @Test("plain output is text without boxes or control characters")
  func plain() async {
    let run = await CommandRun("dialing compare --agents 3 --replications 2 --plain")
    #expect(TerminalOutputAutomaton.firstViolation(in: run.output, form: .plain) == nil)
    #expect(!run.output.contains("│"))
    #expect(run.output.contains("Utilisation %: "))
  }
}
