// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

extension ActivityReader {
  /// Reads the fields of a sort activity.
  static func readSort(_ fields: FieldReader, in log: inout FaultLog) -> SortActivity? {
    let workflow = fields.requiredText("workflow", "One sentence on the work", in: &log)
    let items = fields.list("tasks", in: &log)
    let tasks = items.compactMap { readTask($0, in: &log) }
    if items.count < SortActivity.fewestTasks {
      log.report(
        .badActivity, at: fields.place("tasks"),
        "The activity has \(items.count) tasks; it needs at least \(SortActivity.fewestTasks).",
        repair: "Add tasks of the same workflow.")
    }
    var seen: Set<String> = []
    for (task, item) in zip(tasks, items) where !seen.insert(task.id).inserted {
      log.report(
        .badActivity, at: item.position, "The task “\(task.id)” stands twice.",
        repair: "Give each task its own id.")
    }
    if tasks.count == items.count, !tasks.isEmpty {
      for doer in SortActivity.Doer.allCases where !tasks.contains(where: { $0.answer == doer }) {
        log.report(
          .badActivity, at: fields.place("tasks"), "No task is \(doer.rawValue).",
          repair: "Add one, or there is nothing to sort.")
      }
    }
    var floor: SortActivity.Floor?
    if let value = fields.required("floor", "{agents: 10, answerRate: 0.25}", in: &log),
      let inner = FieldReader(
        value, owner: "the floor", known: ["agents", "answerRate"], in: &log),
      let agents = agents(inner, in: &log), let rate = answerRate(inner, in: &log)
    {
      floor = SortActivity.Floor(agents: agents, answerRate: rate)
    }
    guard let workflow, let floor else { return nil }
    return SortActivity(workflow: workflow, tasks: tasks, floor: floor)
  }

  private static func readTask(
    _ value: YAMLValue, in log: inout FaultLog
  ) -> SortActivity.Task? {
    guard
      let fields = FieldReader(
        value, owner: "the task", known: ["id", "text", "answer", "feedback", "cost", "source"],
        in: &log)
    else { return nil }
    let id = fields.requiredIdentifier("id", "dial-number", in: &log)
    let text = fields.requiredText("text", "Key each number into the phone", in: &log)
    let feedback = fields.requiredText("feedback", "Why it is so", in: &log)
    _ = fields.required("answer", "automated", in: &log)
    let answer = fields.choice("answer", SortActivity.Doer.self, in: &log)
    let source = fields.text("source", in: &log)
    let cost = fields.value("cost").flatMap { readCost($0, in: &log) }
    guard let id, let text, let feedback, let answer else { return nil }
    return SortActivity.Task(
      id: id, text: text, answer: answer, feedback: feedback, cost: cost, source: source)
  }

  private static func readCost(
    _ value: YAMLValue, in log: inout FaultLog
  ) -> SortActivity.Cost? {
    guard
      let fields = FieldReader(
        value, owner: "the cost", known: ["seconds", "per", "measure"], in: &log)
    else { return nil }
    if fields.value("measure") != nil {
      if fields.value("seconds") != nil || fields.value("per") != nil {
        log.report(
          .badActivity, at: fields.position,
          "The cost is both measured and given in seconds.",
          repair: "Keep either “measure” or “seconds” with “per”.")
      }
      return fields.choice("measure", SortActivity.Measure.self, in: &log).map { .measured($0) }
    }
    _ = fields.required("seconds", "10", in: &log)
    _ = fields.required("per", "attempt", in: &log)
    guard let seconds = fields.real("seconds", 0...28_800, in: &log),
      let occasion = fields.choice("per", SortActivity.Occasion.self, in: &log)
    else { return nil }
    return .seconds(seconds, per: occasion)
  }
}
