// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import ContractBilling
import CourseModel
import DiscreteEventSimulation
import OutboundDialing
import Testing

struct DialingRunTests {
  @Test("every mode's talk and idle time is predicted, and what dials ahead its abandoned calls")
  func predictions() throws {
    let scenario = try FloorScenario.standard(agents: 5, answerRate: 0.3)
    let predictions = DialingPredictions(StrategySpecification.allModes, on: scenario)
    #expect(
      predictions.prompts.map(\.id) == [
        "talk-manual", "talk-preview", "talk-progressive", "talk-power:2", "talk-predictive",
        "idle-manual", "idle-preview", "idle-progressive", "idle-power:2", "idle-predictive",
        "abandoned-power:2", "abandoned-predictive",
      ])
  }

  @Test("talk minutes count fully within 10 % and half within 25 %, shares in points")
  func rules() throws {
    let half = try Rational(numerator: 1, denominator: 2)
    let cases: [(DialingMeasure, Double, Double, Rational)] = [
      (.talkMinutes, 36, 40, .one), (.talkMinutes, 44, 40, .one), (.talkMinutes, 44.1, 40, half),
      (.talkMinutes, 50, 40, half), (.talkMinutes, 29.9, 40, .zero),
      (.idleShare, 5, 0, .one), (.idleShare, 5.1, 0, half), (.idleShare, 10.1, 0, .zero),
      (.abandonmentRate, 3, 2, .one), (.abandonmentRate, 4, 2, half),
      (.abandonmentRate, 4.5, 2, .zero),
    ]
    for (measure, predicted, simulated, score) in cases {
      #expect(measure.score(predicted: predicted, simulated: simulated) == score)
    }
  }

  @Test("the simulated means and the right options score 1, the opposite 0")
  func scores() async throws {
    let run = DialingRun(try await RunSamples.comparison())
    var right: [String: TypedAnswer] = [:]
    var wrong: [String: TypedAnswer] = [:]
    for prediction in run.predictions.predictions {
      let report = try #require(
        run.comparison.results.first { $0.strategy == "\(prediction.mode)" })
      let mean = try #require(prediction.measure.value(in: report)).mean
      right[prediction.id] = TypedAnswer("\((mean * 100).rounded() / 100)")
      wrong[prediction.id] = TypedAnswer(mean < 30 ? "59" : "0")
    }
    for prompt in run.explanationPrompts {
      let feedback = try run.feedback(on: prompt, nil)
      let place = try #require(prompt.options.firstIndex(of: feedback.part.right))
      right[prompt.id] = TypedAnswer(PresentedQuestion.letter(place))
      wrong[prompt.id] = TypedAnswer(PresentedQuestion.letter((place + 1) % 3))
    }
    func result(_ answers: [String: TypedAnswer]) -> ActivityResult {
      ActivityResult(
        activity: "a", title: "A", seed: 1, parts: run.parts(for: answers), details: run.details)
    }
    #expect(result(right).score == .one)
    #expect(result(wrong).score == .zero)
    #expect(result([:]).unanswered == run.prompts.count)
    #expect(run.prompts.count == 8)
  }

  @Test("a half-right prediction is half a point, exactly")
  func half() async throws {
    let run = DialingRun(try await RunSamples.comparison())
    let talk = run.comparison.results[0].talkMinutesPerAgentHour.mean
    let parts = run.parts(for: ["talk-manual": TypedAnswer("\((talk * 120).rounded() / 100)")])
    #expect(parts[0].verdict == .partlyRight)
    let result = ActivityResult(
      activity: "a", title: "A", seed: 1, parts: parts, details: run.details)
    #expect((result.earned, result.possible) == (1, 16))
    #expect(result.score == (try Rational(numerator: 1, denominator: 16)))
  }

  @Test("predictions are numbers with their own unit, inside their range")
  func typing() throws {
    let scenario = try FloorScenario.standard(agents: 5, answerRate: 0.3)
    let predictions = DialingPredictions([.manual, .power(linesPerAgent: 2)], on: scenario)
    let talk = try #require(predictions.predictions.first)
    let share = try #require(predictions.predictions.last)
    for text in ["38", "38 min", "38 minutes", "38 minutes per hour"] {
      #expect(try predictions.value(of: text, for: talk) == 38)
    }
    #expect(try predictions.value(of: "2.5 %", for: share) == 2.5)
    for text in ["38 %", "61", "-1", "many", "38 INR"] {
      #expect(throws: AnswerFault.self) { try predictions.value(of: text, for: talk) }
    }
    #expect(throws: AnswerFault.self) { try predictions.value(of: "3 min", for: share) }
  }

  @Test("a wrong option is answered with its own feedback and that of the right one")
  func wrongOption() async throws {
    let run = DialingRun(try await RunSamples.comparison())
    let prompt = try #require(run.explanationPrompts.first)
    let right = try run.feedback(on: prompt, nil).part.right
    let place = try #require(prompt.options.firstIndex { $0 != right })
    let feedback = try run.feedback(on: prompt, TypedAnswer(PresentedQuestion.letter(place)))
    #expect(feedback.part.verdict == .wrong)
    #expect(feedback.remarks.count == 2)
    #expect(throws: AnswerFault.self) { try run.feedback(on: prompt, TypedAnswer("d")) }
  }

  @Test("the questions fit the modes, two or three of them")
  func questionsFit() async throws {
    let power = StrategySpecification.power(linesPerAgent: 2)
    let sets: [([StrategySpecification], [String])] = [
      (
        [.manual, .predictive(rule: .ftcTelemarketingSalesRule)],
        ["why-manual", "why-predictive", "why-abandoned"]
      ),
      ([.manual, power], ["why-manual", "why-abandoned"]),
      ([.manual, .progressive], ["why-manual", "why-intervals", "why-same-luck"]),
      ([.preview, .progressive], ["why-intervals", "why-same-luck"]),
    ]
    for (modes, ids) in sets {
      let run = DialingRun(try await RunSamples.comparison(modes))
      #expect(run.explanationPrompts.map(\.id) == ids)
    }
  }
}
