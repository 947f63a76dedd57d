// SPDX-License-Identifier: Apache-2.0

/// Reads Aiken, the plainest format of single choices.
///
/// ```text
/// Who pays a BPO?
/// A) The caller
/// B) The client
/// ANSWER: B
/// ```
///
/// A question is its text, choices of an upper-case letter, `)` or `.`, and a space, in the order of
/// the alphabet, and a line `ANSWER: ` with a letter. Text of several lines is joined with line ends;
/// Moodle's older importer kept its last line only. Empty lines between the parts mean nothing. Any
/// line that has no place is a fault. The texts are plain.
public struct AikenReader: Sendable {
  private let source: SourceLines
  private var entries: [QuestionBank.Entry] = []
  private var faults: [ExchangeFault] = []
  private var stem: [String] = []
  private var start: Int?
  private var choices: [Answer] = []
  private var isBroken = false
  private var wasEmptyLine = false
  /// Of the lines of the stem, the first that could have been meant as a choice.
  private var likelyChoice: Int?

  /// Reads a file's text.
  ///
  /// - Complexity: O(n log n) in the bytes of the text.
  public static func read(_ text: String) -> ExchangeReading {
    var reader = AikenReader(source: SourceLines(text))
    for line in reader.source.lines.indices { reader.readLine(reader.source.trimmed(line)) }
    reader.endOfFile()
    return ExchangeReading(
      bank: QuestionBank(reader.entries), faults: reader.faults.inFileOrder)
  }

  private init(source: SourceLines) {
    self.source = source
  }

  private mutating func readLine(_ line: Range<Int>) {
    let text = source.text(line)
    defer { wasEmptyLine = line.isEmpty }
    if line.isEmpty {
      if choices.isEmpty, !stem.isEmpty { stem.append("") }
    } else if let letter = AikenLine.answer(text) {
      endQuestion(letter, at: line.lowerBound)
    } else if AikenLine.isLikelyAnswer(text) {
      report(
        .missingAnswer, at: line.lowerBound, "\(text.quoted) is not a line that names the answer.",
        repair: "Write “ANSWER: B”: upper case, a colon, one space and the letter.")
      reset()
    } else if let (letter, choice) = AikenLine.choice(text) {
      readChoice(letter, choice, at: line.lowerBound)
    } else if choices.isEmpty {
      start = start ?? line.lowerBound
      stem.append(text)
      if likelyChoice == nil, AikenLine.isLikelyChoice(text) { likelyChoice = line.lowerBound }
    } else if wasEmptyLine {
      missAnswer(before: line.lowerBound)
      start = line.lowerBound
      stem = [text]
    } else {
      isBroken = true
      report(
        .strayLine, at: line.lowerBound, "A choice, or the answer, is expected here.",
        repair: "Write each choice on one line: “\(AikenLine.letter(choices.count))) text”.")
    }
  }

  private mutating func readChoice(_ letter: UInt8, _ text: String, at offset: Int) {
    if start == nil {
      start = offset
      isBroken = true
      report(
        .emptyStem, at: offset, "A choice stands here, and no question before it.",
        repair: "Write what is asked above the choices.")
    }
    if Int(letter) != choices.count + 0x41 {
      isBroken = true
      report(
        .choiceOutOfOrder, at: offset,
        "The choice \(Unicode.Scalar(letter)) stands where \(AikenLine.letter(choices.count)) is "
          + "expected.",
        repair: "Letter the choices A, B, C … without gaps.")
    }
    choices.append(
      Answer(
        FormattedText(text, format: .plain), weight: DecimalNumber(0),
        position: source.position(of: offset)))
  }

