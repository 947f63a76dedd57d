// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// The simulated values that lessons ask for, as the engine computes them now.
///
/// Each floor is simulated once, as many at a time as the computer has processors; the values do not
/// depend on their number.
struct CurrentValues: Sendable {
  private var results: [String: Result<ComputedValues.Entry, EngineFault>] = [:]
  private let engine: EngineFunctions

  /// One way of dialing on one floor, of which several measures may be asked.
  private struct Floor: Hashable {
    var mode: String
    var arguments: [String: Double]
  }

  /// Computes what the lessons ask for.
  ///
  /// - Complexity: one simulation for each floor.
  init(of lessons: [LessonReading], engine: EngineFunctions) {
    self.engine = engine
    let requests = Set(lessons.flatMap(\.requests).map(\.request))
    let floors = Dictionary(grouping: requests) { request in
      Floor(mode: request.mode, arguments: request.arguments)
    }.map(\.value)
    let found = Mutex<[String: Result<ComputedValues.Entry, EngineFault>]>([:])
    DispatchQueue.concurrentPerform(iterations: floors.count) { index in
      for request in floors[index] {
        let result = Result { () throws(EngineFault) in
          try ComputedValues.compute(request, with: engine)
        }
        found.withLock { $0[request.key] = result }
      }
    }
    results = found.withLock { $0 }
  }

  /// The value of a request.
  func entry(_ request: SimulatedRequest) throws(EngineFault) -> ComputedValues.Entry {
    if let result = results[request.key] { return try result.get() }
    return try ComputedValues.compute(request, with: engine)
  }
}
