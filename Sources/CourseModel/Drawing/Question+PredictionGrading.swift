// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

extension Question {
  /// Grades a prediction against the run that its seed determines.
  ///
  /// Right is what lies within the tolerance of the mean or within the run's own interval of 95 %. A
  /// prediction whose run failed is not counted against the learner: it scores 1.
  func grade(_ prediction: Prediction, key: NumberKey, given: Answer.GivenNumber) -> Grade {
    do throws(EngineFault) {
      let outcome = try prediction.outcome()
      var settled = key
      settled.value = outcome.mean
      var note: String?
      var isRight = false
      if let value = settled.converted(given) {
        isRight = settled.accepts(value) || (outcome.low <= value && value <= outcome.high)
      } else {
        note = "The unit is wrong: the question asks for \(key.unit?.name ?? "a plain number")."
      }
      return predicted(given, outcome.text(prediction.measure), isRight: isRight, note: note)
    } catch {
      return predicted(
        given, "none: the floor could not be run", isRight: true,
        note: "The prediction is not counted against you. \(error.message)")
    }
  }

  private func predicted(
    _ given: Answer.GivenNumber, _ outcome: String, isRight: Bool, note: String?
  ) -> Grade {
    let range = prompt.first?.range ?? self.range
    return Grade(
      score: isRight ? .one : .zero, isAnswered: true,
      parts: [
        Grade.Part(label: "", given: given.text, right: outcome, isRight: isRight, note: note)
      ],
      feedback: [
        [Block(.paragraph([Inline(.text("The run: \(outcome)."), range: range)]), range: range)]
      ],
      rightAnswer: [outcome])
  }

  /// What a prediction is marked by, before it is run.
  func statement(of prediction: Prediction) -> String {
    guard case .number(let key) = kind, case .absolute(let most) = key.tolerance else {
      return "the figure of the simulated floor"
    }
    let unit = prediction.measure.unit.map { $0.name == "%" ? " points" : " \($0.text(for: most))" }
    return
      "the figure of the simulated floor, ± \(most.decimalText() ?? most.description)\(unit ?? "")"
  }
}

extension Prediction.Outcome {
  /// The outcome in words: `83.1 %, with an interval of 82.4 to 83.8 % (95 % confidence)`.
  func text(_ measure: Prediction.Measure) -> String {
    func number(_ value: Rational) -> String {
      ExpressionValue.rounded((try? value.rounded(.halfUp, places: 1)) ?? value, places: 1).text
    }
    let unit = measure.unit.map { " " + $0.text(for: mean) } ?? ""
    return "\(number(mean))\(unit), with an interval of \(number(low)) to \(number(high))\(unit) "
      + "(95 % confidence)"
  }
}
