// SPDX-License-Identifier: Apache-2.0

extension GIFTReader {
  /// Reads `#5`, `#5:0.1`, `#4.9..5.1`, `#=5:0#feedback =%50%5:1 ~#feedback for anything else`.
  mutating func readNumeric(
    _ text: GIFTGlyphs, format: TextFormat
  ) -> ExchangedQuestion.Kind? {
    var keys = text.dropFirst()
    var otherwise: FormattedText?
    if let tilde = keys.firstIndex(ofControl: "~") {
      otherwise = readOtherwise(keys[tilde...], format: format)
      keys = keys[..<tilde]
    }
    var pieces = keys.pieces(beforeControls: ["="])
    if pieces[0].trimmed.isEmpty { pieces.removeFirst() }
    if pieces.isEmpty {
      report(
        .tooFewAnswers, at: text[text.startIndex].offset, "The number question has no number.",
        repair: "Write for example “{#5:0.1}”, or “\\#” for the sign.")
      return nil
    }
    let answers = pieces.compactMap { piece -> NumericAnswer? in
      let key = piece.first?.isControl("=") == true ? piece.dropFirst() : piece
      let start = key.trimmed.first ?? piece.first ?? text[text.startIndex]
      var weight = DecimalNumber(100)
      guard let (rest, feedback) = readWeightAndFeedback(key, format: format, weight: &weight),
        let accepted = readNumber(rest.trimmed, at: start.offset)
      else { return nil }
      return NumericAnswer(
        accepted, weight: weight, feedback: feedback, position: source.position(of: start.offset))
    }
    return .numeric(answers, otherwise: otherwise)
  }

  private mutating func readOtherwise(
    _ text: GIFTGlyphs, format: TextFormat
  ) -> FormattedText? {
    let tilde = text[text.startIndex]
    let behind = text.dropFirst().trimmed
    let feedback = behind.dropFirst()
    guard let hash = behind.first, hash.isControl("#") else {
      report(
        .badOtherwise, at: tilde.offset,
        "In a number question “~” starts the feedback for anything else, and no answer.",
        repair: "Begin every answer with “=”, such as “=%50%5:1”; write “~#text” for the feedback.")
      return nil
    }
    for sign in feedback where sign.isControl("~") || sign.isControl("=") {
      report(
        .badOtherwise, at: sign.offset,
        "The feedback for anything else is the last of the answers.",
        repair: "Put the answers with “=” before it, or write “\\=” or “\\~” for the sign.")
      return nil
    }
    if let second = feedback.first(where: { $0.isControl("#") }) {
      reportHash(second, "A “#” stands within feedback.")
    }
    let read = Self.text(feedback, inheriting: format)
    return read.isEmpty ? nil : read
  }

  private mutating func readNumber(
    _ key: GIFTGlyphs, at start: Int
  ) -> NumericAnswer.Accepted? {
    if let dots = key.firstIndex(of: "..") {
      guard let low = number(key[..<dots], at: start),
        let high = number(key[(dots + 2)...], at: start)
      else { return nil }
      if low > high || key.holds("...", at: dots) {
        report(
          .badNumber, at: start, "The range \(key.text.quoted) has its ends the wrong way round.",
          repair: "Write the lower end first, two dots, the higher end: “4.9..5.1”.")
        return nil
      }
      return .range(low, high)
    }
    if let colon = key.firstIndex(ofControl: ":") {
      guard let value = number(key[..<colon], at: start),
        let tolerance = number(key[(colon + 1)...], at: start)
      else { return nil }
      if tolerance.isNegative {
        report(
          .badNumber, at: start, "The tolerance \(tolerance) is below 0.",
          repair: "Write the number, a colon and a tolerance of 0 or more: “5:0.1”.")
        return nil
      }
      return .around(value, tolerance: tolerance)
    }
    return number(key, at: start).map { .around($0, tolerance: DecimalNumber(0)) }
  }

  private mutating func number(_ text: GIFTGlyphs, at start: Int) -> DecimalNumber? {
    let digits = text.trimmed
    if !digits.contains(where: \.isLiteral), let number = DecimalNumber(digits.text) {
      return number
    }
    report(
      .badNumber, at: digits.first?.offset ?? start,
      "\(digits.text.quoted) is not a number of at most 18 digits before and 18 after its point.",
      repair: "Write plain numbers with a point for decimals: “5”, “5:0.1” or “4.9..5.1”; for "
        + "anything else, “~#feedback” as the last.")
    return nil
  }
}
