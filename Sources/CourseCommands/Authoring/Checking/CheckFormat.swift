// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel
import Foundation
import LessonMarkdown

/// How a check prints its faults.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// For people: faults with repairs, then counts.
  case text
  /// The whole report.
  case json
  /// For code hosts and editors: SARIF 2.1.0.
  case sarif
  /// For editors: one line for each fault, as GCC prints them.
  case gcc

  /// The faults as GCC prints them: `file:line:column: error: message [rule]`, then the repair as a
  /// note.
  static func gccLines(_ faults: [CourseFault]) -> String {
    faults.map { fault in
      let place = "\(fault.file):\(fault.position.line):\(fault.position.column)"
      let message = oneLine(fault.message)
      return "\(place): error: \(message) [\(fault.code.rawValue)]\n"
        + "\(place): note: \(oneLine(fault.repair))\n"
    }.joined()
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

/// Faults in the Static Analysis Results Interchange Format (SARIF) 2.1.0 of OASIS,
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
///
/// Columns count UTF-8 bytes, which SARIF has no name for; on lines of plain ASCII they agree.
struct SARIFLog: Encodable {
  struct Text: Encodable {
    var text: String
  }

  struct Rule: Encodable {
    var id: String
    var shortDescription: Text
  }

  struct Driver: Encodable {
    var name = "bpo check"
    var rules: [Rule]
  }

  struct Tool: Encodable {
    var driver: Driver
  }

  struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
  }

  struct ArtifactLocation: Encodable {
    var uri: String
  }

  struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region
  }

  struct Location: Encodable {
    var physicalLocation: PhysicalLocation
  }

  struct Result: Encodable {
    var ruleId: String
    var ruleIndex: Int
    var level = "error"
    var message: Text
    var locations: [Location]
  }

  struct Run: Encodable {
    var tool: Tool
    var results: [Result]
  }

  var schema = "https://json.schemastore.org/sarif-2.1.0.json"
  var version = "2.1.0"
  var runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  /// Makes a log of one run.
  init(_ faults: [CourseFault]) {
    let codes = CourseFault.Code.allCases
    let rules = codes.map { Rule(id: $0.rawValue, shortDescription: Text(text: $0.demand)) }
    let places = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    let results = faults.map { fault in
      Result(
        ruleId: fault.code.rawValue, ruleIndex: places[fault.code] ?? 0,
        message: Text(text: fault.message + " " + fault.repair),
        locations: [
          Location(
            physicalLocation: PhysicalLocation(
              artifactLocation: ArtifactLocation(uri: Self.uri(fault.file)),
              region: Region(
                startLine: fault.position.line, startColumn: fault.position.column)))
        ])
    }
    runs = [Run(tool: Tool(driver: Driver(rules: rules)), results: results)]
  }

  private static func uri(_ path: String) -> String {
    let encoded = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? ""
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }
}
