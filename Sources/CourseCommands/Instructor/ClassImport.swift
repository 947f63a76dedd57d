// SPDX-License-Identifier: Apache-2.0

import Foundation
package import ItemAnalysis
import LearnerProgress

/// Files of a class read into a cohort: what was good, and what was not.
package struct ClassImport: Sendable {
  /// One file that was read.
  package struct File: Hashable, Encodable, Sendable {
    /// What a file holds.
    package enum Content: String, Hashable, Encodable, Sendable {
      /// A trainee's export.
      case export
      /// A table of marks.
      case marks
      /// Another cohort.
      case cohort
    }
    /// The path.
    package var file: String
    /// What it holds.
    package var content: Content
    /// The learner, or the name of the table.
    package var name: String
    /// How many runs of quizzes, or learners' attempts.
    package var runs: Int
    /// How many answers or marks.
    package var answers: Int
  }

  /// What was read.
  package private(set) var cohort = ClassCohort()
  /// The files that were read, in order.
  package private(set) var files: [File] = []
  /// Why the others were not.
  package private(set) var faults: [ClassFileFault] = []

  /// The largest file that is read, in bytes.
  package static let largestFile = 64 << 20
  /// The most files that are read.
  package static let mostFiles = 10_000
  /// The endings of file names that are looked for in a folder.
  static let endings = ["jsonl", "ndjson", "csv", "tsv"]

  /// Reads files and folders.
  ///
  /// Of a folder all files are read whose names end so that they may be exports or tables of marks,
  /// in the order of their names; links in it are not followed, folders in it not entered. A file that
  /// cannot be used is said and passed over.
  ///
  /// - Parameters:
  ///   - paths: The files and folders.
  ///   - maximum: What an item of a table gives that does not say.
  package init(_ paths: [String], maximum: Mark = .one) {
    var found: [(path: String, isInFolder: Bool)] = []
    for path in paths {
      if Self.isFolder(path) {
        let inside = filesInFolder(path)
        if inside.isEmpty, faults.last?.file != path {
          faults.append(
            ClassFileFault(
              file: path,
              reason: "The folder has no files that end in "
                + "\(Self.endings.map { "." + $0 }.joined(separator: ", "))."))
        }
        found += inside.map { ($0, true) }
      } else {
        found.append((path, false))
      }
    }
    if found.count > Self.mostFiles {
      faults.append(
        ClassFileFault(
          file: paths[0],
          reason: "There are \(found.count) files; at most \(Self.mostFiles) are read at once."))
      found.removeLast(found.count - Self.mostFiles)
    }
    for (path, isInFolder) in found {
      do throws(ClassFileFault) {
        if isInFolder, Self.isLink(path) {
          throw ClassFileFault(
            file: path, reason: "This is a link, which is not followed; name the file itself.")
        }
        try take(path, maximum: maximum)
      } catch {
        faults.append(error)
      }
    }
  }

  private mutating func take(_ path: String, maximum: Mark) throws(ClassFileFault) {
    let isCohort = path.lowercased().hasSuffix(".json")
    let name = Self.name(of: path)
    guard let bytes = try isCohort ? [] : ClassFile.bytesIfThere(path, atMost: Self.largestFile)
    else { throw ClassFile.fault(path, ENOENT) }
    guard ClassCohort.isName(name) else {
      throw ClassFileFault(
        file: path,
        reason: "The file is named after nobody; name an export after its learner, such as "
          + "asha.jsonl, and a table after its test.")
    }
    var addition = ClassCohort()
    let file: File
    switch bytes.first {
    case _ where isCohort:
      guard let cohort = try CohortFile.read(path) else { throw ClassFile.fault(path, ENOENT) }
      addition = cohort
      let runs = cohort.learners.values.flatMap(\.runs.values)
      file = File(
        file: path, content: .cohort, name: name, runs: runs.count,
        answers: runs.reduce(0) { $0 + $1.answers.count })
    case UInt8(ascii: "{"),
      UInt8(ascii: "S") where bytes.starts(with: "SQLite format 3".utf8):
      let learner = try Self.learner(exportAt: path)
      addition.learners[name] = learner
      file = File(
        file: path, content: .export, name: name, runs: learner.runs.count,
        answers: learner.runs.values.reduce(0) { $0 + $1.answers.count })
    default:
      let sheet = try Self.marks(bytes, at: path, maximum: maximum)
      addition.tables[name] = sheet
      file = File(
        file: path, content: .marks, name: name, runs: sheet.attempts.count,
        answers: sheet.attempts.reduce(0) { $0 + $1.responses.count })
    }
    do {
      cohort = try cohort.merged(with: addition)
    } catch {
      throw ClassFileFault(file: path, reason: error.description)
    }
    files.append(file)
  }

  private static func learner(exportAt path: String) throws(ClassFileFault) -> CohortLearner {
    do {
      return try CohortLearner(exportAt: path)
    } catch {
      if case .refusedExport(_, let line, let column, let reason) = error {
        throw ClassFileFault(file: path, position: "\(line):\(column)", reason: reason)
      }
      throw ClassFileFault(file: path, reason: error.description)
    }
  }

  private static func marks(
    _ bytes: [UInt8], at path: String, maximum: Mark
  ) throws(ClassFileFault) -> MarkSheet {
    let isProgress = ["kind,id,instant", "\u{FEFF}kind,id,instant"].contains {
      bytes.starts(with: $0.utf8)
    }
    if isProgress {
      throw ClassFileFault(
        file: path, position: "1:1",
        reason: "This is an export for spreadsheets; ask for the one that bpo progress --export "
          + "json writes.")
    }
    do {
      return try MarkSheet(reading: bytes, maximum: maximum)
    } catch {
      // It begins with line and column.
      let text = error.description
      let place = "\(error.position)"
      let reason = text.hasPrefix(place + ": ") ? String(text.dropFirst(place.count + 2)) : text
      throw ClassFileFault(
        file: path, position: place, reason: reason.prefix(1).uppercased() + reason.dropFirst())
    }
  }

  private mutating func filesInFolder(_ path: String) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { name in
          !name.hasPrefix(".") && Self.endings.contains { name.lowercased().hasSuffix("." + $0) }
        }
        .sorted().map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
    } catch {
      faults.append(ClassFileFault(file: path, reason: "The folder cannot be read."))
      return []
    }
  }

  /// The file's name without folder and ending.
  static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard let point = file.lastIndex(of: "."), point != file.startIndex else { return file }
    return String(file[..<point])
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
