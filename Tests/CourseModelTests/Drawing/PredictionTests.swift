// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import LessonMarkdown
import Testing

/// Predictions are marked by a run that their seed determines.
struct PredictionTests {
  static let busy = """
    ### Question: busy

    <!-- draw: team = 10...30 step 10; answered = 0.2 | 0.3 -->
    `= team` agents dial by hand, and a share of `= answered` is answered. How busy are they, in per cent?

    = predict `simulated("manual", "utilisation", agents: team, answerRate: answered)` ± 5 points

    > Listening takes the rest.
    """

  private func mark(_ text: String, seed: UInt64 = 4) throws -> Grade {
    let shown = PresentedQuestion(try CalculatedQuestionTests.question(Self.busy), seed: seed)
    return shown.question.grade(try shown.answer(typed: text))
  }

  // The sample engine's utilisation is the answer rate, ± 0.125.
  @Test("The key is the run's figure; the tolerance and the run's own interval are right")
  func marked() throws {
    let question = try CalculatedQuestionTests.question(Self.busy).drawn(seed: 4)
    #expect(question.kindName == "prediction")
    #expect(question.isCalculated)
    guard case .number(let rate) = question.drawnValues[1].value else {
      throw AnswerFault(.empty, "")
    }
    let mean = Int(try (rate * 100).numerator)
    for (off, score) in [(0, 1), (5, 1), (12, 1), (-12, 1), (13, 0), (-13, 0)] {
      let grade = try mark("\(mean + off) %")
      #expect(grade.score == Rational(score), "\(off)")
      #expect(grade.rightAnswer[0].hasPrefix("\(mean).0 %, with an interval of \(mean - 13).5 to "))
      #expect(grade.feedback.count == 1)
    }
    #expect(try mark("\(mean)").score == .one)
    #expect(try mark("\(mean) minutes").score == .zero)
  }

  @Test("The same seed asks the engine for the same run, another seed for another")
  func seeded() throws {
    let question = try CalculatedQuestionTests.question(Self.busy)
    let requests = (0..<40 as Range<UInt64>).map { question.drawn(seed: $0).prediction?.request }
    #expect(requests == (0..<40).map { question.drawn(seed: $0).prediction?.request })
    #expect(Set(requests.compactMap { $0?.seed }).count == 40)
    #expect(requests.allSatisfy { (1...999_999).contains($0?.seed ?? 0) })
  }

  @Test("Before it is run, a prediction has a statement and no figure")
  func statement() throws {
    let question = try CalculatedQuestionTests.question(Self.busy)
    #expect(question.rightAnswer == ["the figure of the simulated floor, ± 5 points"])
    #expect(question.grade(nil).score == .zero)
  }

  @Test("A prediction whose run fails is not counted against the learner")
  func failedRun() throws {
    let body = Self.busy.replacing("\"manual\"", with: "\"unknown\"")
    let shown = PresentedQuestion(try CalculatedQuestionTests.question(body), seed: 1)
    let grade = shown.question.grade(try shown.answer(typed: "99 %"))
    #expect(grade.score == .one)
    #expect(grade.parts[0].note?.contains("not counted against you") == true)
  }

  @Test(
    "A prediction that cannot be used is a fault where it stands",
    arguments: [
      ("simulated(\"manual\", \"utilisation\", agents: team", "Expected"),
      ("simulated(\"manual\", \"utilization\", agents: team)", "There is no measure"),
      ("simulated(\"manual\", \"utilisation\", agents: 500)", "at most 60 agents"),
      ("simulated(\"manual\", \"utilisation\", days: 9)", "one day"),
      ("team * 2", "one call of simulated"),
      ("simulated(\"manual\", \"utilisation\", team: 4)", "has no argument"),
    ])
  func faults(expression: String, message: String) throws {
    let old = "simulated(\"manual\", \"utilisation\", agents: team, answerRate: answered)"
    let reading = Fixture.lesson(Self.busy.replacing(old, with: expression))
    let fault = try #require(reading.faults.first)
    #expect(fault.code == .badNumber)
    #expect(fault.message.contains(message), "\(fault.message)")
    #expect(fault.position.line == 12)
    #expect(reading.lesson?.questions.isEmpty == true)
  }

  @Test("A tolerance is demanded", arguments: ["", "± 5 minutes", "± x", "5 points"])
  func tolerance(text: String) {
    let reading = Fixture.lesson(Self.busy.replacing("± 5 points", with: text))
    #expect(reading.faults.map(\.code) == [.badNumber])
  }
}
