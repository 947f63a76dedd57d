// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// What a calculated question draws for some seeds: for authors, and for programs that check us.
public struct DrawnSamples: Encodable, Sendable {
  /// The question's name.
  public var question: String
  /// The lesson it stands in.
  public var lesson: String
  /// Its kind.
  public var kind: String
  /// Its rules as written: `draw: agents = 10...50 step 5`.
  public var rules: [String]
  /// The expression of a number's key, as written.
  public var expression: String?
  /// One sample for each seed.
  public var samples: [Sample]

  /// What one seed gives.
  public struct Sample: Encodable, Sendable {
    /// The seed.
    public var seed: UInt64
    /// The values by name, exact: `25`, `9/4`, or a text.
    public var values: [String: String]
    /// The key of a number, exact.
    public var answer: String?
    /// The right answer as it is shown, one line or more.
    public var rightAnswer: [String]
  }

  /// Draws a question for some seeds; nil when it draws no values.
  public init?(_ question: Question, seeds: [UInt64]) {
    guard let template = question.template else { return nil }
    self.question = question.id
    lesson = question.lesson
    kind = question.kindName
    rules = template.writtenRules
    if case .number(let key) = question.kind { expression = key.expression }
    samples = seeds.map { Sample(question.drawn(seed: $0), seed: $0) }
  }
}

extension DrawnSamples.Sample {
  fileprivate init(_ question: Question, seed: UInt64) {
    self.seed = seed
    values = [:]
    for value in question.drawnValues {
      switch value.value {
      case .number(let number): values[value.name] = number.description
      case .text(let text): values[value.name] = text
      }
    }
    if case .number(let key) = question.kind { answer = key.value.description }
    rightAnswer = question.rightAnswer
  }
}
