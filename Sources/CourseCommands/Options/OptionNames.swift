// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing

/// Turns errors about fields of the model into errors about the options that were typed.
enum OptionNames {
  /// Runs a body; an invalid parameter that it throws names the option: `--line-limit is 0; …`.
  static func naming<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as InvalidParameter {
      throw named(error)
    }
  }

  /// The same for a body that takes its time.
  static func naming<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch let error as InvalidParameter {
      throw named(error)
    }
  }

  /// The same error, with the option's name and numbers as a person types them.
  static func named(_ error: InvalidParameter) -> InvalidParameter {
    InvalidParameter(
      name: option(error.name), value: plainNumbers(error.value),
      requirement: plainNumbers(error.requirement))
  }

  /// A distribution from an option's number, which is a mean time.
  ///
  /// - Parameters:
  ///   - field: The option, written as a field.
  ///   - value: The number that was typed.
  ///   - shape: The distribution of that mean.
  /// - Returns: The distribution.
  /// - Throws: `InvalidParameter` under the field's name.
  static func duration(
    _ field: String, _ value: Double, _ shape: DurationDistribution.Shape
  ) throws(InvalidParameter) -> DurationDistribution {
    do {
      return try DurationDistribution(shape)
    } catch {
      throw InvalidParameter(
        name: field, value: "\(value)",
        requirement: "be a number above 0, of 10,000,000 seconds at most")
    }
  }

  /// Fields whose option is not the last part of their name in hyphens.
  private static let others = [
    "mode": "--strategy", "strategies": "--strategy", "timeBetween": "--minutes-between-pauses",
    "callsPerHour": "--inbound-calls-per-hour", "segments": "segments",
    "linesPerAgent": "the RATIO of power:RATIO",
  ]

  /// `attempts.setupTime` becomes `--setup-time`; what no option sets stays as it is.
  private static func option(_ field: String) -> String {
    guard !field.contains(" "), !field.hasPrefix("--"), !field.hasPrefix("failures") else {
      return field
    }
    if field.hasPrefix("changes") { return "--change" }
    let last = field.split(separator: ".").last.map(String.init) ?? field
    if let other = others[last] { return other }
    var option = "--"
    for character in last {
      option += character.isUppercase ? "-" + character.lowercased() : String(character)
    }
    return option
  }

  /// 3.0 becomes 3.
  private static func plainNumbers(_ text: String) -> String {
    text.replacing(/([0-9])\.0(?![0-9])/) { String($0.output.1) }
  }
}
