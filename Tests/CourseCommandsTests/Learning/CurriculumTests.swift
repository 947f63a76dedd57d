// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import CourseModel
import Foundation
import LessonMarkdown
import PerformanceMeasures
import Testing
import TerminalText

/// The course that comes with the package, as its readers meet it.
@Suite("The curriculum")
struct CurriculumTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let reading = CourseReader(
    files: .disk, engine: LearningEnvironment.live.engine
  ).read(folder: root.appending(path: "Lessons").path())

  private var lessons: [Lesson] { Self.reading.lessons.compactMap(\.lesson) }

  private func run(_ command: String) async -> (code: Int32, output: String, error: String) {
    let recording = TerminalRecording()
    let code = await Terminal.$current.withValue(recording.terminal) {
      await BPOCommand.run(Self.words(of: command))
    }
    return (code, recording.now.output, recording.now.error)
  }

  /// The words of a command as a shell would split them; paths lead from the package's folder.
  private static func words(of command: String) -> [String] {
    var words = [""]
    var isQuoted = false
    for character in command {
      if character == "\"" || character == "'" {
        isQuoted.toggle()
      } else if character == " ", !isQuoted {
        words.append("")
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words.filter { !$0.isEmpty }.map { word in
      let isPath = ["Examples/", "Lessons/"].contains { word.hasPrefix($0) } || word == "Lessons"
      return isPath ? root.appending(path: word).path() : word
    }
  }

  /// Every command that a lesson shows: in its activities and behind `$ ./bpo`.
  static let commands: [String] = {
    var commands: Set<String> = []
    for reading in reading.lessons {
      for activity in reading.lesson?.activities ?? [] {
        guard case .trial(let trial) = activity.content else { continue }
        commands.insert(String(trial.command.dropFirst("bpo ".count)))
      }
      for block in reading.document?.blocks ?? [] {
        guard case .code("console", let text) = block.kind else { continue }
        for line in text.split(separator: "\n") where line.hasPrefix("$ ./bpo ") {
          commands.insert(String(line.dropFirst("$ ./bpo ".count)))
        }
      }
    }
    return commands.sorted()
  }()

  @Test("Every command that a lesson shows runs", arguments: commands)
  func runs(command: String) async {
    let result = await run(command)
    // 1 says that the answer is no: a faulty contract is shown on purpose.
    #expect(result.code == 0 || result.code == 1, "\(result.error)")
    #expect(!result.output.isEmpty)
  }

  @Test("A lesson begins with a guess and a look ahead, ends with a summary, and has room to test")
  func shape() {
    #expect(lessons.count == 14)
    for lesson in lessons {
      let headings = lesson.steps.flatMap { step -> [String] in
        guard case .prose(let blocks) = step else { return [] }
        return blocks.compactMap { block in
          if case .heading(2, let title) = block.kind { title.plainText } else { nil }
        }
      }
      #expect(headings.first == "Before you start", "\(lesson.id)")
      #expect(headings.last == "Summary", "\(lesson.id)")
      #expect(lesson.inPlaceQuestions.first?.id.contains("guess") == true, "\(lesson.id)")
      #expect(lesson.bank.count >= 20, "\(lesson.id)")
      #expect(lesson.quiz.draw.map { $0 >= 20 } ?? true, "\(lesson.id)")
      #expect(!lesson.computedNumbers.isEmpty, "\(lesson.id)")
      #expect(lesson.updated != nil, "\(lesson.id)")
    }
  }

  @Test("No line of a lesson is wider than the screen", arguments: [40, 80, 120])
  func fits(width: Int) {
    for plain in [false, true] {
      let options = TerminalOptions(width: width, plain: plain)
      let view = LessonView(options)
      for lesson in lessons {
        for line in view.lines(of: lesson, showsKey: true) where line.columns > width {
          // What cannot be broken without changing what it says: an address or a command.
          let isWhole = line.plainText.contains("://") || line.plainText.contains("bpo ")
          #expect(isWhole, "\(lesson.id) at \(width): \(line.plainText)")
        }
      }
    }
  }

  @Test("Each line of the syllabus is taught, repaired, completed or left out, and none is open")
  func coverage() {
    let coverage = SyllabusCoverage(Self.reading)
    #expect(coverage.lines.count == 301)
    #expect(coverage.lines.count { $0.status == .leftOut } <= 5)
    #expect(coverage.parts.allSatisfy { $0.covered == $0.total })
  }

  @Test("The field's words are in the glossary", arguments: vocabulary)
  func holds(word: String) throws {
    let glossary = try #require(Self.reading.course?.glossary)
    #expect(throws: Never.self) { _ = try glossary.term(named: word) }
  }

  /// The vocabulary that the whole package keeps to.
  static let vocabulary = [
    "agent", "calling list", "record", "attempt", "ring time", "answer rate",
    "right-party contact", "talk time", "hold", "wrap-up", "after-call work", "handle time", "idle",
    "occupancy", "utilisation", "shrinkage", "abandoned call", "abandonment rate",
    "service level", "average speed of answer", "offered load", "erlang", "lines per agent",
    "pacing", "list penetration", "answering-machine detection", "agent-hour", "FTE", "contact",
    "outcome", "graduated tier", "volume tier", "minimum commitment", "true-up", "clawback",
    "service credit", "earn-back", "gain share", "mark-up", "margin", "manual dialing",
    "preview dialing", "progressive dialing", "power dialing", "predictive dialing",
  ]

  @Test("A term that the library reckons has the library's formula")
  func measures() throws {
    let glossary = try #require(Self.reading.course?.glossary)
    let reckoned = glossary.terms.filter { $0.measure != nil }
    #expect(reckoned.count >= 15)
    for term in reckoned {
      let measure = PerformanceMeasure.all.first { $0.id == term.measure }
      #expect(measure != nil, "\(term.name): \(term.measure ?? "")")
      // A measure that a function reckons names it behind a colon.
      let words = measure?.formula.split(separator: ": ").first.map(String.init)
      #expect(term.formula == words, "\(term.name)")
    }
  }
}
