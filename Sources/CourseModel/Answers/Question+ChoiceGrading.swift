// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

extension Question {
  /// Grades a choice of one option; two chosen ones are wrong.
  func gradeSingle(_ options: [Option], chosen: [Int], by rule: Scoring.Rule) -> Grade {
    let selected = Set(chosen)
    let taken = options.filter { selected.contains($0.id) }
    let option = selected.count == 1 ? taken.first : nil
    let share =
      rule == .weights
      ? option.map { $0.weight ?? ($0.isCorrect ? .one : .zero) } ?? .zero
      : option?.isCorrect == true ? .one : .zero
    return graded(
      share: share, isAnswered: !selected.isEmpty,
      parts: taken.map { Self.part($0, isChosen: true) },
      feedback: taken.map(\.feedback).filter { !$0.isEmpty })
  }

  /// Grades a choice of several options or passages.
  func gradeSeveral(_ options: [Option], chosen: [Int], by rule: Scoring.Rule) -> Grade {
    let selected = Set(chosen)
    let key = Set(options.filter(\.isCorrect).map(\.id))
    let decisions = Decisions(
      options: options.count, right: key.count, hits: selected.intersection(key).count,
      wrong: selected.subtracting(key).count)
    let share =
      if rule == .weights {
        Rational.sum(
          options.filter { selected.contains($0.id) }.map {
            $0.weight ?? .share($0.isCorrect ? 1 : -1, of: key.count)
          })
      } else {
        decisions.share(by: rule)
      }
    let explained = options.filter { selected.contains($0.id) || $0.isCorrect }
    return graded(
      share: share, isAnswered: !selected.isEmpty,
      parts: options.map { Self.part($0, isChosen: selected.contains($0.id)) },
      feedback: explained.map(\.feedback).filter { !$0.isEmpty })
  }

  private static func part(_ option: Option, isChosen: Bool) -> Grade.Part {
    Grade.Part(
      label: option.text.plainText, given: isChosen ? "chosen" : nil,
      right: option.isCorrect ? "chosen" : "not chosen", isRight: isChosen == option.isCorrect)
  }
}

/// The decisions of a choice, counted.
private struct Decisions {
  let options: Int
  let right: Int
  let hits: Int
  let wrong: Int

  func share(by rule: Scoring.Rule) -> Rational {
    let errors = right - hits + wrong
    switch rule {
    case .everyDecisionCounts: return .share(options - errors, of: options)
    case .halves:
      switch errors {
      case 0: return .one
      case 1 where options >= 3: return .share(1, of: 2)
      case 2 where options >= 5: return .share(1, of: 4)
      default: return .zero
      }
    case .allOrNothing: return errors == 0 ? .one : .zero
    default: return .share(hits - wrong, of: right)
    }
  }
}
