// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What reading a course needs from a file system; tests hand in a dictionary.
///
/// Paths are joined with `/`. Nothing here writes.
public struct CourseFiles: Sendable {
  /// The bytes of a file, or nil when there is no file that can be read.
  public var contents: @Sendable (_ path: String) -> [UInt8]?
  /// Whether a file or folder is there.
  public var exists: @Sendable (_ path: String) -> Bool
  /// Why a file is not read, as the end of a sentence; nil when nothing speaks against it.
  public var refusal: @Sendable (_ path: String) -> String?

  /// Creates access to files.
  public init(
    contents: @escaping @Sendable (_ path: String) -> [UInt8]?,
    exists: @escaping @Sendable (_ path: String) -> Bool,
    refusal: @escaping @Sendable (_ path: String) -> String? = { _ in nil }
  ) {
    self.contents = contents
    self.exists = exists
    self.refusal = refusal
  }

  /// The files of this computer; only regular files of at most 4 MiB are read.
  public static let disk = CourseFiles(
    contents: { try? RegularFile.read($0) },
    exists: { FileManager.default.fileExists(atPath: $0) },
    refusal: { RegularFile.refusal($0) })

  /// The files of this computer below a folder; what a link or `..` leads to outside is not there.
  public static func disk(within folder: String) -> CourseFiles {
    CourseFiles(
      contents: { try? RegularFile.read($0, within: folder) },
      exists: { RegularFile.isWithin(folder, $0) },
      refusal: { RegularFile.refusal($0, within: folder) })
  }

  /// Files in memory, by path; a folder exists when a file lies below it.
  public static func memory(_ files: [String: String]) -> CourseFiles {
    CourseFiles(
      contents: { path in files[path].map { [UInt8]($0.utf8) } },
      exists: { path in
        files[path] != nil || files.keys.contains { $0.hasPrefix(path + "/") }
      })
  }
}

/// Paths as text.
package enum FilePath: Sendable {
  /// A path below a folder, with `.` and `..` worked out.
  package static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty || folder == "." { return normal(path) }
    return normal(folder + "/" + path)
  }

  /// The folder of a file.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path without `.`, without empty parts, and with each `..` worked out as far as it can be.
  package static func normal(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }
}
