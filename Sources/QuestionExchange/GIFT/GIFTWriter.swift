// SPDX-License-Identifier: Apache-2.0

/// Writes a bank as GIFT.
///
/// Reading what it wrote gives the same bank. What GIFT would read as something else is refused with
/// the reason, and the rest is written: several short answers of which one holds `->` (it would be a
/// matching), a left side that holds `->`, comments of several lines, identities that end in `\`.
///
/// Texts are escaped throughout; a format is written where it differs from the one inherited, and
/// also before a text that would otherwise begin with a format, a weight or a comment sign.
public struct GIFTWriter: Sendable {
  private var blocks: [String] = []
  private var faults: [ExchangeFault] = []

  /// Writes a bank.
  ///
  /// - Complexity: O(n) in the length of the text.
  public static func write(_ bank: QuestionBank) -> ExchangeWriting {
    var writer = GIFTWriter()
    for entry in bank.entries { writer.write(entry) }
    let text = writer.blocks.isEmpty ? "" : writer.blocks.joined(separator: "\n\n") + "\n"
    return ExchangeWriting(text: text.guardingFirstMark, faults: writer.faults)
  }

  private mutating func write(_ entry: QuestionBank.Entry) {
    do throws(Refusal) {
      switch entry {
      case .category(let category):
        let path = category.path
        guard !path.isEmpty, path == path.trimmingWhite, !path.utf8.contains(where: Self.isLineEnd)
        else {
          throw Refusal(
            .badCategory, "A category's path is one line without spaces at its ends.",
            "Write it as one line.")
        }
        blocks.append(try Self.lines(category.comments) + "$CATEGORY: " + path)
      case .question(let question):
        blocks.append(try Self.block(question))
      case .remark(let comments):
        if comments.isEmpty {
          throw Refusal(.notExpressible, "A remark has no line.", "Delete the remark.")
        }
        blocks.append(String(try Self.lines(comments).dropLast()))
      }
    } catch {
      faults.append(
        ExchangeFault(
          .error, error.code, at: error.position ?? entry.position, question: entry.title,
          error.message, repair: error.repair))
    }
  }

  /// Why an entry cannot be written.
  struct Refusal: Error {
    var code: ExchangeFault.Code
    var message: String
    var repair: String
    var position: TextPosition?

    init(
      _ code: ExchangeFault.Code, _ message: String, _ repair: String,
      at position: TextPosition? = nil
    ) {
      self.code = code
      self.message = message
      self.repair = repair
      self.position = position
    }
  }

  static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  // MARK: Comments

  private static func lines(_ comments: [String]) throws(Refusal) -> String {
    var lines = ""
    for comment in comments {
      if comment.utf8.contains(where: isLineEnd) || comment != comment.trimmingWhite {
        throw Refusal(
          .notExpressible, "A comment is one line without spaces at its ends.",
          "Make each line a comment of its own.")
      }
      lines += comment.isEmpty ? "//\n" : "// \(comment)\n"
    }
    return lines
  }

  /// The comment lines of a question, the first with what its other comments do not say.
  private static func comments(of question: ExchangedQuestion) throws(Refusal) -> String {
    let said = GIFTComments(question.comments)
    guard question.tags.count >= said.tags.count,
      Array(question.tags.suffix(said.tags.count)) == said.tags,
      question.id != nil || said.ids.isEmpty
    else {
      throw Refusal(
        .notExpressible, "The comments name an identity or tags that the question does not have.",
        "Delete “[id:…]” and “[tag:…]” from the comments.")
    }
    let isFirstMarkers = question.comments.first.map(GIFTComments.isLine) ?? false
    let tags = Array(question.tags.dropLast(said.tags.count))
    let isNamed = question.id == said.ids.first && !(isFirstMarkers && tags.isEmpty)
    let line = GIFTComments.line(id: isNamed ? nil : question.id, tags: tags)
    let all = (line.isEmpty ? [] : [line]) + question.comments
    let read = GIFTComments(all)
    guard read.ids.first == question.id, read.tags == question.tags,
      line.isEmpty ? !isFirstMarkers : GIFTComments.isLine(line)
    else {
      throw Refusal(
        .notExpressible,
        "An identity or tag is empty, or holds a sign that comments cannot carry.",
        "Use letters, digits and spaces.")
    }
    return try lines(all)
  }

  // MARK: Questions

  private static func block(_ question: ExchangedQuestion) throws(Refusal) -> String {
    let stem = question.stem
    if stem.text.isEmpty {
      throw Refusal(.emptyStem, "The question asks nothing.", "Write what is asked.")
    }
    var block = try comments(of: question)
    if let name = question.name { block += "::\(escaped(name))::" }
    let isAtLineStart = question.name == nil && stem.before.hasPrefix("//")
    block += prefix(
      stem.before, stem.format, inheriting: .moodle, isHidden: isAtLineStart)
    block += escaped(stem.before)
    if case .description = question.kind {
      if stem.after != nil || question.generalFeedback != nil {
        throw Refusal(
          .notExpressible, "A description has neither blank nor feedback.",
          "Make it an essay, or delete them.")
      }
      return block
    }
    let general = question.generalFeedback.flatMap { feedback in
      feedback.isEmpty ? nil : "####" + text(feedback, inheriting: stem.format)
    }
    block += try answers(question.kind, general: general ?? "", format: stem.format)
    return block + escaped(stem.after ?? "")
  }

  // MARK: Texts

  /// The text with every sign of the grammar escaped.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.withPlainLineEnds.utf8 {
      if byte == 0x0A {
        bytes += Array("\\n".utf8)
      } else {
        if GIFTGlyph.escapable.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text behind its format, where that must be written.
  static func text(_ text: FormattedText, inheriting format: TextFormat) -> String {
    prefix(text.text, text.format, inheriting: format, isHidden: false) + escaped(text.text)
  }

  private static func prefix(
    _ text: String, _ format: TextFormat, inheriting inherited: TextFormat, isHidden: Bool
  ) -> String {
    let seemsFormat = TextFormat.allCases.contains { text.hasPrefix("[\($0.rawValue)]") }
    let seemsWeight = text.hasPrefix("%")
    return format != inherited || seemsFormat || seemsWeight || isHidden
      ? "[\(format.rawValue)]" : ""
  }
}

extension QuestionBank.Entry {
  /// Where it stood, if it was read.
  var position: TextPosition? {
    switch self {
    case .category(let category): category.position
    case .question(let question): question.position
    case .remark: nil
    }
  }

  /// What messages call it.
  var title: String? {
    if case .question(let question) = self { question.title } else { nil }
  }
}
