// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseCommands
import CourseModel
import Foundation
import QuestionExchange
import Testing

@Suite("bpo exchange")
struct ExchangeCommandTests {
  private let gift = """
    // [tag:talk]
    ::who-talks-here::Who talks?{=The agent#Yes. ~The dialer#It only dials.}

    How many hours has a shift?{#8:0.5####A usual one.}

    Which call people?{~%50%Sales#Yes ~%50%Surveys#Yes ~%-50%Help#No}

    Pair{=a -> 1 =b -> 2}

    The work after a call is {=wrap-up =after-call work}.

    """

  @Test("imports a bank as a lesson that has no fault")
  func importsLesson() async throws {
    var learner = try Learner()
    learner.files["/bank.gift"] = gift
    let run = await learner.run("exchange import /bank.gift --lesson bank")
    #expect(run.code == 0, "\(run.error)")
    #expect(
      run.error == """
        5 questions from GIFT (1 matching, 1 multiple choice, 1 number, 1 short answer, 1 single \
        choice).

        """)
    learner.files["/bank.md"] = run.output
    let check = await learner.run("check /bank.md")
    #expect(check.code == 0, "\(check.output)\(run.output)")
  }

  @Test("tells the format from the file, avoids the course's names, and writes a file")
  func aiken() async throws {
    var learner = try Learner()
    learner.files["/bank.txt"] = "Quiz agent\nA) a\nB) b\nANSWER: B\n"
    let run = await learner.run("exchange import /bank.txt --partial --course /course")
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("### Question: quiz-agent-2\n"))
    let forced = await learner.run("exchange import /bank.txt --from gift")
    #expect(forced.output.isEmpty && forced.code == 65)
    learner.files["/taken.md"] = ""
    let taken = await learner.run("exchange import /bank.txt --output /taken.md")
    #expect(taken.code == 64)
    #expect(taken.error.contains("/taken.md is there already"))
  }

  @Test("names what cannot come over with file, line and column, and writes nothing unless asked")
  func refusal() async throws {
    var learner = try Learner()
    learner.files["/bank.gift"] = "Write.{}\n\nQ{#five}\n\nQ{T#no#yes}\n"
    let run = await learner.run("exchange import /bank.gift")
    #expect(run.code == 65 && run.output.isEmpty)
    #expect(run.error.contains("/bank.gift:1:1: error: [NotExpressible]"))
    #expect(run.error.contains("/bank.gift:3:4: error: [BadNumber]"))
    #expect(run.error.contains("1 question from GIFT (1 true or false). Left out: 1 essay."))
    let partial = await learner.run("exchange import /bank.gift --partial")
    #expect(partial.code == 0)
    #expect(partial.output.contains("- [x] True"))
    learner.files["/bad.gift"] = nil
    let missing = await learner.run("exchange import /bad.gift")
    #expect(missing.code == 65 && missing.error.contains("/bad.gift cannot be read"))
  }

  @Test("exports what GIFT can say and leaves out the rest with its place")
  func export() async throws {
    let learner = try Learner()
    let refused = await learner.run("exchange export day-01 --course /course")
    #expect(refused.code == 65 && refused.output.isEmpty)
    #expect(
      refused.error.contains("/course/day-01.md:79:1: error: [NotExpressible]"), "\(refused.error)")
    let run = await learner.run("exchange export day-01 --course /course --partial")
    #expect(run.code == 0)
    #expect(
      run.output == """
        // [id:quiz-agent] [tag:talk]
        ::quiz-agent::[plain]What does an agent do?{
        \t=Talk#Yes.
        \t~Ring#The line rings.
        \t####Agents talk.
        }

        // [id:quiz-sort] [tag:talk]
        ::quiz-sort::[plain]Sort the work.{
        \t=Dial a number -> dialer
        \t=Hear a customer out -> agent
        \t=Skip a busy line -> dialer
        }

        // [id:quiz-cloze] [tag:earn]
        ::quiz-cloze::[plain]Work after a call is called {
        \t=wrap-up
        \t=after-call work
        }.

        """)
    #expect(
      run.error.hasSuffix(
        "3 questions as GIFT (1 cloze, 1 single choice, 1 sorting). Left out: 1 ordering.\n"))
    let all = await learner.run("exchange export day-01 --course /course --all --partial")
    #expect(all.output.contains("(INR){#600:1}"))
    #expect(all.error.contains("warning: [Reduced] The unit INR cannot be marked"))
    let aiken = await learner.run("exchange export day-01 --to aiken --course /course --partial")
    #expect(aiken.output == "What does an agent do?\nA) Talk\nB) Ring\nANSWER: A\n")
  }

  @Test("says what went over as JSON beside a file")
  func json() async throws {
    let learner = try Learner()
    let wrong = await learner.run("exchange export day-01 --course /course --json")
    #expect(wrong.code == 64)
    let run = await learner.run(
      "exchange export day-01 --course /course --partial --json --output /new.gift")
    #expect(run.code == 0, "\(run.error)")
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(value["leftOut"] as? [String: Int] == ["ordering": 1])
    #expect((value["faults"] as? [[String: Any]])?.first?["file"] as? String == "/course/day-01.md")
  }
}

/// The shipped questions that GIFT can express grade the same when they come back.
struct ShippedExchangeTests {
  private static let lessons = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Lessons").standardizedFileURL.path