  private mutating func endQuestion(_ letter: UInt8, at offset: Int) {
    defer { reset() }
    guard let start else {
      report(
        .emptyStem, at: offset, "An answer is named, and no question stands before it.",
        repair: "Write what is asked and the choices above it.")
      return
    }
    if choices.count < 2, !isBroken {
      report(
        .tooFewAnswers, at: likelyChoice ?? offset,
        likelyChoice == nil
          ? "The question needs at least two choices."
          : "This is read as part of the question, not as a choice.",
        repair: "Write each as “A) text”: upper-case letter, “)” or “.”, a space.")
      return
    }
    if isBroken { return }
    let key = Int(letter) - 0x41
    guard choices.indices.contains(key) else {
      report(
        .missingAnswer, at: offset, "The answer \(Unicode.Scalar(letter)) is none of the choices.",
        repair: "Name a letter from A to \(AikenLine.letter(choices.count - 1)).")
      return
    }
    choices[key].weight = DecimalNumber(100)
    entries.append(
      .question(
        ExchangedQuestion(
          stem: Stem(stem.joined(separator: "\n"), format: .plain),
          kind: .singleChoice(choices), position: source.position(of: start))))
  }

  private mutating func missAnswer(before offset: Int) {
    if !isBroken {
      report(
        .missingAnswer, at: offset, "The question before has no answer.",
        repair: "Below its choices, write for example “ANSWER: A”.")
    }
    reset()
  }

  private mutating func endOfFile() {
    guard let start else { return }
    if !isBroken {
      report(
        .missingAnswer, at: start, "The question has no answer.",
        repair: "Below its choices, write for example “ANSWER: A”.")
    }
  }

  private mutating func reset() {
    stem = []
    start = nil
    choices = []
    isBroken = false
    likelyChoice = nil
  }

  private mutating func report(
    _ code: ExchangeFault.Code, at offset: Int, _ message: String, repair: String
  ) {
    faults.append(
      ExchangeFault(.error, code, at: source.position(of: offset), message, repair: repair))
  }
}

/// The three kinds of lines of Aiken.
enum AikenLine {
  /// The letter and text of `A) text` or `A. text`.
  static func choice(_ line: String) -> (letter: UInt8, text: String)? {
    let bytes = Array(line.utf8.prefix(3))
    guard bytes.count == 3, (0x41...0x5A).contains(bytes[0]),
      bytes[1] == UInt8(ascii: ")") || bytes[1] == UInt8(ascii: "."),
      bytes[2] == 0x20 || bytes[2] == 0x09
    else { return nil }
    let text = String(decoding: line.utf8.dropFirst(3), as: UTF8.self).trimmingWhite
    return text.isEmpty ? nil : (bytes[0], text)
  }

  /// The letter of `ANSWER: B`.
  static func answer(_ line: String) -> UInt8? {
    let bytes = Array(line.utf8.prefix(10))
    guard line.utf8.count == 9, bytes.starts(with: "ANSWER: ".utf8),
      (0x41...0x5A).contains(bytes[8])
    else { return nil }
    return bytes[8]
  }

  /// Whether a line was likely meant to name the answer: `Answer: B`, `ANSWER:B`, `ANSWER B`.
  static func isLikelyAnswer(_ line: String) -> Bool {
    let word = line.utf8.prefix(7)
    guard word.count == 7, line.utf8.count <= 16 else { return false }
    let rest = line.utf8.dropFirst(7)
    return word.dropLast().map({ $0 & 0xDF }) == Array("ANSWER".utf8)
      && (word.last == UInt8(ascii: ":") || word.last == 0x20 && rest.count <= 2)
  }

  /// Whether a line could have been meant as a choice: `a) text`, `A)text`, `(A) text`.
  static func isLikelyChoice(_ line: String) -> Bool {
    var bytes = Array(line.utf8.prefix(4))
    if bytes.first == UInt8(ascii: "(") { bytes.removeFirst() }
    guard bytes.count >= 2, (0x41...0x5A).contains(bytes[0] & 0xDF) else { return false }
    return bytes[1] == UInt8(ascii: ")") || bytes[1] == UInt8(ascii: ".")
  }

  /// The letter of the choice at a place, from 0.
  static func letter(_ place: Int) -> String {
    place < 26 ? String(Unicode.Scalar(UInt8(0x41 + place))) : "beyond Z"
  }
}
