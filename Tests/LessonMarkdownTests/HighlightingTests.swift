// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown
import TerminalText
import Testing

struct HighlightingTests {
  @Test("tells names, strings, constants and comments of YAML apart")
  func yaml() {
    #expect(marked("# a", "yaml") == "<comment # a>")
    #expect(
      marked("- agents: 20 # b\n  on: true", "yml")
        == "- <name agents>: <constant 20> <comment # b>\n  <name on>: <constant true>")
    #expect(marked("a: \"b # c\" 'd'", "yaml") == "<name a>: <string \"b # c\"> <string 'd'>")
    #expect(marked("a: b#c http://d", "yaml") == "<name a>: b#c http://d")
    #expect(marked("a: [1, x, 2.5]", "yaml") == "<name a>: [<constant 1>, x, <constant 2.5>]")
    #expect(
      marked("a: |\n  b: 1\n\nc: 2", "yaml")
        == "<name a>: |\n  <string b: 1>\n\n<name c>: <constant 2>")
    #expect(marked("a: &b !c *d", "yaml") == "<name a>: <keyword &b> <keyword !c> <keyword *d>")
  }

  @Test("tells names, strings and constants of JSON apart")
  func json() {
    #expect(
      marked(#"{"a": [1, -2.5e3, "b\"c"], "d": null}"#, "json")
        == #"{<name "a">: [<constant 1>, <constant -2.5e3>, <string "b\"c">], <name "d">: <constant null>}"#
    )
    #expect(marked("\"open", "json") == "<string \"open>")
  }

  @Test("tells keywords, types, strings, numbers and comments of Swift apart")
  func swift() {
    #expect(
      marked("let x: Int = 0x1F // y", "swift")
        == "<keyword let> x: <name Int> = <constant 0x1F> <comment // y>")
    #expect(marked("a /* b /* c */ d */ e", "swift") == "a <comment /* b /* c */ d */> e")
    #expect(
      marked("@Test f(\"a\\\"b\", #\"c\"d\"#)", "swift")
        == "<keyword @Test> f(<string \"a\\\"b\">, <string #\"c\"d\"#>)")
    #expect(
      marked("\"\"\"\na \"b\" c\n\"\"\" + x.init", "swift")
        == "<string \"\"\">\n<string a \"b\" c>\n<string \"\"\"> + x.init")
    #expect(
      marked("1...2 #if 3.5", "swift") == "<constant 1>...<constant 2> #<keyword if> <constant 3.5>"
    )
  }

  @Test("tells what is typed from what is printed in a console")
  func console() {
    #expect(
      marked("$ bpo learn --day 3 | less # go\nlearn --day", "console")
        == "<prompt $ ><command bpo> learn <name --day> 3 | <command less> <comment # go>\nlearn --day"
    )
    #expect(
      marked("$ a \\\n  -b 'c'\nd", "console")
        == "<prompt $ ><command a> \\\n  <name -b> <string 'c'>\nd")
    #expect(
      marked("if A=$B; then", "bash") == "<keyword if> A=<constant $B>; <keyword then>")
  }

  @Test("leaves other languages in one colour, and all without colour")
  func others() throws {
    let text = "```python\nx = 1\n```\n"
    let blocks = try MarkdownDocument(parsing: text).blocks
    let output = TerminalRenderer(options: TerminalOptions(color: true)).render(blocks)
    #expect(output.contains("\u{1B}[36mx = 1\u{1B}[0m"))
    let swift = try MarkdownDocument(parsing: "```swift\nlet x = 1\n```\n").blocks
    #expect(!TerminalRenderer(options: TerminalOptions()).render(swift).contains("\u{1B}"))
  }

  @Test("changes looks and nothing else, whatever the text")
  func law() {
    var random = SeededGenerator(seed: 41)
    let pieces = [
      "\"", "'", "\\", "#", "//", "/*", "*/", "\"\"\"", "$ ", "\n", "\n  ", ": ", "- ", "|", "let ",
      "12", "true", "é", "e\u{301}", "\u{301}", "👩\u{200D}💻", "\u{94D}", "\u{93E}", "नमस्ते", "🇮🇳",
      "\u{1B}[31m", "&#27;", "\u{202E}", "\t", " ", "--x", "{", "[", "a", "\u{1F1EE}", "\u{200D}",
    ]
    for language in ["yaml", "json", "swift", "console", "sh"] {
      for _ in 0..<2_000 {
        let text = (0..<10).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        let colored = TerminalOptions(width: 200, color: true)
        let source = "a\(text)".replacing("`", with: "")
        let blocks = [code(source, language)]
        let other = [code(source, "other")]
        let renderer = TerminalRenderer(options: colored)
        let lines = renderer.lines(of: blocks).dropFirst().map(\.plainText)
        let expected = renderer.lines(of: other).dropFirst().map(\.plainText)
        // A joiner at the end of a token joins nothing any more.
        #expect(lines.map(withoutJoiners) == expected.map(withoutJoiners))
        #expect(
          TerminalOutputAutomaton.firstViolation(in: renderer.render(blocks), form: .styled) == nil)
      }
    }
  }

  private func withoutJoiners(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0 != "\u{200D}" }.map(Character.init))
  }

  private func code(_ text: String, _ language: String) -> Block {
    let place = SourcePosition(line: 1, column: 1)
    return Block(
      .code(info: language, text: text + "\n"), range: SourceRange(start: place, end: place))
  }

  /// The text with every look named around it.
  private func marked(_ text: String, _ language: String) -> String {
    let renderer = TerminalRenderer(options: TerminalOptions(width: 80, color: true))
    let lines = renderer.lines(of: [code(text, language)]).dropFirst()
    return lines.map { line in
      var result = ""
      for run in line.runs {
        let name = name(of: run.style)
        result += name.isEmpty ? run.text : "<\(name) \(run.text)>"
      }
      return String(result.dropFirst(4))
    }.joined(separator: "\n")
  }

  private func name(of style: TextStyle) -> String {
    switch style {
    case .colored(.green): "string"
    case .colored(.magenta): "constant"
    case .colored(.cyan): "name"
    case .bold: "command"
    case .dim: "prompt"
    case TextStyle(isBold: true, color: .magenta): "keyword"
    case TextStyle(isDim: true, isItalic: true): "comment"
    default: ""
    }
  }
}
