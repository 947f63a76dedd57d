// SPDX-License-Identifier: Apache-2.0

/// A document made to keep a Markdown parser busy.
///
/// The first five are those on which the library of Debian 12 spends from 12 seconds to more than a
/// minute; the rest are our own generators after the descriptions in the list of pathological tests
/// of cmark (https://github.com/commonmark/cmark/blob/master/test/pathological_tests.py) and the
/// advisories of cmark-gfm.
struct HostileInput: Sendable {
  /// What it does.
  var name: String
  /// Makes the document with a number of repetitions.
  var make: @Sendable (Int) -> String

  /// The document with as many repetitions as make about `bytes`.
  func document(ofBytes bytes: Int) -> String {
    let one = max(1, (make(64).utf8.count - make(32).utf8.count) / 32)
    var count = max(1, bytes / one)
    while count > 1, make(count).utf8.count > bytes { count = count * 7 / 8 }
    return make(count)
  }

  private init(_ name: String, _ make: @escaping @Sendable (Int) -> String) {
    self.name = name
    self.make = make
  }

  /// A piece again and again.
  private init(_ name: String, repeating piece: String) {
    self.init(name) { String(repeating: piece, count: $0) }
  }

  static let five: [Self] = [
    Self("declarations", repeating: "a <!A "),
    Self("character data", repeating: "a <![CDATA["),
    Self("processing instructions", repeating: "a <?"),
    Self("table columns") {
      String(repeating: "|a", count: $0) + "\n" + String(repeating: "|-", count: $0) + "\n"
    },
    Self("footnotes in emphasis", repeating: "**x[^1] "),
  ]

  static let pathological: [Self] = [
    Self("nested strong emphasis") {
      String(repeating: "*a **a ", count: $0) + "b" + String(repeating: " a** a*", count: $0)
    },
    Self("emphasis closers without openers", repeating: "a_ "),
    Self("emphasis openers without closers", repeating: "_a "),
    Self("alternating openers of one length", repeating: "a**b"),
    Self("openers and closers of lengths that are multiples of 3") {
      "a**b" + String(repeating: "c* ", count: $0)
    },
    Self("mismatched openers and closers", repeating: "*a_ "),
    Self("link closers without openers", repeating: "a]"),
    Self("link openers without closers", repeating: "[a"),
    Self("link openers and emphasis closers", repeating: "[ a_"),
    Self("brackets and parentheses", repeating: "[ (]("),
    Self("images in links", repeating: "![[]()"),
    Self("link and emphasis that cross", repeating: "**x [a*b**c*](d)"),
    Self("nested brackets") {
      String(repeating: "[", count: $0) + "a" + String(repeating: "]", count: $0)
    },
    Self("nested links") {
      String(repeating: "[", count: $0) + "a" + String(repeating: "](b)", count: $0)
    },
    Self("nested images") {
      String(repeating: "![", count: $0) + "a" + String(repeating: "](b)", count: $0)
    },
    Self("nested quotes") { String(repeating: "> ", count: $0) + "a" },
    Self("emphasis in nested quotes") {
      String(repeating: ">", count: $0) + String(repeating: "*a ", count: $0)
    },
    Self("nested lists") { count in
      let depth = min(count, 1_400)
      return (0..<depth).map { String(repeating: " ", count: $0) + "* a\n" }.joined()
    },
    Self("nested lists in one line") { String(repeating: "- ", count: $0) + "x\n" },
    Self("empty lines in nested lists") {
      String(repeating: "- ", count: $0) + "x" + String(repeating: "\n", count: $0)
    },
    Self("empty lines in nested lists in a quote") {
      "> " + String(repeating: "- ", count: $0) + "x\n" + String(repeating: ">\n", count: $0)
    },
    Self("ordered lists that begin again", repeating: "1. a\n1) b\n"),
    Self("NUL characters", repeating: "abc\u{0}de\u{0}"),
    Self("runs of backticks of every length") { count in
      var length = 0
      var size = 0
      var text = ""
      while size < count {
        length += 1
        text += "e" + String(repeating: "`", count: length)
        size += length + 1
      }
      return text
    },
    Self("links without end, pointed", repeating: "[a](<b"),
    Self("links without end", repeating: "[a](b"),
    Self("comments without end") { "</" + String(repeating: "<!--", count: $0) },
    Self("tags without end", repeating: "<a b=\"c"),
    Self("tags with many attributes") { "<a" + String(repeating: " b=c", count: $0) },
    Self("entities without end", repeating: "&amp"),
    Self("backslashes", repeating: "\\"),
    Self("references whose names collide") { count in
      let names = (0..<count).map { "[a\($0)]: /u\n\n" }.joined()
      return names + String(repeating: "[a0] ", count: count)
    },
    Self("references that grow") { count in
      "[a]: /" + String(repeating: "x", count: 12_000) + "\n\n"
        + String(repeating: "[a]\n\n", count: count)
    },
    Self("reference titles without end", repeating: "[a]: b 'c\n"),
    Self("many definitions in one paragraph", repeating: "[a]: /b\n"),
    Self("footnote definitions", { (0..<$0).map { "[^\($0)]: a\n\n" }.joined() + "[^1]" }),
    Self(
      "references to one footnote", { "[^1]: a\n\n" + String(repeating: "b[^1]\n\n", count: $0) }),
    Self("references to no footnote", repeating: "[^x"),
    Self("tildes", repeating: "~~a ~b "),
    Self("addresses that begin again", repeating: "http://a"),
    Self("www without end", repeating: "www.a_"),
    Self("mail addresses without end", repeating: "a@b"),
    Self("colons", repeating: "a:b://"),
    Self("table rows") { "|a|b|\n|-|-|\n" + String(repeating: "|c|d|\n", count: $0) },
    Self("wide table, short rows") { count in
      let columns = 60
      return String(repeating: "|a", count: columns) + "|\n"
        + String(repeating: "|-", count: columns)
        + "|\n" + String(repeating: "x\n", count: count)
    },
    Self("tables that begin again", repeating: "|a|\n|-|\n\n"),
    Self("paragraphs that could be tables", repeating: "a | b\n"),
    Self("delimiter rows", repeating: "-|-\n"),
    Self("rules that could be headings", repeating: "a\n- - -\n===\n"),
    Self("fences without end", repeating: "```\n"),
    Self("tabs", repeating: "\ta\n"),
    Self("headings", repeating: "# a\n"),
    Self("hard line ends", repeating: "a  \n"),
    Self("alerts", repeating: "> [!NOTE]\n> a\n\n"),
    Self("alerts in alerts") { count in
      (0..<count).map { level in
        let quote = String(repeating: "> ", count: level + 1)
        return quote + "[!TIP]\n" + quote + "a\n" + quote.dropLast() + "\n"
      }.joined()
    },
    Self("Swift with unclosed marks") {
      "```swift\n" + String(repeating: "/* \"\"\" #\" ####\n", count: $0) + "```\n"
    },
    Self("YAML with unclosed marks") {
      "```yaml\n" + String(repeating: "- - a: \" ' | {[#\n", count: $0) + "```\n"
    },
    Self("one word of marks") { "a" + String(repeating: "e\u{301}", count: $0) },
    Self("joined emoji") { String(repeating: "👩\u{200D}", count: $0) + "a" },
  ]

  static let all = five + pathological
}
