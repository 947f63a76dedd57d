// SPDX-License-Identifier: Apache-2.0

import QueueingTheory
import Testing

struct ErlangCTests {
  @Test(
    "agrees with 40-digit values to a relative error of 1e-12", arguments: ErlangReference.table)
  func reference(_ reference: ErlangReference) throws {
    let queue = try ErlangC(agents: reference.agents, load: reference.load)
    #expect(queue.isOverloaded == (reference.waiting == nil))
    #expect(relativeError(queue.waitingProbability, reference.waiting ?? 1) < 1e-12)
    for (time, share) in reference.late {
      let late = try queue.shareWaiting(longerThan: time, handleTime: 1)
      #expect(relativeError(late, share) < 1e-12)
    }
  }

  @Test("a queue of one agent makes the share ρ of contacts wait", arguments: [0.01, 0.5, 0.99])
  func singleAgent(_ load: Double) throws {
    let queue = try ErlangC(agents: 1, load: load)
    #expect(relativeError(queue.waitingProbability, load) < 1e-15)
    // M/M/1: mean queue ρ²/(1 − ρ), mean wait ρ S/(1 − ρ).
    let length = try #require(queue.averageQueueLength)
    #expect(relativeError(length, load * load / (1 - load)) < 1e-14)
    let wait = try #require(try queue.averageSpeedOfAnswer(handleTime: 180))
    #expect(relativeError(wait, 180 * load / (1 - load)) < 1e-14)
  }

  /// The example of Gans, Koole and Mandelbaum (2003): 50 agents, 48 calls a minute of one minute.
  @Test("reproduces the published centre of 50 agents")
  func publishedCentre() throws {
    let queue = try ErlangC(agents: 50, load: 48)
    let wait = try #require(try queue.averageSpeedOfAnswer(handleTime: 60))
    #expect(abs(wait - 20.8337) < 0.000_05)
    let late = try #require(try queue.waitExceeded(byShare: 0.1, handleTime: 60))
    #expect(abs(late - 58.1387) < 0.000_05)
    let length = try #require(queue.averageQueueLength)
    #expect(abs(length - 16.667) < 0.000_5)
    #expect(queue.occupancy == 0.96)
  }

  @Test("the mean queue is the arrival rate times the mean wait")
  func littlesLaw() throws {
    for reference in ErlangReference.table where reference.waiting != nil {
      let queue = try ErlangC(agents: reference.agents, load: reference.load)
      let wait = try #require(try queue.averageSpeedOfAnswer(handleTime: 90))
      let length = try #require(queue.averageQueueLength)
      #expect(relativeError(length, queue.load / 90 * wait) < 1e-13)
    }
  }

  @Test("an overloaded queue is flagged and answers with its limits", arguments: [10, 10.5, 1e300])
  func overload(_ load: Double) throws {
    let queue = try ErlangC(agents: 10, load: load)
    #expect(queue.isOverloaded)
    #expect(queue.waitingProbability == 1)
    #expect(queue.occupancy == 1)
    #expect(queue.averageQueueLength == nil)
    #expect(try queue.averageSpeedOfAnswer(handleTime: 180) == nil)
    #expect(try queue.waitExceeded(byShare: 0.1, handleTime: 180) == nil)
    #expect(try queue.serviceLevel(within: 1e9, handleTime: 180) == 0)
    #expect(try queue.shareWaiting(longerThan: 1e9, handleTime: 180) == 1)
  }

  @Test("nobody waits in a queue without load")
  func noLoad() throws {
    let queue = try ErlangC(agents: 3, load: 0)
    #expect(queue.waitingProbability == 0)
    #expect(queue.averageQueueLength == 0)
    #expect(try queue.averageSpeedOfAnswer(handleTime: 60) == 0)
    #expect(try queue.serviceLevel(within: 0, handleTime: 60) == 1)
    #expect(try queue.waitExceeded(byShare: 0.1, handleTime: 60) == 0)
  }

