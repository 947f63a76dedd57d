// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition
import Testing

struct AnswerBehaviourTests {
  /// Twelve unaided answers of 1 to 12 seconds: the lower quartile is the third, 3 s.
  private var practised: AnswerTimes {
    var times = AnswerTimes()
    for seconds in (1...12).reversed() { times.record(.seconds(seconds), isUnaided: true) }
    return times
  }

  @Test("wrong is again, whatever else happened")
  func wrong() {
    for tries in 1...3 {
      for hints in 0...2 {
        let behaviour = AnswerBehaviour(
          isRight: false, tries: tries, hints: hints, isSure: true, timeTaken: .zero)
        #expect(behaviour.grade(comparedWith: practised) == .again)
        #expect(!behaviour.isUnaided)
      }
    }
  }

  @Test("right after a hint or at a second try is hard, however quick and sure")
  func helped() {
    for (tries, hints) in [(2, 0), (1, 1), (3, 2)] {
      let behaviour = AnswerBehaviour(
        isRight: true, tries: tries, hints: hints, isSure: true, timeTaken: .seconds(1))
      #expect(behaviour.grade(comparedWith: practised) == .hard)
    }
  }

  @Test(
    "right at once is easy only when quick and sure, else good",
    arguments: [
      (true, .seconds(3), .easy), (true, .milliseconds(3_001), .good),
      (false, .seconds(1), .good), (true, nil, .good), (false, nil, .good),
    ] as [(Bool, Duration?, ReviewGrade)])
  func unaided(_ isSure: Bool, _ time: Duration?, _ grade: ReviewGrade) {
    let behaviour = AnswerBehaviour(isRight: true, isSure: isSure, timeTaken: time)
    #expect(behaviour.grade(comparedWith: practised) == grade)
  }

  @Test("nothing is quick before ten unaided answers")
  func beginners() {
    var times = AnswerTimes()
    for _ in 0..<9 { times.record(.seconds(9), isUnaided: true) }
    for _ in 0..<9 { times.record(.seconds(1), isUnaided: false) }
    #expect(times.quickLimit == nil)
    let sure = AnswerBehaviour(isRight: true, isSure: true, timeTaken: .seconds(1))
    #expect(sure.grade(comparedWith: times) == .good)
    times.record(.seconds(9), isUnaided: true)
    #expect(times.quickLimit == .seconds(9))
    #expect(sure.grade(comparedWith: times) == .easy)
  }

  @Test("the mean is of the latest hundred answers; absences count as five minutes")
  func mean() {
    var times = AnswerTimes()
    #expect(times.mean == AnswerTimes.assumed)
    times.record(.seconds(20), isUnaided: false)
    times.record(.seconds(40), isUnaided: true)
    #expect(times.mean == .seconds(30))
    times.record(.seconds(7_200), isUnaided: true)
    #expect(times.mean == .seconds(120))
    for _ in 0..<100 { times.record(.seconds(8), isUnaided: false) }
    #expect(times.mean == .seconds(8))
    #expect(times.latestUnaided.count == 2)
    for _ in 0..<100 { times.record(.seconds(-8), isUnaided: false) }
    #expect(times.mean == .seconds(1))
  }
}
