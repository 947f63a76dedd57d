// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import ItemAnalysis
import LessonMarkdown
import TerminalText

extension Question {
  /// The question as item analysis sees it.
  func item(at position: Int) -> ItemAnalysis.Item {
    let options = itemOptions
    return ItemAnalysis.Item(
      ItemKey(id, version: contentHash), position: position, options: options,
      objectives: objective.map { [$0] } ?? [],
      guessScore: isSingleChoice ? ItemAnalysis.Item.guessScore(choosingOneOf: options) : nil)
  }

  /// What the report says of it in words.
  var wording: ClassTest.Wording {
    ClassTest.Wording(
      prompt: PlainBlocks.text(prompt), explanation: PlainBlocks.text(explanation),
      rightAnswer: rightAnswer.joined(separator: "; "), kind: kindName)
  }

  /// The options of a choice by the letters of their places in the file; none for other kinds.
  var itemOptions: [ItemOption] {
    guard let options = choiceOptions else { return [] }
    let right = options.count(where: \.isCorrect)
    return options.map { option in
      ItemOption(
        Self.letter(of: option), text: option.text.plainText,
        weight: option.isCorrect ? Mark(1, over: max(1, right)) ?? .one : .zero,
        feedback: PlainBlocks.text(option.feedback))
    }
  }

  /// The options of a choice; nil for other kinds.
  var choiceOptions: [Option]? {
    switch kind {
    case .singleChoice(let options), .trueFalse(let options), .multipleChoice(let options): options
    default: nil
    }
  }

  private var isSingleChoice: Bool {
    switch kind {
    case .singleChoice, .trueFalse: true
    default: false
    }
  }

  /// The letter of an option by its place in the file, however it was shuffled.
  static func letter(of option: Option) -> String { PresentedQuestion.letter(option.id) }

  /// The letters of the key of a choice; none for other kinds.
  var keyLetters: [String] {
    (choiceOptions ?? []).filter(\.isCorrect).map { Self.letter(of: $0) }
  }

  /// The answer in words by which equal answers are counted together.
  func chosen(by answer: Answer) -> [String] {
    switch answer {
    case .choice(let ids):
      return (choiceOptions ?? []).filter { ids.contains($0.id) }.map { Self.letter(of: $0) }
    case .number(let number):
      return [number.value.description + (number.unit.map { " " + $0.name } ?? "")]
    case .blanks(let texts): return texts.map { $0.lowercased() }
    default: return grade(answer).givenText.map { [$0] } ?? []
    }
  }
}

/// Blocks of a lesson as one line of text.
enum PlainBlocks {
  static func text(_ blocks: [Block]) -> String {
    let options = TerminalOptions(width: 200, color: false, hyperlinks: false, plain: true)
    return TerminalRenderer(options: options).lines(of: blocks).map(\.plainText)
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
