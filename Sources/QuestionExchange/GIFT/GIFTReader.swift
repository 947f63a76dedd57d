// SPDX-License-Identifier: Apache-2.0

/// Reads GIFT, the text format in which Moodle exchanges questions.
///
/// It reads as Moodle's importer does (`question/format/gift/format.php`): a question is what stands
/// between empty lines; the signs decide its kind in the order number (`#` first), choice (`~`),
/// matching (`=` and `->`), true or false, short answer. What that importer silently drops or bends
/// is a fault here: a malformed number is not “anything goes”, a `#` within feedback must be
/// escaped, and no text before the first answer or behind a pair is lost.
///
/// ```swift
/// let reading = GIFTReader.read("::Capital::Of Kerala?{=Thiruvananthapuram =Trivandrum}")
/// reading.bank.questions[0].kind  // .shortAnswer(…)
/// ```
///
/// A question with an error is left out, all others are read; every fault has its line and column.
/// Time and memory are linear in the text.
public struct GIFTReader: Sendable {
  let source: SourceLines
  var entries: [QuestionBank.Entry] = []
  var faults: [ExchangeFault] = []

  /// Reads a file's text.
  ///
  /// - Complexity: O(n log n) in the bytes of the text.
  public static func read(_ text: String) -> ExchangeReading {
    var reader = GIFTReader(source: SourceLines(text))
    reader.readBlocks()
    return ExchangeReading(
      bank: QuestionBank(reader.entries), faults: reader.faults.inFileOrder)
  }

  private init(source: SourceLines) {
    self.source = source
  }

  /// What stands between two empty lines.
  private struct Block {
    var glyphs: [GIFTGlyph] = []
    var comments: [String] = []
  }

  private mutating func readBlocks() {
    var line = 0
    // A question whose braces an empty line has cut reaches to the block that closes them.
    var isInsideBraces = false
    while let block = nextBlock(from: &line) {
      let text = block.glyphs[...].trimmed
      if isInsideBraces {
        let brace = text.first { $0.isControl("{") || $0.isControl("}") }
        let startsAnew =
          text.holds("::", at: text.startIndex)
          || text.holds("$CATEGORY:", at: text.startIndex) || brace?.isControl("{") == true
        if !startsAnew {
          isInsideBraces = brace == nil
          continue
        }
      }
      isInsideBraces = false
      if text.isEmpty {
        // Comments alone; a block of nothing but escaped line ends says nothing at all.
        if !block.comments.isEmpty { entries.append(.remark(block.comments)) }
      } else if text.holds("$CATEGORY:", at: text.startIndex) {
        readCategory(text, comments: block.comments)
      } else if let open = text.firstIndex(ofControl: "{"),
        text.firstIndex(ofControl: "}") == nil
      {
        isInsideBraces = true
        report(
          .unclosedBraces, at: text[open].offset,
          "The braces opened here are not closed before the next empty line.",
          repair:
            "Close them with “}”, delete the empty line or write “\\n” for it, or write “\\{” "
            + "for the sign.")
      } else {
        readQuestion(text, comments: block.comments)
      }
    }
  }

  private func nextBlock(from line: inout Int) -> Block? {
    while line < source.lines.count, source.trimmed(line).isEmpty { line += 1 }
    guard line < source.lines.count else { return nil }
    var block = Block()
    while line < source.lines.count {
      let words = source.trimmed(line)
      if words.isEmpty { break }
      if source.bytes[words].starts(with: "//".utf8) {
        let comment = words.lowerBound + 2..<words.upperBound
        block.comments.append(source.text(comment).trimmingWhite)
      } else {
        if !block.glyphs.isEmpty {
          let end = source.lines[line].lowerBound - 1
          block.glyphs.append(GIFTGlyph(byte: 0x0A, isLiteral: false, offset: end))
        }
        GIFTGlyph.append(source.lines[line], of: source.bytes, to: &block.glyphs)
      }
      line += 1
    }
    return block
  }

  private mutating func readCategory(_ text: GIFTGlyphs, comments: [String]) {
    let start = text[text.startIndex].offset
    if let second = text.firstIndex(where: { $0.byte == 0x0A && !$0.isLiteral }) {
      report(
        .badCategory, at: text[(second + 1)...].first?.offset ?? start,
        "A category stands alone, and here more text follows it.",
        repair: "Put an empty line between the category and the question.")
      return
    }
    // Escapes mean nothing in a path.
    let line = source.trimmed(source.position(of: start).line - 1)
    let path = source.text((start + "$CATEGORY:".utf8.count)..<line.upperBound).trimmingWhite
    if path.isEmpty {
      report(
        .badCategory, at: start, "The category has no name.",
        repair: "Write for example “$CATEGORY: Calls/Outbound”.")
      return
    }
    entries.append(
      .category(
        QuestionBank.Category(
          path: path, comments: comments, position: source.position(of: start))))
  }

  /// Adds a fault at a byte of the file.
  mutating func report(
    _ code: ExchangeFault.Code, at offset: Int, severity: ExchangeFault.Severity = .error,
    _ message: String, repair: String
  ) {
    faults.append(
      ExchangeFault(severity, code, at: source.position(of: offset), message, repair: repair))
  }
}
