// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// Reads one lesson file.
struct LessonReader {
  let files: CourseFiles
  let engine: EngineFunctions
  var log: FaultLog
  var numbers: NumberFiller
  var defaults = LessonDefaults()
  /// Whether the questions of the quiz are read.
  var hasBank = true

  /// Reads a lesson: a Markdown file, with `computed.json` in the same folder.
  static func read(
    _ file: String, files: CourseFiles, engine: EngineFunctions,
    defaults: LessonDefaults = LessonDefaults(), hasBank: Bool = true
  ) -> LessonReading {
    let computedFile = FilePath.join(FilePath.folder(of: file), "computed.json")
    var reader = LessonReader(files: files, engine: engine, log: FaultLog(file: file))
    reader.defaults = defaults
    reader.hasBank = hasBank
    var reading = LessonReading(
      file: file, lesson: nil, document: nil, faults: [], requests: [], computed: ComputedValues(),
      computedFile: computedFile, isComputedFileBroken: false)
    if let bytes = files.contents(computedFile) {
      if let computed = ComputedValues(json: bytes) {
        reading.computed = computed
      } else {
        reading.isComputedFileBroken = true
        reader.log.report(
          .computedStale, at: .top, "The file \(computedFile) cannot be read.",
          repair: "Run “bpo check --update”, which writes it anew.")
      }
    }
    if let text = reader.text() {
      reader.read(text, into: &reading)
    }
    reading.faults = reader.log.faults
    reading.requests = reader.numbers.requests
    return reading
  }

  private init(files: CourseFiles, engine: EngineFunctions, log: FaultLog) {
    self.files = files
    self.engine = engine
    self.log = log
    numbers = NumberFiller(
      context: ExpressionContext(parameters: [:], engine: engine, computed: ComputedValues()))
  }

  private mutating func text() -> String? {
    CourseText.read(log.file, from: files, in: &log)
  }

  private mutating func read(_ text: String, into reading: inout LessonReading) {
    let cut = hasBank ? nil : BankCut(text)
    let text = cut?.text ?? text
    let forbidden = ForbiddenCharacters.check(text, in: &log)
    let document: MarkdownDocument
    do {
      document = try MarkdownDocument(parsing: text)
    } catch {
      log.report(
        .refusedMarkdown, at: error.position, "\(error.description)",
        repair: "Split the file or simplify that place.")
      return
    }
    reading.document = document
    ForbiddenCharacters.check(document, of: text, except: forbidden, in: &log)
    guard var lesson = FrontMatterReader.read(document.frontMatter, over: defaults, in: &log)
    else { return }
    numbers.context = ExpressionContext(
      parameters: lesson.parameters, engine: engine, computed: reading.computed)
    var body = LessonBodyReader(lesson: lesson.id, log: log, numbers: numbers, hasBank: hasBank)
    body.read(document.blocks)
    log = body.log
    numbers = body.numbers
    lesson.steps = body.steps
    lesson.bank = body.bank
    lesson.unreadBankCount = body.unreadBankCount + (cut?.questionCount ?? 0)
    lesson.quizIntroduction = body.quizIntroduction
    lesson.footnotes = body.footnotes
    lesson.computedNumbers = numbers.computed
    if let draw = lesson.quiz.draw, hasBank, draw > lesson.bank.count, log.faults.isEmpty {
      log.report(
        .quizTooSmall, at: .top,
        "The quiz draws \(draw) questions from a bank of \(lesson.bank.count).",
        repair: "Write more questions under “## Quiz”, or lower “draw”.")
    }
    reading.lesson = lesson
  }
}

/// Reads a file as text.
enum CourseText {
  /// The text of a file; reports and gives nil when there is none.
  static func read(_ file: String, from files: CourseFiles, in log: inout FaultLog) -> String? {
    guard let bytes = files.contents(file) else {
      log.report(
        .unreadableFile, at: .top,
        files.refusal(file).map { "The file cannot be read: \($0)." }
          ?? "The file cannot be read.",
        repair: "Create it, or take it out of course.yml.")
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      log.report(
        .notUTF8, at: .top, "The file is not UTF-8.", repair: "Save it as UTF-8.")
      return nil
    }
    return text
  }
}
