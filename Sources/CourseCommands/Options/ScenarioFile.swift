// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import Foundation
import OutboundDialing

/// Reads a scenario in JSON: by itself, under `scenario`, or under `parameters.scenario` as
/// `--json` prints it.
enum ScenarioFile {
  /// What is wrong with a file.
  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  private struct Envelope: Decodable {
    struct Parameters: Decodable { var scenario: FloorScenario? }
    var parameters: Parameters?
    var scenario: FloorScenario?
  }

  /// The most bytes of a file; a scenario takes some kilobytes.
  private static let mostBytes = 16 << 20

  static func read(_ path: String) throws -> FloorScenario {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Fault(description: "\(path) cannot be read: \(String(cString: strerror(errno))).")
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard let data = try? file.read(upToCount: mostBytes + 1) ?? Data() else {
      throw Fault(description: "\(path) cannot be read.")
    }
    guard data.count <= mostBytes else {
      throw Fault(
        description: "\(path) has more than \(mostBytes) bytes; a scenario has a few thousand.")
    }
    do {
      let envelope = try JSONDecoder().decode(Envelope.self, from: data)
      let scenario =
        try envelope.parameters?.scenario ?? envelope.scenario
        ?? JSONDecoder().decode(FloorScenario.self, from: data)
      try scenario.validate()
      return scenario
    } catch let error as DecodingError {
      throw Fault(description: "\(path): \(sentence(error))")
    } catch let error as InvalidParameter {
      throw Fault(description: "\(path): \(error)")
    }
  }

  private static func sentence(_ error: DecodingError) -> String {
    func place(_ path: [any CodingKey]) -> String {
      path.isEmpty
        ? "the top"
        : path.map { $0.intValue.map { "\($0)" } ?? $0.stringValue }
          .joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context):
      return "\(key.stringValue) is missing at \(place(context.codingPath)); "
        + "a scenario has all the keys that “bpo dialing simulate --json” prints."
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "the value at \(place(context.codingPath)) is of the wrong kind."
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty
        ? "this is not JSON."
        : "the value at \(place(context.codingPath)) cannot be used: "
          + context.debugDescription
    @unknown default: return "the scenario cannot be read."
    }
  }
}
