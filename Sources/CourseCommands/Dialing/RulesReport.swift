// SPDX-License-Identifier: Apache-2.0

import NameMatching
import CourseModel
import OutboundDialing

/// Rules on dialing, as `bpo dialing rules` gives them.
struct RulesReport: Encodable {
  var notice = Self.notice
  var abandonment: [AbandonmentRule]
  var dialing: [DialingRule]

  /// What every table of rules says of itself.
  static let notice =
    "A summary for engineers, not legal advice. Check the source before you rely on it."

  /// All rules, the one of a name, or those whose names begin with it.
  init(matching name: String?) throws(InvalidParameter) {
    abandonment = AbandonmentRule.all
    dialing = DialingRule.all
    guard let name else { return }
    let known = abandonment.map(\.identifier) + dialing.map(\.identifier)
    let wanted = name.lowercased()
    let isExact = known.contains(wanted)
    func matches(_ identifier: String) -> Bool {
      isExact ? identifier == wanted : identifier.hasPrefix(wanted + "-")
    }
    abandonment.removeAll { !matches($0.identifier) }
    dialing.removeAll { !matches($0.identifier) }
    guard abandonment.isEmpty, dialing.isEmpty else { return }
    let near = NearNames.near(wanted, among: known)
    let hint =
      near.isEmpty
      ? "“bpo dialing rules” lists them" : "near are " + near.joined(separator: ", ")
    throw InvalidParameter(
      name: "rule", value: name, requirement: "be a known rule or the beginning of some; \(hint)")
  }

  /// The only rule of the report, if it has but one.
  var only: Only? {
    guard abandonment.count + dialing.count == 1 else { return nil }
    return abandonment.first.map { .abandonment($0) } ?? dialing.first.map { .dialing($0) }
  }

  /// One rule of either table.
  enum Only {
    case abandonment(AbandonmentRule)
    case dialing(DialingRule)
  }
}
