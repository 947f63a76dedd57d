// SPDX-License-Identifier: Apache-2.0

extension MarkdownDocument {
  /// Parses a Markdown file: CommonMark 0.29 with the tables, task lists, strikethrough (`~~`),
  /// autolinks and footnotes of GitHub.
  ///
  /// Front matter between `---` lines at the top is split off first. Positions are those of the
  /// file. Characters are decoded but not filtered: text can hold anything.
  ///
  /// - Parameter text: The file's text; a byte-order mark is skipped.
  /// - Throws: ``MarkdownRefusal`` for unclosed front matter, and for what could keep the parser
  ///   busy for long: too large, too deep, too dense.
  public init(parsing text: String) throws(MarkdownRefusal) {
    let text =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    try StructuralLimits.checkSize(of: text)
    let split = try Self.splitFrontMatter(text)
    try StructuralLimits.check(split.body, lineOffset: split.linesBefore)
    self.init(
      frontMatter: split.frontMatter,
      blocks: try CommonMarkConverter.blocks(
        parsing: String(split.body), lineOffset: split.linesBefore))
  }

  private static func splitFrontMatter(
    _ text: String
  ) throws(MarkdownRefusal) -> (frontMatter: FrontMatter?, body: Substring, linesBefore: Int) {
    let bytes = text.utf8
    guard isDelimiter(line(of: bytes, from: bytes.startIndex)) else { return (nil, text[...], 0) }
    let start = lineEnd(in: bytes, after: line(of: bytes, from: bytes.startIndex).endIndex)
    var lineStart = start
    var number = 2
    while lineStart < bytes.endIndex {
      let content = line(of: bytes, from: lineStart)
      let next = lineEnd(in: bytes, after: content.endIndex)
      if isDelimiter(content) {
        let frontMatter = FrontMatter(text: String(text[start..<lineStart]), firstLine: 2)
        return (frontMatter, text[next...], number)
      }
      lineStart = next
      number += 1
    }
    throw MarkdownRefusal(.unclosedFrontMatter, at: SourcePosition(line: 1, column: 1))
  }

  private static func line(
    of bytes: String.UTF8View, from start: String.Index
  ) -> Substring.UTF8View {
    bytes[start..<(bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex)]
  }

  /// The index after the line end (LF, CR or CRLF) that stands at `index`.
  private static func lineEnd(in bytes: String.UTF8View, after index: String.Index) -> String.Index
  {
    guard index < bytes.endIndex else { return index }
    let next = bytes.index(after: index)
    let isPair = bytes[index] == 0x0D && next < bytes.endIndex && bytes[next] == 0x0A
    return isPair ? bytes.index(after: next) : next
  }

  private static func isDelimiter(_ line: Substring.UTF8View) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
