// SPDX-License-Identifier: Apache-2.0

import QuestionExchange
import Testing

/// One reading for each row of GIFT's grammar, as Moodle's importer takes it.
struct GIFTReaderTests {
  private func only(_ text: String) throws -> ExchangedQuestion {
    let reading = GIFTReader.read(text)
    #expect(reading.faults.isEmpty, "\(reading.faults)")
    let questions = reading.bank.withoutPositions.questions
    #expect(questions.count == 1)
    return try #require(questions.first)
  }

  private func words(_ text: String, _ weight: Int32, _ feedback: String? = nil) -> Answer {
    Answer(
      FormattedText(text), weight: DecimalNumber(weight),
      feedback: feedback.map { FormattedText($0) })
  }

  private func number(_ text: String) throws -> DecimalNumber { try #require(DecimalNumber(text)) }

  @Test("Empty lines part questions, with any line ends", arguments: ["\n", "\r\n", "\r"])
  func file(end: String) {
    let lines = ["\u{FEFF}One", "more{=a}", " \t", "", "Two{}", "", "Three"]
    let reading = GIFTReader.read(lines.joined(separator: end))
    #expect(reading.faults.isEmpty)
    #expect(reading.bank.questions.map(\.stem.text) == ["One\nmore", "Two", "Three"])
    #expect(reading.bank.questions.map { $0.position?.line } == [1, 5, 7])
  }

  @Test func comments() throws {
    let question = try only(
      "  // by hand [id:a\\]b] [tag:x] [tag:y z]\nText // no comment\n//last\n{}")
    #expect(question.id == "a]b")
    #expect(question.tags == ["x", "y z"])
    #expect(question.comments == ["by hand [id:a\\]b] [tag:x] [tag:y z]", "last"])
    #expect(question.stem.text == "Text // no comment")
    let second = GIFTReader.read("// [id:a]\n// [id:b]\nText")
    #expect(second.faults.map(\.code) == [.secondID])
    #expect(second.bank.questions.first?.id == "a")
    #expect(GIFTReader.read("// alone\n").bank.entries == [.remark(["alone"])])
    // Escaped line ends alone say nothing.
    #expect(GIFTReader.read("Zero\n\n\\n\n").bank.entries.count == 1)
  }

  @Test func category() {
    let bank = GIFTReader.read("Zero\n\n// c\n$CATEGORY: a/b c/d\\:\n\nOne{T}").bank
      .withoutPositions
    #expect(bank.entries.count == 3)
    #expect(
      bank.entries[1] == .category(QuestionBank.Category(path: "a/b c/d\\:", comments: ["c"])))
  }

