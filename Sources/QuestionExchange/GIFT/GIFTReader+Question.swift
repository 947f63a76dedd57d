// SPDX-License-Identifier: Apache-2.0

extension GIFTReader {
  /// Reads a block that holds a question; its braces, if it opens any, are closed.
  mutating func readQuestion(_ block: GIFTGlyphs, comments: [String]) {
    let faultsBefore = faults.count(where: { $0.severity == .error })
    let start = block[block.startIndex].offset
    var text = block
    guard let name = takeName(off: &text) else { return }
    let (before, answers, after) = cut(text)
    guard faults.count(where: { $0.severity == .error }) == faultsBefore else { return }

    let (format, asked) = Self.formatted(before.trimmingStart, inheriting: .moodle)
    let stem = Stem(asked.text, blankThen: after?.text, format: format)
    if stem.text.isEmpty {
      report(
        .emptyStem, at: start, "The question asks nothing.",
        repair: "Write what is asked before the braces.")
      return
    }
    var question = ExchangedQuestion(
      name: name.text, stem: stem, kind: .description, position: source.position(of: start))
    if let answers {
      var rest = answers
      question.generalFeedback = takeGeneralFeedback(off: &rest, format: format)
      guard let kind = readKind(rest.trimmed, format: format, at: start) else { return }
      guard faults.count(where: { $0.severity == .error }) == faultsBefore else { return }
      question.kind = kind
    }
    readComments(comments, at: start, into: &question)
    entries.append(.question(question))
  }

  /// Takes `::name::` off the front; nil when it is broken.
  private mutating func takeName(off text: inout GIFTGlyphs) -> GIFTGlyphs? {
    guard text.holds("::", at: text.startIndex) else { return text[..<text.startIndex] }
    let rest = text.dropFirst(2)
    let end = rest.firstIndex(of: "::")
    let brace = rest.firstIndex { $0.isControl("{") || $0.isControl("}") }
    guard let end, brace.map({ end < $0 }) ?? true else {
      report(
        .unclosedName, at: text[text.startIndex].offset, "The name is not closed by “::”.",
        repair: "Write “::name::” before what is asked, or “\\:\\:” for the signs.")
      return nil
    }
    text = text[(end + 2)...].trimmed
    return rest[..<end]
  }

  /// Cuts a question at its braces; reports every brace that is not of the one pair.
  private mutating func cut(
    _ text: GIFTGlyphs
  ) -> (before: GIFTGlyphs, answers: GIFTGlyphs?, after: GIFTGlyphs?) {
    guard let open = text.firstIndex(ofControl: "{") else {
      reportBraces(in: text, "The brace is closed and was never opened.")
      return (text, nil, nil)
    }
    let close = text[open...].firstIndex(ofControl: "}") ?? text.endIndex
    let before = text[..<open]
    let answers = text[(open + 1)..<max(close, open + 1)]
    let after = text[min(close + 1, text.endIndex)...]
    reportBraces(in: before, "The brace is closed and was never opened.")
    reportBraces(in: answers, "Braces stand inside the braces of the answers.")
    reportBraces(in: after, "A question has one pair of braces, and this is a second.")
    if close == text.endIndex {
      report(
        .unclosedBraces, at: text[open].offset, "The braces opened here are not closed.",
        repair: "Close them with “}”, or write “\\{” for the sign.")
    }
    return (before, answers, after)
  }

  private mutating func reportBraces(in text: GIFTGlyphs, _ message: String) {
    guard let stray = text.first(where: { $0.isControl("{") || $0.isControl("}") }) else { return }
    report(
      .strayBrace, at: stray.offset, message,
      repair: "Write “\\{” and “\\}” for the signs, or put an empty line between two questions.")
  }

  /// Takes `####text` off the end.
  private func takeGeneralFeedback(
    off answers: inout GIFTGlyphs, format: TextFormat
  ) -> FormattedText? {
    guard let mark = answers.lastIndex(of: "####") else { return nil }
    let feedback = Self.text(answers[(mark + 4)...], inheriting: format)
    answers = answers[..<mark]
    return feedback.isEmpty ? nil : feedback
  }

  /// Decides the kind of the answers, in the order of Moodle's importer, and reads them.
  private mutating func readKind(
    _ answers: GIFTGlyphs, format: TextFormat, at start: Int
  ) -> ExchangedQuestion.Kind? {
    guard let first = answers.first else { return .essay }
    if first.isControl("#") { return readNumeric(answers, format: format) }
    if answers.contains(control: "~") { return readChoice(answers, format: format) }
    if answers.contains(control: "="), let arrow = answers.firstIndex(of: "->") {
      return readMatching(answers, format: format, arrow: arrow)
    }
    let hash = answers.firstIndex(ofControl: "#")
    let word = answers[..<(hash ?? answers.endIndex)].trimmed
    if !word.contains(where: \.isLiteral) {
      switch word.text {
      case "T", "TRUE": return readTrueFalse(true, answers, hash: hash, format: format)
      case "F", "FALSE": return readTrueFalse(false, answers, hash: hash, format: format)
      default: break
      }
    }
    return readShortAnswers(answers, format: format)
  }

  private mutating func readTrueFalse(
    _ isTrue: Bool, _ answers: GIFTGlyphs, hash: Int?, format: TextFormat
  ) -> ExchangedQuestion.Kind {
    guard let hash else { return .trueFalse(TrueFalse(isTrue)) }
    let parts = answers[(hash + 1)...].pieces(beforeControls: ["#"])
    if parts.count > 2, let third = parts[2].first {
      reportHash(
        third, "A statement has two feedbacks: for the wrong reply, then for the right one.")
    }
    let texts = parts.enumerated().map { index, part in
      Self.text(index == 0 ? part : part.dropFirst(), inheriting: format)
    }
    return .trueFalse(
      TrueFalse(
        isTrue, feedbackWhenWrong: texts[0].isEmpty ? nil : texts[0],
        feedbackWhenRight: texts.count > 1 && !texts[1].isEmpty ? texts[1] : nil))
  }

  /// Reports a `#` that would start a second feedback.
  mutating func reportHash(_ hash: GIFTGlyph, _ message: String) {
    report(
      .strayHash, at: hash.offset, message,
      repair: "Write “\\#” for the sign; “####” starts the general feedback.")
  }

  private mutating func readComments(
    _ comments: [String], at start: Int, into question: inout ExchangedQuestion
  ) {
    let read = GIFTComments(comments)
    question.id = read.ids.first
    question.tags = read.tags
    question.comments =
      comments.first.map(GIFTComments.isLine) == true
      ? Array(comments.dropFirst()) : comments
    if read.ids.count > 1 {
      report(
        .secondID, at: start, severity: .warning,
        "The comments name \(read.ids.count) identities; the first, \(read.ids[0].quoted), counts.",
        repair: "Keep one “[id:…]” for each question.")
    }
  }

  // MARK: Texts

  /// A text and its format, which a word in brackets at its start may name.
  static func formatted(
    _ text: GIFTGlyphs, inheriting format: TextFormat
  ) -> (format: TextFormat, text: GIFTGlyphs) {
    guard let first = text.first, first.isControl("["),
      let end = text.prefix(10).firstIndex(ofControl: "]"),
      let named = TextFormat(rawValue: text[(text.startIndex + 1)..<end].text)
    else { return (format, text) }
    return (named, text[(end + 1)...])
  }

  /// A text with its format.
  static func text(_ glyphs: GIFTGlyphs, inheriting format: TextFormat) -> FormattedText {
    let (format, text) = formatted(glyphs.trimmed, inheriting: format)
    return FormattedText(text.text, format: format)
  }
}
