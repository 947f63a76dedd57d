// SPDX-License-Identifier: Apache-2.0

import CourseModel
import Synchronization

extension EngineFunctions {
  /// An engine that simulates for a stranger's course only what is done soon.
  ///
  /// One floor may have 500 agents for 5 days; after 30 seconds in all it simulates no more.
  static func untrusted(_ engine: EngineFunctions) -> EngineFunctions {
    let mostAgents = 500.0
    let mostDays = 5.0
    let patience = Duration.seconds(30)
    let begun = Mutex<ContinuousClock.Instant?>(nil)
    var careful = engine
    let simulated = engine.simulated
    careful.simulated = { (request) throws(EngineFault) in
      for (name, most) in [("agents", mostAgents), ("days", mostDays), ("shiftHours", 24)] {
        guard let value = request.arguments[name], !(value <= most) else { continue }
        throw EngineFault("\(name) is \(value); a course from elsewhere may have \(Int(most)).")
      }
      let now = ContinuousClock.now
      let start = begun.withLock { begun in
        begun = begun ?? now
        return begun ?? now
      }
      guard now - start < patience else {
        throw EngineFault("The simulated values of this course take more than \(patience).")
      }
      return try simulated(request)
    }
    return careful
  }
}
