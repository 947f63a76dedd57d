// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing

/// What will become of one attempt, drawn at its launch.
struct CallFate {
  /// How the attempt ends.
  var outcome = AttemptOutcome.noAnswer
  /// What the dialer takes it for.
  var verdict = AttemptOutcome.noAnswer
  /// Seconds from launch to the dialer's verdict.
  var timeOnLine = 0.0
  /// Seconds from the answer to the verdict.
  var detection = 0.0
  /// Seconds from the answer to the end of the callee's greeting.
  var greeting = 0.0
  /// Seconds of conversation and of wrap-up if an agent is connected.
  var talk = 0.0
  var wrapUp = 0.0
  /// Whether the callee asks to be called back.
  var wantsCallback = false
}

/// Draws fates: the luck of each attempt at each record is its own.
struct CallFates: ~Copyable {
  /// What is true of the world at the moment and changes in the course of a run.
  struct World {
    var answerRateFactor = 1.0
    var hourlyFactor = 1.0
    var setupDelay = 0.0
  }

  var world = World()
  private let streams: RandomStreams
  private let model: AttemptModel
  private let hasDetector: Bool
  private let talkTime: DurationDistribution
  private let wrapUpTime: DurationDistribution
  private let callbackShare: Double
  private let callbackAnswerRate: Double
  private let failures: OwnedArray<Failure>

  /// One way in which attempts fail.
  struct Failure: BitwiseCopyable {
    /// The share of the failures that end so or in a way before.
    var upTo: Double
    var outcome: AttemptOutcome
    var time: DurationDistribution
  }

  init(scenario: FloorScenario, trigger: DialTrigger, seed: UInt64, replication: UInt64) {
    streams = RandomStreams(seed: seed, replication: replication, purpose: 1)
    model = scenario.attempts
    // An agent who listens himself needs no detector.
    hasDetector = model.detection != nil && !trigger.occupiesAgent
    talkTime = scenario.talkTime
    wrapUpTime = scenario.wrapUpTime
    callbackShare = scenario.list?.callbackShare ?? 0
    callbackAnswerRate = scenario.list?.callbackAnswerRate ?? 0
    var failures = OwnedArray<Failure>(capacity: model.failures.count)
    var sum = 0.0
    if model.failures.isEmpty {
      // All are answered as long as nothing changes that; then the others ring as long.
      failures.append(Failure(upTo: 1, outcome: .noAnswer, time: model.ringTime))
    }
    for failure in model.failures {
      sum += failure.share
      failures.append(Failure(upTo: sum, outcome: failure.outcome, time: failure.time(trigger)))
    }
    self.failures = failures
  }

  /// Draws the fate of an attempt launched now.
  ///
  /// - Parameters:
  ///   - attempt: The attempt.
  ///   - factor: The factor on the answer rate by the record's segment.
  ///   - fate: Takes what will become of it.
  // Mutating although it changes nothing: each value is then read where it is needed, while a
  // borrowed structure of this size is copied to the stack as a whole.
  @inline(__always)
  mutating func draw(_ fate: inout CallFate, of attempt: CallingList.Attempt, factor: Double) {
    var stream = streams[
      UInt64(truncatingIfNeeded: attempt.record) &* 64
        &+ UInt64(truncatingIfNeeded: attempt.number)]
    fate = CallFate()
    let rate = answerRate(of: attempt, factor: factor)
    let luck = stream.nextUnit()
    if luck < rate {
      fate.outcome = .answered
      fate.timeOnLine = model.setupTime + world.setupDelay + model.ringTime.next(using: &stream)
      fate.talk = talkTime.next(using: &stream)
      fate.wrapUp = wrapUpTime.next(using: &stream)
      if callbackShare > 0 { fate.wantsCallback = stream.nextUnit() < callbackShare }
      if let greeting = model.greetingTime { fate.greeting = greeting.next(using: &stream) }
    } else {
      let place = failure((luck - rate) / (1 - rate))
      fate.outcome = failures[place].outcome
      fate.timeOnLine =
        model.setupTime + world.setupDelay + failures[place].time.next(using: &stream)
    }
    fate.verdict = fate.outcome
    // A copy, so that a stream without a detector need not lie in memory.
    if hasDetector { detect(&fate, stream) }
  }

  @inline(__always)
  private mutating func answerRate(of attempt: CallingList.Attempt, factor: Double) -> Double {
    if attempt.isCallback { return callbackAnswerRate }
    var rate = model.answerRate * factor * world.answerRateFactor * world.hourlyFactor
    if model.factorPerAttempt != 1 {
      for _ in 0..<attempt.number { rate *= model.factorPerAttempt }
    }
    return min(rate, 1)
  }

  @inline(__always)
  private mutating func failure(_ luck: Double) -> Int {
    var place = 0
    while place < failures.count &- 1, luck >= failures[place].upTo { place &+= 1 }
    return place
  }

  @inline(never)
  private func detect(_ fate: inout CallFate, _ luck: RandomStream) {
    guard let detection = model.detection,
      fate.outcome == .answered || fate.outcome == .answeringMachine
    else { return }
    var stream = luck
    fate.detection = detection.delay.next(using: &stream)
    fate.timeOnLine += fate.detection
    let luck = stream.nextUnit()
    if fate.outcome == .answered {
      if luck < detection.falseMachineShare { fate.verdict = .answeringMachine }
    } else if luck < detection.falsePersonShare {
      fate.verdict = .answered
      fate.talk = detection.unmaskingTime.next(using: &stream)
    }
  }
}