  @Test func nameAndFormat() throws {
    #expect(try only("::A \\: b:: Text{}").name == "A : b")
    #expect(try only("Text{}").name == nil)
    let question = try only("[html]<b>x</b>{=[plain]a#[markdown]*b* =c#d####e}")
    #expect(question.stem == Stem("<b>x</b>", format: .html))
    #expect(question.generalFeedback == FormattedText("e", format: .html))
    #expect(
      question.kind
        == .shortAnswer([
          Answer(
            FormattedText("a", format: .plain), weight: DecimalNumber(100),
            feedback: FormattedText("*b*", format: .markdown)),
          Answer(
            FormattedText("c", format: .html), weight: DecimalNumber(100),
            feedback: FormattedText("d", format: .html)),
        ]))
    #expect(try only("[other] text{}").stem == Stem("[other] text"))
  }

  @Test func essayDescriptionAndBlank() throws {
    #expect(try only("Just text.").kind == .description)
    #expect(try only("Write.{}").kind == .essay)
    let essay = try only("Write.{####Thank you}")
    #expect(essay.kind == .essay && essay.generalFeedback == FormattedText("Thank you"))
    let blank = try only("A {=call ~letter} is answered.")
    #expect(blank.stem == Stem("A ", blankThen: " is answered."))
    #expect(blank.stem.text == "A _____ is answered.")
    #expect(blank.kind == .singleChoice([words("call", 100), words("letter", 0)]))
  }

  @Test func escapes() throws {
    let stem = try only(##"\: \# \= \{ \} \~ a\nb \\ \\n \x \[{}"##).stem
    #expect(stem.text == ": # = { } ~ a\nb \\ \\n \\x \\[")
    #expect(try only(##"Q{=\=a\~\#b}"##).kind == .shortAnswer([words("=a~#b", 100)]))
  }

  @Test func choices() throws {
    #expect(
      try only("Q{~no#why =yes#good ~%50%half####all}").kind
        == .singleChoice([words("no", 0, "why"), words("yes", 100, "good"), words("half", 50)]))
    #expect(
      try only("Q{~%50%a ~%50%b ~%-50%c ~d}").kind
        == .multipleChoice([words("a", 50), words("b", 50), words("c", -50), words("d", 0)]))
    #expect(
      try only("Q{=a ~%100%b}").kind == .singleChoice([words("a", 100), words("b", 100)]))
    // Weights stand behind “=” too.
    #expect(
      try only("Q{=a ~b =%20%c}").kind
        == .singleChoice([words("a", 100), words("b", 0), words("c", 20)]))
    // What stands between two signs and is no number is text.
    #expect(try only("Q{=%so% ~b}").kind == .singleChoice([words("%so%", 100), words("b", 0)]))
    let third = try number("33.33333")
    guard
      case .multipleChoice(let answers) = try only("Q{~%33.33333%a ~%33.33333%b ~%33.33333%c}").kind
    else { Issue.record("no multiple choice"); return }
    #expect(answers.map(\.weight) == [third, third, third])
  }

  @Test func trueFalse() throws {
    #expect(try only("Q{T}").kind == .trueFalse(TrueFalse(true)))
    #expect(try only("Q{ FALSE }").kind == .trueFalse(TrueFalse(false)))
    #expect(
      try only("Q{TRUE#was wrong#was right####all}").kind
        == .trueFalse(
          TrueFalse(
            true, feedbackWhenWrong: FormattedText("was wrong"),
            feedbackWhenRight: FormattedText("was right"))))
    #expect(
      try only("Q{F##yes}").kind
        == .trueFalse(TrueFalse(false, feedbackWhenRight: FormattedText("yes"))))
  }

  @Test func shortAnswers() throws {
    #expect(try only("Q{one}").kind == .shortAnswer([words("one", 100)]))
    #expect(
      try only("Q{=a =%50%b#near =*#no}").kind
        == .shortAnswer([words("a", 100), words("b", 50, "near"), words("*", 100, "no")]))
    // All right and none wrong is no choice.
    #expect(try only("Q{=a =b}").kind == .shortAnswer([words("a", 100), words("b", 100)]))
    #expect(try only("Q{a->b}").kind == .shortAnswer([words("a->b", 100)]))
  }

  @Test func numbers() throws {
    let five = try number("5")
    let tenth = try number("0.1")
    func key(_ text: String) throws -> ExchangedQuestion.Kind { try only("Q{\(text)}").kind }
    #expect(
      try key("#5")
        == .numeric([NumericAnswer(.around(five, tolerance: number("0")))], otherwise: nil))
    #expect(
      try key("#5:0.1")
        == .numeric([NumericAnswer(.around(five, tolerance: tenth))], otherwise: nil))
    #expect(
      try key("# 4.9 .. 5.1 ####all")
        == .numeric([NumericAnswer(.range(number("4.9"), number("5.1")))], otherwise: nil))
    #expect(
      try key("#-5e-1..+.5")
        == .numeric([NumericAnswer(.range(number("-0.5"), number("0.5")))], otherwise: nil))
    #expect(
      try key("#=5:0#yes =%50%5:1#near ~#no")
        == .numeric(
          [
            NumericAnswer(.around(five, tolerance: number("0")), feedback: FormattedText("yes")),
            NumericAnswer(
              .around(five, tolerance: number("1")), weight: DecimalNumber(50),
              feedback: FormattedText("near")),
          ], otherwise: FormattedText("no")))
  }

  @Test func matching() throws {
    #expect(
      try only("Q{=a -> b =[html]<i>c</i>->d->e = -> f}").kind
        == .matching([
          Pair(FormattedText("a"), "b"),
          Pair(FormattedText("<i>c</i>", format: .html), "d->e"),
          Pair(FormattedText(""), "f"),
        ]))
    // An arrow beside “~” is a choice.
    #expect(try only("Q{=a->b ~c}").kind == .singleChoice([words("a->b", 100), words("c", 0)]))
  }
}
