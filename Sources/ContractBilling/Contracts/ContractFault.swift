// SPDX-License-Identifier: Apache-2.0

/// Something in a contract that cannot be billed, where it stands and how to mend it.
///
/// A contract reports all its faults at once. ``path`` leads to the place from the outside in, so
/// that whoever read the contract from a file can point to line and column.
public struct ContractFault: Error, Hashable, Sendable {
  /// One step from the outside in.
  public enum PathStep: Hashable, Sendable {
    /// Into the value of a key.
    case key(String)
    /// Into an element of a list, counted from 0.
    case index(Int)
  }

  /// The way from the contract to the fault, empty for the contract itself.
  public var path: [PathStep]
  /// What is wrong, one sentence with the name, the value and the requirement.
  public var message: String
  /// How to mend it, one sentence.
  public var repair: String

  /// Creates a fault.
  public init(path: [PathStep], message: String, repair: String) {
    self.path = path
    self.message = message
    self.repair = repair
  }

  /// The same fault seen from further out.
  public func inside(_ steps: PathStep...) -> Self {
    Self(path: steps + path, message: message, repair: repair)
  }

  /// The path as a reader writes it, `parts[2].price.tiers[1].upTo`.
  public var location: String {
    path.reduce(into: "") { text, step in
      switch step {
      case .key(let key): text += text.isEmpty ? key : "." + key
      case .index(let index): text += "[\(index)]"
      }
    }
  }
}

extension ContractFault: CustomStringConvertible {
  /// The location, the message and the repair.
  public var description: String {
    (path.isEmpty ? "" : location + ": ") + message + " " + repair
  }
}

extension ContractFault.PathStep: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// Creates the step into a key's value.
  public init(stringLiteral value: String) { self = .key(value) }

  /// Creates the step into an element of a list.
  public init(integerLiteral value: Int) { self = .index(value) }
}

extension [ContractFault] {
  /// The same faults seen from further out.
  func inside(_ steps: ContractFault.PathStep...) -> [ContractFault] {
    map { ContractFault(path: steps + $0.path, message: $0.message, repair: $0.repair) }
  }
}
