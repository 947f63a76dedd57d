// SPDX-License-Identifier: Apache-2.0

import CourseModel
import OutboundDialing

/// Reads a mode and names the near ones when there is none of that name.
func modeNamed(_ text: String) throws -> StrategySpecification {
  do {
    return try StrategySpecification(text)
  } catch {
    let name = String(text.prefix { $0 != ":" })
    let known = StrategySpecification.allModes.map(\.mode)
    guard !known.contains(name), let near = NearNames.near(name, among: known).first else {
      throw error
    }
    throw InvalidParameter(
      name: error.name, value: error.value,
      requirement: error.requirement + " (did you mean “\(near)”?)")
  }
}
