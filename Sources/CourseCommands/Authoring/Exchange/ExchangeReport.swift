// SPDX-License-Identifier: Apache-2.0

package import CourseModel
import QuestionExchange

/// What went over from one format to another, and what did not.
package struct ExchangeReport: Encodable, Sendable {
  /// Something that was left out or lost, with its place.
  package struct Fault: Encodable, Hashable, Sendable {
    var file: String
    var line: Int
    var column: Int
    var severity: String
    var code: String
    var question: String?
    var message: String
    var repair: String

    init(_ fault: ExchangeFault, in file: String) {
      self.file = file
      line = fault.position?.line ?? 1
      column = fault.position?.column ?? 1
      severity = fault.severity.rawValue
      code = fault.code.rawValue
      question = fault.question
      message = fault.message
      repair = fault.repair
    }

    /// The fault as compilers print one, with the repair on a second line.
    package var description: String {
      let whose = question.map { " (question “\($0)”)" } ?? ""
      return """
        \(file):\(line):\(column): \(severity): [\(code)] \(message)\(whose)
          repair: \(repair)
        """
    }
  }

  /// The format that was read or written.
  package var format: ExchangeFormat
  /// How many questions were written, by kind.
  package var written: [String: Int]
  /// How many questions were left out, by kind; those that could not even be read are only faults.
  package var leftOut: [String: Int]
  /// What was left out or lost, in the order of the file.
  package var faults: [Fault]

  /// Whether something was left out altogether.
  package var isPartial: Bool {
    faults.contains { $0.severity == ExchangeFault.Severity.error.rawValue }
  }

  /// How many questions were written.
  package var count: Int { written.values.reduce(0, +) }
}

/// Questions written for another system, and the report on it.
package struct QuestionExport: Sendable {
  /// The file's text.
  package var text: String
  /// What went over.
  package var report: ExchangeReport

  /// Exports questions of one lesson.
  ///
  /// - Parameters:
  ///   - questions: The questions, in order.
  ///   - file: The lesson's file, for the places of faults.
  ///   - format: What to write.
  package init(_ questions: [Question], of file: String, as format: ExchangeFormat) {
    let conversion = BankConversion(questions)
    let writing = format.write(conversion.bank)
    let faults = conversion.faults + writing.faults
    let lost = Set(faults.filter { $0.severity == .error }.compactMap(\.question))
    var written: [String: Int] = [:]
    var leftOut: [String: Int] = [:]
    for question in questions {
      if lost.contains(question.id) {
        leftOut[question.kindName, default: 0] += 1
      } else {
        written[question.kindName, default: 0] += 1
      }
    }
    text = writing.text
    report = ExchangeReport(
      format: format, written: written, leftOut: leftOut,
      faults: faults.sorted { ($0.position ?? .top) < ($1.position ?? .top) }
        .map { ExchangeReport.Fault($0, in: file) })
  }
}

/// Questions of another system as Markdown of a lesson, and the report on it.
package struct QuestionImport: Sendable {
  /// The Markdown.
  package var text: String
  /// What came over.
  package var report: ExchangeReport

  /// Imports a file.
  ///
  /// - Parameters:
  ///   - text: The file's text.
  ///   - file: Its name, for the places of faults.
  ///   - format: What it is written in.
  ///   - lesson: The name of the lesson to make; nil for the questions alone.
  ///   - takenNames: Names of questions that the course has already.
  package init(
    _ text: String, of file: String, in format: ExchangeFormat, lesson: String?,
    takenNames: Set<String>
  ) {
    let reading = format.read(text)
    let writing = LessonQuestionWriter.write(
      reading.bank, options: .init(takenNames: takenNames))
    var leftOut: [String: Int] = [:]
    for question in reading.bank.questions where question.kindName != "description" {
      leftOut[question.kindName, default: 0] += 1
    }
    for (kind, count) in writing.kinds { leftOut[kind, default: 0] -= count }
    let faults = (reading.faults + writing.faults).enumerated().sorted { left, right in
      let places = (left.element.position ?? .top, right.element.position ?? .top)
      return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
    }
    self.text = lesson.map { Self.lesson($0, writing.text) } ?? writing.text
    report = ExchangeReport(
      format: format, written: writing.kinds, leftOut: leftOut.filter { $0.value > 0 },
      faults: faults.map { ExchangeReport.Fault($0.element, in: file) })
  }

  private static func lesson(_ name: String, _ questions: String) -> String {
    let words = name.split(separator: "-").joined(separator: " ")
    let title = words.prefix(1).uppercased() + words.dropFirst()
    return """
      ---
      id: \(name)
      title: \(title)
      ---

      # \(title)

      ## Quiz

      \(questions)
      """
  }
}

extension TextPosition {
  static let top = TextPosition(line: 1, column: 1)
}
