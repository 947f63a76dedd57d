// SPDX-License-Identifier: Apache-2.0

import TerminalText
import Testing

/// The table is wcwidth's; ours differ only where the filter changes the text first.
struct ReferenceWidthsTests {
  @Test("gives every character the width of the table")
  func characters() throws {
    var columns = [Int](repeating: 1, count: 0x110000)
    for (width, words) in lines(of: ReferenceWidths.characters) {
      for word in words {
        let bounds = word.split(separator: "-").compactMap { Int($0, radix: 16) }
        for value in try #require(bounds.first)...(try #require(bounds.last)) {
          columns[value] = width
        }
      }
    }
    var compared = 0
    var different: [String] = []
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      guard HarmlessText.harmless(text) == text else { continue }
      compared += 1
      if DisplayWidth.columns(of: text) != columns[Int(value)] {
        different.append(String(value, radix: 16, uppercase: true))
      }
    }
    #expect(different.isEmpty, "\(different)")
    #expect(compared > 150_000)
  }

  @Test("gives every emoji sequence the width of the table")
  func emoji() {
    let texts = Self.texts(in: ReferenceWidths.emoji)
    #expect(texts.count > 1_000)
    check(texts)
  }

  @Test(
    "gives every syllable the width of the table", arguments: ReferenceWidths.syllables.indices)
  func syllables(index: Int) {
    check(Self.texts(in: ReferenceWidths.syllables[index].table))
  }

  @Test("keeps the borders in line at every width from 20 to 200")
  func borders() {
    var texts = Self.texts(in: ReferenceWidths.emoji).map(\.text)
    for (_, table) in ReferenceWidths.syllables { texts += Self.texts(in: table).map(\.text) }
    var random = SeededGenerator(seed: 6)
    for width in 20...200 {
      for _ in 0..<4 {
        let rows = (0..<4).map { _ in
          (0..<3).map { _ in
            let words = (0..<4).map { _ in texts.randomElement(using: &random) ?? "" }
            return StyledText(words.joined(separator: Bool.random(using: &random) ? " " : ""))
          }
        }
        let table = TextTable(
          header: ["a", "b", "c"], rows: rows, alignments: [.left, .center, .right])
        let lines = table.lines(width: width)
        #expect(lines.allSatisfy { $0.columns <= width })
        guard lines[0].plainText.hasPrefix("┌") else { continue }
        let borders = Set(lines.map { Self.borders(in: $0) })
        #expect(borders.count == 1, "\(width): \(lines.map(\.plainText))")
      }
    }
  }

  /// The columns before each border, measured from the start of the line.
  private static func borders(in line: StyledText) -> [Int] {
    let text = line.plainText
    return text.indices.filter { "┌┬┐├┼┤└┴┘│".contains(text[$0]) }.map {
      DisplayWidth.columns(of: String(text[..<$0]))
    }
  }

  private func check(_ texts: [(text: String, columns: Int)]) {
    let different = texts.filter { text, columns in
      HarmlessText.harmless(text) == text && DisplayWidth.columns(of: text) != columns
    }
    let shown = different.prefix(20).map { text, columns in
      let scalars = text.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) }
      let ours = DisplayWidth.columns(of: text)
      return "\(scalars.joined(separator: "+")): ours \(ours), the table's \(columns)"
    }
    #expect(different.isEmpty, "\(different.count) of \(texts.count): \(shown)")
  }

  private static func texts(in table: String) -> [(text: String, columns: Int)] {
    lines(of: table).flatMap { width, words in
      words.map { word in
        var text = ""
        for scalar in word.split(separator: "+") {
          text.unicodeScalars.append(
            UInt32(scalar, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
        }
        return (text, width)
      }
    }
  }
}

private func lines(of table: String) -> [(width: Int, words: [Substring])] {
  table.split(separator: "\n").map { line in
    let words = line.split(separator: " ")
    return (words.first.flatMap { Int($0) } ?? -1, Array(words.dropFirst()))
  }
}
