// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Foundation
import ItemAnalysis
import Testing

struct ClassImportTests {
  @Test("files give one cohort in any order, and reading them again changes nothing")
  func laws() throws {
    let sample = try SampleClass()
    defer { sample.remove() }
    try sample.four()
    let marks = try sample.write("learner,Q1,Q2\nasha,1,0.5\nravi,0,\n", to: "week.csv")
    let names = ["asha", "bela", "chidi", "deepa"].map { sample.folder.path + "/\($0).jsonl" }
    let whole = ClassImport(names + [marks])
    #expect(whole.faults.isEmpty)
    #expect(ClassImport([marks] + names.reversed()).cohort == whole.cohort)
    #expect(ClassImport([sample.folder.path]).cohort == whole.cohort)
    #expect(ClassImport(names + [marks, marks] + names).cohort == whole.cohort)
    let parts = names.map { ClassImport([$0]).cohort }
    #expect(
      try parts[0].merged(with: parts[1]).merged(with: parts[2])
        == parts[2].merged(with: parts[1]).merged(with: parts[0]))
    #expect(whole.cohort.learners.count == 4)
    #expect(whole.cohort.tables.keys.sorted() == ["week"])
  }

  @Test("a later export of one learner adds what is new")
  func later() throws {
    let sample = try SampleClass()
    defer { sample.remove() }
    let path = try sample.export("asha", 0, [0, 1], "600")
    let first = ClassImport([path]).cohort
    try sample.export("asha", 1, [2], "5", seed: 8, day: 1)
    let both = try first.merged(with: ClassImport([path]).cohort)
    #expect(both.learners["asha"]?.runs.count == 2)
  }

  @Test(
    "a cohort in its file is for its owner only, and an import that adds nothing writes nothing")
  func file() async throws {
    let sample = try SampleClass()
    defer { sample.remove() }
    try sample.four()
    let path = sample.folder.path + "/class.json"
    let first = try await sample.run("class import FOLDER --cohort \(path)")
    #expect(first.code == 0)
    // The path before it is as long as the folder for temporary files has it, so the line breaks anywhere.
    #expect(
      first.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "4 learners"))
    let bytes = try Data(contentsOf: URL(filePath: path))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let again = try await sample.run("class import FOLDER --cohort \(path) --json")
    #expect(again.code == 0)
    #expect(again.output.contains("\"isChanged\" : false"))
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: sample.folder.path)
        .allSatisfy { !$0.hasSuffix(".draft") })
  }

  @Test("faults have a place, the good files are kept, and the exit code is 65")
  func faults() async throws {
    let sample = try SampleClass()
    defer { sample.remove() }
    try sample.export("asha", 0, [0, 1], "600")
    let good = try String(contentsOfFile: sample.folder.path + "/asha.jsonl", encoding: .utf8)
    try sample.write(good.replacing("\"hints\":1", with: "\"hints\":-1"), to: "bad.jsonl")
    try sample.write(String(good.dropLast(40)), to: "cut.jsonl")
    try sample.write("learner,Q1\nravi,2\n", to: "marks.csv")
    try sample.write("kind,id,instant,ordinal\r\n", to: "sheet.csv")
    try sample.write("", to: "empty.jsonl")
    try FileManager.default.createSymbolicLink(
      atPath: sample.folder.path + "/link.jsonl", withDestinationPath: "/etc/passwd")
    let run = try await sample.run("class import FOLDER --cohort FOLDER/class.json --json")
    #expect(run.code == 65)
    #expect(run.output.contains("\"learners\" : 1"))
    for expected in [
      "bad.jsonl:3:", "cut.jsonl:6:", "marks.csv:2:6: The mark 2",
      "sheet.csv:1:1: This is an export",
      "empty.jsonl:1:1:", "link.jsonl: This is a link",
    ] {
      #expect(run.error.contains(expected), "\(expected) in \(run.error)")
    }
  }

  @Test("a file that is no cohort, or a newer one, is left as it is")
  func foreign() async throws {
    let sample = try SampleClass()
    defer { sample.remove() }
    try sample.four()
    for text in [
      "{\"a\":1}", "not json",
      "{\"format\":\"bpo-class\",\"version\":2,\"learners\":{},\"tables\":{}}",
    ] {
      let path = try sample.write(text, to: "class.json")
      let run = try await sample.run("class import FOLDER --cohort \(path)")
      #expect(run.code == 65)
      #expect(run.error.contains("no cohort"))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }
  }

  @Test("runs that stand in two learners' files are said")
  func copies() async throws {
    let sample = try SampleClass()
    defer { sample.remove() }
    let path = try sample.export("asha", 0, [0, 1], "600")
    try FileManager.default.copyItem(atPath: path, toPath: sample.folder.path + "/ravi.jsonl")
    let run = try await sample.run("class report FOLDER")
    #expect(run.output.contains("asha and ravi have runs of one identifier"))
  }
}
