// SPDX-License-Identifier: Apache-2.0

import NameMatching
import LessonMarkdown

/// Reads the YAML body of a fenced block whose info string begins with `activity`.
struct ActivityReader {
  /// The kind that an info string names: nil when the block is no activity at all.
  static func word(ofInfo info: String) -> String? {
    let words = info.split(separator: " ")
    guard words.first == "activity" else { return nil }
    return words.dropFirst().joined(separator: " ")
  }

  /// Reads one activity; reports every fault and gives nil when there was one.
  static func read(
    word: String, body: String, range: SourceRange, in log: inout FaultLog
  ) -> Activity? {
    guard let kind = Activity.Kind(rawValue: word) else {
      log.report(
        .unknownActivity, at: range, "There is no activity of the kind “\(word)”.",
        repair: NearNames.suggestion(for: word, among: Activity.Kind.allCases.map(\.rawValue)))
      return nil
    }
    let before = log.faults.count
    guard let value = YAMLValue.parse(body, firstLine: range.start.line + 1, in: &log),
      let fields = FieldReader(
        value, owner: "the activity", known: ["id", "title"] + knownFields(of: kind), in: &log)
    else { return nil }
    let id = fields.requiredIdentifier("id", "day-09-\(kind.rawValue)", in: &log)
    let title = fields.requiredText("title", "What the learner does", in: &log)
    let content: Activity.Content? =
      switch kind {
      case .sort: readSort(fields, in: &log).map { .sort($0) }
      case .revenue: readRevenue(fields, in: &log).map { .revenue($0) }
      case .dialing: readDialing(fields, in: &log).map { .dialing($0) }
      case .trial: readTrial(fields, in: &log).map { .trial($0) }
      }
    guard let id, let title, let content, log.faults.count == before else { return nil }
    return Activity(id: id, title: title, content: content, range: range)
  }

  private static func knownFields(of kind: Activity.Kind) -> [String] {
    switch kind {
    case .sort: ["workflow", "tasks", "floor"]
    case .revenue: ["currency", "ranges"]
    case .dialing: ["agents", "answerRate", "modes", "days", "seed"]
    case .trial: ["command", "look"]
    }
  }

  /// The most agents and days that an activity may simulate.
  static let agentRange = 1...1000
  static let dayRange = 1...30

  static func answerRate(_ fields: FieldReader, in log: inout FaultLog) -> Double? {
    guard fields.required("answerRate", "0.25", in: &log) != nil else { return nil }
    return fields.real("answerRate", 0.01...1, in: &log)
  }

  static func agents(_ fields: FieldReader, in log: inout FaultLog) -> Int? {
    guard fields.required("agents", "20", in: &log) != nil else { return nil }
    return fields.integer("agents", agentRange, in: &log)
  }
}
