// SPDX-License-Identifier: Apache-2.0

/// Writes a bank as questions of a lesson in Markdown: the sections `### Question: name`.
///
/// Foreign text stays text: what would be Markdown, HTML, a link, a blank or an expression is
/// escaped, also in texts whose format is HTML or Markdown; a warning says so where such a text holds
/// markup. Names become identifiers, each only once. Names, categories, identities, tags and comments
/// are kept as HTML comments. ``QuestionBank`` shows what becomes of each kind.
///
/// The lesson's grammar cannot express these:
///
/// | in the bank | what happens |
/// | --- | --- |
/// | essay | refused |
/// | single choice with several full marks or none | refused |
/// | weights of a multiple choice whose right ones do not add up to 100 %, or of wrong ones above 0 % | warning: ticks only, our score |
/// | multiple choice with one right answer | warning: becomes a single choice |
/// | more than 26 answers or rows; two that read the same | refused |
/// | answer without feedback | warning: “Right.” or “Wrong.” is filled in |
/// | short answer with quotes or an address, or below 0 % | warning: left out; refused when none with the full mark remains |
/// | missing word with `*`, `;`, `\|`, brackets, an address, `_` first, or a weight below 100 % | the same |
/// | numbers below 0 %; what is said about any other number | warning: left out |
/// | numbers of which the first earns a part | warning: the one with the full mark goes to the front |
/// | a number of more than 30 digits | refused |
/// | matching whose right sides are all the same, or left sides that repeat | refused |
public struct LessonQuestionWriter: Sendable {
  /// What the reader of the lesson will see besides the questions, and what is taken.
  public struct Options: Hashable, Sendable {
    /// The names of questions that the course already has.
    public var takenNames: Set<String>
    /// The title of a matching's left column.
    public var leftTitle: String
    /// The title of a matching's right column.
    public var rightTitle: String

    /// Creates options.
    public init(
      takenNames: Set<String> = [], leftTitle: String = "Item", rightTitle: String = "Match"
    ) {
      self.takenNames = takenNames
      self.leftTitle = leftTitle
      self.rightTitle = rightTitle
    }
  }

  /// What was written.
  public struct Writing: Hashable, Sendable {
    /// The Markdown.
    public var text: String
    /// The names of the questions written, in order.
    public var names: [String]
    /// How many questions were written, by the name of their kind in the bank.
    public var kinds: [String: Int]
    /// What was left out or changed, each with its place.
    public var faults: [ExchangeFault]
  }

  let options: Options
  var names: LessonNames
  var written: [String] = []
  private var kinds: [String: Int] = [:]
  var blocks: [String] = []
  var faults: [ExchangeFault] = []
  private var isInQuestion = false

  /// Writes a bank.
  ///
  /// - Complexity: O(n) in the length of the texts.
  public static func write(_ bank: QuestionBank, options: Options = Options()) -> Writing {
    var writer = LessonQuestionWriter(options: options)
    for entry in bank.entries {
      switch entry {
      case .category(let category):
        writer.blocks.append(LessonText.comment("category", category.path))
        writer.blocks += category.comments.map { LessonText.comment("note", $0) }
      case .remark(let comments):
        writer.blocks += comments.map { LessonText.comment("note", $0) }
      case .question(let question): writer.write(question)
      }
    }
    let text = writer.blocks.isEmpty ? "" : writer.blocks.joined(separator: "\n\n") + "\n"
    return Writing(
      text: text, names: writer.written, kinds: writer.kinds, faults: writer.faults)
  }

  private init(options: Options) {
    self.options = options
    names = LessonNames(taken: options.takenNames)
  }

