// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import Foundation
import TerminalText
import Testing

struct FloorShowTests {
  private static func run(
    _ options: String = "", keys: [Key]? = nil, columns: Int = 80, predictions: Int = 4
  ) async throws -> (run: ActivityCommandRun, frames: [String]) {
    let run = try await ActivityCommandRun(
      "dialing --seed 3 " + options,
      lines: [String](repeating: "20", count: predictions) + ["a", "a", "a"],
      isPerson: true, keys: keys, columns: columns)
    let pieces = run.output.components(separatedBy: "\u{1B}[J")
    // What stands before the first frame belongs to the questions.
    return (run, pieces.dropLast().map { String($0.drop { $0 != "\r" }) })
  }

  private static func stripped(_ frame: String) -> String {
    frame.replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "").replacing("\r", with: "")
  }

  @Test("twenty seconds of frames go from the first minute to the last")
  func frames() async throws {
    let (run, frames) = try await Self.run()
    #expect(run.status == 0)
    #expect(frames.count == 401)
    #expect(
      Self.stripped(try #require(frames.first)).contains(
        "Minute 0 of 60, 180 times as fast as life"))
    #expect(Self.stripped(try #require(frames.last)).contains("Minute 60 of 60\n"))
    #expect(run.outcomes.count == 1)
  }

  @Test("every agent is a letter or sign at every moment, two on each side")
  func agents() async throws {
    let frames = try await Self.run().frames
    for frame in frames {
      let rows = Self.stripped(frame).split(separator: "\n")
      let row = try #require(
        rows.first { $0.hasPrefix("manual") }.flatMap { title in
          rows.firstIndex(of: title).map { rows[$0 + 1] }
        })
      let signs = row.filter { $0 != " " }
      #expect(signs.count == 4)
      #expect(signs.allSatisfy { "TWPL·".contains($0) })
    }
  }

  @Test("any key goes to the end at once", arguments: [Key.character("q"), .enter, .endOfInput])
  func skips(key: Key) async throws {
    let frames = try await Self.run(keys: [key]).frames
    #expect(frames.count == 2)
    #expect(Self.stripped(try #require(frames.last)).contains("Minute 60 of 60\n"))
  }

  @Test("no line of a frame is wider than the screen", arguments: [60, 80, 120])
  func width(columns: Int) async throws {
    let frames = try await Self.run(keys: [.enter], columns: columns).frames
    for line in frames.flatMap({ Self.stripped($0).split(separator: "\n") }) {
      #expect(DisplayWidth.columns(of: String(line)) < columns)
    }
    #expect(Self.stripped(try #require(frames.last)).contains("Talk min"))
  }

  @Test("nothing moves in plain form, with JSON, or without a person")
  func still() async throws {
    #expect(try await Self.run("--plain").frames.isEmpty)
    #expect(try await Self.run("--json").frames.isEmpty)
    let piped = try await ActivityCommandRun("dialing")
    #expect(!piped.output.contains("\u{1B}"))
  }

  @Test("an opponent of manual dialing is the predictive one, else the last")
  func opponents() async throws {
    let (_, frames) = try await Self.run(
      "--modes progressive,predictive,manual", keys: [.enter], predictions: 7)
    let title = Self.stripped(try #require(frames.first)).split(separator: "\n")[1]
    #expect(title.split(separator: " ") == ["manual", "predictive"])
  }
}