  @Test("A shipped question comes back from GIFT and grades the same")
  func roundTrip() throws {
    let reader = CourseReader(files: .disk, engine: .live())
    let course = try reader.read(folder: Self.lessons).result.get()
    var compared = 0
    var kinds: [String: (Int, Int)] = [:]
    for lesson in course.lessons {
      let export = QuestionExport(lesson.questions, of: lesson.file, as: .gift)
      let reading = GIFTReader.read(export.text)
      #expect(reading.faults.isEmpty, "\(reading.faults)")
      let back = QuestionImport(
        export.text, of: "x.gift", in: .gift, lesson: "back", takenNames: [])
      #expect(!back.report.isPartial, "\(back.report.faults.map(\.description))")
      let alone = CourseReader(
        files: .memory(["back.md": back.text]), engine: .live()
      ).read(lesson: "back.md")
      #expect(alone.faults.isEmpty, "\(alone.faults.prefix(3).map(\.description))")
      let found = Dictionary(
        (alone.lesson?.questions ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }
      )
      for question in lesson.questions {
        kinds[question.kindName, default: (0, 0)].0 += 1
        guard let other = found[question.id] else { continue }
        kinds[question.kindName, default: (0, 0)].1 += 1
        compared += 1
        // What draws values goes over with those of seed 0.
        let seeds: [UInt64] = question.isCalculated ? [0] : [1, 2, 3]
        for seed in seeds { compare(question, other, seed: seed) }
      }
      #expect(found.count == export.report.count)
    }
    #expect(compared > 200)
    print(
      "| round trip through GIFT | "
        + kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.1) of \($0.value.0)" }
        .joined(separator: ", ") + " |")
  }

  @Test("Weights, further answers, wildcards and partners of nobody come back from GIFT")
  func weights() throws {
    let text = """
      ---
      id: day
      title: Day
      ---

      # Day

      ### Question: one

      <!-- scoring: weights -->
      Which?

      - [x] Sales
        > Yes.
      - [ ] (50 %) Surveys
        > Half.
      - [ ] (-1/3) Help
        > No.

      ### Question: several

      <!-- scoring: weights -->
      Which two?

      - [x] (2/3) Sales
        > Yes.
      - [x] (1/3) Surveys
        > Yes.
      - [ ] (-1/6) Help
        > No.
      - [ ] Payroll
        > No.

      ### Question: number

      How many?

      = 12 within a factor of 1.5
      = 30...40 (50 %): High.
      = 1/3 ± 1/10 (0 %): *Low*.

      ### Question: text

      What is it called?

      = "wrap-up" | "a = b {c}"
      = "handl*" (50 %): Not *quite*.
      = "5 \\\\\\* 5" (0 %): No.

      ### Question: pairs

      Pair.

      | Mode | Trigger |
      | --- | --- |
      | Preview | An agent |
      | Predictive | A forecast |
      | | A supervisor |

      ### Question: sort

      Sort.

      | Process | Direction |
      | --- | --- |
      | Help | In |
      | Orders | In |
      | Sales | Out |
      | | Sideways |

      """
    let reader = { (text: String) in
      CourseReader(files: .memory(["day.md": text]), engine: .live()).read(lesson: "day.md")
    }
    let lesson = try #require(reader(text).lesson, "\(reader(text).faults)")
    #expect(lesson.questions.count == 6)
    let export = QuestionExport(lesson.questions, of: "day.md", as: .gift)
    #expect(export.report.count == 6, "\(export.report.faults.map(\.description))")
    let back = QuestionImport(
      export.text, of: "day.gift", in: .gift, lesson: "day", takenNames: [])
    #expect(back.report.faults.isEmpty, "\(back.report.faults.map(\.description))")
    let again = try #require(reader(back.text).lesson, "\(reader(back.text).faults)\n\(back.text)")
    #expect(again.questions.map(\.id) == lesson.questions.map(\.id))
    for (one, two) in zip(lesson.questions, again.questions) {
      for seed in UInt64(1)...3 { compare(one, two, seed: seed) }
    }
  }

  /// Types the same answers to both and compares the scores.
  private func compare(_ one: Question, _ two: Question, seed: UInt64) {
    let first = PresentedQuestion(one, seed: seed)
    let second = PresentedQuestion(two, seed: seed)
    // Names, kinds and sizes are the same, so the same seed shuffles alike.
    #expect(first.order == second.order && first.targets == second.targets, "\(one.id)")
    var typed = ["a", "b", "c", "d", "a,b", "b,c", "a,b,c", "a c", "0", "1", "1a 2b", "x"]
    if case .number(let key) = first.question.kind {
      let value = key.value
      let next: Rational = (try? value + 1) ?? value
      let double: Rational = (try? value * 2) ?? value
      typed += [value.description, next.description, double.description]
      typed += key.ladder.map(\.value.description)
    }
    if case .shortText(let text) = first.question.kind {
      typed += text.answers.map { $0.pattern.replacing("*", with: "x") }
    }
    if case .cloze(let blanks) = first.question.kind {
      typed += blanks.flatMap(\.accepted)
    }
    if !first.targets.isEmpty {
      for shift in 0..<first.targets.count {
        let rows: [String] = first.order.indices.map { row in
          let letter = PresentedQuestion.letter((row + shift) % first.targets.count)
          return "\(row + 1)" + letter
        }
        typed.append(rows.joined(separator: " "))
      }
    }
    for text in typed {
      let scores = [first, second].map { shown in
        shown.question.grade(try? shown.answer(typed: text)).score
      }
      #expect(scores[0] == scores[1], "\(one.id) “\(text)”")
    }
  }
}
