// SPDX-License-Identifier: Apache-2.0

/// Computes the simulated values of lessons anew, for the files beside them.
public struct ComputedUpdate: Hashable, Sendable {
  /// The file, `computed.json` beside the lesson.
  public var file: String
  /// What it should hold; nil when it should not be there.
  public var contents: String?

  /// The files that must change, and the faults of values that cannot be computed.
  ///
  /// A file with a value that cannot be computed is left as it is.
  /// - Complexity: runs the simulator once for each simulated value of the lessons.
  public static func all(
    for lessons: [LessonReading], engine: EngineFunctions
  ) -> (updates: [ComputedUpdate], faults: [CourseFault]) {
    var updates: [ComputedUpdate] = []
    var faults: [CourseFault] = []
    let current = CurrentValues(of: lessons, engine: engine)
    for group in groups(lessons) {
      let before = faults.count
      var computed = ComputedValues()
      var seen: Set<String> = []
      for lesson in group.lessons {
        var log = FaultLog(file: lesson.file)
        for asked in lesson.requests where seen.insert(asked.request.key).inserted {
          do {
            computed.entries[asked.request.key] = try current.entry(asked.request)
          } catch {
            log.report(
              .badExpression, at: asked.range,
              "\(asked.request.key) cannot be computed. \(error.message)",
              repair: "Mend its arguments.")
          }
        }
        faults += log.faults
      }
      if faults.count > before { continue }
      if computed == group.computed, !group.lessons.contains(where: \.isComputedFileBroken) {
        continue
      }
      updates.append(
        ComputedUpdate(
          file: group.file, contents: computed.entries.isEmpty ? nil : computed.json))
    }
    return (updates, faults.sorted())
  }

  /// Lessons that share a file of values.
  struct Group {
    var file: String
    var lessons: [LessonReading]
    var computed: ComputedValues

    /// The keys of all values the lessons ask for.
    var requests: Set<String> {
      Set(lessons.flatMap(\.requests).map(\.request.key))
    }
  }

  /// The lessons by their file of values, in the order of the course.
  static func groups(_ lessons: [LessonReading]) -> [Group] {
    var groups: [Group] = []
    for lesson in lessons {
      if let index = groups.firstIndex(where: { $0.file == lesson.computedFile }) {
        groups[index].lessons.append(lesson)
      } else {
        groups.append(
          Group(file: lesson.computedFile, lessons: [lesson], computed: lesson.computed))
      }
    }
    return groups
  }
}
