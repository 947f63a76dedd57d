// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import LessonMarkdown

extension PresentedQuestion {
  func number(_ text: String) throws(AnswerFault) -> Answer.GivenNumber {
    let number = try TypedNumber(text)
    return Answer.GivenNumber(text: text, value: number.value, unit: number.unit)
  }

  /// A number that is a mark of the scale.
  func estimate(
    _ text: String, on estimate: Question.Estimate
  ) throws(AnswerFault) -> Answer.GivenNumber {
    let given = try number(text)
    guard let value = estimate.key.converted(given) else {
      throw AnswerFault(.notUnderstood, "“\(text)” has another unit. \(howToAnswer)")
    }
    guard estimate.scale.holds(value) else {
      throw AnswerFault(.notUnderstood, "“\(text)” is no mark of the scale. \(howToAnswer)")
    }
    return given
  }

  /// The texts of the blanks; a blank for a number must hold one that can be read in one way.
  func blankTexts(_ text: String, _ blanks: [Question.Blank]) throws(AnswerFault) -> [String] {
    let texts = text.split(separator: ";", omittingEmptySubsequences: false)
      .map { String($0).trimmingSpaces }
    guard texts.count == blanks.count else {
      throw AnswerFault(
        texts.count > blanks.count ? .tooMany : .incomplete,
        "There are \(texts.count) texts for \(blanks.count) blanks. \(howToAnswer)")
    }
    for (place, pair) in zip(texts, blanks).enumerated()
    where pair.1.number != nil && !pair.0.isEmpty {
      do {
        _ = try TypedNumber(pair.0)
      } catch {
        throw AnswerFault(error.reason, "Blank \(place + 1): \(error.message)")
      }
    }
    return texts
  }

  func selfMarked(
    _ text: String, _ points: [Question.RubricPoint]
  ) throws(AnswerFault) -> Answer {
    let read = SelfMarkedText(line: text, count: points.count)
    guard !read.text.isEmpty else {
      throw AnswerFault(.empty, "There is no text before the marks. \(howToAnswer)")
    }
    guard let places = read.points else {
      throw AnswerFault(.incomplete, "The text has no marks yet. \(howToMark ?? "")")
    }
    return .selfMarked(text: read.text, points: places.map { points[$0].id }.sorted())
  }

  /// Whether a line is a free text whose writer has yet to mark it.
  public func awaitsMarks(_ line: String) -> Bool {
    guard case .freeText(let points) = question.kind, line.count <= Self.longestText else {
      return false
    }
    let read = SelfMarkedText(line: line, count: points.count)
    return read.points == nil && !TextComparison.normal(read.text).isEmpty
  }

  /// How to mark a free text, as a sentence; nil for any other question.
  public var howToMark: String? {
    guard case .freeText(let points) = question.kind else { return nil }
    let example = points.count > 2 ? "1 3" : "1"
    return "Which points does your text meet? Type their numbers, such as \(example), or none."
  }
}

extension Question.Estimate {
  /// The scale in words: `from 0 to 100 % in steps of 5`.
  public var range: String {
    let unit = key.unit.map { " \($0.text(for: scale.highest))" } ?? ""
    return "from \(key.shown(scale.lowest)) to \(key.shown(scale.highest))\(unit) in steps of "
      + key.shown(scale.step)
  }
}
