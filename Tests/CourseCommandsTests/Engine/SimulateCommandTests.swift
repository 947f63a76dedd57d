// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Foundation
import TerminalText
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A folder that is gone after the test.
private final class Folder {
  let path = FileManager.default.temporaryDirectory
    .appending(path: "bpo-simulate-\(UUID().uuidString)").path(percentEncoded: false)

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: file(name), encoding: .utf8)
  }
}

struct SimulateCommandTests {
  static let small = "dialing simulate --agents 4 --shift-hours 2 --replications 3 "

  @Test("model D has the figures of its closed form at one line for each idle agent")
  func modelD() async throws {
    let run = await CommandRun(
      "dialing simulate --model d --ratio 1 --replications 40 --seed 1 --timing --json")
    #expect(run.status == 0)
    let utilisation = try #require(run.json["utilisation"] as? [String: Any])
    let (mean, halfWidth) = (
      try #require(utilisation["mean"] as? Double),
      try #require(utilisation["halfWidth"] as? Double)
    )
    // 0.828548 over 10,000 replications.
    #expect(abs(mean - 0.828548) < 2 * halfWidth + 0.0002)
    #expect((run.json["abandonmentRate"] as? [String: Any])?["mean"] as? Double == 0)
    for key in ["events", "dials", "connects"] { #expect(run.json[key] is Int) }
    for key in ["seconds", "eventsPerSecond"] { #expect(run.json[key] is Double) }
  }

  @Test("without --timing the bytes are the same on any number of threads, and hold no time")
  func reproducible() async {
    let command = "dialing simulate --model d --ratio 2 --replications 3 --seed 4 --json"
    let first = await CommandRun(command + " --threads 1")
    let second = await CommandRun(command + " --threads 3")
    #expect(first.status == 0 && first.output == second.output)
    #expect(first.json["seconds"] == nil && first.json["timing"] == nil)
  }

  @Test("the event log has the header, a line for each event, and the calls that were counted")
  func log() async throws {
    let folder = try Folder()
    let run = await CommandRun(
      Self.small + "--strategy power:3 --json --log \(folder.file("events.csv"))")
    #expect(run.status == 0)
    let lines = try folder.text("events.csv").split(separator: "\n")
    #expect(lines.first == "seconds,event,call,record,attempt,agent,detail")
    #expect(lines.allSatisfy { $0.count { $0 == "," } == 6 })
    let again = await CommandRun(
      Self.small + "--strategy power:3 --replications 1 --log \(folder.file("events.jsonl"))")
    #expect(again.status == 0)
    let objects = try folder.text("events.jsonl").split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.count == lines.count - 1)
    let moments = objects.compactMap { $0["seconds"] as? Double }
    #expect(moments == moments.sorted() && moments.count == objects.count)
    let one = await CommandRun(Self.small + "--strategy power:3 --replications 1 --json")
    func count(_ event: String) -> Int { objects.count { $0["event"] as? String == event } }
    #expect(count("launched") == one.json["dials"] as? Int)
    #expect(count("connected") == one.json["connects"] as? Int)
  }

  @Test("the log goes to standard output alone where - is asked for")
  func logOnOutput() async {
    let run = await CommandRun(Self.small + "--log - --log-format jsonl")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.hasPrefix("{\"seconds\":") })
  }

  @Test("a scenario that --json printed is read back and gives the same bytes")
  func scenario() async throws {
    let folder = try Folder()
    let options = "--strategy power:2 --records 300 --callback-share 0.1 --patience 1.5 --json"
    let first = await CommandRun(Self.small + options)
    try first.output.write(toFile: folder.file("s.json"), atomically: true, encoding: .utf8)
    let second = await CommandRun(
      "dialing simulate --scenario \(folder.file("s.json")) --strategy power:2 --replications 3 "
        + "--json")
    #expect(first.status == 0 && first.output == second.output)
    let changed = await CommandRun(
      "dialing simulate --scenario \(folder.file("s.json")) --agents 5 --replications 1 --json")
    let parameters = try #require(changed.json["parameters"] as? [String: Any])
    #expect((parameters["scenario"] as? [String: Any])?["agents"] as? Int == 5)
  }

  @Test("a scenario file that cannot be used is refused with its name and the reason")
  func badScenario() async throws {
    let folder = try Folder()
    try "{".write(toFile: folder.file("broken.json"), atomically: true, encoding: .utf8)
    try "{\"agents\": 3}".write(toFile: folder.file("few.json"), atomically: true, encoding: .utf8)
    for (name, reason) in [
      ("broken.json", "not JSON"), ("few.json", "days is missing"), ("none.json", "No such file"),
    ] {
      let run = await CommandRun("dialing simulate --scenario \(folder.file(name))")
      #expect(run.status == 65)
      #expect(run.error.contains(name) && run.error.contains(reason), "\(run.error)")
    }
  }

  @Test("the picture is well-formed SVG, into a file or alone on standard output")
  func svg() async throws {
    let folder = try Folder()
    let run = await CommandRun(Self.small + "--svg \(folder.file("c.svg"))")
    #expect(run.status == 0 && run.output.contains("Utilisation"))
    let alone = await CommandRun(Self.small + "--svg -")
    #expect(alone.output == (try folder.text("c.svg")))
    #expect(XMLParser(data: Data(alone.output.utf8)).parse())
    let frontier = await CommandRun("dialing compare --agents 3 --replications 2 --svg -")
    #expect(XMLParser(data: Data(frontier.output.utf8)).parse())
    #expect(frontier.output.contains("exponential model"))
  }

  @Test("a file that cannot be written is said before anything is simulated")
  func unwritable() async {
    let run = await CommandRun(Self.small + "--svg /nowhere/at/all.svg")
    #expect(run.status == 65)
    #expect(run.error.contains("/nowhere/at/all.svg cannot be written: No such file"))
  }

  @Test("plain output has the hours, causes and decisions in words")
  func plain() async {
    let run = await CommandRun(
      Self.small + "--plain --strategy power:3 --rule us-ftc-tsr --rule uk-ofcom-2010")
    #expect(TerminalOutputAutomaton.firstViolation(in: run.output, form: .plain) == nil)
    for words in [
      "Hour of the shift: 2", "no agent came free in time", "The last decisions",
      "a fixed number of lines", "us-ftc-tsr",
    ] {
      #expect(run.output.contains(words), "\(words)")
    }
  }

  @Test("what is realistic can be asked for, and shows in the figures")
  func realism() async throws {
    let run = await CommandRun(
      "dialing simulate --agents 6 --shift-hours 3 --replications 2 --strategy power:2 --json "
        + "--detection-delay 2 --false-machine-share 0.2 --minutes-between-pauses 30 "
        + "--pause-minutes 5 --inbound-calls-per-hour 20 --hourly-factors 0.5,1,1.5 "
        + "--greeting-time 1.2 --change 3600:log-out=2 --change daily:7200:answer-rate=2")
    #expect(run.status == 0, "\(run.error)")
    #expect((run.json["inbound"] as? [String: Any])?["arrived"] as? Int ?? 0 > 20)
    let measures = try #require(run.json["measures"] as? [String: Any])
    let causes = try #require(measures["abandonedByCause"] as? [[String: Any]])
    let detector = causes.filter { ($0["cause"] as? String) == "detectorError" }
    #expect(detector.first?["calls"] as? Int ?? 0 > 0)
  }

  @Test(
    "an error names the option that was typed",
    arguments: [
      ("dialing simulate --line-limit 0", "--line-limit is 0; it must be from 1"),
      ("dialing simulate --agents -3", "--agents is -3; it must be from 1 to 100000."),
      ("dialing simulate --talk-time -3", "--talk-time is -3; it must be a number above 0"),
      ("dialing simulate --answer-rate 2", "--answer-rate is 2; it must be above 0"),
      ("dialing simulate --patience -1", "--patience is -1; it must be from 0 to 86400 seconds."),
      ("dialing simulate --retry-minutes 5", "--retry-minutes is given; it must come with --rec"),
      ("dialing simulate --records 0", "--records is 0; it must be from 1"),
      ("dialing simulate --strategy predictve", "--strategy is predictve; it must"),
      ("dialing simulate --ratio 0.5", "is 0.5; it must"),
      ("dialing simulate --replications 0", "--replications is 0; it must be from 1 to 100000."),
      ("dialing simulate --change 60:dance=1", "--change is “60:dance=1”; it must be like"),
      ("dialing simulate --rule nowhere", "--rule is nowhere; it must be one of"),
      ("dialing disturb --replications 1", "--replications is 1; it must be from 2"),
    ])
  func optionNames(command: String, sentence: String) async {
    let run = await CommandRun(command)
    #expect(run.status == 65)
    #expect(run.error.contains(sentence), "\(run.error)")
    #expect(run.output.isEmpty)
  }

  @Test(
    "what cannot go together is wrong use",
    arguments: [
      "dialing simulate --model d --scenario x.json", "dialing simulate --log-format csv",
      "dialing simulate --svg - --json", "dialing simulate --svg - --log -",
      "dialing simulate --ratio 2 --strategy predictive", "dialing simulate --width 10",
      "dialing simulate --width 500", "dialing simulate --log x --log-format xml",
      "dialing disturb --disturbance rain",
    ])
  func wrongUse(command: String) async {
    let run = await CommandRun(command)
    #expect(run.status == 64)
    #expect(!run.error.isEmpty && run.output.isEmpty)
  }

  @Test("too few answers to prove a limit are said, with the numbers")
  func tooFew() async {
    let run = await CommandRun(
      "dialing simulate --agents 1 --shift-hours 1 --replications 2 --plain --width 200")
    #expect(run.output.contains("too few to prove a limit of 3.0 %"), "\(run.output)")
  }

  @Test("disturbances are drawn with a line for each floor, and told in plain words")
  func disturb() async throws {
    let command =
      "dialing disturb --agents 3 --agents 5 --replications 3 --answers 20 "
      + "--disturbance halfReturn --disturbance answerRateDoubles "
    let run = await CommandRun(command + "--strategy progressive --color never --width 100")
    #expect(run.status == 0, "\(run.error)")
    for words in ["Half of the agents return", "progressive, 3 agents", "progressive, 5 agents"] {
      #expect(run.output.contains(words))
    }
    #expect(
      run.output.split(separator: "\n").allSatisfy { DisplayWidth.columns(of: "\($0)") <= 100 })
    let json = await CommandRun(command + "--json --threads 1")
    let again = await CommandRun(command + "--json --threads 2")
    #expect(json.output == again.output)
    #expect((json.json["results"] as? [Any])?.count == 4)
    let svg = await CommandRun(command + "--svg -")
    #expect(XMLParser(data: Data(svg.output.utf8)).parse())
  }
}
