// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// Kept values are what the engine computes today, and no more than the lessons ask for.
enum ComputedRule {
  static func faults(in lessons: [LessonReading], engine: EngineFunctions) -> [CourseFault] {
    var faults: [CourseFault] = []
    let current = CurrentValues(of: lessons, engine: engine)
    for group in ComputedUpdate.groups(lessons) {
      for lesson in group.lessons {
        var log = FaultLog(file: lesson.file)
        var seen: Set<String> = []
        for asked in lesson.requests where seen.insert(asked.request.key).inserted {
          check(asked, kept: group.computed, current, engine, in: &log)
        }
        faults += log.faults
      }
      // An expression that could not be read may be the one that asks.
      guard group.lessons.allSatisfy(\.isAllRequestsKnown) else { continue }
      var log = FaultLog(file: group.file)
      for key in group.computed.entries.keys.sorted() where !group.requests.contains(key) {
        log.report(
          .computedUnused, at: .top, "No expression asks for \(key).",
          repair: "Run “bpo check --update”.")
      }
      faults += log.faults
    }
    return faults
  }

  private static func check(
    _ asked: LessonReading.Request, kept: ComputedValues, _ values: CurrentValues,
    _ engine: EngineFunctions, in log: inout FaultLog
  ) {
    // A value that was never kept was reported by the reading.
    guard let entry = kept.entries[asked.request.key] else { return }
    do {
      let current = try values.entry(asked.request)
      if current == entry { return }
      log.report(
        .computedStale, at: asked.range,
        "\(asked.request.key) was kept as \(entry.value) ± \(entry.halfWidth) (engine "
          + "\(entry.engineVersion)); engine \(engine.version) computes \(current.value) ± "
          + "\(current.halfWidth).",
        repair: "Read the text around it again, then run “bpo check --update”.")
    } catch {
      log.report(
        .badExpression, at: asked.range,
        "\(asked.request.key) cannot be computed. \(error.message)",
        repair: "Mend its arguments.")
    }
  }
}

extension LessonReading {
  /// Whether every expression of the lesson was read, found or not.
  fileprivate var isAllRequestsKnown: Bool {
    lesson != nil && faults.allSatisfy { [.computedMissing, .computedStale].contains($0.code) }
  }
}
