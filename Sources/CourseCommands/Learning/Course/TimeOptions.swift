// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CourseModel

/// How much time there is for a quiz.
struct TimeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The minutes for the whole quiz (by default the limit of the lesson, if it has one).",
      valueName: "minutes"))
  var time: Int?

  @Option(
    help: ArgumentHelp(
      "More time for those who need it, as a share of the limit, such as 50%.",
      valueName: "share"))
  var extraTime: ExtraTime?

  func validate() throws {
    if let time, !(1...1440).contains(time) {
      throw ValidationError("--time is \(time); it must be from 1 to 1440 minutes.")
    }
  }

  /// The time for all questions of a quiz; nil for as long as it takes.
  ///
  /// The limit of a lesson holds for its graded quiz alone.
  func limit(for lesson: Lesson, _ form: QuizForm) -> Duration? {
    let limit = time.map { Duration.seconds($0 * 60) } ?? (form == .graded ? lesson.quiz.time : nil)
    return limit.map { QuizClock.extended($0, percent: extraTime?.percent ?? 0) }
  }
}

/// A share of more time, such as `50%`.
struct ExtraTime: ExpressibleByArgument {
  /// The share in per cent, 0…400.
  var percent: Int

  init?(argument: String) {
    let digits = argument.filter { $0 != " " && $0 != "%" }
    guard let percent = Int(digits), (0...400).contains(percent) else { return nil }
    self.percent = percent
  }

  var defaultValueDescription: String { "\(percent)%" }
}
