// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Foundation
import Testing

struct BillingCommandsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  private static let contracts = root + "/Examples/Contracts/"

  /// Runs a body with the path of a file that holds a text.
  private func withFile(
    _ name: String, _ text: String, _ body: (String) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    try await body(file.path)
  }

  private func minutes(_ rest: String) async -> CommandRun {
    let folder = Self.contracts + "call-minutes"
    return await CommandRun(
      "billing \(rest) --contract \(folder)/contract.yml --records \(folder)/records.csv "
        + "--period 2026-03")
  }

  @Test("rate prints the amount worked by hand, with its tree, for any number of threads")
  func rate() async throws {
    let run = await minutes("rate --explain")
    #expect(run.status == 0)
    #expect(run.output.contains("0.75 USD"))
    #expect(run.output.contains("360 billed seconds"))
    let one = await minutes("rate --json --threads 1")
    let many = await minutes("rate --json --threads 8")
    #expect(one.output == many.output)
    #expect((one.json["total"] as? [String: Any])?["amount"] as? String == "0.75")
    #expect(one.json["records"] as? Int == 4)
    #expect(one.json["recordsPerSecond"] == nil)
    let timed = await minutes("rate --json --timing")
    #expect(timed.json["recordsPerSecond"] is Double && timed.json["seconds"] is Double)
  }

  @Test("several files of records count as one")
  func severalFiles() async throws {
    let again = " --records \(Self.contracts)call-minutes/records.csv"
    for (more, total) in [("", "0.75"), (again, "1.50"), (again + again, "2.25")] {
      let run = await minutes("rate --json" + more)
      #expect((run.json["total"] as? [String: Any])?["amount"] as? String == total)
    }
  }

  @Test("rows that cannot be counted are said, listed in a file and never dropped in silence")
  func rejects() async throws {
    let rows = """
      campaign,agent,start,seconds,outcome
      desk,A,2026-03-02T15:00:00Z,61,answered
      desk,A,yesterday,20,answered
      desk,A,2026-03-02T15:00:00Z,-1,answered

      """
    try await withFile("calls.csv", rows) { path in
      let run = await CommandRun(
        "billing rate --contract \(Self.contracts)call-minutes/contract.yml --records \(path) "
          + "--period 2026-03 --rejects \(path).bad")
      #expect(run.status == 0)
      #expect(run.output.contains("3 records read, 2 refused"))
      #expect(run.output.contains("line 3"))
      let list = try String(contentsOfFile: path + ".bad", encoding: .utf8)
      #expect(list.split(separator: "\n").count == 3)
      #expect(list.contains("yesterday"))
    }
    try await withFile("garbage.csv", "campaign,agent,start,seconds,outcome\n\u{1B}[2J,,x,y,z\n") {
      path in
      let run = await CommandRun(
        "billing rate --contract \(Self.contracts)call-minutes/contract.yml --records \(path) "
          + "--period 2026-03")
      #expect(run.status == 65)
      #expect(!run.output.contains("\u{1B}[2J"))
    }
  }

  @Test("an outcome that no part counts is named")
  func uncounted() async throws {
    let rows = """
      campaign,agent,start,seconds,outcome
      desk,A,2026-03-02T15:00:00Z,61,sale
      desk,A,2026-03-02T15:00:00Z,61,slae

      """
    try await withFile("calls.csv", rows) { path in
      let run = await CommandRun(
        "billing rate --contract \(Self.root)/Benchmarks/rating-contract.yml --records \(path) "
          + "--period 2026-03")
      #expect(run.output.contains("counts the outcomes slae."))
    }
  }

  @Test("an invoice and its credit note mirror each other; the number is checked")
  func invoice() async throws {
    let words = "invoice --number BPO/25-26/0012 --date 2026-03-31 --explain"
    let invoice = await minutes(words)
    #expect(invoice.status == 0)
    #expect(invoice.output.contains("BPO/25-26/0012") && invoice.output.contains("0.75"))
    let note = await minutes(
      words + " --credit-note CN/1 --credit-date 2026-04-09 --reason Mistake")
    #expect(note.status == 0)
    #expect(note.output.contains("-0.75") && note.output.contains("Mistake"))
    #expect(await minutes("invoice --number A --date 2026-02-30").status == 64)
    #expect(await minutes("invoice --number A --date 2026-03-31 --reason Alone").status == 64)
  }

  @Test("check finds the worked contracts without an error and the faulty ones faulty")
  func check() async throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.contracts)
    var files: [String] = []
    for folder in folders {
      for name in ["contract.yml", "contract.json"] {
        let path = Self.contracts + folder + "/" + name
        if FileManager.default.fileExists(atPath: path) { files.append(path) }
      }
    }
    #expect(files.count >= 12)
    let sound = await CommandRun("billing check " + files.joined(separator: " "))
    #expect(sound.status == 0, "\(sound.output)")
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.contracts + "faulty") {
      let path = Self.contracts + "faulty/" + name
      let run = await CommandRun("billing check \(path) --json")
      if run.output.contains("\"error\"") { #expect(run.status == 1, "\(name)") }
      #expect(run.output.contains("\"line\""), "\(name)")
    }
  }

  @Test("the three example prospects get three verdicts, and a pipe gets JSON")
  func roi() async throws {
    var answers: [String] = []
    for name in ["telemarketing", "business-team", "hourly-inbound"] {
      let run = await CommandRun(
        "billing roi \(Self.root)/Examples/Prospects/\(name).yml --replications 4 --json")
      #expect(run.status == 0, "\(run.error)")
      let verdict = try #require(run.json["verdict"] as? [String: Any])
      answers.append(verdict["answer"] as? String ?? "")
      #expect((verdict["reasons"] as? [String])?.isEmpty == false)
    }
    #expect(answers == ["pays", "pays only if", "does not pay"])
  }

  @Test("two contract files bill the same floor, with the break-even between them")
  func compare() async throws {
    func contract(_ id: String, _ part: String) -> String {
      """
      version: 1
      id: \(id)
      vendor: {name: Vendor}
      client: {name: Client}
      currency: USD
      from: 2026-01-01
      parts:
        - \(part)

      """
    }
    try await withFile("a.yml", contract("hours", "{id: h, type: agentHours, rate: 12}")) { hours in
      let sales = contract(
        "sales", "{id: s, type: outcomes, outcomes: [sale], price: {type: perUnit, rate: 30}}")
      try await withFile("b.yml", sales) { outcomes in
        let run = await CommandRun(
          "billing compare --contract \(hours) --contract \(outcomes) --agents 10 --conversion 0.05 "
            + "--strategy progressive --replications 4 --cost-per-hour 9 --value-per-sale 60 --json"
        )
        #expect(run.status == 0, "\(run.error)")
        let results = try #require(run.json["results"] as? [[String: Any]])
        #expect(results.map { $0["contract"] as? String } == ["hours", "sales"])
        #expect((run.json["breakEvens"] as? [[String: Any]])?.count == 1)
      }
    }
    #expect(await CommandRun("billing compare --agents 20").status == 64)
  }

  @Test("the proposal asks for figures, makes no case without the needed ones, and keeps them")
  func proposal() async throws {
    try await withFile("none", "") { path in
      let answers = [
        "Asha's Telesales", "USD", "12", "", "", "9.50", "", "0.25", "", "", "", "5 %", "30", "",
        "more output", "60",
      ]
      let recording = TerminalRecording(
        lines: answers, isPerson: false, isOutputTerminal: false, size: nil)
      let status = await Terminal.$current.withValue(recording.terminal) {
        await BPOCommand.run(["activity", "proposal", "--save-figures", path + ".yml"])
      }
      #expect(status == 0, "\(recording.now.error)")
      #expect(recording.now.output.contains("Verdict"))
      let run = await CommandRun("billing roi \(path).yml --replications 4 --json")
      #expect(run.status == 0, "\(run.error)")
    }
    let empty = TerminalRecording(lines: ["Asha"], isPerson: false)
    let status = await Terminal.$current.withValue(empty.terminal) {
      await BPOCommand.run(["activity", "proposal"])
    }
    #expect(status == 1)
  }
}
