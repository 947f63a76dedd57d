// SPDX-License-Identifier: Apache-2.0

import CourseModel
import TerminalText

extension ActivityRunner {
  /// Plays a workflow task by task, then shows what the tasks cost by hand.
  func play(
    _ sort: SortActivity, _ run: SortRun, _ talk: inout Conversation
  ) throws -> [ActivityPart]? {
    talk.say(spaced: "The workflow: \(sort.workflow).")
    talk.say(
      spaced: "Its \(run.tasks.count) tasks come one by one. Say for each who should do it on a "
        + "well-run floor: a person (manual) or a system (automated).")
    guard let parts = try ask(run.prompts, of: run, &talk) else { return nil }
    talk.show(
      spaced: SortCostsView(run, parts, showsAnswers: manner == .exercise).lines(talk.options))
    return parts
  }
}
