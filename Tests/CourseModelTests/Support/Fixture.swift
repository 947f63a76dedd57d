// SPDX-License-Identifier: Apache-2.0

import CourseModel

/// A small course in memory without a fault, to be broken in one place.
struct Fixture {
  var files: [String: [UInt8]] = [
    "course/course.yml": Array(Self.course.utf8),
    "course/syllabus.yml": Array(Self.syllabus.utf8),
    "course/day-09/lesson.md": Array(Self.lesson.utf8),
    "course/day-09/computed.json": Array(Self.computed.utf8),
  ]

  static let lessonFile = "course/day-09/lesson.md"

  static let course = """
    id: sample
    title: A sample
    language: en
    lessons: [day-09]
    """

  static let syllabus = """
    - id: S1-01
      text: The first line
      status: taught
      question: first
    - id: S1-02
      text: The second line
      status: left-out
      reason: nobody needs it
    """

  static let lesson = """
    ---
    id: day-09
    title: Day 9
    objectives:
      - {id: earn, text: Earn}
    parameters: {agents: 20}
    quiz: {draw: 1, pass: 0.8}
    updated: 2026-11-22
    ---

    # Day 9

    <!-- S1-01 -->
    A paragraph with `= agents * 2` and a [link](lesson.md).

    Simulated: `= fixed(simulated("manual", "utilisation", agents: agents), 2)`.

    ### Question: second

    How many?

    = 36,000 INR ± 1

    > **Hint:** Multiply.

    ---

    ```activity dialing
    id: demo
    title: A demo
    agents: 20
    answerRate: 0.25
    modes: [manual, predictive]
    ```

    ## Quiz

    ### Question: first

    <!-- objective: earn -->
    Which one?

    - [x] One
      > Yes.
    - [ ] Two
      > No.
    """

  static let computed = """
    {
      "values" : {
        "simulated(\\"manual\\", \\"utilisation\\", agents: 20)" : {
          "engineVersion" : "1",
          "halfWidth" : 0.125,
          "seed" : 1,
          "value" : 0.5
        }
      },
      "version" : 1
    }
    """

  /// The course with a piece of one file replaced.
  func replacing(_ old: String, _ new: String, in file: String = lessonFile) -> Fixture {
    var changed = self
    let text = String(decoding: files[file] ?? [], as: UTF8.self)
    precondition(text.contains(old), "the fixture holds no “\(old)”")
    changed.files[file] = Array(text.replacing(old, with: new).utf8)
    return changed
  }

  /// The course with one more file.
  func adding(_ file: String, _ text: String) -> Fixture {
    var changed = self
    changed.files[file] = Array(text.utf8)
    return changed
  }

  var access: CourseFiles {
    let files = files
    return CourseFiles(
      contents: { files[$0] },
      exists: { path in files[path] != nil || files.keys.contains { $0.hasPrefix(path + "/") } })
  }

  /// The course as it is read.
  var reading: CourseReading {
    CourseReader(files: access, engine: Samples.engine).read(folder: "course")
  }

  /// All faults of reading and checking.
  var faults: [CourseFault] {
    CourseCheck(files: access, engine: Samples.engine).faults(of: reading)
  }

  /// A lesson with this body, read alone.
  static func lesson(_ body: String, parameters: String = "{}") -> LessonReading {
    let text = """
      ---
      id: alone
      title: Alone
      parameters: \(parameters)
      ---

      \(body)
      """
    return CourseReader(files: .memory(["alone.md": text]), engine: Samples.engine)
      .read(lesson: "alone.md")
  }
}
