// SPDX-License-Identifier: Apache-2.0

import Foundation
import ItemAnalysis

/// Why a file of a class cannot be read or written.
package struct ClassFileFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path.
  package var file: String
  /// The line and column, each from 1; nil where the whole file is meant.
  package var position: String?
  /// What is wrong and what to do, as a sentence.
  package var reason: String

  package var description: String {
    ([file, position].compactMap(\.self)).joined(separator: ":") + ": " + reason
  }
}

/// The file in which a cohort is kept: for its owner only, and never half written.
package enum CohortFile: Sendable {
  /// The largest cohort that is read, in bytes.
  static let largest = 256 << 20

  /// Reads a cohort; nil when there is no such file.
  package static func read(_ path: String) throws(ClassFileFault) -> ClassCohort? {
    guard let bytes = try ClassFile.bytesIfThere(path, atMost: largest) else { return nil }
    do {
      return try JSONDecoder().decode(ClassCohort.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw ClassFileFault(
        file: path, position: position(of: error),
        reason: "This is no cohort that bpo class import wrote. \(sentence(of: error))")
    } catch {
      throw ClassFileFault(file: path, reason: "This is no cohort that bpo class import wrote.")
    }
  }

  /// Adds to the cohort in a file, which is made when there is none and else replaced at once.
  ///
  /// Imports at one time wait for each other. A file that is no cohort is left as it is.
  ///
  /// - Parameters:
  ///   - addition: What to add.
  ///   - path: The file.
  ///   - freshKey: Draws the secret of the pseudonyms of a new cohort.
  /// - Returns: The whole cohort, and whether anything was new.
  /// - Throws: `ClassFileFault` when the file cannot be read or written; it is then as it was.
  package static func add(
    _ addition: ClassCohort, to path: String, freshKey: () -> ClassCohort.PseudonymKey
  ) throws(ClassFileFault) -> (cohort: ClassCohort, isChanged: Bool) {
    let folder = folder(of: path)
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw ClassFile.fault(folder, errno) }
    defer { close(lock) }
    while flock(lock, LOCK_EX) != 0 {
      guard errno == EINTR else { throw ClassFile.fault(folder, errno) }
    }
    let known = try read(path)
    var whole = addition
    if let known {
      do {
        whole = try known.merged(with: addition)
      } catch {
        throw ClassFileFault(file: path, reason: "\(error.description) Nothing was added.")
      }
    }
    whole.key = whole.key ?? freshKey()
    if whole == known { return (whole, false) }
    try write(whole, to: path)
    return (whole, true)
  }

  private static func write(_ cohort: ClassCohort, to path: String) throws(ClassFileFault) {
    let text: String
    do { text = try cohort.json } catch {
      throw ClassFileFault(file: path, reason: "The cohort cannot be written as JSON: \(error).")
    }
    let draft = "\(path).\(UUID().uuidString.prefix(8)).draft"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw ClassFile.fault(draft, errno) }
    let outcome = FileOutput.write(text, to: descriptor)
    let isKept = outcome == .written && fsync(descriptor) == 0
    let code = if case .failed(let code) = outcome { code } else { errno }
    close(descriptor)
    guard isKept, rename(draft, path) == 0 else {
      let code = isKept ? errno : code
      unlink(draft)
      throw ClassFile.fault(path, code)
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Where JSON itself is broken, as Foundation says it in words.
  private static func position(of error: DecodingError) -> String? {
    guard case .dataCorrupted(let context) = error, let cause = context.underlyingError else {
      return nil
    }
    let words = (cause as NSError).userInfo.values.map { "\($0)" }.joined(separator: " ")
    guard let match = words.firstMatch(of: /line (\d+), column (\d+)/) else { return nil }
    return "\(match.1):\(match.2)"
  }

  private static func sentence(of error: DecodingError) -> String {
    let context: DecodingError.Context? =
      switch error {
      case .dataCorrupted(let context), .keyNotFound(_, let context),
        .typeMismatch(_, let context), .valueNotFound(_, let context):
        context
      @unknown default: nil
      }
    guard let context else { return "" }
    let path = context.codingPath.map(\.stringValue).joined(separator: ".")
    return (path.isEmpty ? "" : "At \(path): ") + context.debugDescription
  }
}

/// Files that somebody else may have made.
enum ClassFile {
  /// The bytes of a file; nil when there is none.
  static func bytesIfThere(_ path: String, atMost limit: Int) throws(ClassFileFault) -> [UInt8]? {
    guard !path.utf8.contains(0) else {
      throw ClassFileFault(file: path, reason: "The path holds a NUL.")
    }
    // Not waiting for the other end of a pipe.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw fault(path, errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw fault(path, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ClassFileFault(file: path, reason: "This is no ordinary file.")
    }
    guard status.st_size <= limit else { throw tooLarge(path, limit) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Foundation.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw fault(path, errno)
      }
      bytes += chunk[..<count]
      guard bytes.count <= limit else { throw tooLarge(path, limit) }
    }
  }

  static func tooLarge(_ path: String, _ limit: Int) -> ClassFileFault {
    ClassFileFault(file: path, reason: "The file is larger than \(limit >> 20) MiB.")
  }

  static func fault(_ path: String, _ code: Int32) -> ClassFileFault {
    ClassFileFault(file: path, reason: "\(String(cString: strerror(code))).")
  }
}
