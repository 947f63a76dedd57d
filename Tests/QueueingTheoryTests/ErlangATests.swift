// SPDX-License-Identifier: Apache-2.0

import QueueingTheory
import Testing

struct ErlangATests {
  private func queue(_ reference: ErlangAReference) throws -> ErlangA {
    try ErlangA(
      agents: reference.agents, load: reference.load, handleTime: 1, patience: reference.patience)
  }

  @Test(
    "agrees with 40-digit values to a relative error of 1e-12", arguments: ErlangAReference.table)
  func reference(_ reference: ErlangAReference) throws {
    let queue = try queue(reference)
    #expect(relativeError(queue.waitingProbability, reference.waiting) < 1e-12)
    #expect(relativeError(queue.abandonmentProbability, reference.abandoned) < 1e-12)
    #expect(relativeError(queue.answeredProbability, reference.answered) < 1e-12)
    for (time, share) in reference.late {
      let late = try queue.shareWaiting(longerThan: time)
      #expect(relativeError(late, share) < 1e-12, "\(time)")
    }
  }

  /// Examples of the textbook kind: agents, arrivals, service and abandonment rates, P(wait),
  /// P(abandon), E[wait], utilisation; computed with 40 digits from the balance equations.
  @Test(
    "agrees with published and tabulated centres",
    arguments: [
      [5, 4, 1, 1, 0.37116306482, 0.102576048608, 0.102576048608, 0.717939161113],
      [12, 4.2, 0.5, 1, 0.127372281809, 0.0296789055424, 0.0296789055424, 0.67922476612],
      [50, 48, 1, 0.5, 0.467774068554, 0.0309122491622, 0.0618244983244, 0.930324240804],
      [100, 110, 1, 1, 0.84172132994, 0.0991915640841, 0.0991915640841, 0.990889279508],
      [500, 500, 1, 0.2, 0.694630252369, 0.0110256773446, 0.0551283867229, 0.988974322655],
    ])
  func tabulated(_ row: [Double]) throws {
    let queue = try ErlangA(
      agents: Int(row[0]), load: row[1] / row[2], handleTime: 1 / row[2], patience: 1 / row[3])
    #expect(relativeError(queue.waitingProbability, row[4]) < 1e-11)
    #expect(relativeError(queue.abandonmentProbability, row[5]) < 1e-11)
    #expect(relativeError(queue.averageWait, row[6]) < 1e-11)
    #expect(relativeError(queue.occupancy, row[7]) < 1e-11)
  }

  /// Gans, Koole and Mandelbaum (2003): 48 calls a minute of one minute, 50 agents, 2 minutes.
  @Test("reproduces the published centre of 50 agents with patience")
  func publishedCentre() throws {
    let queue = try ErlangA(agents: 50, load: 48, handleTime: 60, patience: 120)
    #expect(abs(queue.abandonmentProbability - 0.030912) < 0.000_000_5)
    #expect(abs(queue.averageWait - 3.7095) < 0.000_05)
    #expect(abs(queue.averageQueueLength - 2.9676) < 0.000_05)
    #expect(abs(queue.occupancy - 0.9303) < 0.000_05)
  }

  @Test("offered load is answered or abandoned, and what is answered keeps agents busy")
  func conservation() throws {
    for reference in ErlangAReference.table {
      let queue = try queue(reference)
      let whole = queue.answeredProbability + queue.abandonmentProbability
      #expect(abs(whole - 1) < 1e-14)
      let answered = queue.load * (1 - queue.abandonmentProbability)
      let busy = Double(queue.agents) * queue.occupancy
      #expect(abs(answered - busy) <= 1e-14 * max(queue.load, busy))
      // Little: the queue is the arrival rate times the mean wait; each waits off at 1/patience.
      #expect(relativeError(queue.averageQueueLength, queue.load * queue.averageWait) < 1e-14)
    }
  }