  private mutating func write(_ question: ExchangedQuestion) {
    if case .description = question.kind {
      if isInQuestion { blocks.append("---") }
      isInQuestion = false
      blocks += comments(of: question, name: nil) + LessonText.paragraphs(question.stem.text)
      warnOfMarkup(question)
      return
    }
    // What is found while a question that cannot be written is looked at does not matter.
    let before = faults
    do throws(Refusal) {
      let body = try body(of: question)
      let base = question.id ?? question.name ?? String(question.stem.text.prefix(60))
      let name = names.name(from: base)
      blocks.append("### Question: \(name)")
      blocks += comments(of: question, name: name) + body
      written.append(name)
      kinds[question.kindName, default: 0] += 1
      isInQuestion = true
      warnOfMarkup(question)
    } catch {
      faults = before
      faults.append(
        ExchangeFault(
          .error, .notExpressible, at: error.position ?? question.position,
          question: question.title, error.message, repair: error.repair))
    }
  }

  private func comments(of question: ExchangedQuestion, name: String?) -> [String] {
    var comments: [String] = []
    if let own = question.name, own != name { comments.append(LessonText.comment("name", own)) }
    if let id = question.id, id != name { comments.append(LessonText.comment("identity", id)) }
    if !question.tags.isEmpty {
      comments.append(LessonText.comment("tags", question.tags.joined(separator: ", ")))
    }
    return comments + question.comments.map { LessonText.comment("note", $0) }
  }

  /// Why a question cannot be written.
  struct Refusal: Error {
    var message: String
    var repair: String
    var position: TextPosition?
  }

  /// Adds a warning about a question that is written all the same.
  mutating func warn(
    _ code: ExchangeFault.Code, at position: TextPosition?, of question: ExchangedQuestion,
    _ message: String, repair: String
  ) {
    faults.append(
      ExchangeFault(
        .warning, code, at: position ?? question.position, question: question.title, message,
        repair: repair))
  }

  private mutating func warnOfMarkup(_ question: ExchangedQuestion) {
    let texts = question.texts
    if texts.contains(where: { $0.holdsMarkup }) {
      warn(
        .reduced, at: nil, of: question,
        "Its texts hold HTML or Markdown, which the lesson shows as it is written.",
        repair: "Rewrite them in the lesson.")
    }
    if texts.contains(where: { LessonText.holdsForbidden($0.text) }) {
      warn(
        .reduced, at: nil, of: question,
        "Control or direction characters were dropped from its texts.",
        repair: "Look whether the texts still read well.")
    }
  }
}

extension FormattedText {
  /// Whether the text likely holds markup of its format.
  fileprivate var holdsMarkup: Bool {
    switch format {
    case .plain: return false
    case .markdown: return text.utf8.contains { "*_`[#<".utf8.contains($0) }
    case .moodle, .html:
      let bytes = Array(text.utf8)
      return bytes.indices.dropLast().contains { index in
        let next = bytes[index + 1]
        let isLetter = (0x61...0x7A).contains(next | 0x20)
        return bytes[index] == UInt8(ascii: "<") && (isLetter || next == UInt8(ascii: "/"))
          || bytes[index] == UInt8(ascii: "&") && (isLetter || next == UInt8(ascii: "#"))
      }
    }
  }
}

extension ExchangedQuestion {
  /// All texts of the question.
  fileprivate var texts: [FormattedText] {
    var texts =
      [FormattedText(stem.text, format: stem.format)] + [generalFeedback].compactMap(\.self)
    switch kind {
    case .description, .essay: break
    case .singleChoice(let answers), .multipleChoice(let answers), .shortAnswer(let answers):
      texts += answers.flatMap { [$0.text] + [$0.feedback].compactMap(\.self) }
    case .trueFalse(let key):
      texts += [key.feedbackWhenWrong, key.feedbackWhenRight].compactMap(\.self)
    case .numeric(let answers, let otherwise):
      texts += (answers.map(\.feedback) + [otherwise]).compactMap(\.self)
    case .matching(let pairs):
      texts += pairs.flatMap { [$0.left, FormattedText($0.right, format: .plain)] }
    }
    return texts
  }
}
