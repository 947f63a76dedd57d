// SPDX-License-Identifier: Apache-2.0

import NameMatching

/// A name that stands for nothing in the course.
public struct UnknownName: Error, Hashable, Sendable {
  /// What was looked for: “lesson”, “activity” or “question”.
  public var kind: String
  /// The name that was given.
  public var name: String
  /// The names there are.
  public var known: [String]

  /// Creates the error.
  public init(kind: String, name: String, known: [String]) {
    self.kind = kind
    self.name = name
    self.known = known
  }
}

extension UnknownName: CustomStringConvertible {
  /// One sentence that names the unknown name, and one that names the near ones.
  public var description: String {
    "There is no \(kind) “\(name)”. \(NearNames.suggestion(for: name, among: known))"
  }
}
