// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The simulated values of a lesson, as they are kept in `computed.json` beside it.
public struct ComputedValues: Hashable, Sendable {
  /// The entries by the key of their request.
  public var entries: [String: Entry]

  /// Creates a set of values.
  public init(entries: [String: Entry] = [:]) {
    self.entries = entries
  }

  /// One value with all that is needed to compute it again.
  public struct Entry: Hashable, Codable, Sendable {
    /// The mean.
    public var value: Double
    /// Half the width of the confidence interval of 95 %.
    public var halfWidth: Double
    /// The engine that computed it.
    public var engineVersion: String
    /// The seed it was computed with.
    public var seed: UInt64

    /// Creates an entry.
    public init(value: Double, halfWidth: Double, engineVersion: String, seed: UInt64) {
      self.value = value
      self.halfWidth = halfWidth
      self.engineVersion = engineVersion
      self.seed = seed
    }

    /// The value without its origin.
    var simulatedValue: SimulatedValue { SimulatedValue(mean: value, halfWidth: halfWidth) }
  }

  /// Computes the value of a request.
  static func compute(
    _ request: SimulatedRequest, with engine: EngineFunctions
  ) throws(EngineFault) -> Entry {
    let result = try engine.simulated(request)
    guard result.mean.isFinite, result.halfWidth.isFinite else {
      throw EngineFault("The result is not a finite number.")
    }
    return Entry(
      value: result.mean, halfWidth: result.halfWidth, engineVersion: engine.version,
      seed: request.seed)
  }
}

extension ComputedValues {
  private struct File: Codable {
    var version: Int
    var values: [String: Entry]
  }

  /// Reads the file's JSON; nil when it is something else.
  init?(json: [UInt8]) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(json)), file.version == 1,
      file.values.values.allSatisfy({ $0.value.isFinite && $0.halfWidth.isFinite })
    else { return nil }
    entries = file.values
  }

  /// The file's JSON: sorted by key, the same bytes for the same values.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(File(version: 1, values: entries)) else { return "" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
