// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseCommands
import CourseModel
import Foundation
import LearnerProgress
import Testing

struct ActivityCommandTests {
  @Test("what is missing counts as unanswered, is said, and shows no key")
  func missing() async throws {
    let run = try await ActivityCommandRun(
      "sort --seed 1 --width 200", lines: ["a", "m"])
    #expect(run.status == 0)
    #expect(run.output.contains("Your answer: (there are no more answers)"))
    #expect(run.output.contains("10 parts were left unanswered and count as wrong."))
    #expect(run.output.components(separatedBy: "Because of").count == 3)
    #expect(run.outcomes.count == 1)
  }

  @Test("without any answer nothing is recorded")
  func nothing() async throws {
    for name in ["sort", "revenue", "dialing"] {
      let run = try await ActivityCommandRun("\(name) --plain")
      #expect(run.status == 0)
      #expect(run.error == "No answer came, so nothing was recorded.\n")
      #expect(run.outcomes.isEmpty)
    }
  }

  @Test("a command runs in place and writes as the activity does")
  func command() async throws {
    let run = try await ActivityCommandRun("try --plain --width 60")
    #expect(run.status == 0)
    #expect(run.output.contains("$ bpo dialing erlang --agents 5 --load 4"))
    #expect(run.output.contains("How many callers wait?"))
    // Erlang C of 5 agents and 4 erlangs: (4⁵/5! · 5) ÷ (Σ 4ᵏ/k! + 4⁵/5! · 5) = 0.554113.
    #expect(run.output.contains("55.4113 %"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 60 })
    #expect(run.outcomes.first?.score.earned == 1)
    let json = try await ActivityCommandRun("try --json")
    #expect(json.result?.parts.map(\.verdict) == [.right])
    let person = try await ActivityCommandRun("try", lines: [""], isPerson: true)
    #expect(person.text.contains("Enter runs it."))
  }

  @Test("the same seed gives the same bytes, and another seed another order")
  func sameBytes() async throws {
    for name in ["sort", "revenue", "dialing"] {
      let lines = ["1", "2", "m", "", "a"]
      let first = try await ActivityCommandRun("\(name) --seed 6", lines: lines)
      let again = try await ActivityCommandRun("\(name) --seed 6", lines: lines)
      #expect(first.output == again.output)
      let json = try await ActivityCommandRun("\(name) --seed 6 --json", lines: lines)
      #expect(json.result?.seed == 6)
      #expect(json.result?.parts.isEmpty == false)
    }
    let other = try await ActivityCommandRun("sort --seed 7 --json")
    let first = try await ActivityCommandRun("sort --seed 6 --json")
    #expect(other.result?.parts.map(\.id) != first.result?.parts.map(\.id))
  }