  @Test("the service level at no wait is the share that does not wait, and rises to one")
  func serviceLevel() throws {
    let queue = try ErlangC(agents: 10, load: 8)
    var previous = try queue.serviceLevel(within: 0, handleTime: 180)
    #expect(relativeError(previous, 1 - 0.409_180_150_796) < 1e-11)
    for threshold in stride(from: 5.0, through: 600, by: 5) {
      let level = try queue.serviceLevel(within: threshold, handleTime: 180)
      #expect(level > previous)
      previous = level
    }
    #expect(try queue.serviceLevel(within: 1e12, handleTime: 180) == 1)
    // The wait that a tenth exceeds is the threshold of a service level of nine tenths.
    let wait = try #require(try queue.waitExceeded(byShare: 0.1, handleTime: 180))
    #expect(relativeError(try queue.serviceLevel(within: wait, handleTime: 180), 0.9) < 1e-14)
  }

  @Test("waiting falls with agents and rises with load, from above to below Erlang B's tail")
  func monotone() throws {
    var previous = 1.0
    for agents in 43...300 {
      let queue = try ErlangC(agents: agents, load: 42.5)
      #expect(queue.waitingProbability < previous)
      #expect(queue.waitingProbability > queue.withoutQueue.blockingProbability)
      previous = queue.waitingProbability
    }
    previous = 0
    for step in 1..<100 {
      let waiting = try ErlangC(agents: 20, load: Double(step) / 5).waitingProbability
      #expect(waiting > previous)
      previous = waiting
    }
  }

  @Test("finds the fewest agents for a service level; one fewer would miss it")
  func agentsNeeded() throws {
    for load in [0.0, 0.5, 16.2, 48, 950, 999_000] {
      for level in [0.2, 0.8, 0.95, 0.999_999] {
        let agents = try ErlangC.agentsNeeded(
          load: load, serviceLevel: level, within: 20, handleTime: 180)
        let enough = try ErlangC(agents: agents, load: load)
        #expect(try enough.serviceLevel(within: 20, handleTime: 180) >= level)
        if agents > 1 {
          let tooFew = try ErlangC(agents: agents - 1, load: load)
          #expect(try tooFew.serviceLevel(within: 20, handleTime: 180) < level)
        }
      }
    }
  }

  @Test("staffs 16.2 erlangs for 80 % in 20 seconds with 20 agents")
  func agentsNeededExample() throws {
    // By the plain recursion: 19 agents reach 70.4 %, 20 reach 81.7 %.
    let agents = try ErlangC.agentsNeeded(
      load: 16.2, serviceLevel: 0.8, within: 20, handleTime: 180)
    #expect(agents == 20)
    let level = try ErlangC(agents: 20, load: 16.2).serviceLevel(within: 20, handleTime: 180)
    #expect(abs(level - 0.817_038_001_462) < 1e-12)
  }

  @Test("refuses loads no million of agents can serve, and times that are no times")
  func refusals() throws {
    for load in [1_000_000, 1e18, 1e300] {
      #expect(throws: InvalidQueueingParameter.self) {
        try ErlangC.agentsNeeded(load: load, serviceLevel: 0.8, within: 20, handleTime: 180)
      }
    }
    let queue = try ErlangC(agents: 10, load: 5)
    for time in [-1, .infinity, .nan] {
      #expect(throws: InvalidQueueingParameter.self) {
        try queue.averageSpeedOfAnswer(handleTime: time)
      }
      #expect(throws: InvalidQueueingParameter.self) {
        try queue.serviceLevel(within: time, handleTime: 180)
      }
      #expect(throws: InvalidQueueingParameter.self) {
        try queue.serviceLevel(within: 20, handleTime: time)
      }
    }
    #expect(throws: InvalidQueueingParameter.self) { try queue.averageSpeedOfAnswer(handleTime: 0) }
    for level in [0, 1, -0.5, 1.5, .nan] {
      #expect(throws: InvalidQueueingParameter.self) {
        try ErlangC.agentsNeeded(load: 5, serviceLevel: level, within: 20, handleTime: 180)
      }
    }
  }
}
