// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

extension ActivityReader {
  /// The modes without a parameter.
  private static let modes = ["manual", "preview", "progressive", "predictive"]

  /// Reads the fields of a dialing activity.
  static func readDialing(_ fields: FieldReader, in log: inout FaultLog) -> DialingActivity? {
    let agents = agents(fields, in: &log)
    let rate = answerRate(fields, in: &log)
    let days = fields.value("days") == nil ? 1 : fields.integer("days", dayRange, in: &log)
    let seed = fields.integer("seed", 0...Int.max, in: &log)
    _ = fields.required("modes", "[manual, predictive]", in: &log)
    let items = fields.list("modes", in: &log)
    var names: [String] = []
    for item in items {
      guard case .scalar(let name, _) = item.content, isMode(name) else {
        log.report(
          .badActivity, at: item.position, "The mode \(item.description) is not known.",
          repair: NearNames.suggestion(
            for: item.description.filter { $0.isLetter }, among: modes + ["power:1.5"]))
        continue
      }
      if names.contains(name) {
        log.report(
          .badActivity, at: item.position, "The mode “\(name)” stands twice.",
          repair: "Name each mode once.")
      }
      names.append(name)
    }
    if names.count == items.count, names.count < 2, fields.value("modes") != nil {
      log.report(
        .badActivity, at: fields.place("modes"), "The activity compares fewer than two modes.",
        repair: "Name at least two of \((modes + ["power:1.5"]).joined(separator: ", ")).")
    }
    guard let agents, let rate, let days else { return nil }
    return DialingActivity(
      agents: agents, answerRate: rate, modes: names, days: days, seed: seed.map { UInt64($0) })
  }

  private static func isMode(_ name: String) -> Bool {
    if modes.contains(name) { return true }
    guard name.hasPrefix("power:"), let lines = Double(name.dropFirst("power:".count)) else {
      return false
    }
    return (1...10).contains(lines)
  }
}
