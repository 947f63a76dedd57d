// SPDX-License-Identifier: Apache-2.0

import QuestionExchange
import Testing

struct AikenTests {
  @Test("Choices with either sign, and a text of several lines")
  func reading() throws {
    let reading = AikenReader.read(
      "\r\nWho pays\r\n  a BPO?\r\n\r\nA) The caller\r\nB. The client\r\nANSWER: B\r\nNext?\nA) a\nB) b\nANSWER: A"
    )
    #expect(reading.faults.isEmpty)
    #expect(reading.bank.questions.map(\.stem.text) == ["Who pays\na BPO?", "Next?"])
    #expect(
      reading.bank.withoutPositions.questions.first?.kind
        == .singleChoice([
          Answer(FormattedText("The caller", format: .plain), weight: DecimalNumber(0)),
          Answer(FormattedText("The client", format: .plain), weight: DecimalNumber(100)),
        ]))
    #expect(
      AikenWriter.write(reading.bank).text == """
        Who pays
        a BPO?
        A) The caller
        B) The client
        ANSWER: B

        Next?
        A) a
        B) b
        ANSWER: A

        """)
  }

  static let traps: [(String, ExchangeFault.Code, Int)] = [
    ("Q\nA) a\nC) b\nANSWER: A", .choiceOutOfOrder, 3),
    ("Q\nA) a\nA) b\nANSWER: A", .choiceOutOfOrder, 3),
    ("Q\nA) a\nB) b\nANSWER: C", .missingAnswer, 4),
    ("Q\nA) a\nB) b\nAnswer: A", .missingAnswer, 4),
    ("Q\nA) a\nB) b\nANSWER:A", .missingAnswer, 4),
    ("Q\nA) a\nB) b\n\nQ2\nA) a\nB) b\nANSWER: A", .missingAnswer, 5),
    ("Q\nA) a\nB) b", .missingAnswer, 1),
    ("Q\nA) a\nANSWER: A", .tooFewAnswers, 3),
    ("Q\na) a\nb) b\nANSWER: A", .tooFewAnswers, 2),
    ("Q\nA) a\nof two lines\nB) b\nANSWER: A", .strayLine, 3),
    ("A) a\nB) b\nANSWER: A", .emptyStem, 1),
    ("ANSWER: A", .emptyStem, 1),
  ]

  @Test("A trap is refused with its line", arguments: traps)
  func trap(text: String, code: ExchangeFault.Code, line: Int) throws {
    let fault = try #require(AikenReader.read(text).faults.first)
    #expect(fault.code == code && fault.position?.line == line, "\(fault)")
  }

  @Test func whatAikenCannotSay() {
    let bank = GIFTReader.read(
      """
      ::n::True{T#no}

      Several{~%50%a ~%50%b}

      Part{=a#fb ~%50%b}

      A) trap{=a ~b}
      """
    ).bank
    let writing = AikenWriter.write(bank)
    #expect(
      writing.text == """
        True
        A) True
        B) False
        ANSWER: A

        Part
        A) a
        B) b
        ANSWER: A

        """)
    #expect(
      writing.faults.map { $0.severity } == [
        .warning, .warning, .warning, .error, .warning, .warning, .warning, .error,
      ])
    #expect(writing.faults.allSatisfy { $0.position != nil })
  }
}
