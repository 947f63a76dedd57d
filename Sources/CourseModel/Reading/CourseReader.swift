// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// Reads a course from its folder: `course.yml`, `syllabus.yml`, `glossary.md`, and the lessons it
/// lists.
///
/// A reading collects all faults of all files before it gives up on anything.
public struct CourseReader: Sendable {
  /// How files are read.
  public var files: CourseFiles
  /// What expressions can ask of the engine.
  public var engine: EngineFunctions

  /// Creates a reader.
  public init(files: CourseFiles, engine: EngineFunctions) {
    self.files = files
    self.engine = engine
  }

  /// Reads the course of a folder.
  public func read(folder: String) -> CourseReading {
    let folder = FilePath.normal(folder)
    let (syllabus, syllabusFaults) = SyllabusReader.read(
      FilePath.join(folder, "syllabus.yml"), files: files)
    var log = FaultLog(file: FilePath.join(folder, "course.yml"))
    let plan = plan(in: &log)
    let lessons = plan.lessons.compactMap { item in
      lessonFile(item.name, in: folder, at: item.position, in: &log)
    }.map { LessonReader.read($0, files: files, engine: engine, defaults: plan.defaults) }
    let glossary = GlossaryReader.read(FilePath.join(folder, "glossary.md"), files: files)
    var reading = CourseReading(
      course: nil, lessons: lessons, syllabus: syllabus, standard: plan.standard, faults: [])
    if let id = plan.id, let title = plan.title {
      reading.course = Course(
        id: id, title: title, language: plan.language, folder: folder,
        lessons: lessons.compactMap(\.lesson), syllabus: syllabus, glossary: glossary.glossary)
    }
    reading.faults =
      (log.faults + syllabusFaults + glossary.faults + lessons.flatMap(\.faults)
      + DuplicateNames.faults(in: lessons)).sorted()
    return reading
  }

  /// Reads a single lesson file, as a course of its own would.
  public func read(lesson file: String) -> LessonReading {
    LessonReader.read(FilePath.normal(file), files: files, engine: engine)
  }

  /// The names of the lessons that the text of a `course.yml` lists; nil when it has a fault.
  package static func lessonNames(courseFile text: String, named path: String) -> [String]? {
    let reader = CourseReader(files: .memory([path: text]), engine: .live())
    var log = FaultLog(file: path)
    let plan = reader.plan(in: &log)
    return log.faults.isEmpty ? plan.lessons.map(\.name) : nil
  }

  /// The contents of `course.yml`.
  struct Plan {
    var id: String?
    var title: String?
    var language = "en"
    var standard = CourseStandard()
    var defaults = LessonDefaults()
    var lessons: [(name: String, position: SourcePosition)] = []
  }

  /// What `course.yml` says.
  func plan(in log: inout FaultLog) -> Plan {
    var plan = Plan()
    guard let text = CourseText.read(log.file, from: files, in: &log) else { return plan }
    _ = ForbiddenCharacters.check(text, in: &log)
    guard let value = YAMLValue.parse(text, firstLine: 1, in: &log),
      let fields = FieldReader(
        value, owner: "course.yml",
        known: ["id", "title", "language", "standard", "quiz", "practice", "lessons"], in: &log)
    else { return plan }
    plan.id = fields.requiredIdentifier("id", "bpo", in: &log)
    plan.title = fields.requiredText("title", "Working in a BPO", in: &log)
    plan.language = fields.text("language", in: &log) ?? plan.language
    plan.standard = CourseStandard(fields, in: &log)
    plan.defaults = QuizSettingsReader.read(
      fields, over: plan.defaults, allowsDraw: false, in: &log)
    _ = fields.required("lessons", "[day-09]", in: &log)
    for item in fields.list("lessons", in: &log) {
      if case .scalar(let name, _) = item.content {
        plan.lessons.append((name, item.position))
      } else {
        fields.report(item, "lessons", "a list of folder or file names", in: &log)
      }
    }
    return plan
  }

  /// The Markdown file of a lesson: the name itself, or `lesson.md` in a folder of that name.
  func lessonFile(
    _ name: String, in folder: String, at position: SourcePosition, in log: inout FaultLog
  ) -> String? {
    let path = FilePath.normal(name)
    guard !path.hasPrefix("/"), !path.hasPrefix("..") else {
      log.report(
        .badValue, at: position, "The lesson “\(name)” lies outside of the course's folder.",
        repair: "Move it into the folder.")
      return nil
    }
    let file = FilePath.join(folder, path)
    return path.hasSuffix(".md") ? file : file + "/lesson.md"
  }
}

/// What came of reading a course.
public struct CourseReading: Sendable {
  /// The course as far as it could be read; nil when `course.yml` could not be.
  ///
  /// Use it only when there are no ``faults``.
  public var course: Course?
  /// The readings of the lessons in the order of `course.yml`.
  public var lessons: [LessonReading]
  /// The syllabus.
  public var syllabus: Syllabus
  /// What every lesson must have.
  public var standard: CourseStandard
  /// All faults of all files, sorted by place.
  public var faults: [CourseFault]

  /// The course without faults, or all its faults.
  public var result: Result<Course, CourseFaults> {
    if let course, faults.isEmpty { return .success(course) }
    return .failure(CourseFaults(faults: faults))
  }
}

/// All faults that keep a course from being used.
public struct CourseFaults: Error, Hashable, Sendable, CustomStringConvertible {
  /// The faults, sorted by place.
  public var faults: [CourseFault]

  /// Creates the error.
  public init(faults: [CourseFault]) {
    self.faults = faults
  }

  /// The faults, each on its own lines.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
