// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A YAML or JSON file read as a value of a type, which still knows where everything stood.
///
/// Every scalar stays text until its type reads it: no number passes through floating point. Keys
/// that the type does not know, keys that are missing or stand twice, and values of the wrong form
/// are faults with line and column; as many as can be found are told at once.
///
///     let facts = try PositionedFile<PeriodFacts>(path: "march/facts.yml").value
public struct PositionedFile<Value: Decodable> {
  /// The value.
  public let value: Value
  /// The file's name, for messages.
  public let file: String
  let tree: FileTree
  /// The keys that were asked for, by type.
  package let schema: [String: [String]]

  /// Reads a file of at most 1 MiB.
  ///
  /// - Throws: ``FileFaults``.
  public init(path: String, as type: Value.Type = Value.self) throws(FileFaults) {
    func fault(_ code: LintFault.Code, _ message: String, _ repair: String) -> FileFaults {
      FileFaults([
        LintFault(file: path, position: .top, code: code, message: message, repair: repair)
      ])
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
      let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.read(upToCount: FileTree.largestFile + 1) ?? Data()
    else {
      throw fault(
        .unreadableFile, "There is no file here that can be read.", "Check the path and its rights."
      )
    }
    guard data.count <= FileTree.largestFile else {
      throw fault(
        .tooLarge, "The file is larger than \(FileTree.largestFile >> 20) MiB.",
        "Name a contract or a file of facts; records are read with --records.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw fault(.notUTF8, "The file is not UTF-8.", "Save it as UTF-8.")
    }
    try self.init(text: text, file: path, as: type)
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: YAML or JSON.
  ///   - file: The name that faults print.
  ///   - type: The type of the value.
  /// - Throws: ``FileFaults``.
  public init(text: String, file: String, as type: Value.Type = Value.self) throws(FileFaults) {
    let tree = try FileTree(parsing: text, file: file)
    let log = DecodingLog(file: file)
    var decoded: Value?
    let decoder = TreeDecoder(
      value: tree, log: log, codingPath: [], type: String(describing: type))
    do {
      decoded = try decoder.read(type)
    } catch {
      log.report(error, at: tree)
    }
    log.reportUnknownKeys(in: tree)
    guard let decoded, log.faults.isEmpty else { throw FileFaults(log.faults) }
    value = decoded
    self.file = file
    self.tree = tree
    schema = log.schema
  }
}

extension PositionedFile: Sendable where Value: Sendable {}
