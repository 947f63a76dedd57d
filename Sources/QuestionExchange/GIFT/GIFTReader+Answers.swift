// SPDX-License-Identifier: Apache-2.0

extension GIFTReader {
  /// Reads `=right ~wrong`: single with a `=`, else multiple.
  mutating func readChoice(
    _ text: GIFTGlyphs, format: TextFormat
  ) -> ExchangedQuestion.Kind? {
    let pieces = markedPieces(text, marks: ["=", "~"])
    let answers = pieces.compactMap { piece -> Answer? in
      let isRight = piece.first?.isControl("=") == true
      return readAnswer(piece, format: format, weight: DecimalNumber(isRight ? 100 : 0))
    }
    if pieces.count < 2 { reportTooFew(at: text, "A choice needs at least two answers.") }
    let isSingle = text.contains(control: "=")
    checkMarks(answers, isSingle: isSingle, at: text)
    return isSingle ? .singleChoice(answers) : .multipleChoice(answers)
  }

  private mutating func checkMarks(_ answers: [Answer], isSingle: Bool, at text: GIFTGlyphs) {
    guard let start = text.first?.offset, !answers.isEmpty else { return }
    let weights = answers.map(\.weight)
    if isSingle {
      if !weights.contains(DecimalNumber(100)) {
        report(
          .weightsOffMark, at: start, severity: .warning,
          "No answer of the choice earns the full mark.",
          repair: "Begin the right one with “=” and no weight.")
      }
    } else {
      let sum = DecimalNumber.sum(weights.filter { !$0.isNegative })
      if !(99...101).contains(sum) {
        report(
          .weightsOffMark, at: start, severity: .warning,
          "The weights of the right answers add up to \(Self.rounded(sum)) %, not to 100 %.",
          repair: "With one right answer, begin it with “=”; with n, give each “~%100/n%”.")
      }
    }
  }

