// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// Reads the fields `quiz` and `practice` of a lesson's front matter or of `course.yml`.
enum QuizSettingsReader {
  /// The settings as far as they are written, and the defaults for the rest.
  ///
  /// - Parameters:
  ///   - fields: The map that may have the fields.
  ///   - defaults: What holds for a field that is left out.
  ///   - allowsDraw: Whether the number of questions can be set: not for a whole course, whose
  ///     lessons have banks of different sizes.
  ///   - log: Takes the faults.
  /// - Returns: The settings.
  static func read(
    _ fields: FieldReader, over defaults: LessonDefaults, allowsDraw: Bool, in log: inout FaultLog
  ) -> LessonDefaults {
    var settings = defaults
    settings.quiz = quiz(fields, over: defaults.quiz, allowsDraw: allowsDraw, in: &log)
    settings.practice = practice(fields, over: defaults.practice, in: &log)
    return settings
  }

  private static func quiz(
    _ fields: FieldReader, over defaults: Lesson.QuizSettings, allowsDraw: Bool,
    in log: inout FaultLog
  ) -> Lesson.QuizSettings {
    let known = ["pass", "time", "tries", "penalty", "hintPenalty", "reveal"]
    guard let value = fields.value("quiz"),
      let inner = FieldReader(
        value, owner: "the quiz", known: (allowsDraw ? ["draw"] : []) + known, in: &log)
    else { return defaults }
    var settings = defaults
    if allowsDraw { settings.draw = inner.integer("draw", 1...1000, in: &log) ?? settings.draw }
    if let pass = inner.share("pass", isZeroAllowed: false, in: &log) { settings.pass = pass }
    settings.time = time(inner, in: &log) ?? settings.time
    read(inner, into: &settings.policy, in: &log)
    settings.policy.reveal =
      inner.choice("reveal", AttemptPolicy.Reveal.self, in: &log) ?? settings.policy.reveal
    return settings
  }

  private static func practice(
    _ fields: FieldReader, over defaults: AttemptPolicy, in log: inout FaultLog
  ) -> AttemptPolicy {
    guard let value = fields.value("practice"),
      let inner = FieldReader(
        value, owner: "the practice", known: ["tries", "penalty", "hintPenalty"], in: &log)
    else { return defaults }
    var policy = defaults
    read(inner, into: &policy, in: &log)
    return policy
  }

  private static func read(
    _ fields: FieldReader, into policy: inout AttemptPolicy, in log: inout FaultLog
  ) {
    policy.tries = fields.integer("tries", 1...10, in: &log) ?? policy.tries
    policy.penalty = fields.share("penalty", isZeroAllowed: true, in: &log) ?? policy.penalty
    policy.hintPenalty =
      fields.share("hintPenalty", isZeroAllowed: true, in: &log) ?? policy.hintPenalty
  }

  /// A time as `30 min` or `2 h`, at most a day.
  private static func time(_ fields: FieldReader, in log: inout FaultLog) -> Duration? {
    guard let text = fields.text("time", in: &log), let value = fields.value("time") else {
      return nil
    }
    let words = text.split(separator: " ")
    if words.count == 2, let count = Int(words[0]),
      let minutes = ["min": 1, "h": 60][String(words[1])],
      count > 0, count <= 1440 / minutes
    {
      return .seconds(count * minutes * 60)
    }
    fields.report(value, "time", "a time such as 30 min or 2 h", in: &log)
    return nil
  }
}

extension FieldReader {
  /// The largest denominator of a share: exact marks stay short.
  private static let largestDenominator: Int128 = 10_000

  /// A share of one, such as `0.8` or `1/3`.
  func share(_ name: String, isZeroAllowed: Bool, in log: inout FaultLog) -> Rational? {
    guard let text = self.text(name, in: &log), let value = self.value(name) else { return nil }
    if let share = try? Rational(parsing: text), isZeroAllowed ? share >= .zero : share > .zero,
      share <= .one, share.denominator <= Self.largestDenominator
    {
      return share
    }
    report(
      value, name,
      isZeroAllowed
        ? "a share from 0 to 1, such as 1/3 or 0.1" : "a share above 0 and at most 1, such as 0.8",
      in: &log)
    return nil
  }
}
