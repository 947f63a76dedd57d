// SPDX-License-Identifier: Apache-2.0

import CourseModel

/// The files of one lesson, read again when one of them changes.
///
/// What counts is what the files hold, not their dates: an editor may write a file twice within one
/// tick of a file system's clock.
struct LessonWatch: Sendable {
  private let reader: CourseReader
  private let file: String
  private var watched: [String]
  private var seen: [[UInt8]?]?

  /// Finds the file of a lesson.
  ///
  /// - Parameters:
  ///   - name: The name of the lesson, of its folder, or the path of a Markdown file.
  ///   - folder: The folder of the course, asked for only when `name` is no path.
  ///   - reader: How lessons are read.
  /// - Throws: `UnknownName`; what `folder` throws.
  init(_ name: String, folder: () throws -> String, reader: CourseReader) throws {
    self.reader = reader
    file = try Self.file(of: name, folder: folder, reader: reader)
    watched = [file]
  }

  private static func file(
    of name: String, folder: () throws -> String, reader: CourseReader
  ) throws -> String {
    if name.hasSuffix(".md"), reader.files.contents(name) != nil { return name }
    // The course may have faults: they are what the author is about to mend.
    let lessons = reader.read(folder: try folder()).lessons
    let isNamed: (LessonReading) -> Bool = { reading in
      let path = reading.file.split(separator: "/")
      return path.last.map(String.init) == name + ".md"
        || path.suffix(2).elementsEqual([name[...], "lesson.md"])
    }
    let found = lessons.first { $0.lesson?.id == name } ?? lessons.first(where: isNamed)
    guard let found else {
      throw UnknownName(kind: "lesson", name: name, known: lessons.compactMap { $0.lesson?.id })
    }
    return found.file
  }

  /// Reads the lesson if one of its files changed since the last time; the first time always.
  mutating func change() -> LessonReading? {
    let contents = watched.map(reader.files.contents)
    if let seen, seen == contents { return nil }
    let reading = reader.read(lesson: file)
    watched = [file, reading.computedFile]
    seen = watched.map(reader.files.contents)
    return reading
  }
}
