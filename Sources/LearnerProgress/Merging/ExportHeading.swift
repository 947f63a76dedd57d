// SPDX-License-Identifier: Apache-2.0

/// The first line of an export: what it is, its version, and how many facts follow.
struct ExportHeading {
  static let format = "bpo-progress"
  /// The version that this program writes; it reads all from 1.
  static let newestVersion = 3

  let version: Int
  /// How many facts follow, by which a file that was cut off is told; nil in version 1.
  let facts: Int?
  /// The name that the learner gave the export, or nil: nothing is told by itself.
  let learner: String?

  static func line(facts: Int, learner: String? = nil) -> String {
    let name = learner.map { #","learner":"# + ExportText.quoted($0) } ?? ""
    return #"{"format":"\#(format)","version":\#(newestVersion),"facts":\#(facts)\#(name)}"#
  }

  /// Refuses a record itself, which is no text at all.
  static func refuseRecord(_ line: [UInt8]) throws(LineFault) {
    guard !line.starts(with: Array("SQLite format 3".utf8)) else {
      throw LineFault(
        offset: 0,
        reason: "This is a progress file itself; write an export of it with bpo progress --export.")
    }
  }

  init(_ line: [UInt8]) throws(LineFault) {
    var scanner = JSONScanner(line)
    let fields: [(name: String, offset: Int, value: JSONScanner.Value)]
    do {
      fields = try scanner.object()
    } catch {
      throw Self.notAnExport
    }
    func field(_ name: String) -> JSONScanner.Value? { fields.first { $0.name == name }?.value }
    guard case .text(Self.format)? = field("format")?.kind, let version = field("version"),
      let number = Int(version.spelling), number >= 1
    else { throw Self.notAnExport }
    guard number <= Self.newestVersion else {
      throw LineFault(
        offset: version.offset,
        reason: "The export was written by a newer version of bpo (format \(number), this one "
          + "knows \(Self.newestVersion)); update bpo to merge it.")
    }
    self.version = number
    if case .text(let name)? = field("learner")?.kind { learner = name } else { learner = nil }
    guard number > 1 else {
      facts = nil
      return
    }
    guard let count = field("facts"), let facts = Int(count.spelling), facts >= 0 else {
      throw LineFault(
        offset: 0, reason: "The heading does not say in “facts” how many facts follow.")
    }
    self.facts = facts
  }

  private static let notAnExport = LineFault(
    offset: 0,
    reason: "This is no export of progress; one begins with the line {\"format\":\"\(format)\","
      + "\"version\":\(newestVersion),\"facts\":…}, as bpo progress --export writes it.")
}
