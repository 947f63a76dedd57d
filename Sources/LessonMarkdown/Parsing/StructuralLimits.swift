// SPDX-License-Identifier: Apache-2.0

/// What a file must stay within before the parser sees it.
///
/// The parser's worst cases are quadratic or worse in a paragraph's marks, in a table's columns and
/// in link references (CVE-2023-22483 to 22486, 24824, 26485, 37463 describe most; the library of
/// Debian 12 predates their fixes). The limits lie far above any lesson and keep the slowest known
/// input below two seconds (`docs/evidence/hostile.md`). The scan judges lines and stretches between
/// blank lines only: a parser never looks for the end of running text beyond a blank line, whatever
/// it makes of the rest.
struct StructuralLimits {
  private static let fileBytes = 1 << 20
  private static let lines = 50_000
  private static let marks = 60_000
  private static let allIndentation = 250_000
  private static let lineBytes = 16 << 10
  private static let paragraphBytes = 32 << 10
  private static let indentation = 120
  private static let nesting = 24
  private static let tableColumns = 64
  private static let tableCells = 100_000
  private static let angleBrackets = 400
  private static let delimiters = 2_000
  private static let brackets = 2_000
  private static let markup = 100_000_000
  private static let references = 2 << 20

  /// What has been counted since the last blank line.
  private struct Paragraph {
    var firstLine = 0
    var lines = 0
    var bytes = 0
    var angleBrackets = 0
    var delimiters = 0
    var brackets = 0
    var marks = 0
    var pipesInWidestLine = 0
    var hasDefinition = false
  }

  private var line = 0
  private var lines = 0
  private var marks = 0
  private var allIndentation = 0
  private var paragraph = Paragraph()
  private var cells = 0
  private var markup = 0
  private var brackets = 0
  private var longestDefinition = 0

  /// Checks the size of a file, front matter included.
  static func checkSize(of text: String) throws(MarkdownRefusal) {
    try refuse(.fileBytes, text.utf8.count, fileBytes, line: 1)
  }

  /// Checks a text.
  ///
  /// - Parameters:
  ///   - text: The Markdown, without front matter.
  ///   - lineOffset: The lines of the file before it.
  /// - Throws: ``MarkdownRefusal`` with the line at fault.
  /// - Complexity: O(n).
  static func check(_ text: Substring, lineOffset: Int) throws(MarkdownRefusal) {
    var scan = Self()
    scan.line = lineOffset
    let bytes = Array(String(text).utf8)
    var start = 0
    while let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      try scan.read(bytes[start..<end])
      let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
    try scan.read(bytes[start...])
    try scan.endParagraph()
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>) throws(MarkdownRefusal) {
    line += 1
    lines += 1
    try compare(.lines, lines, Self.lines)
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return try endParagraph() }
    try compare(.lineBytes, bytes.count, Self.lineBytes)
    try checkContainers(bytes)
    if paragraph.lines == 0 { paragraph.firstLine = line }
    paragraph.lines += 1
    paragraph.bytes += bytes.count + 1
    var pipes = 0
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case 0:
        throw MarkdownRefusal(
          .nulCharacter, at: SourcePosition(line: line, column: index - bytes.startIndex + 1))
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "<"):
        paragraph.angleBrackets += 1
        marks += 1
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        paragraph.delimiters += 1
        marks += 1
      case UInt8(ascii: "["), UInt8(ascii: "]"):
        paragraph.brackets += 1
        marks += 1
      case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "`"): break
      // What begins an address without a scheme is looked at like a mark.
      case UInt8(ascii: "w") where bytes[..<index].suffix(2).elementsEqual("ww".utf8): break
      default: continue
      }
      paragraph.marks += 1
      if byte == UInt8(ascii: ":"), index > bytes.startIndex, bytes[index - 1] == UInt8(ascii: "]")
      {
        paragraph.hasDefinition = true
      }
    }
    try compare(.marks, marks, Self.marks)
    try compare(.tableColumns, pipes + 1, Self.tableColumns)
    paragraph.pipesInWidestLine = max(paragraph.pipesInWidestLine, pipes)
    try compareParagraph(.paragraphBytes, paragraph.bytes, Self.paragraphBytes)
    try compareParagraph(.angleBrackets, paragraph.angleBrackets, Self.angleBrackets)
    try compareParagraph(.delimiters, paragraph.delimiters, Self.delimiters)
    try compareParagraph(.brackets, paragraph.brackets, Self.brackets)
  }

  private mutating func endParagraph() throws(MarkdownRefusal) {
    if paragraph.lines == 0 { return }
    cells += paragraph.lines * paragraph.pipesInWidestLine
    markup += paragraph.marks * paragraph.bytes
    brackets += paragraph.brackets
    if paragraph.hasDefinition { longestDefinition = max(longestDefinition, paragraph.bytes) }
    try compareParagraph(.tableCells, cells, Self.tableCells)
    try compareParagraph(.markup, markup, Self.markup)
    try compareParagraph(.references, brackets / 2 * longestDefinition, Self.references)
    paragraph = Paragraph()
  }

  /// Counts the quotes and lists that a line's beginning could open or continue.
  private mutating func checkContainers(_ bytes: ArraySlice<UInt8>) throws(MarkdownRefusal) {
    var levels = 0
    var columns = 0
    var index = bytes.startIndex
    scan: while index < bytes.endIndex {
      switch bytes[index] {
      case 0x20: columns += 1
      case 0x09: columns += 4
      case UInt8(ascii: ">"): levels += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard Self.isSpaceOrEnd(bytes, index + 1) else { break scan }
        levels += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        while index < bytes.endIndex, (0x30...0x39).contains(bytes[index]) { index += 1 }
        guard index < bytes.endIndex, bytes[index] == 0x2E || bytes[index] == 0x29,
          Self.isSpaceOrEnd(bytes, index + 1)
        else { break scan }
        levels += 1
      default: break scan
      }
      index += 1
    }
    try compare(.indentation, columns, Self.indentation)
    allIndentation += columns
    try compare(.allIndentation, allIndentation, Self.allIndentation)
    try compare(.nesting, levels, Self.nesting)
  }

  private static func isSpaceOrEnd(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    index >= bytes.endIndex || bytes[index] == 0x20 || bytes[index] == 0x09
  }

  private func compare(
    _ quantity: MarkdownRefusal.Quantity, _ count: Int, _ limit: Int
  ) throws(MarkdownRefusal) {
    try Self.refuse(quantity, count, limit, line: line)
  }

  private func compareParagraph(
    _ quantity: MarkdownRefusal.Quantity, _ count: Int, _ limit: Int
  ) throws(MarkdownRefusal) {
    try Self.refuse(quantity, count, limit, line: paragraph.firstLine)
  }

  private static func refuse(
    _ quantity: MarkdownRefusal.Quantity, _ count: Int, _ limit: Int, line: Int
  ) throws(MarkdownRefusal) {
    guard count > limit else { return }
    throw MarkdownRefusal(
      .tooMany(quantity, count: count, limit: limit),
      at: SourcePosition(line: max(line, 1), column: 1))
  }
}
