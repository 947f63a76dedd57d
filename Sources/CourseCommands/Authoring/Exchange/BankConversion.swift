// SPDX-License-Identifier: Apache-2.0

package import CourseModel
import LessonMarkdown
package import QuestionExchange

/// A lesson's questions as a bank that other systems can read.
///
/// Each question keeps its name, both as name and as identity, and its objective as a tag. What the bank
/// has no words for is left out with an error, or the rest is kept with a warning; each fault names the
/// place in the lesson.
package struct BankConversion: Sendable {
  /// The questions that could be converted.
  package private(set) var bank = QuestionBank()
  /// What was left out or lost.
  package private(set) var faults: [ExchangeFault] = []

  /// Converts questions.
  package init(_ questions: [Question]) {
    for question in questions { convert(question) }
  }

  private mutating func convert(_ question: Question) {
    var conversion = QuestionConversion(question)
    do throws(QuestionConversion.Refusal) {
      bank.entries.append(.question(try conversion.converted()))
      faults += conversion.losses.map { fault(.warning, .reduced, question, $0) }
    } catch {
      faults.append(fault(.error, .notExpressible, question, error.reason))
    }
  }

  private func fault(
    _ severity: ExchangeFault.Severity, _ code: ExchangeFault.Code, _ question: Question,
    _ reason: QuestionConversion.Reason
  ) -> ExchangeFault {
    ExchangeFault(
      severity, code, at: question.exchangePosition, question: question.id, reason.message,
      repair: reason.repair)
  }
}

extension Question {
  /// Where it stands in its lesson.
  var exchangePosition: TextPosition {
    TextPosition(line: max(1, range.start.line), column: max(1, range.start.column))
  }
}
