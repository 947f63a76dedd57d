// SPDX-License-Identifier: Apache-2.0

import NameMatching

/// Why a path names no process.
public enum TaxonomyPathError: Error, Hashable, Sendable {
  /// The path has no part.
  case empty
  /// A part is the name of no value, voice process or type; the names that come near it.
  case unknownPart(String, near: [String])
  /// A part means several things; what to write instead, with the difference between them.
  case ambiguousPart(String, choices: [TaxonomyChoice])
  /// Two parts give one facet different values.
  case conflictingParts(String, String, facet: Facet)
}

extension TaxonomyPathError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty:
      return "A process needs at least one part, such as “collections/late/third-party”."
    case .unknownPart(let part, let near):
      let refusal = "“\(part)” is no part of a process"
      if near.isEmpty {
        return "\(refusal); write a voice process and values of facets, such as "
          + "“collections/late/third-party”."
      }
      let names = NearNames.list(near.map { "“\($0)”" }, joinedBy: "or")
      return "\(refusal). Did you mean \(names)?"
    case .ambiguousPart(let part, let choices):
      let list = choices.map { "\n  \($0.text): \($0.difference)" }.joined()
      return "“\(part)” means several things; write one of these:\(list)"
    case .conflictingParts(let first, let second, let facet):
      return "“\(first)” and “\(second)” give two answers to one question, “\(facet.question)”; "
        + "leave one out."
    }
  }
}
