// SPDX-License-Identifier: Apache-2.0

import NameMatching
public import OutboundDialing

/// A jurisdiction whose rules on dialing the library knows, under an ISO 3166 code.
public struct DialingJurisdiction: Hashable, Codable, Sendable, Identifiable {
  /// The code: a country as in `US`, or a part of it as in `US-FL`.
  public let id: String
  /// The name.
  public let name: String
  /// Other names that find it.
  public let aliases: [String]
  /// The identifiers of its rules on abandoned calls in force, in `AbandonmentRule/all`; empty
  /// where the table has none.
  public let abandonmentRules: [String]

  private init(
    _ id: String, _ name: String, aliases: [String] = [], abandonmentRules: [String] = []
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.abandonmentRules = abandonmentRules
  }

  /// The jurisdictions that come with the library.
  public static let all = [
    DialingJurisdiction("AU", "Australia", abandonmentRules: ["au-acma"]),
    DialingJurisdiction("CA", "Canada", abandonmentRules: ["ca-crtc-utr"]),
    DialingJurisdiction("FR", "France"),
    DialingJurisdiction("GB", "United Kingdom", aliases: ["UK"], abandonmentRules: ["uk-ofcom"]),
    DialingJurisdiction("IN", "India", abandonmentRules: ["in-trai"]),
    DialingJurisdiction(
      "US", "United States", aliases: ["USA"], abandonmentRules: ["us-ftc-tsr", "us-fcc-tcpa"]),
    DialingJurisdiction(
      "US-FL", "Florida", aliases: ["FL"], abandonmentRules: ["us-ftc-tsr", "us-fcc-tcpa"]),
  ]

  /// Finds a jurisdiction by its code, name or alias, in any letter case.
  ///
  /// - Throws: `InvalidParameter` that names the nearest and lists those known.
  public static func named(_ text: String) throws(InvalidParameter) -> DialingJurisdiction {
    let wanted = text.lowercased()
    let found = all.first { place in
      ([place.id, place.name] + place.aliases).contains { $0.lowercased() == wanted }
    }
    if let found { return found }
    let names = all.flatMap { [$0.id, $0.name] + $0.aliases }
    let near = NearNames.near(text, among: names)
    let known = all.map { "\($0.id) (\($0.name))" }.joined(separator: ", ")
    throw InvalidParameter(
      name: "jurisdiction", value: text.isEmpty ? "empty" : "“\(text.prefix(64))”",
      requirement: "be one of \(known)"
        + (near.isEmpty
          ? "" : "; the nearest is \(NearNames.list(near, joinedBy: "or"))"))
  }

  /// Its rules on abandoned calls.
  public var rulesOnAbandonment: [AbandonmentRule] {
    abandonmentRules.compactMap { id in AbandonmentRule.all.first { $0.identifier == id } }
  }

  /// The rule on abandoned calls that leaves the least: the lowest limit, and the first of equals;
  /// nil where the table has none.
  public var strictestRule: AbandonmentRule? {
    rulesOnAbandonment.enumerated().min {
      ($0.element.limit, $0.offset) < ($1.element.limit, $1.offset)
    }?
    .element
  }

  /// Its rules on whether and when a number may be called, with those of the country that it is a
  /// part of and those that hold everywhere.
  public var rulesOnCalling: [DialingRule] {
    DialingRule.all.filter { rule in
      guard let region = rule.region else { return true }
      return region == id || id.hasPrefix(region + "-")
    }
  }
}
