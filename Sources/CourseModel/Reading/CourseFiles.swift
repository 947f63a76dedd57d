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

  /// Creates access to files.
  public init(
    contents: @escaping @Sendable (_ path: String) -> [UInt8]?,
    exists: @escaping @Sendable (_ path: String) -> Bool
  ) {
    self.contents = contents
    self.exists = exists
  }

  /// The largest file that is read, in bytes: 4 MiB.
  static let largestFile = 4 << 20

  /// The files of this computer; a file larger than 4 MiB counts as unreadable.
  public static let disk = CourseFiles(
    contents: { path in
      guard let handle = FileHandle(forReadingAtPath: path),
        let data = try? handle.read(upToCount: largestFile + 1), data.count <= largestFile
      else {
        // An empty file reads as nil.
        return FileManager.default.isReadableFile(atPath: path) && isEmptyFile(path) ? [] : nil
      }
      return [UInt8](data)
    },
    exists: { FileManager.default.fileExists(atPath: $0) })

  /// Files in memory, by path; a folder exists when a file lies below it.
  public static func memory(_ files: [String: String]) -> CourseFiles {
    CourseFiles(
      contents: { path in files[path].map { [UInt8]($0.utf8) } },
      exists: { path in
        files[path] != nil || files.keys.contains { $0.hasPrefix(path + "/") }
      })
  }

  private static func isEmptyFile(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeRegular
      && (attributes?[.size] as? Int) == 0
  }
}

/// Paths as text.
enum FilePath {
  /// A path below a folder, with `.` and `..` worked out.
  static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty || folder == "." { return normal(path) }
    return normal(folder + "/" + path)
  }

  /// The folder of a file.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path without `.`, without empty parts, and with each `..` worked out as far as it can be.
  static func normal(_ path: String) -> String {
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
