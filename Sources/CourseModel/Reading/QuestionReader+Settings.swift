// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown
import NameMatching

extension QuestionReader {
  /// Reads `halves`, `single-point 80 %` or both, separated by a comma.
  mutating func readScoring(_ value: String, at range: SourceRange) {
    settings.scoringRange = range
    for piece in value.split(separator: ",").map({ String($0).trimmingSpaces }) {
      if let rule = Scoring.Rule(rawValue: piece.lowercased()) {
        settings.scoring.rule = rule
      } else if piece.lowercased().hasPrefix("single-point"),
        let share = Share(piece.dropFirst("single-point".count)), share.value > .zero,
        share.value <= .one
      {
        settings.scoring.singlePoint = share.value
      } else {
        let known = Scoring.Rule.allCases.map(\.rawValue)
        let near = NearNames.near(piece, among: known)
        log.report(
          .badSetting, at: range, "There is no scoring “\(piece)”.",
          repair: near.isEmpty
            ? "Write a name that AUTHORING.md lists, such as “all-or-nothing” or “single-point 80 %”."
            : NearNames.suggestion(for: piece, among: known))
      }
    }
  }

  /// Reads `exact` or `ignored`.
  mutating func readTextRule(
    _ word: String, _ value: String, at range: SourceRange, set: (inout TextRules, Bool) -> Void
  ) {
    settings.textRange = range
    switch value.lowercased() {
    case "exact": set(&settings.textRules, false)
    case "ignored": set(&settings.textRules, true)
    default:
      log.report(
        .badSetting, at: range, "“\(word): \(value)” means nothing.",
        repair: "Write “\(word): exact” or “\(word): ignored”.")
    }
  }

  /// Reads `required` or `optional`, and `penalty 1/10` behind a comma.
  mutating func readUnitPolicy(_ value: String, at range: SourceRange) {
    settings.unitRange = range
    for piece in value.split(separator: ",").map({ String($0).trimmingSpaces.lowercased() }) {
      if piece == "required" {
        settings.unitPolicy.isRequired = true
      } else if piece == "optional" {
        settings.unitPolicy.isRequired = false
      } else if piece.hasPrefix("penalty "), let share = Share(piece.dropFirst(8)),
        !share.value.isNegative, share.value <= .one
      {
        settings.unitPolicy.penalty = share.value
      } else {
        log.report(
          .badSetting, at: range, "“unit: \(value)” means nothing.",
          repair: "Write “unit: required”, “unit: optional”, or “unit: required, penalty 1/10”.")
      }
    }
  }

  /// The kind with the settings put in; reports those that do not fit it.
  mutating func settle(_ kind: Question.Kind) -> Question.Kind? {
    var kind = kind
    var takesText = false
    var takesUnit = false
    switch kind {
    case .shortText(var key):
      takesText = true
      key.rules = settings.textRules
      kind = .shortText(key)
    case .cloze(let blanks):
      takesText = true
      takesUnit = blanks.contains { $0.number?.unit != nil }
      kind = .cloze(
        blanks.map { blank in
          var blank = blank
          blank.rules = blank.number == nil ? settings.textRules : TextRules()
          blank.number?.unitPolicy = settings.unitPolicy
          return blank
        })
    case .number(var key):
      takesUnit = key.unit != nil
      key.unitPolicy = settings.unitPolicy
      kind = .number(key)
    case .estimate(var estimate):
      takesUnit = estimate.key.unit != nil
      estimate.key.unitPolicy = settings.unitPolicy
      kind = .estimate(estimate)
    default: break
    }
    if let range = settings.textRange, !takesText {
      log.report(
        .badSetting, at: range, "The question “\(id)” compares no text.",
        repair: "Delete the comment; it is for short texts and clozes.")
    }
    if let range = settings.unitRange, !takesUnit {
      log.report(
        .badSetting, at: range, "The key of the question “\(id)” has no unit.",
        repair: "Write the unit behind the number, or delete the comment.")
    }
    return checkScoring(of: kind) ? kind : nil
  }

  private mutating func checkScoring(of kind: Question.Kind) -> Bool {
    guard let range = settings.scoringRange, let rule = settings.scoring.rule else { return true }
    let known = Scoring.rules(for: kind)
    guard known.contains(rule) else {
      log.report(
        .badSetting, at: range,
        "The question “\(id)” cannot be scored by “\(rule.rawValue)”.",
        repair: "Write \(NearNames.list(known.map { "“\($0.rawValue)”" }, joinedBy: "or")).")
      return false
    }
    let tolerance: Question.Tolerance? =
      switch kind {
      case .number(let key): key.tolerance
      case .estimate(let estimate): estimate.key.tolerance
      default: nil
      }
    if rule == .close, tolerance?.doubled == nil {
      log.report(
        .badSetting, at: range, "The key of the question “\(id)” has no width that can be doubled.",
        repair: "Give it a tolerance such as “± 1”, or delete the comment.")
      return false
    }
    return true
  }
}
