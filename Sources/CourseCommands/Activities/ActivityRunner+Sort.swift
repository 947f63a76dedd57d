// SPDX-License-Identifier: Apache-2.0

import CourseModel
import TerminalText

extension ActivityRunner {
  /// Plays a workflow task by task, then shows what the tasks cost by hand.
  mutating func play(
    _ sort: SortActivity, _ run: SortRun, _ answers: inout AnswerSource
  ) throws -> [ActivityPart]? {
    stage.say("The workflow: \(sort.workflow).")
    stage.say(
      "Its \(run.tasks.count) tasks come one by one. Say for each who should do it on a well-run "
        + "floor: a person (manual) or a system (automated).")
    guard let parts = try ask(run.prompts, of: run, &answers) else { return nil }
    stage.show(
      [""]
        + SortCostsView(run, parts, showsAnswers: stage.manner == .exercise)
        .lines(stage.options))
    return parts
  }
}
