// SPDX-License-Identifier: Apache-2.0

import NameMatching
import ContactCenter
import CourseModel
import DialingBaselines
import OutboundDialing

/// Reads one of the five modes and names the near ones when there is none of that name.
func modeNamed(_ text: String) throws -> StrategySpecification {
  do {
    return try StrategySpecification(text)
  } catch {
    throw error.suggesting(near: text, among: modeNames)
  }
}

/// Reads one of the five modes, or somebody else's control law, and names the near ones when there
/// is none of that name.
func comparedStrategy(named text: String) throws -> ComparedStrategy {
  let name = String(text.prefix { $0 != ":" })
  if BaselineSpecification.names.contains(name) {
    return ComparedStrategy(try BaselineSpecification(text))
  }
  do {
    return ComparedStrategy(try StrategySpecification(text))
  } catch  where modeNames.contains(name) {
    throw error
  } catch {
    let laws = BaselineSpecification.forms.joined(separator: ", ")
    throw InvalidParameter(
      name: error.name, value: text,
      requirement: error.requirement + ", or a law by others: " + laws
    ).suggesting(near: text, among: modeNames + BaselineSpecification.names)
  }
}

/// The strategies that ``comparedStrategy(named:)`` reads, for a help text.
let strategyForms = """
  Modes: manual, preview, progressive, power:RATIO, predictive or predictive:LIMIT.
  Laws by others, as reconstructed from public descriptions:
  \(BaselineSpecification.forms.joined(separator: ", ")).
  """

private let modeNames = StrategySpecification.allModes.map(\.mode)

extension InvalidParameter {
  fileprivate func suggesting(near text: String, among known: [String]) -> Self {
    let name = String(text.prefix { $0 != ":" })
    guard !known.contains(name), let near = NearNames.near(name, among: known).first else {
      return self
    }
    return InvalidParameter(
      name: self.name, value: value, requirement: requirement + " (did you mean “\(near)”?)")
  }
}
