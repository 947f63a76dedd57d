// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

extension Question {
  /// What is said of a text that is one slip of the keyboard away.
  private static let almost = "Almost: check the spelling."

  /// Grades a few words: the first answer of the key that matches decides.
  func grade(_ key: ShortText, given text: String) -> Grade {
    let isAnswered = !TextComparison.normal(text).isEmpty
    let nearness = key.answers.map {
      TextPattern($0.pattern, rules: key.rules).nearness(of: text)
    }
    let match = zip(key.answers, nearness).first { $0.1 == .equal }?.0
    let weight = match?.weight ?? .zero
    let isNear = zip(key.answers, nearness).contains { $0.1 == .almost && $0.0.weight > weight }
    let part = Grade.Part(
      label: "", given: isAnswered ? text : nil, right: key.text, isRight: weight == .one,
      note: isNear ? Self.almost : nil)
    let feedback = match.flatMap { answer in
      answer.feedback.first.map { Block(.paragraph(answer.feedback), range: $0.range) }
    }
    return graded(
      share: weight, isAnswered: isAnswered, parts: [part],
      feedback: feedback.map { [[$0]] } ?? [])
  }

  /// Grades the blanks of a text.
  func grade(_ blanks: [Blank], given: [String], by rule: Scoring.Rule) -> Grade {
    var shares: [Rational] = []
    let parts = blanks.enumerated().map { place, blank in
      let text = place < given.count ? given[place] : ""
      let (share, note) = Self.mark(text, in: blank)
      shares.append(share)
      return Grade.Part(
        label: "\(place + 1)", given: text.isEmpty ? nil : text, right: blank.accepted.first ?? "",
        isRight: share == .one, note: note)
    }
    let mean = (try? Rational.sum(shares) / Rational(max(1, blanks.count))) ?? .zero
    let isAllRight = parts.allSatisfy(\.isRight)
    return graded(
      share: rule == .allOrNothing ? (isAllRight ? .one : .zero) : mean,
      isAnswered: parts.contains { $0.given != nil }, parts: parts)
  }

  private static func mark(_ text: String, in blank: Blank) -> (share: Rational, note: String?) {
    if let number = blank.number {
      guard let typed = try? TypedNumber(text) else { return (.zero, nil) }
      let marked = number.marked(
        Answer.GivenNumber(text: text, value: typed.value, unit: typed.unit), isClose: false)
      return (marked.share, marked.note)
    }
    let nearness = blank.accepted.map {
      TextComparison.nearness(of: text, to: $0, rules: blank.rules)
    }
    if nearness.contains(.equal) { return (.one, nil) }
    return (.zero, nearness.contains(.almost) ? almost : nil)
  }

  /// Grades a text by the points its writer finds in it.
  func grade(_ points: [RubricPoint], text: String, met: [Int]) -> Grade {
    let isAnswered = !TextComparison.normal(text).isEmpty
    let found = Set(met)
    let parts = points.map { point in
      Grade.Part(
        label: point.text.plainText, given: found.contains(point.id) ? "met" : nil, right: "met",
        isRight: found.contains(point.id))
    }
    let all = points.map { max(1, $0.points) }.reduce(0, Self.capped)
    let earned = points.filter { found.contains($0.id) }.map { max(1, $0.points) }
      .reduce(0, Self.capped)
    var grade = graded(
      share: .share(earned, of: all), isAnswered: isAnswered, parts: parts)
    grade.selfMarkedText = text
    return grade
  }

  /// A sum that cannot overflow.
  private static func capped(_ sum: Int, _ points: Int) -> Int {
    let (next, isTooLarge) = sum.addingReportingOverflow(points)
    return isTooLarge ? .max : next
  }
}

extension Question.ShortText {
  /// The texts that earn everything, as they are shown.
  public var text: String {
    let best = answers.filter { $0.weight == .one }
    return (best.isEmpty ? answers : best).map { TextPattern.shown($0.pattern) }
      .joined(separator: " or ")
  }
}
