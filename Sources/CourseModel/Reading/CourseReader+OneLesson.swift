// SPDX-License-Identifier: Apache-2.0

extension CourseReader {
  /// Reads one lesson of a course, and nothing of the others, where its folder or file has its name.
  ///
  /// - Parameters:
  ///   - id: The name of the lesson.
  ///   - folder: The folder of the course.
  ///   - hasBank: Whether the questions of its quiz are read too, which takes as long as the rest.
  /// - Returns: The lesson; nil when it is not found so, or when it or `course.yml` has a fault. Then
  ///   only ``read(folder:)`` can tell.
  public func lesson(named id: String, inCourse folder: String, hasBank: Bool = true) -> Lesson? {
    let folder = FilePath.normal(folder)
    var log = FaultLog(file: FilePath.join(folder, "course.yml"))
    let plan = plan(in: &log)
    let items = plan.lessons.filter { Self.usualName(ofItem: $0.name) == id }
    guard let item = items.first, items.count == 1,
      let file = lessonFile(item.name, in: folder, at: item.position, in: &log), log.faults.isEmpty
    else { return nil }
    let reading = LessonReader.read(
      file, files: files, engine: engine, defaults: plan.defaults, hasBank: hasBank)
    guard reading.isComplete, let lesson = reading.lesson, lesson.id == id else { return nil }
    return lesson
  }

  /// The names that the lessons of a course have where each is that of its folder or file.
  ///
  /// - Parameter folder: The folder of the course.
  /// - Returns: Names of letters, digits and hyphens in the order of `course.yml`; others are left out.
  public func usualLessonNames(inCourse folder: String) -> [String] {
    var log = FaultLog(file: FilePath.join(FilePath.normal(folder), "course.yml"))
    return plan(in: &log).lessons.map { Self.usualName(ofItem: $0.name) }
      .filter(Identifier.isValid)
  }

  /// `day-09` for `day-09`, `lessons/day-09` and `day-09.md`.
  private static func usualName(ofItem item: String) -> String {
    let last = item.split(separator: "/").last.map(String.init) ?? item
    return last.hasSuffix(".md") ? String(last.dropLast(3)) : last
  }
}
