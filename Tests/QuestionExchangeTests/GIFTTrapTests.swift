// SPDX-License-Identifier: Apache-2.0

import QuestionExchange
import Testing

/// What must not be read as if nothing were wrong.
struct GIFTTrapTests {
  static let traps: [(String, ExchangeFault.Code, Int, Int)] = [
    ("Q{=a\n\n=b}", .unclosedBraces, 1, 2),
    ("Q{=a", .unclosedBraces, 1, 2),
    ("Q=a}", .strayBrace, 1, 4),
    ("Q{=a {b} }", .strayBrace, 1, 6),
    ("Q{=a} more {=b}", .strayBrace, 1, 12),
    ("::Name Q{=a}", .unclosedName, 1, 1),
    ("{=a}", .emptyStem, 1, 1),
    ("::n::", .emptyStem, 1, 1),
    ("$CATEGORY: x\nQ{=a}", .badCategory, 2, 1),
    ("$CATEGORY:  ", .badCategory, 1, 1),
    // Weights on numbers and short answers use “=”.
    ("Q{#=5:0 ~%50%5:1}", .badOtherwise, 1, 9),
    ("Q{a ~%50%b}", .textBeforeAnswers, 1, 3),
    ("Q{~a}", .tooFewAnswers, 1, 3),
    ("Q{=a ~}", .emptyAnswer, 1, 6),
    ("Q{~=a ~b}", .emptyAnswer, 1, 3),
    ("Q{=}", .emptyAnswer, 1, 3),
    ("Q{=a ~%150%b}", .badWeight, 1, 7),
    ("Q{=a ~%--50%b}", .badWeight, 1, 7),
    ("Q{=a ~%33,3%b}", .badWeight, 1, 7),
    ("Q{#5:0.1#see #3}", .strayHash, 1, 14),
    ("Q{=a#b#c}", .strayHash, 1, 7),
    ("Q{T#a#b#c}", .strayHash, 1, 8),
    ("Q{=a -> b#c =d -> e}", .strayHash, 1, 10),
    ("Q{#12:30:15}", .badNumber, 1, 7),
    ("Q{#12\\:30}", .badNumber, 1, 4),
    ("Q{#5:-1}", .badNumber, 1, 4),
    ("Q{#6..5}", .badNumber, 1, 4),
    ("Q{#1...5}", .badNumber, 1, 4),
    ("Q{#1,5}", .badNumber, 1, 4),
    ("Q{#36 000}", .badNumber, 1, 4),
    // The importer that takes a malformed number for “accept anything”.
    ("Q{#five}", .badNumber, 1, 4),
    ("Q{#=5 =*#no}", .badNumber, 1, 8),
    ("Q{#=5 =}", .badNumber, 1, 7),
    ("Q{#}", .tooFewAnswers, 1, 3),
    ("Q{#5~no}", .badOtherwise, 1, 5),
    ("Q{#5~#no =6}", .badOtherwise, 1, 10),
    ("Q{=a -> b}", .tooFewAnswers, 1, 3),
    ("Q{=a -> b =c}", .badPair, 1, 12),
    ("Q{=a -> =c -> d}", .emptyAnswer, 1, 4),
    ("Q{=see a->b =c}", .badPair, 1, 14),
    ("Q\r\n{#five}\r\n", .badNumber, 2, 3),
  ]

  @Test("A trap is refused with its place and a repair", arguments: traps)
  func trap(text: String, code: ExchangeFault.Code, line: Int, column: Int) throws {
    let reading = GIFTReader.read("Before{}\n\n\(text)\n\nAfter{}")
    let fault = try #require(reading.faults.first { $0.severity == .error })
    #expect(fault.code == code, "\(fault)")
    #expect(fault.position == TextPosition(line: line + 2, column: column), "\(fault)")
    #expect(!fault.repair.isEmpty)
    // The questions around it are read.
    #expect(reading.bank.questions.map(\.stem.text) == ["Before", "After"])
  }

  @Test func warnings() {
    func codes(_ text: String) -> [ExchangeFault.Code] {
      let reading = GIFTReader.read(text)
      #expect(reading.bank.questions.count == 1)
      #expect(reading.faults.allSatisfy { $0.severity == .warning })
      return reading.faults.map(\.code)
    }
    #expect(codes("Q{true}") == [.likelyTrueFalse])
    #expect(codes("Q{=T}") == [.likelyTrueFalse])
    #expect(codes("Q{~a ~b}") == [.weightsOffMark])
    #expect(codes("Q{~%50%a ~b}") == [.weightsOffMark])
    #expect(codes("Q{=%50%a ~b}") == [.weightsOffMark])
  }

  @Test("All faults of a file are reported, in its order")
  func several() {
    let faults = GIFTReader.read("A{#x =y}\n\nB{=a#b#c =}\n\nC{").faults
    #expect(faults.map(\.position?.line) == [1, 1, 3, 3, 5])
    #expect(
      faults[0].description == """
        1:4: error: [BadNumber] “x” is not a number of at most 18 digits before and 18 after its point.
          repair: Write plain numbers with a point for decimals: “5”, “5:0.1” or “4.9..5.1”; for \
        anything else, “~#feedback” as the last.
        """)
  }

  @Test("The writer refuses what would be read as something else, with its place")
  func writer() {
    let arrow = ExchangedQuestion(
      stem: Stem("Q"),
      kind: .shortAnswer([
        Answer(
          FormattedText("a->b"), weight: DecimalNumber(100),
          position: TextPosition(line: 3, column: 2)),
        Answer(FormattedText("c"), weight: DecimalNumber(100)),
      ]), position: TextPosition(line: 3, column: 1))
    let left = ExchangedQuestion(
      stem: Stem("Q"),
      kind: .matching([Pair(FormattedText("a->b"), "c"), Pair(FormattedText("d"), "e")]))
    let writing = GIFTWriter.write(QuestionBank([.question(arrow), .question(left)]))
    #expect(writing.text.isEmpty)
    #expect(writing.faults.map(\.code) == [.notExpressible, .notExpressible])
    #expect(writing.faults.map(\.position) == [TextPosition(line: 3, column: 2), nil])
  }
}
