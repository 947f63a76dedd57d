// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown
import TerminalText
import Testing

@Suite("Long commands")
struct ShellWrappingTests {
  private func drawn(_ code: String, info: String = "sh", width: Int = 40) throws -> [String] {
    let document = try MarkdownDocument(parsing: "```\(info)\n\(code)\n```\n")
    let renderer = TerminalRenderer(options: TerminalOptions(width: width))
    return renderer.lines(of: document.blocks).map(\.plainText).dropFirst().map { String($0) }
  }

  /// What a shell makes of lines: a backslash at an end takes the end away.
  private func run(_ lines: [String]) -> [Substring] {
    lines.joined(separator: "\n").replacing("\\\n", with: "").split(separator: " ")
  }

  @Test("break at a space, with a backslash, and mean the same when copied")
  func breaks() throws {
    let command = "bpo dialing compare --agents 20 --answer-rate 0.25 --modes manual,predictive"
    let lines = try drawn(command)
    #expect(
      lines == [
        "    bpo dialing compare --agents 20 \\",
        "        --answer-rate 0.25 --modes \\",
        "        manual,predictive",
      ])
    #expect(run(lines) == command.split(separator: " "))
  }

  @Test("mean the same at every width", arguments: 20...100)
  func widths(width: Int) throws {
    let command = "a bb ccc dddd eeeee ffffff g hh iii jjjj 'k l' \"m n\" o\\ p --qq=rr s"
    let lines = try drawn(command, width: width)
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= width })
    #expect(run(lines) == command.split(separator: " "))
  }

  @Test("never break inside quotes or in a comment")
  func quotes() throws {
    let quoted = try drawn("echo 'a text that is far too long for one line of this screen' x")
    #expect(quoted.joined().contains("\\") == false)
    let comment = try drawn("bpo learn # a remark that is far too long for one line of the screen")
    #expect(comment.joined().contains("\\") == false)
  }

  @Test("of a session only what is typed is broken, not what was printed")
  func console() throws {
    let lines = try drawn(
      "$ bpo dialing erlang --agents 5 --load 4 --plain\nPrinted words, also far too many for it",
      info: "console")
    #expect(lines[0] == "    $ bpo dialing erlang --agents 5 \\")
    #expect(lines[1] == "        --load 4 --plain")
    #expect(lines[2...].allSatisfy { !$0.contains("\\") })
  }
}
