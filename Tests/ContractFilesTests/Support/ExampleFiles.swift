// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The files under `Examples/Contracts` and `docs` of the checkout that the tests were built from.
enum ExampleFiles {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let contracts = root.appending(path: "Examples/Contracts")

  /// The worked contracts: every folder with a hand computation.
  static let folders: [String] = names(in: contracts).filter {
    FileManager.default.fileExists(atPath: contracts.appending(path: "\($0)/hand.yml").path())
  }

  /// The contracts with faults.
  static let faulty: [String] = names(in: contracts.appending(path: "faulty"))

  static func names(in folder: URL) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).sorted()
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path())
  }
}