  @Test("answers from a file give the same result as those from a pipe")
  func answersFile() async throws {
    let lines = ["3000", "36000 USD", "", "?", "48000", "$12,000"]
    let piped = try await ActivityCommandRun("revenue --json", lines: lines)
    let fromFile = try await ActivityCommandRun("revenue --json --answers -")
    #expect(fromFile.status == 65)
    #expect(
      piped.result?.parts.map(\.verdict).prefix(5) == [
        .right, .right, .unanswered, .right, .right,
      ])
    #expect(piped.result?.parts[3].hints == 1)
    #expect(piped.outcomes.first?.score.earned == 4)
    #expect(piped.outcomes.first?.score.possible == 8)
  }

  @Test("a person is asked again, can leave, and then nothing is counted")
  func person() async throws {
    let run = try await ActivityCommandRun(
      "sort --color never", lines: ["what", "?", "", "m", "q"], isPerson: true)
    #expect(run.status == 0)
    #expect(run.text.contains("Seed 4711 plays the same again."))
    #expect(run.text.contains("“what” is neither manual nor automated. Type m or a."))
    #expect(run.text.contains("There is no further hint."))
    #expect(run.text.contains("Press Enter once more to leave it unanswered."))
    #expect(run.error == "You left before the end; nothing is counted.\n")
    #expect(run.outcomes.isEmpty)
  }

  @Test("all right scores everything, all wrong nothing")
  func scores() async throws {
    let blank = try #require(try await ActivityCommandRun("sort --json").result)
    let key = blank.parts.map { $0.right }
    let right = try await ActivityCommandRun("sort --json", lines: key)
    #expect(right.result?.score == .one)
    let flipped = key.map { $0 == "manual" ? "a" : "m" }
    let wrong = try await ActivityCommandRun("sort --json", lines: flipped)
    #expect(wrong.result?.score == .zero)
    let half = Array(key.prefix(3)) + flipped.dropFirst(3)
    let partly = try await ActivityCommandRun("sort", lines: half)
    #expect(partly.output.contains("Score: 3 of 12 points (25 %)."))
  }

  @Test("a demo asks nothing, shows every answer and records nothing")
  func demo() async throws {
    for name in ["sort", "revenue", "dialing"] {
      let run = try await ActivityCommandRun("\(name) --demo")
      #expect(run.status == 0)
      #expect(run.error.isEmpty)
      #expect(run.output.contains("Answer: "))
      #expect(!run.output.contains("Your answer"))
      #expect(!run.output.contains("Score"))
      #expect(run.outcomes.isEmpty)
    }
  }

  @Test("a demo waits for Enter where a person sits, and can be left")
  func demoWithPerson() async throws {
    let run = try await ActivityCommandRun(
      "sort --demo --color never", lines: ["", "q"], isPerson: true)
    #expect(run.text.components(separatedBy: "Enter shows the answer.").count == 3)
    #expect(run.text.components(separatedBy: "Answer: ").count == 2)
    #expect(run.status == 0)
  }

  @Test("settings of a demo can be changed")
  func settings() async throws {
    let run = try await ActivityCommandRun(
      "dialing --demo --agents 3 --answer-rate 0.5 --modes preview,progressive --width 200")
    #expect(run.output.contains("The floor: 3 agents, answer rate 50.0 %, 1 day of 8 hours."))
    #expect(run.output.contains("The modes: preview, progressive."))
    let revenue = try await ActivityCommandRun("revenue --demo --agents 7 --width 200")
    #expect(revenue.output.contains("The team has 7 agents"))
  }

  @Test("a saved case plays the same again, whatever the seed of the day")
  func cases() async throws {
    for name in ["sort", "revenue", "dialing"] {
      let first = try await ActivityCommandRun("\(name) --seed 77 --json --save-case /case.json")
      #expect(first.error.hasPrefix("The case is saved as “/case.json”.\n"))
      let again = try await ActivityCommandRun(
        "\(name) --json --case /case.json", files: first.files)
      #expect(first.result != nil)
      #expect(again.output == first.output)
    }
  }

  @Test(
    "wrong use and bad data are told in a sentence, with the code that fits",
    arguments: [
      ("srt", Int32(65), "There is no activity “srt”. Did you mean “sort”?"),
      ("day-dialin", 65, "There is no activity “day-dialin”. Did you mean “day-dialing”?"),
      ("revenue --modes manual", 64, "--modes has no meaning for “day-revenue”"),
      ("revenue --answer-rate 0.5", 64, "--answer-rate has no meaning for “day-revenue”"),
      ("dialing --modes predctive", 65, "did you mean “predictive”?"),
      ("dialing --agents 0", 65, "agents is 0; it must be from 1 to 1000."),
      ("sort --answer-rate 2", 65, "answerRate is 2.0; it must be from 0.01 to 1"),
      ("sort --seed -1", 64, "--seed"),
      ("sort --demo --answers x", 64, "A demo asks nothing"),
      ("sort --case /case.json --seed 1", 64, "A saved case holds its own seed and settings"),
      ("sort --case /nowhere.json", 65, "The case file “/nowhere.json” cannot be read"),
      ("sort --case /broken.json", 65, "It is not valid JSON"),
      ("sort --case /newer.json", 65, "has the version 9"),
      ("sort --case /other.json", 65, "belongs to the activity “day-dialing”"),
      ("sort --answers /nowhere.txt", 65, "The answers file “/nowhere.txt” cannot be read"),
      ("sort --save-case /sealed/case.json", 65, "cannot be written: "),
    ])
  func errors(arguments: String, status: Int32, sentence: String) async throws {
    let other = try await ActivityCommandRun("dialing --demo --save-case /other.json")
    let run = try await ActivityCommandRun(
      arguments,
      files: [
        "/broken.json": "{", "/newer.json": "{\"version\": 9}",
        "/other.json": try #require(other.files["/other.json"]),
      ])
    #expect(run.status == status)
    #expect(run.error.contains(sentence), "\(run.error)")
    #expect(run.output.isEmpty)
    #expect(run.outcomes.isEmpty)
  }

  @Test("control characters in an answer never reach the terminal")
  func hostileAnswers() async throws {
    let lines = ["\u{1B}[31mred", "\u{9B}1m\u{202E}", "\u{7}m"]
    for name in ["sort", "revenue", "dialing"] {
      let run = try await ActivityCommandRun("\(name) --plain", lines: lines)
      let scalars = (run.output + run.error).unicodeScalars
      #expect(
        scalars.allSatisfy {
          $0 == "\n" || ($0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0 != "\u{202E}")
        })
    }
  }
}
