// SPDX-License-Identifier: Apache-2.0

import NameMatching

/// Where the course is.
public enum CourseLocation: Sendable {
  /// Finds the folder of the course.
  ///
  /// In this order: the path that was given; the environment's `BPO_COURSE`; `share/bpo/Lessons` beside
  /// the program's folder, as installed; the folder `Lessons` beside the program or in a folder above it,
  /// as in a checkout.
  /// A path that was given, or set in the environment, is taken even when nothing is there, so that the
  /// error names it.
  ///
  /// - Parameters:
  ///   - explicit: The path from the command line, if any.
  ///   - environment: The environment variables.
  ///   - program: The path of the program itself.
  ///   - files: How files are found.
  /// - Returns: The folder that holds `course.yml`.
  /// - Throws: ``CourseNotFound`` with the places that were tried.
  public static func find(
    explicit: String?, environment: [String: String], program: String, files: CourseFiles
  ) throws(CourseNotFound) -> String {
    if let explicit { return explicit }
    if let path = environment["BPO_COURSE"], !path.isEmpty { return path }
    var folder = FilePath.folder(of: FilePath.normal(program))
    var tried = [FilePath.join(FilePath.folder(of: folder), "share/bpo/Lessons")]
    for _ in 0..<6 {
      tried.append(FilePath.join(folder, "Lessons"))
      let parent = FilePath.folder(of: folder)
      if parent == folder || folder == "." { break }
      folder = parent
    }
    if let found = tried.first(where: { files.exists(FilePath.join($0, "course.yml")) }) {
      return found
    }
    throw CourseNotFound(tried: tried)
  }
}

/// No course is in any of the usual places.
public struct CourseNotFound: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folders that were tried.
  public var tried: [String]

  /// Creates the error.
  public init(tried: [String]) {
    self.tried = tried
  }

  /// One sentence with the places, and one that says what to do.
  public var description: String {
    "There is no course in \(NearNames.list(tried, joinedBy: "or")). "
      + "Name its folder with --course or in BPO_COURSE."
  }
}
