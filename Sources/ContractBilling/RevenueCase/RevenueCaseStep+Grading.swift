// SPDX-License-Identifier: Apache-2.0

extension RevenueCaseStep {
  /// What an answer is worth.
  public enum Grade: Hashable, Sendable {
    /// Within the tolerance of the exact answer.
    case right
    /// Not within it; with what went wrong, where the value tells.
    case wrong(explanation: String?)
  }

  /// Grades an answer in the unit of the step.
  public func grade(_ answer: Rational) -> Grade {
    if isRight(answer) { return .right }
    for mistake in knownMistakes where isNear(answer, mistake.value) {
      return .wrong(explanation: mistake.explanation)
    }
    for factor in [10, 100, 1000, 10_000] as [Rational] {
      guard let larger = try? answer * factor, let smaller = try? answer / factor else { continue }
      if isRight(larger) || isRight(smaller), !answer.isZero {
        return .wrong(
          explanation:
            "The digits are right, but the answer is too \(isRight(larger) ? "small" : "large") by a factor of \(factor). Count the zeros."
        )
      }
    }
    return .wrong(explanation: nil)
  }

  /// Reads an answer as a learner writes it: a number, for money also with its currency, for counts
  /// also with the unit's name.
  ///
  /// - Throws: ``AmountParseError`` for what is no number, or an amount in another currency.
  public func answer(parsing text: String) throws(AmountParseError) -> Rational {
    if case .money(let expectedCurrency) = unit {
      do throws(AmountParseError) {
        let amount = try ExactAmount(parsing: text)
        guard amount.currency == expectedCurrency else {
          throw AmountParseError(
            text: text, reason: .otherCurrency(amount.currency, expected: expectedCurrency))
        }
        return amount.value
      } catch {
        guard case .missingCurrency = error.reason else { throw error }
      }
    }
    var words = text.split(whereSeparator: \.isNumberSpace)
    while words.count > 1, let word = words.last, unit.words.contains(word.lowercased()) {
      words.removeLast()
    }
    do throws(NumberParseError) {
      return try Rational(parsing: words.joined(separator: " "))
    } catch {
      throw AmountParseError(text: text, reason: .number(error))
    }
  }

  private func isRight(_ answer: Rational) -> Bool { isNear(answer, expected) }

  private func isNear(_ answer: Rational, _ value: Rational) -> Bool {
    guard let distance = try? answer - value else { return false }
    return distance.magnitude <= tolerance
  }
}

extension RevenueCaseStep.Unit {
  /// Words that may follow the number of an answer.
  fileprivate var words: Set<String> {
    switch self {
    case .agentHours: ["agent-hours", "agent-hour", "hours", "hour", "h", "agent"]
    case .transactions: ["contacts", "contact", "transactions", "transaction", "calls", "call"]
    case .transactionsPerHour:
      [
        "contacts", "contact", "transactions", "calls", "per", "an", "hour", "agent-hour",
        "/hour", "/h",
      ]
    case .money: []
    }
  }
}
