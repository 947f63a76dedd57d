// SPDX-License-Identifier: Apache-2.0

import QuestionExchange
import Testing

struct HostileInputTests {
  /// A fault's line must exist, and its column lie on it or just behind it.
  private func lies(_ fault: ExchangeFault, in text: String) -> Bool {
    guard let position = fault.position else { return false }
    var lengths = [0]
    var wasReturn = false
    for byte in text.utf8 {
      if byte == 0x0A && wasReturn {
        wasReturn = false
      } else if byte == 0x0A || byte == 0x0D {
        lengths.append(0)
        wasReturn = byte == 0x0D
      } else {
        lengths[lengths.count - 1] += 1
        wasReturn = false
      }
    }
    return lengths.indices.contains(position.line - 1) && position.column >= 1
      && position.column <= lengths[position.line - 1] + 1
      && !fault.message.isEmpty && !fault.repair.isEmpty
  }

  @Test("20,000 random and mutated texts: no crash, every fault lies in the text")
  func noise() {
    var random = SeededGenerator(seed: 11)
    var faults = 0
    for round in 0..<20_000 {
      let bank = random.bank()
      let text =
        switch round % 4 {
        case 0: random.text(40)
        case 1: random.mutated(GIFTWriter.write(bank).text)
        case 2: random.mutated(AikenWriter.write(bank).text)
        default: random.mutated("Which?\nA) one\nB. two\nANSWER: B\n\n\(random.text(8))")
        }
      for reading in [GIFTReader.read(text), AikenReader.read(text)] {
        for fault in reading.faults {
          #expect(lies(fault, in: text), "\(fault)\n\(text)")
        }
        faults += reading.faults.count
        let lesson = LessonQuestionWriter.write(reading.bank)
        for fault in lesson.faults { #expect(lies(fault, in: text), "\(fault)\n\(text)") }
      }
    }
    #expect(faults > 5_000)
  }

  @Test(
    "A megabyte of one sign costs little time",
    arguments: [
      "{", "}", "{=a}", "{=a\n\n", "#", "{#", "####", "~a", "=a->b", "\\", "::", ":: ", "%", "[",
      "[id:",
      "//[tag:\n", "//[id:a]\n", "\n", "a\n\n", "A) a\n", "ANSWER: A\n", "a\nA) b\n", "\r", "0",
      "a ", "-",
    ])
  func linear(piece: String) {
    for lead in ["", "a{", "a{=", "a{#", "a{~"] {
      let text = lead + String(repeating: piece, count: 1_000_000 / piece.utf8.count)
      let clock = ContinuousClock()
      let time = clock.measure {
        for reading in [GIFTReader.read(text), AikenReader.read(text)] {
          _ = GIFTWriter.write(reading.bank)
          _ = LessonQuestionWriter.write(reading.bank)
        }
      }
      #expect(time < .seconds(10), "\(lead)\(piece): \(time)")
    }
  }
}
