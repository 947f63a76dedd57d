// SPDX-License-Identifier: Apache-2.0

import QuestionExchange
import Testing

/// Every construct of the two formats, and every trap, in one table.
///
/// The constructs are those of Moodle's importer
/// (https://github.com/moodle/moodle/blob/main/question/format/gift/format.php, with Aiken beside it) and
/// of the grammar at https://github.com/fuhrmanator/GIFT-grammar-PEG.js.
struct ConstructTableTests {
  enum Format: Sendable {
    case gift, aiken

    func read(_ text: String) -> ExchangeReading {
      switch self {
      case .gift: GIFTReader.read(text)
      case .aiken: AikenReader.read(text)
      }
    }

    func write(_ bank: QuestionBank) -> ExchangeWriting {
      switch self {
      case .gift: GIFTWriter.write(bank)
      case .aiken: AikenWriter.write(bank)
      }
    }
  }

  struct Construct: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// The kind it is read as; nil where the block is no question.
    var kind: String?
    var format = Format.gift

    init(_ name: String, _ text: String, _ kind: String?, _ format: Format = .gift) {
      (self.name, self.text, self.kind, self.format) = (name, text, kind, format)
    }

    var testDescription: String { name }
  }

  static let constructs: [Construct] = [
    Construct(
      "question of several lines", "Who\npays?\n{=the client\n~the caller}", "single choice"),
    Construct("line ends of Windows", "Who\r\npays?\r\n{=a\r\n~b}\r\n\r\n", "single choice"),
    Construct("comment before a question", "// by hand\nQ{}", "essay"),
    Construct("comment after spaces", "   // by hand\nQ{}", "essay"),
    Construct("comment within a question", "Q{\n=a\n// why\n~b}", "single choice"),
    Construct("identity", "// [id:q-1]\nQ{T}", "true or false"),
    Construct("identity with an escaped bracket", "// [id:a\\]b]\nQ{T}", "true or false"),
    Construct("tags", "// [tag:money] [tag:day 9]\nQ{T}", "true or false"),
    Construct("category", "$CATEGORY: $course$/Calls/Outbound", nil),
    Construct("category with a comment", "// c\n$CATEGORY: a/b", nil),
    Construct("remark", "// alone", nil),
    Construct("name", "::Who pays?::Q{T}", "true or false"),
    Construct("name with escapes", "::A\\: b::Q{T}", "true or false"),
    Construct("format HTML", "[html]<b>Q</b>{T}", "true or false"),
    Construct("format Moodle", "[moodle]Q{T}", "true or false"),
    Construct("format plain", "[plain]Q{=a ~b}", "single choice"),
    Construct("format Markdown", "[markdown]*Q*{=a ~b}", "single choice"),
    Construct(
      "format of an answer and its feedback", "Q{=[html]<i>a</i>#[plain]b ~c}", "single choice"),
    Construct("unknown format is text", "[rst]Q{T}", "true or false"),
    Construct("description", "Read this first.", "description"),
    Construct("essay", "Write a page.{}", "essay"),
    Construct("essay with general feedback", "Write.{####Thank you}", "essay"),
    Construct("missing word", "An {=agent ~dialer} talks.", "single choice"),
    Construct("missing word, typed", "An {=agent =person} talks.", "short answer"),
    Construct("missing number", "A shift has {#8} hours.", "number"),
    Construct("escapes", ##"\: \# \= \{ \} \~ \\ a\nb{=\=a\~\#\}}"##, "short answer"),
    Construct("lone backslash", "\\x \\alpha{T}", "true or false"),
    Construct("single choice", "Q{=right ~wrong ~worse}", "single choice"),
    Construct("single choice with feedback", "Q{=right#yes ~wrong#no}", "single choice"),
    Construct("single choice with partial weight", "Q{=right ~%50%half ~wrong}", "single choice"),
    Construct("multiple choice", "Q{~%50%a ~%50%b ~c}", "multiple choice"),
    Construct(
      "multiple choice with negative weights", "Q{~%50%a ~%50%b ~%-50%c}", "multiple choice"),
    Construct(
      "weights with decimals", "Q{~%33.33333%a ~%33.33333%b ~%33.33333%c}", "multiple choice"),
    Construct("two full marks", "Q{=a ~%100%b}", "single choice"),
    Construct("arrow in a choice", "Q{=a -> b ~c -> d}", "single choice"),
    Construct("true", "Q{T}", "true or false"),
    Construct("true in full", "Q{TRUE}", "true or false"),
    Construct("false", "Q{F}", "true or false"),
    Construct("false in full", "Q{FALSE}", "true or false"),
    Construct("feedback for the wrong reply first", "Q{T#was wrong#was right}", "true or false"),
    Construct("feedback for the right reply alone", "Q{F##was right}", "true or false"),
    Construct("true or false with general feedback", "Q{T#a####b}", "true or false"),
    Construct("short answer", "Q{=a =b}", "short answer"),
    Construct("short answer without a sign", "Q{a}", "short answer"),
    Construct("short answer with weights", "Q{=a =%50%b#near}", "short answer"),
    Construct("short answer with a wildcard", "Q{=wrap*up =*#no}", "short answer"),
    Construct("all right is no choice", "Q{=a =b =c}", "short answer"),
    Construct("number", "Q{#5}", "number"),
    Construct("number with a tolerance", "Q{#5:0.1}", "number"),
    Construct("range", "Q{#4.9..5.1}", "number"),
    Construct("negative range", "Q{#-5.5..-4}", "number"),
    Construct("several numbers", "Q{#=5:0#yes =%50%5:1#near}", "number"),
    Construct("feedback for any other number", "Q{#=5:0 ~#no}", "number"),
    Construct("number with general feedback", "Q{#5:0.1####all}", "number"),
    Construct("number in feedback", "Q{#5#that is \\#5}", "number"),
    Construct("matching", "Q{=a -> b =c -> d}", "matching"),
    Construct("matching with a distractor", "Q{=a -> b =c -> d = -> e}", "matching"),
    Construct("sorting", "Q{=a -> in =b -> out =c -> in}", "matching"),
    Construct("general feedback", "Q{=a#x ~b#y####all}", "single choice"),
    Construct("Aiken with brackets", "Q?\nA) a\nB) b\nANSWER: A", "single choice", .aiken),
    Construct("Aiken with points", "Q?\nA. a\nB. b\nC. c\nANSWER: C", "single choice", .aiken),
    Construct(
      "Aiken, question of several lines", "Who\npays?\nA) a\nB) b\nANSWER: B", "single choice",
      .aiken),
  ]

  @Test("A construct is read as its kind and comes back from its export", arguments: constructs)
  func roundTrip(construct: Construct) throws {
    let format = construct.format
    let reading = format.read(construct.text)
    #expect(reading.faults.isEmpty, "\(reading.faults)")
    #expect(reading.bank.entries.count == 1)
    #expect(reading.bank.questions.first?.kindName == construct.kind)
    let writing = format.write(reading.bank)
    #expect(writing.faults.isEmpty, "\(writing.faults)")
    let again = format.read(writing.text)
    #expect(again.faults.isEmpty)
    #expect(
      again.bank.withoutPositions == reading.bank.withoutPositions, "\(writing.text)")
    #expect(format.write(again.bank).text == writing.text)
  }

  @Test("All constructs in one file are read as they are one by one")
  func together() {
    let parts = Self.constructs.filter { $0.format == .gift }
    let reading = GIFTReader.read(parts.map(\.text).joined(separator: "\n\n"))
    #expect(reading.faults.isEmpty)
    let alone = parts.flatMap { GIFTReader.read($0.text).bank.withoutPositions.entries }
    #expect(reading.bank.withoutPositions.entries == alone)
  }

  struct Trap: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var code: ExchangeFault.Code
    var line: Int
    var column: Int
    var format = Format.gift

    init(
      _ name: String, _ text: String, _ code: ExchangeFault.Code, _ line: Int, _ column: Int,
      _ format: Format = .gift
    ) {
      (self.name, self.text, self.code) = (name, text, code)
      (self.line, self.column, self.format) = (line, column, format)
    }

    var testDescription: String { name }
  }

  static let traps: [Trap] = [
    Trap("empty line within braces", "Q{=a\n\n~b}", .unclosedBraces, 1, 2),
    Trap("weight of a number behind “~”", "Q{#=5:0 ~%50%5:1}", .badOtherwise, 1, 9),
    Trap("weight of a short answer behind “~”", "Q{a ~%50%b}", .textBeforeAnswers, 1, 3),
    Trap("hash in the feedback of a number", "Q{#5#see #3}", .strayHash, 1, 10),
    Trap("time of day as a number", "Q{#12:30:15}", .badNumber, 1, 7),
    Trap("escaped colon in a number", "Q{#12\\:30}", .badNumber, 1, 4),
    Trap("accept-all number", "Q{#=*}", .badNumber, 1, 5),
    Trap("words for a number", "Q{#five}", .badNumber, 1, 4),
    Trap("grouped digits", "Q{#1,20,000}", .badNumber, 1, 4),
    Trap("relative tolerance", "Q{#5:2%}", .badNumber, 1, 6),
    Trap("unit", "Q{#5 INR}", .badNumber, 1, 4),
    Trap("choice of one", "Q{~a}", .tooFewAnswers, 1, 3),
    Trap("match of one pair", "Q{=a -> b}", .tooFewAnswers, 1, 3),
    Trap("pair without an arrow", "Q{=a -> b =c}", .badPair, 1, 12),
    Trap("weight beyond 100", "Q{=a ~%150%b}", .badWeight, 1, 7),
    Trap("comma in a weight", "Q{~%33,3%a ~b}", .badWeight, 1, 4),
    Trap("second pair of braces", "Q{=a} more {=b}", .strayBrace, 1, 12),
    Trap("name that never ends", "::Name Q{=a}", .unclosedName, 1, 1),
    Trap("question that asks nothing", "{=a ~b}", .emptyStem, 1, 1),
    Trap("category in a question's block", "$CATEGORY: x\nQ{T}", .badCategory, 2, 1),
    Trap("line ends of Windows", "Q\r\n{#five}\r\n", .badNumber, 2, 3),
    Trap("Aiken, small letters", "Q\na) a\nb) b\nANSWER: A", .tooFewAnswers, 2, 1, .aiken),
    Trap("Aiken, no space behind ANSWER", "Q\nA) a\nB) b\nANSWER:A", .missingAnswer, 4, 1, .aiken),
    Trap("Aiken, letter of no choice", "Q\nA) a\nB) b\nANSWER: C", .missingAnswer, 4, 1, .aiken),
    Trap("Aiken, gap in the letters", "Q\nA) a\nC) b\nANSWER: A", .choiceOutOfOrder, 3, 1, .aiken),
    Trap(
      "Aiken, choice of two lines", "Q\nA) a\nof two\nB) b\nANSWER: A", .strayLine, 3, 1, .aiken),
    Trap("Aiken, feedback", "Q\nA) a\nB) b\n#why\nANSWER: A", .strayLine, 4, 1, .aiken),
  ]

  @Test("A trap is rejected with its line and column", arguments: traps)
  func rejected(trap: Trap) throws {
    let reading = trap.format.read(trap.text)
    #expect(reading.bank.questions.isEmpty)
    let fault = try #require(reading.faults.first { $0.severity == .error })
    #expect(fault.code == trap.code, "\(fault)")
    #expect(fault.position == TextPosition(line: trap.line, column: trap.column), "\(fault)")
    #expect(
      fault.description.hasPrefix("\(trap.line):\(trap.column): error: [\(trap.code.rawValue)]"))
  }
}
