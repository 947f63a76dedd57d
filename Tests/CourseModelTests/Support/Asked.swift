// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import Testing

/// Questions from the text of a lesson, and what typed answers earn.
enum Asked {
  /// The question with this body; it must be read without a fault.
  static func question(_ body: String) throws -> Question {
    let reading = Fixture.lesson("### Question: asked\n\n" + body)
    try #require(reading.faults.map(\.description) == [])
    return try #require(reading.lesson?.questions.first)
  }

  /// The marks of a typed line.
  static func grade(_ question: Question, _ typed: String, seed: UInt64 = 1) throws -> Grade {
    question.grade(try PresentedQuestion(question, seed: seed).answer(typed: typed))
  }

  /// A fraction such as `3/4` or `-1/2`.
  static func fraction(_ text: String) throws -> Rational { try Rational(parsing: text) }

  /// The words of the lines of a table; lines that are empty are left out.
  static func table(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
      .filter { !$0.isEmpty }
  }

  /// The columns of a table, separated by broken bars, without the spaces around them.
  static func columns(_ text: String) -> [[String]] {
    text.split(separator: "\n").filter { !$0.isEmpty }.map { line in
      line.split(separator: "¦", omittingEmptySubsequences: false).map { column in
        column.split(separator: " ").joined(separator: " ")
      }
    }
  }

  /// The places of letters or digits, a and 0 being the first.
  static func places(_ text: String) -> [Int] {
    text.lowercased().unicodeScalars.compactMap { scalar in
      switch scalar.value {
      case 0x30...0x39: Int(scalar.value) - 0x30
      case 0x61...0x7A: Int(scalar.value) - 0x61
      default: nil
      }
    }
  }
}
