// SPDX-License-Identifier: Apache-2.0

import NameMatching
import LessonMarkdown
import OutboundDialing

extension ActivityReader {
  private static let names = StrategySpecification.allModes.map(\.mode)

  /// Reads the fields of a dialing activity.
  static func readDialing(_ fields: FieldReader, in log: inout FaultLog) -> DialingActivity? {
    let agents = agents(fields, in: &log)
    let rate = answerRate(fields, in: &log)
    let days = fields.value("days") == nil ? 1 : fields.integer("days", dayRange, in: &log)
    let seed = fields.integer("seed", 0...Int.max, in: &log)
    _ = fields.required("modes", "[manual, predictive]", in: &log)
    let items = fields.list("modes", in: &log)
    var modes: [StrategySpecification] = []
    for item in items {
      guard let mode = mode(item, in: &log) else { continue }
      if modes.contains(mode) {
        log.report(
          .badActivity, at: item.position, "The mode “\(mode)” stands twice.",
          repair: "Name each mode once.")
      }
      modes.append(mode)
    }
    if modes.count == items.count, modes.count < 2, fields.value("modes") != nil {
      log.report(
        .badActivity, at: fields.place("modes"), "The activity compares fewer than two modes.",
        repair: "Name at least two of \(Self.names.joined(separator: ", ")).")
    }
    guard let agents, let rate, let days else { return nil }
    return DialingActivity(
      agents: agents, answerRate: rate, modes: modes, days: days, seed: seed.map { UInt64($0) })
  }

  private static func mode(
    _ item: YAMLValue, in log: inout FaultLog
  ) -> StrategySpecification? {
    let name = if case .scalar(let text, _) = item.content { text } else { "" }
    do {
      return try StrategySpecification(name)
    } catch {
      let word = String(name.prefix { $0 != ":" })
      log.report(
        .badActivity, at: item.position, "The mode \(item.description) is not known.",
        repair: names.contains(word)
          ? error.description : NearNames.suggestion(for: word, among: names))
      return nil
    }
  }
}