  @Test("agents help, load and patience fill the queue")
  func monotone() throws {
    for patience in [0.001, 0.3, 2, 500] {
      var previous: ErlangA?
      for agents in 1...150 {
        let queue = try ErlangA(agents: agents, load: 60, handleTime: 1, patience: patience)
        if let previous {
          #expect(
            queue.waitingProbability < previous.waitingProbability
              || previous.waitingProbability > 1 - 1e-12)
          #expect(queue.abandonmentProbability < previous.abandonmentProbability)
          let (more, less) = (
            try queue.serviceLevel(within: 0.1), try previous.serviceLevel(within: 0.1)
          )
          #expect(more >= less - 1e-15)
        }
        previous = queue
      }
      previous = nil
      for step in 1...150 {
        let queue = try ErlangA(
          agents: 40, load: Double(step), handleTime: 1, patience: patience)
        if let previous {
          #expect(queue.waitingProbability >= previous.waitingProbability - 1e-15)
          #expect(queue.abandonmentProbability > previous.abandonmentProbability)
          #expect(queue.occupancy >= previous.occupancy - 1e-15)
        }
        previous = queue
      }
    }
    var previous = 1.0
    for exponent in -8...8 {
      let patience = Real.power(of: 10, exponent)
      let queue = try ErlangA(agents: 20, load: 18, handleTime: 1, patience: patience)
      #expect(queue.abandonmentProbability < previous)
      previous = queue.abandonmentProbability
    }
  }

  @Test("hardly any patience is Erlang B, boundless patience Erlang C")
  func limits() throws {
    for (agents, load) in [(1, 0.5), (5, 3), (50, 45), (1000, 950)] {
      let lost = try ErlangB(agents: agents, load: load)
      let impatient = try ErlangA(agents: agents, load: load, handleTime: 1, patience: 1e-13)
      #expect(
        relativeError(impatient.abandonmentProbability, lost.blockingProbability) < 1e-9)
      #expect(relativeError(impatient.occupancy, lost.occupancy) < 1e-9)
      let queued = try ErlangC(agents: agents, load: load)
      let patient = try ErlangA(agents: agents, load: load, handleTime: 1, patience: 1e13)
      #expect(relativeError(patient.waitingProbability, queued.waitingProbability) < 1e-9)
      let wait = try #require(try queued.averageSpeedOfAnswer(handleTime: 1))
      #expect(relativeError(patient.averageWait, wait) < 1e-8)
      let (level, expected) = (
        try patient.serviceLevel(within: 0.2),
        try queued.serviceLevel(within: 0.2, handleTime: 1)
      )
      #expect(relativeError(level, expected) < 1e-9)
    }
    // Far more work than agents: all of them busy, the rest gives up.
    let flooded = try ErlangA(agents: 3, load: 1e200, handleTime: 1, patience: 1)
    #expect(flooded.waitingProbability == 1)
    #expect(flooded.abandonmentProbability == 1)
    #expect(relativeError(flooded.occupancy, 1) < 1e-12)
    let idle = try ErlangA(agents: 1_000_000, load: 0, handleTime: 1, patience: 1)
    #expect(idle.waitingProbability == 0 && idle.abandonmentProbability == 0)
    #expect(idle.answeredProbability == 1 && idle.occupancy == 0)
    #expect(try idle.serviceLevel(within: 0) == 1)
    #expect(try idle.shareWaiting(longerThan: 0) == 0)
  }

  @Test("the shares within, beyond and given up within a time fit together")
  func serviceLevel() throws {
    for reference in ErlangAReference.table {
      let queue = try queue(reference)
      #expect(abs(try queue.serviceLevel(within: 0) - (1 - queue.waitingProbability)) < 1e-13)
      #expect(
        relativeError(try queue.shareWaiting(longerThan: 0), queue.waitingProbability) < 1e-13)
      var (level, late) = (0.0, 1.0)
      for step in 0...40 {
        let time = reference.patience * Double(step) / 4
        let nextLevel = try queue.serviceLevel(within: time)
        let nextLate = try queue.shareWaiting(longerThan: time)
        #expect(nextLevel >= level - 1e-14 && nextLate <= late)
        #expect(nextLevel + nextLate <= 1 + 1e-13)
        (level, late) = (nextLevel, nextLate)
      }
      #expect(abs(level + late - queue.answeredProbability) < 1e-3)
    }
  }

  @Test("refuses what is no queue")
  func refusals() {
    for patience in [-1, 0, Double.infinity, .nan] {
      let refusal = #expect(throws: InvalidQueueingParameter.self) {
        try ErlangA(agents: 1, load: 1, handleTime: 1, patience: patience)
      }
      #expect(refusal?.name == "patience")
    }
    #expect(throws: InvalidQueueingParameter.self) {
      try ErlangA(agents: 1, load: 1e308, handleTime: 1e-300, patience: 1e300)
    }
    #expect(throws: InvalidQueueingParameter.self) {
      try ErlangA(agents: 0, load: 1, handleTime: 1, patience: 1)
    }
    #expect(throws: InvalidQueueingParameter.self) {
      try ErlangA(agents: 1, load: 1, handleTime: 1, patience: 1).serviceLevel(within: -1)
    }
  }
}

/// Powers without a mathematics library.
private enum Real {
  static func power(of base: Double, _ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= base }
    return exponent < 0 ? 1 / power : power
  }
}
