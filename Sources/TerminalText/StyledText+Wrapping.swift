// SPDX-License-Identifier: Apache-2.0

extension StyledText {
  /// Where a line that is too long may be broken.
  public enum LineBreaking: Hashable, Sendable {
    /// At spaces, after a hyphen inside a word (but not in an option such as `--dry-run`) and beside
    /// ideographs; a longer word is cut.
    case words
    /// After any character, spaces kept: for program text.
    case anywhere
  }

  /// Breaks the text into lines of at most `width` columns.
  ///
  /// Newlines in the text always end a line. Spaces at a break vanish. A single character wider
  /// than `width` still gets a line of its own, so the result is complete for any width.
  ///
  /// - Parameters:
  ///   - width: The columns of a line; less than 1 counts as 1.
  ///   - breaking: Where lines may end.
  /// - Returns: The lines, at least one.
  /// - Complexity: O(n).
  public func wrapped(to width: Int, breaking: LineBreaking = .words) -> [StyledText] {
    let width = max(width, 1)
    if fits(width, breaking: breaking) { return [self] }
    let glyphs = glyphs
    var lines: [StyledText] = []
    var start = 0
    var next = 0
    var used = 0
    var lastBreak: Int?
    var hasText = false

    func endLine(at end: Int, resumingAt resume: Int) {
      lines.append(line(of: glyphs[start..<end], trimmed: breaking == .words))
      (start, next, used, lastBreak, hasText) = (resume, resume, 0, nil, false)
    }

    while next < glyphs.count {
      let glyph = glyphs[next]
      if glyph.isNewline {
        endLine(at: next, resumingAt: next + 1)
        continue
      }
      if hasText, breaking == .words, Self.mayBreak(before: next, in: glyphs) { lastBreak = next }
      if used + glyph.columns > width, next > start {
        if glyph.isSpace, breaking == .words {
          var resume = next
          while resume < glyphs.count, glyphs[resume].isSpace { resume += 1 }
          if resume < glyphs.count, glyphs[resume].isNewline { resume += 1 }
          endLine(at: next, resumingAt: resume)
          if resume == glyphs.count { return lines }
        } else {
          let cut = lastBreak ?? next
          endLine(at: cut, resumingAt: cut)
        }
        continue
      }
      used += glyph.columns
      hasText = hasText || !glyph.isSpace
      next += 1
    }
    endLine(at: next, resumingAt: next)
    return lines
  }

  /// Whether the text is plainly one line: short ASCII that nothing would be trimmed from.
  private func fits(_ width: Int, breaking: LineBreaking) -> Bool {
    var bytes = 0
    for run in runs {
      bytes += run.text.utf8.count
      guard bytes <= width, run.text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) else {
        return false
      }
    }
    return breaking == .anywhere || runs.last?.text.utf8.last != 0x20
  }

  /// The columns of the widest piece that wrapping by words would not break.
  var widestPiece: Int {
    let glyphs = glyphs
    var widest = 0
    var current = 0
    for index in glyphs.indices {
      let glyph = glyphs[index]
      if glyph.isSpace || glyph.isNewline || Self.mayBreak(before: index, in: glyphs) {
        current = 0
      }
      if !glyph.isSpace, !glyph.isNewline { current += glyph.columns }
      widest = max(widest, current)
    }
    return widest
  }

  /// One cell: where it stands and what it begins with.
  ///
  /// It holds no text, so that lines are cut out of their runs and not put together again.
  private struct Glyph {
    let run: Int
    /// The cell's bytes in the text of its run.
    let bytes: Range<Int>
    let columns: Int
    let first: Unicode.Scalar

    var isSpace: Bool { first == " " && bytes.count == 1 }
    var isNewline: Bool { first == "\n" && bytes.count == 1 }
    var isHyphen: Bool { first == "-" && bytes.count == 1 }
    var isDash: Bool { isHyphen || first == "–" || first == "—" }
    var isLetter: Bool { first.properties.isAlphabetic }
    var isPunctuation: Bool { Character(first).isPunctuation }

    var isIdeographic: Bool {
      guard first.value >= 0x2E80 else { return false }
      return first.properties.isIdeographic || (0x3041...0x30FF).contains(first.value)
    }

    var isOpening: Bool {
      switch first.properties.generalCategory {
      case .openPunctuation, .initialPunctuation: true
      default: false
      }
    }
  }

  private var glyphs: [Glyph] {
    var result: [Glyph] = []
    for (index, run) in runs.enumerated() {
      var start = 0
      func add(_ first: Unicode.Scalar, bytes: Int, columns: Int) {
        result.append(
          Glyph(run: index, bytes: start..<start + bytes, columns: columns, first: first))
        start += bytes
      }
      if run.text.unicodeScalars.allSatisfy(HarmlessText.isPlain) {
        for scalar in run.text.unicodeScalars {
          add(scalar, bytes: UTF8.width(scalar), columns: 1)
        }
      } else {
        for cell in DisplayWidth.cells(ofHarmless: run.text) {
          guard let first = cell.text.unicodeScalars.first else { continue }
          add(first, bytes: cell.text.utf8.count, columns: cell.columns)
        }
      }
    }
    return result
  }

  private func line(of glyphs: ArraySlice<Glyph>, trimmed: Bool) -> StyledText {
    var glyphs = glyphs
    while trimmed, let last = glyphs.last, last.isSpace { glyphs.removeLast() }
    var result = StyledText()
    while let first = glyphs.first {
      let piece = glyphs.prefix { $0.run == first.run }
      glyphs = glyphs.dropFirst(piece.count)
      var run = runs[first.run]
      let bytes = run.text.utf8
      let start = bytes.index(bytes.startIndex, offsetBy: first.bytes.lowerBound)
      let end = bytes.index(start, offsetBy: piece.reduce(0) { $0 + $1.bytes.count })
      run.text = String(run.text[start..<end])
      result.append(run)
    }
    return result
  }

  private static func mayBreak(before index: Int, in glyphs: [Glyph]) -> Bool {
    guard index > 0 else { return false }
    let glyph = glyphs[index]
    let previous = glyphs[index - 1]
    if glyph.isSpace { return false }
    if previous.isSpace { return true }
    if previous.isDash {
      return index > 1 && glyphs[index - 2].isLetter && glyph.isLetter
        && !isInOption(index - 2, of: glyphs)
    }
    guard previous.isIdeographic || glyph.isIdeographic else { return false }
    return !glyph.isPunctuation && !previous.isOpening
  }

  /// Whether a letter belongs to an option of a command line, which is copied as it stands.
  private static func isInOption(_ index: Int, of glyphs: [Glyph]) -> Bool {
    var start = index
    while start > 0, !glyphs[start - 1].isSpace, !glyphs[start - 1].isNewline { start -= 1 }
    return glyphs[start].isHyphen
  }
}
