// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A file that would have been overwritten.
package struct FileIsThere: Error, Hashable, Sendable, CustomStringConvertible {
  /// Its path.
  package var path: String

  /// Creates the fault.
  package init(path: String) {
    self.path = path
  }

  /// One sentence that names the file.
  package var description: String { "\(path) is there already; nothing was written to it." }

  /// Makes a new file and the folders above it.
  static func create(_ path: String, _ contents: String) throws {
    let folder = URL(filePath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    do {
      try Data(contents.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw FileIsThere(path: path)
    }
  }
}
