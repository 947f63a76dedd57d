// SPDX-License-Identifier: Apache-2.0

package import CourseModel

/// What is read: a course or a lesson on its own.
package enum CoursePlace: Hashable, Sendable {
  /// A course by its folder.
  case course(folder: String)
  /// A lesson by its file.
  case lesson(file: String)

  /// The path as it was named.
  package var path: String {
    switch self {
    case .course(let folder): folder
    case .lesson(let file): file
    }
  }

  /// A path from the command line: a lesson's file or folder, else a course.
  package init(_ path: String, files: CourseFiles) {
    let inside = path.hasSuffix("/") ? path + "lesson.md" : path + "/lesson.md"
    if path.hasSuffix(".md") {
      self = .lesson(file: path)
    } else if files.exists(inside) {
      self = .lesson(file: inside)
    } else {
      self = .course(folder: path)
    }
  }

  /// The folder whose files belong to it: a lesson may link to its neighbours in a course.
  package func folder(_ files: CourseFiles) -> String {
    switch self {
    case .course(let folder): return folder
    case .lesson(let file):
      let own = FilePath.folder(of: file)
      for folder in [own, FilePath.join(own, "..")]
      where files.exists(FilePath.join(folder, "course.yml")) {
        return folder
      }
      return own
    }
  }

  /// Reads all of it, as any command would; used to find out whether that ends.
  package func read(_ files: CourseFiles, engine: EngineFunctions) {
    let reader = CourseReader(files: files, engine: engine)
    switch self {
    case .course(let folder): _ = reader.read(folder: folder)
    case .lesson(let file): _ = reader.read(lesson: file)
    }
  }
}