  private static func rounded(_ sum: Double) -> String {
    let tenths = Int(min(max(sum, 0), 1e9) * 10 + 0.5)
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// Reads `=answer =another`, or one answer without its sign.
  mutating func readShortAnswers(
    _ text: GIFTGlyphs, format: TextFormat
  ) -> ExchangedQuestion.Kind? {
    var pieces = text.pieces(beforeControls: ["="])
    if pieces[0].trimmed.isEmpty { pieces.removeFirst() }
    let answers = pieces.compactMap {
      readAnswer($0, format: format, weight: DecimalNumber(100))
    }
    if answers.count == 1, let only = answers.first, let start = text.first,
      ["t", "true", "f", "false"].contains(only.text.text.lowercased())
    {
      report(
        .likelyTrueFalse, at: start.offset, severity: .warning,
        "This is read as a short answer: the learner must type \(only.text.text.quoted).",
        repair: "For a statement that is true or false write “{TRUE}” or “{FALSE}” without “=”.")
    }
    return .shortAnswer(answers)
  }

  /// Reads `=left -> right`.
  mutating func readMatching(
    _ text: GIFTGlyphs, format: TextFormat, arrow: Int
  ) -> ExchangedQuestion.Kind? {
    let pieces = markedPieces(text, marks: ["="])
    var pairs: [Pair] = []
    for piece in pieces {
      let side = piece.dropFirst()
      guard let start = side.trimmed.first?.offset ?? piece.first?.offset else { continue }
      if let hash = side.first(where: { $0.isControl("#") }) {
        reportHash(hash, "A pair has no feedback.")
      }
      guard let arrow = side.firstIndex(of: "->") else {
        report(
          .badPair, at: start,
          "This is read as a matching, since the braces hold “=” and “->”; here the arrow is "
            + "missing.",
          repair: "Write “=left -> right” for each pair; in short answers do without “->”.")
        continue
      }
      let left = Self.text(side[..<arrow], inheriting: format)
      let right = side[(arrow + 2)...].text
      let pair = Pair(left, right, position: source.position(of: start))
      if pair.right.isEmpty {
        report(
          .emptyAnswer, at: start, "The pair has no right side.",
          repair: "Write “=left -> right”; only the left side may be empty.")
      }
      pairs.append(pair)
    }
    if pieces.count < 2 || pairs.allSatisfy(\.left.isEmpty) {
      reportTooFew(
        at: text,
        "This is read as a matching, which needs at least two pairs, one with a left side.")
    }
    return .matching(pairs)
  }

  /// Reads one answer: its sign, if it has one, then weight, text and feedback.
  private mutating func readAnswer(
    _ piece: GIFTGlyphs, format: TextFormat, weight: DecimalNumber
  ) -> Answer? {
    var weight = weight
    let isMarked = piece.first.map { $0.isControl("=") || $0.isControl("~") } ?? false
    let content = isMarked ? piece.dropFirst() : piece
    let offset = content.trimmed.first?.offset ?? piece.first?.offset ?? 0
    guard let (rest, feedback) = readWeightAndFeedback(content, format: format, weight: &weight)
    else { return nil }
    let text = Self.text(rest, inheriting: format)
    if text.isEmpty {
      report(
        .emptyAnswer, at: offset, "The answer has no text.",
        repair: "Write the text behind one “=” or “~”, and “\\=” or “\\~” for the signs.")
      return nil
    }
    return Answer(
      text, weight: weight, feedback: feedback, position: source.position(of: offset))
  }

  /// Takes the weight off the front and the feedback off the end.
  mutating func readWeightAndFeedback(
    _ piece: GIFTGlyphs, format: TextFormat, weight: inout DecimalNumber
  ) -> (rest: GIFTGlyphs, feedback: FormattedText?)? {
    var rest = piece.trimmed
    guard takeWeight(off: &rest, into: &weight) else { return nil }
    guard let hash = rest.firstIndex(ofControl: "#") else { return (rest, nil) }
    let behind = rest[(hash + 1)...]
    if let second = behind.first(where: { $0.isControl("#") }) {
      reportHash(second, "A “#” stands within feedback.")
      return nil
    }
    let feedback = Self.text(behind, inheriting: format)
    return (rest[..<hash], feedback.isEmpty ? nil : feedback)
  }

  /// Takes `%n%` off the front; what stands between two `%` and is no number is text.
  private mutating func takeWeight(
    off rest: inout GIFTGlyphs, into weight: inout DecimalNumber
  ) -> Bool {
    guard let first = rest.first, first.isControl("%"),
      let end = rest.dropFirst().firstIndex(ofControl: "%")
    else { return true }
    let inside = rest[(rest.startIndex + 1)..<end]
    let looksLikeNumber =
      inside.contains { (0x30...0x39).contains($0.byte) }
      && inside.allSatisfy { "0123456789.,+-eE ".utf8.contains($0.byte) }
    guard looksLikeNumber else { return true }
    let hundred = DecimalNumber(100)
    guard let read = DecimalNumber(inside.text), -hundred <= read, read <= hundred else {
      report(
        .badWeight, at: first.offset,
        "The weight \(inside.text.quoted) is not a number from -100 to 100.",
        repair: "Write for example “%50%” or “%-33.33333%”, with a point for decimals.")
      return false
    }
    weight = read
    rest = rest[(end + 1)...]
    return true
  }

  /// The pieces that begin with a mark; text before the first is reported.
  private mutating func markedPieces(_ text: GIFTGlyphs, marks: [Unicode.Scalar]) -> [GIFTGlyphs] {
    var pieces = text.pieces(beforeControls: marks)
    let head = pieces.removeFirst().trimmed
    if let stray = head.first {
      report(
        .textBeforeAnswers, at: stray.offset, "Text stands before the first answer.",
        repair: "Begin every answer with “=” or “~”, and write “\\=” or “\\~” for the signs.")
    }
    return pieces
  }

  private mutating func reportTooFew(at text: GIFTGlyphs, _ message: String) {
    report(
      .tooFewAnswers, at: text.first?.offset ?? 0, message,
      repair: "Add one; “~” starts a choice, “->” a matching, and “\\~” is the sign itself.")
  }
}
