// SPDX-License-Identifier: Apache-2.0

import ItemAnalysis
import SeparatedValues
import Testing

struct MarkTableTests {
  private func read(_ text: String) throws(MarkTextError) -> MarkSheet {
    try MarkSheet(reading: Array(text.utf8))
  }

  @Test("reads learners, items, maxima, objectives, and tells unanswered from 0")
  func reading() throws {
    let sheet = try read(
      #"""
      learner,Q1,"Q2, the hard one",Q3
      Maximum,1,2,5
      objective,pacing,pacing; money,
      Asha,1,0.5,
      "Ravi ""R""",0,1 1/3,-

      Zoë,n/a,2,5
      """#)
    #expect(sheet.learners == ["Asha", "Ravi \"R\"", "Zoë"])
    #expect(sheet.items.map(\.key.id) == ["Q1", "Q2, the hard one", "Q3"])
    #expect(sheet.items.map(\.maximum.numerator) == [1, 2, 5])
    #expect(sheet.items.map(\.objectives) == [["pacing"], ["pacing", "money"], []])
    let asha = try #require(sheet.attempts.first)
    #expect(asha.response(to: ItemKey("Q1"))?.mark == .one)
    #expect(asha.response(to: ItemKey("Q3")) == nil)
    #expect(sheet.attempts[1].response(to: ItemKey("Q1"))?.mark == .zero)
    #expect(sheet.attempts[1].response(to: ItemKey("Q2, the hard one"))?.mark == Mark(4, over: 3))
    #expect(sheet.attempts[2].response(to: ItemKey("Q1")) == nil)
  }

  @Test("reads the same from every separator, line end and byte order mark")
  func dialects() throws {
    let plain = "learner,attempt,Q1,Q2\nA,1,1,0\nA,2,1,1\nB,1,,0\n"
    let expected = try read(plain)
    #expect(expected.attempts.map(\.id) == ["1", "2", "1"])
    for text in [
      "\u{FEFF}" + plain,
      String(plain.map { $0 == "," ? ";" : $0 }),
      String(plain.map { $0 == "," ? "\t" : $0 }),
      plain.split(separator: "\n").joined(separator: "\r\n"),
      plain.split(separator: "\n").joined(separator: "\r"),
      plain.split(separator: "\n").joined(separator: "\n\n,,,\n"),
      "\"learner\",\"attempt\",\"Q1\",\"Q2\"\n"
        + plain.split(separator: "\n").dropFirst()
        .joined(separator: "\n"),
    ] {
      #expect(try read(text) == expected)
    }
  }

  @Test(
    "says line, column, what is wrong and how to mend it",
    arguments: [
      ("", "1:1: the text is empty;"),
      ("learner\nA\n", "1:1: the first row names no item;"),
      ("learner,Q1,,Q3\n", "1:12: the column has no name;"),
      ("learner,Q1,Q1\nA,1,1\n", "1:12: the item “Q1” stands here a second time;"),
      ("learner,Q1\nA,1\nA,1\n", "3:1: the attempt “1” of “A” stands here a second time;"),
      ("learner,Q1,Q2\nA,1\n", "2:1: the row has 2 cells where the first has 3;"),
      ("learner,Q1\nA,1,,2\n", "2:6: the row has 4 cells where the first has 2;"),
      ("learner,Q1\n,1\n", "2:1: the row has no learner;"),
      ("learner,Q1\nनेहा,x\n", "2:6: “x” is no mark;"),
      ("learner,Q1\nA,50%\n", "2:3: “50%” is a share;"),
      ("learner;Q1\nA;0,5\n", "2:3: “0,5” has a comma; write a point"),
      ("learner,Q1\nA,2\n", "2:3: the mark 2 for “Q1” must be from -1 to 1;"),
      ("learner,Q1\nmaximum,0\n", "2:9: the maximum is “0”; it must be a number above 0."),
      ("learner,Q1\nA,\"1\n", "2:3: the quotation mark that opens here is not closed;"),
      ("learner,Q1\nA,\"1\" \n", "2:6: text follows the closing quotation mark;"),
      ("learner,Q1\nA\"B,1\n", "2:2: a quotation mark stands within the cell;"),
      ("learner,Q1\n\"a\nb\",1\nC,?\n", "4:3: “?” is no mark;"),
      ("learner,Q1\nA\u{1B}[31m,1\n", "1:1: The name “A\\u{1b}[31m” does not fit:"),
      ("learner,Q1\nA,\u{202E}1\n", "2:3: “\\u{202e}1” is no mark;"),
    ])
  func faults(text: String, message: String) throws {
    let error = #expect(throws: MarkTextError.self) { try read(text) }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }

  @Test("refuses other encodings with a word on how to save")
  func encodings() {
    for bytes: [UInt8] in [[0xFF, 0xFE, 0x41, 0], [0xFE, 0xFF, 0, 0x41]] {
      let error = #expect(throws: MarkTextError.self) { try MarkSheet(reading: bytes) }
      #expect(error?.fault == .notATable(.sixteenBits))
    }
    let latin = Array("learner,Q1\nZo".utf8) + [0xEB] + Array(",1\n".utf8)
    let error = #expect(throws: MarkTextError.self) { try MarkSheet(reading: latin) }
    #expect(error?.fault == .notATable(.notUnicode))
    #expect(error?.position == TablePosition(line: 2, column: 1))
  }

  @Test("writes what it reads", arguments: 1...100)
  func roundTrip(seed: Int) throws {
    var random = Seeded(seed)
    let sheet = try random.sheet(learners: random.below(15), items: random.below(6) + 1)
    for separator in SeparatedText.Separator.allCases {
      for mark in [false, true] {
        let text = sheet.separatedText(separator: separator, byteOrderMark: mark)
        #expect((text.unicodeScalars.first == "\u{FEFF}") == mark)
        #expect(try read(text) == sheet)
      }
    }
  }

  @Test("10,000 random byte strings are read or refused with a place, and never crash")
  func hostileBytes() {
    var random = Seeded(2026)
    let tokens: [[UInt8]] = [
      "learner", "maximum", "version", "objective", "attempt", ",", ",", ",", ";", "\t", "\"",
      "\n", "\n", "\n", "\r\n", "\r", "1", "0", "1/3", "0.5", "-", "'", "=", " ", "A", "B", "Q1",
      "Q2", "é", "\u{FEFF}", "😀", "999999999999999999999", "1/0",
    ].map { Array($0.utf8) }
    var readable = 0
    for round in 0..<10_000 {
      var bytes: [UInt8] = round % 4 == 3 ? [] : Array("learner,Q1\n".utf8)
      for _ in 0..<random.below(24) {
        if round % 4 == 0 || random.below(12) == 0 {
          bytes.append(UInt8(truncatingIfNeeded: random.next()))
        } else {
          bytes += tokens[random.below(tokens.count)]
        }
      }
      let lines = 1 + bytes.count { $0 == 10 || $0 == 13 }
      do throws(MarkTextError) {
        let sheet = try MarkSheet(reading: bytes)
        readable += 1
        #expect((try? MarkSheet(reading: Array(sheet.separatedText().utf8))) == sheet)
      } catch {
        #expect(1...lines ~= error.position.line)
        #expect(1...(bytes.count + 1) ~= error.position.column)
        #expect(
          !error.description.unicodeScalars.contains {
            $0.value < 0x20 || 0x7F...0x9F ~= $0.value
          })
      }
    }
    #expect(readable > 500)
  }

  @Test("a million cells are read in time that grows with their number alone")
  func large() throws {
    let row = String(repeating: ",0.5", count: 100)
    var text = "learner" + (0..<100).map { ",Q\($0)" }.joined() + "\n"
    for index in 0..<10_000 { text += "L\(index)\(row)\n" }
    let sheet = try read(text)
    #expect(sheet.attempts.count == 10_000)
    let review = TestReview(of: sheet)
    #expect(review.items[99].statistics.facility == 0.5)
    #expect(throws: MarkTextError.self) {
      try MarkSheet(reading: Array(String(repeating: "\"", count: 1_000_001).utf8))
    }
  }
}
