// SPDX-License-Identifier: Apache-2.0

/// A parameter that no strategy, scenario or model can work with.
public struct InvalidParameter: Error, Hashable, Sendable, CustomStringConvertible {
  /// The parameter's name as the caller writes it.
  public var name: String
  /// The value that was given.
  public var value: String
  /// What a value must satisfy, to be read after "it must".
  public var requirement: String

  /// Creates an error.
  ///
  /// - Parameters:
  ///   - name: The parameter's name as the caller writes it.
  ///   - value: The value that was given.
  ///   - requirement: What a value must satisfy, to be read after "it must".
  public init(name: String, value: String, requirement: String) {
    self.name = name
    self.value = value
    self.requirement = requirement
  }

  /// The parameter, its value and the requirement as one sentence.

  public var description: String { "\(name) is \(value); it must \(requirement)." }

  /// Throws unless a number is finite and inside a range, both ends included.
  package static func require(
    _ name: String, _ value: Double, in range: ClosedRange<Double>, unit: String = ""
  ) throws(InvalidParameter) {
    guard value.isFinite, range.contains(value) else {
      let bounds =
        range.upperBound == .greatestFiniteMagnitude
        ? "at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
      throw InvalidParameter(
        name: name, value: "\(value)",
        requirement: "be \(bounds)" + (unit.isEmpty ? "" : " \(unit)"))
    }
  }

  /// Throws unless a count is inside a range.
  package static func require(
    _ name: String, _ value: Int, in range: ClosedRange<Int>
  ) throws(InvalidParameter) {
    guard range.contains(value) else {
      throw InvalidParameter(
        name: name, value: "\(value)",
        requirement: "be from \(range.lowerBound) to \(range.upperBound)")
    }
  }
}
