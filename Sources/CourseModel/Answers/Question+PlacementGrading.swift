// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

extension Question {
  /// Grades rows with their targets; a row is right when it has all of its targets and no other.
  func grade(
    _ rows: [Item], targets: [Item], keys: [[Int]], given: [[Int]], by rule: Scoring.Rule
  ) -> Grade {
    let parts = zip(rows, keys).enumerated().map { place, pair in
      let choice = place < given.count ? given[place] : []
      let texts = targets.texts(of: choice)
      return Grade.Part(
        label: pair.0.text.plainText, given: texts.isEmpty ? nil : texts,
        right: targets.texts(of: pair.1), isRight: Set(choice) == Set(pair.1))
    }
    let right = parts.count(where: \.isRight)
    let wrong = parts.count { !$0.isRight && $0.given != nil }
    let share: Rational =
      switch rule {
      case .allOrNothing: right == parts.count ? .one : .zero
      case .minusForWrong: .share(right - wrong, of: parts.count)
      default: .share(right, of: parts.count)
      }
    return graded(share: share, isAnswered: parts.contains { $0.given != nil }, parts: parts)
  }
}
