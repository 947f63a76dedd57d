// SPDX-License-Identifier: Apache-2.0

/// A value that a formula of queueing theory cannot take.
///
/// It prints as one sentence: "load is -1.0; it must be finite and at least 0."
public struct InvalidQueueingParameter: Error, Hashable, CustomStringConvertible {
  /// The name of the parameter, as the initializer or method spells it.
  public let name: String
  /// The refused value, as text.
  public let value: String
  /// What the value must be, as the end of the sentence "it must be …".
  public let requirement: String

  /// Describes a refused value.
  public init(name: String, value: some CustomStringConvertible, requirement: String) {
    self.name = name
    self.value = value.description
    self.requirement = requirement
  }

  public var description: String { "\(name) is \(value); it must be \(requirement)." }
}

/// Refuses a number of agents outside 1 … 1,000,000.
func requireAgents(_ agents: Int) throws(InvalidQueueingParameter) {
  guard (1...ErlangB.greatestAgentCount).contains(agents) else {
    throw InvalidQueueingParameter(
      name: "agents", value: agents, requirement: "a whole number from 1 to 1,000,000")
  }
}

/// Refuses a value that is not finite or is negative.
func requireNotNegative(_ value: Double, _ name: String) throws(InvalidQueueingParameter) {
  guard value.isFinite, value >= 0 else {
    throw InvalidQueueingParameter(
      name: name, value: value, requirement: "finite and at least 0")
  }
}

/// Refuses a value that is not finite or is not above zero.
func requirePositive(_ value: Double, _ name: String) throws(InvalidQueueingParameter) {
  guard value.isFinite, value > 0 else {
    throw InvalidQueueingParameter(
      name: name, value: value, requirement: "finite and greater than 0")
  }
}

/// Refuses a share that is not strictly between zero and one.
func requireProperShare(_ value: Double, _ name: String) throws(InvalidQueueingParameter) {
  guard value > 0, value < 1 else {
    throw InvalidQueueingParameter(
      name: name, value: value, requirement: "greater than 0 and less than 1")
  }
}
