// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Foundation
import TerminalText
import Testing

struct TaxonomyCommandsTests {
  @Test(
    "shows types, processes, roles, stages, values and codes",
    arguments: [
      ("RPO", "bpo.human-resources"), ("collections", "Dial mode preview"),
      ("team leader", "Path: team leader → supervisor → operations manager → process head"),
      ("stage.closing", "records the consent"), ("captive", "Arrangement"),
      ("561421", "Telephone Answering Services"), ("isco:4222", "Agents who sell are 5244"),
      ("collection agency", "Runs: collections"), ("nic:82200", "still to be looked up"),
    ])
  func show(_ name: String, _ text: String) async {
    let run = await CommandRun("taxonomy show \(name) --color never --width 300")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains(text), "\(run.output)")
  }

  @Test("a code as JSON has edition, title, confidence and source")
  func codeJSON() async throws {
    let run = await CommandRun("taxonomy show 561422 --json")
    let code = try #require(run.json["code"] as? [String: Any])
    #expect(code["scheme"] as? String == "NAICS")
    #expect(code["edition"] as? String == "2022")
    #expect(code["title"] as? String == "Telemarketing Bureaus and Other Contact Centers")
    #expect(code["confidence"] as? String == "verified")
    #expect((code["source"] as? String)?.isEmpty == false)
  }

  @Test(
    "refuses what is unknown or ambiguous with exit code 65, and says what to write",
    arguments: [
      ("show call centre agent", "role.telesales-agent: role, ISCO-08 5244"),
      ("show call centre agent", "role.customer-support-agent: role, ISCO-08 4222"),
      ("show technical support", "voice.technical-support: voice process"),
      ("show 561412", "naics:561421"), ("show colections", "voice.collections"),
      ("show zebra-crossing", "bpo taxonomy list"), ("list roels", "roles"),
      ("list \u{1B}[2J", "no part"),
    ])
  func refusals(_ command: String, _ text: String) async {
    let run = await CommandRun("taxonomy \(command)")
    #expect(run.status == 65)
    #expect(run.error.contains(text), "\(run.error)")
    #expect(run.output.isEmpty)
    #expect(!run.error.contains("\u{1B}"))
  }

  @Test("lists by kind, facet, list and classification")
  func list() async throws {
    func count(_ parts: String, _ key: String) async -> Int? {
      let run = await CommandRun("taxonomy list \(parts) --json")
      #expect(run.json.count == 1 || parts.isEmpty)
      return (run.json[key] as? [Any])?.count
    }
    #expect(await count("roles", "roles") == 25)
    #expect(await count("--roles", "roles") == 25)
    #expect(await count("types", "types") == 26)
    #expect(await count("voice", "voiceProcesses") == 16)
    #expect(await count("duties", "topics") == 18)
    #expect(await count("location arrears", "facets") == 2)
    #expect(await count("isco soc", "codes") == 30)
    let whole = await CommandRun("taxonomy list --json")
    #expect((whole.json["codes"] as? [Any])?.count ?? 0 > 100)
  }

  @Test(
    "every list fits the width it is given",
    arguments: ["roles", "codes", "facets", "sales-stages", "activities"], [40, 80, 120])
  func widths(part: String, width: Int) async {
    let run = await CommandRun("taxonomy list \(part) --color never --width \(width)")
    #expect(run.status == 0)
    for line in run.output.split(separator: "\n") {
      #expect(DisplayWidth.columns(of: String(line)) <= width, "\(line)")
    }
    #expect(TerminalOutputAutomaton.firstViolation(in: run.output, form: .plain) == nil)
  }
}
