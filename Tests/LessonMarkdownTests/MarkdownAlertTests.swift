// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown
import TerminalText
import Testing

struct MarkdownAlertTests {
  @Test("knows the five kinds in any case", arguments: MarkdownAlert.Kind.allCases)
  func kinds(kind: MarkdownAlert.Kind) throws {
    for mark in [kind.rawValue.uppercased(), kind.rawValue.lowercased(), kind.rawValue] {
      let alert = try #require(try alert("> [!\(mark)]\n> text *here*\n"))
      #expect(alert.kind == kind)
      #expect(alert.blocks.count == 1)
      guard case .paragraph(let content) = alert.blocks[0].kind else { continue }
      #expect(content.plainText == "text here")
    }
    #expect(try alert("> [!\(kind.rawValue)]  \n>\n> a\n>\n> b")?.blocks.count == 2)
  }

  @Test(
    "leaves other quotes as they are",
    arguments: [
      "> text", "> [!NOTE] text", "> [!NOTE]", "> [!OTHER]\n> text", "> text\n> [!NOTE]\n> text",
      "> **[!NOTE]**\n> text", "> # [!NOTE]\n> text", "> [NOTE]\n> text", "> \\`[!NOTE]\n> text",
      "> - [!NOTE]\n>   text", "> [!NOTE]: a\n> text",
    ])
  func quotes(text: String) throws {
    #expect(try alert(text) == nil)
  }

  @Test("draws a bar and the kind in words")
  func drawn() throws {
    let text = "> [!WARNING]\n> Stop **now**.\n>\n> - a\n> - b\n"
    #expect(try draw(text) == "┃ Warning\n┃ Stop now.\n┃\n┃ • a\n┃ • b\n")
    #expect(
      try draw(text, TerminalOptions(color: true)).replacing("\u{1B}", with: "␛").hasPrefix(
        "␛[33m┃␛[0m ␛[1;33mWarning␛[0m\n␛[33m┃␛[0m Stop ␛[1mnow␛[0m.\n"))
  }

  @Test("says the kind first in plain form, and the end of a long one")
  func spoken() throws {
    let plain = TerminalOptions(plain: true)
    #expect(try draw("> [!NOTE]\n> One\n> two.\n", plain) == "Note: One two.\n")
    #expect(
      try draw("> [!TIP]\n> One.\n>\n> Two.\n\nNext.\n", plain)
        == "Tip: One.\n\nTwo.\n\nEnd of the tip.\n\nNext.\n")
    #expect(
      try draw("> [!NOTE]\n>\n> - a\n", plain) == "Note:\n- a\n\nEnd of the note.\n")
  }

  @Test("keeps to the width, also inside itself")
  func nested() throws {
    let text = (1...12).map { level in
      let quote = String(repeating: "> ", count: level)
      return "\(quote)[!NOTE]\n\(quote)some words of text\n\(quote)\n"
    }.joined()
    let blocks = try MarkdownDocument(parsing: text).blocks
    for width in [20, 40, 80] {
      for plain in [false, true] {
        let renderer = TerminalRenderer(options: TerminalOptions(width: width, plain: plain))
        #expect(renderer.lines(of: blocks).allSatisfy { $0.columns <= width })
      }
    }
  }

  private func alert(_ text: String) throws -> MarkdownAlert? {
    guard case .quote(let blocks)? = try MarkdownDocument(parsing: text).blocks.first?.kind else {
      Issue.record("no quote")
      return nil
    }
    return MarkdownAlert(quote: blocks)
  }

  private func draw(_ text: String, _ options: TerminalOptions = TerminalOptions()) throws -> String
  {
    TerminalRenderer(options: options).render(try MarkdownDocument(parsing: text).blocks)
  }
}
