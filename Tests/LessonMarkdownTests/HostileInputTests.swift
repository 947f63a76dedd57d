// SPDX-License-Identifier: Apache-2.0

import Foundation
import LessonMarkdown
import TerminalText
import Testing

/// How long they take is measured in docs/evidence/hostile.md; here only that they end well.
struct HostileInputTests {
  @Test("refuses the five known attacks with a reason and a place")
  func five() throws {
    for input in HostileInput.five {
      let refusal = try #require(reasonToRefuse(input.document(ofBytes: 400_000)), "\(input.name)")
      #expect(refusal.position.line >= 1 && refusal.position.column >= 1)
      #expect(refusal.description.hasSuffix("."))
    }
  }

  @Test(
    "draws or refuses whatever keeps a parser busy", arguments: HostileInput.all.map(\.name))
  func pathological(name: String) throws {
    let input = try #require(HostileInput.all.first { $0.name == name })
    for bytes in [300, 3_000, 30_000, 200_000] {
      let text = input.document(ofBytes: bytes)
      guard let document = try? MarkdownDocument(parsing: text) else {
        let refusal = try #require(reasonToRefuse(text))
        #expect(refusal.position.line >= 1)
        continue
      }
      for (width, plain) in [(20, true), (80, false)] {
        let options = TerminalOptions(width: width, color: true, hyperlinks: true, plain: plain)
        let output = TerminalRenderer(options: options).render(document.blocks)
        let violation = TerminalOutputAutomaton.firstViolation(
          in: output.utf8, form: plain ? .plain : .styled)
        #expect(violation == nil, "\(bytes) bytes in \(width) columns")
      }
    }
  }

  /// Prints the evidence page's table; `Scripts/pages/hostile` asks for it.
  ///
  /// Processor time is what counts: the machine may be busy with something else.
  @Test(
    "measures", .enabled(if: ProcessInfo.processInfo.environment["BPO_HOSTILE_EVIDENCE"] != nil))
  func evidence() {
    for (number, input) in HostileInput.all.enumerated() {
      let text = input.document(ofBytes: 1 << 20)
      let whole = measure(text)
      var worst = (seconds: 0.0, outcome: "nothing of this kind is accepted", bytes: 0)
      var slowest = ""
      for length in [200, 1_200, 6_000, 15_000, 30_000] {
        for separator in ["\n\n", "\n"] {
          let part = input.document(ofBytes: length) + separator
          var count = (1 << 20) / part.utf8.count
          while count > 0 {
            let text = String(repeating: part, count: count)
            let measured = measure(text)
            if measured.isAccepted {
              if measured.seconds > worst.seconds {
                worst = (measured.seconds, measured.outcome, text.utf8.count)
                slowest = text
              }
              break
            }
            count = count * 3 / 4
          }
        }
      }
      keep([("whole", text), ("slowest", slowest)], number, input.name)
      print(
        "| \(input.name) | \(whole.outcome) | \(seconds(whole.seconds)) "
          + "| \(worst.bytes) | \(seconds(worst.seconds)) |")
    }
  }

  /// Writes documents into the folder `BPO_HOSTILE_FOLDER`, for a run of the real program.
  private func keep(_ documents: [(kind: String, text: String)], _ number: Int, _ name: String) {
    guard let folder = ProcessInfo.processInfo.environment["BPO_HOSTILE_FOLDER"] else { return }
    for (kind, text) in documents where !text.isEmpty {
      let file = "\(folder)/\(100 + number) \(name) (\(kind)).md"
      try? Data(text.utf8).write(to: URL(filePath: file))
    }
  }

  private func measure(_ text: String) -> (seconds: Double, outcome: String, isAccepted: Bool) {
    let start = processorSeconds()
    let outcome: String
    var isAccepted = true
    do throws(MarkdownRefusal) {
      let document = try MarkdownDocument(parsing: text)
      let options = TerminalOptions(width: 80, color: true, hyperlinks: true)
      outcome = "drawn"
      _ = TerminalRenderer(options: options).render(document.blocks)
    } catch {
      outcome = "line \(error.position.line): \(error)"
      isAccepted = false
    }
    return (processorSeconds() - start, outcome, isAccepted)
  }

  private func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func seconds(_ value: Double) -> String {
    String(format: "%.2f", value)
  }

  private func reasonToRefuse(_ text: String) -> MarkdownRefusal? {
    do {
      _ = try MarkdownDocument(parsing: text)
      return nil
    } catch {
      return error
    }
  }
}
