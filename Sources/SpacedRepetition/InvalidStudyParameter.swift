// SPDX-License-Identifier: Apache-2.0

/// A parameter or a stored value of the review schedule that cannot be.
public struct InvalidStudyParameter: Error, Hashable, Sendable, CustomStringConvertible {
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

  /// Throws unless a value lies inside a range, both ends included; NaN lies in none.
  static func require<Value: Comparable>(
    _ name: String, _ value: Value, in range: ClosedRange<Value>
  ) throws(InvalidStudyParameter) {
    guard range.contains(value) else {
      throw InvalidStudyParameter(
        name: name, value: "\(value)",
        requirement: "be from \(range.lowerBound) to \(range.upperBound)")
    }
  }
}

extension Decoder {
  /// Makes a decoded value, turning its refusal into the decoder's own error, which has a place.
  func checked<Value>(
    _ make: () throws(InvalidStudyParameter) -> Value
  ) throws -> Value {
    do {
      return try make()
    } catch {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: codingPath, debugDescription: error.description))
    }
  }
}
