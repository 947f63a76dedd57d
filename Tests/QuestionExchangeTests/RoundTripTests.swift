// SPDX-License-Identifier: Apache-2.0

import QuestionExchange
import Testing

struct RoundTripTests {
  @Test("What GIFT's writer wrote reads as the same bank, 5,000 random banks")
  func gift() {
    var written = 0
    var refused = 0
    for seed in 0..<5_000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let bank = random.bank()
      let first = GIFTWriter.write(bank)
      refused += first.faults.count
      let reading = GIFTReader.read(first.text)
      #expect(
        reading.faults.allSatisfy { $0.severity == .warning }, "seed \(seed): \(reading.faults)")
      written += reading.bank.entries.count
      if first.faults.isEmpty {
        #expect(reading.bank.withoutPositions == bank, "seed \(seed)\n\(first.text)")
      }
      let second = GIFTWriter.write(reading.bank)
      #expect(second.faults.isEmpty && second.text == first.text, "seed \(seed)\n\(first.text)")
    }
    // The law would be empty if most were refused.
    #expect(written > 8_000 && refused < written / 5, "\(written) written, \(refused) refused")
  }

  @Test("Whatever GIFT's reader reads can be written and read again, 5,000 mutated files")
  func mutatedGift() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<5_000 {
      let bank = random.bank()
      let text = random.mutated(GIFTWriter.write(bank).text)
      let reading = GIFTReader.read(text)
      let again = GIFTWriter.write(reading.bank)
      #expect(again.faults.isEmpty, "\(again.faults)\n\(text)")
      let second = GIFTReader.read(again.text).bank.withoutPositions
      #expect(second == reading.bank.withoutPositions, "\(text)\n---\n\(again.text)")
    }
  }

  @Test("What Aiken's writer wrote without a fault reads as the same bank, 5,000 random banks")
  func aiken() {
    var exact = 0
    for seed in 0..<5_000 {
      var random = SeededGenerator(seed: UInt64(seed) + 70_000)
      let questions = (0..<2).map { _ in random.aikenQuestion() }
      let bank = QuestionBank(questions.map { .question($0) })
      let first = AikenWriter.write(bank)
      let reading = AikenReader.read(first.text)
      #expect(reading.faults.isEmpty, "seed \(seed): \(reading.faults)\n\(first.text)")
      if first.faults.isEmpty {
        exact += 1
        #expect(reading.bank.withoutPositions == bank, "seed \(seed)\n\(first.text)")
      }
      let second = AikenWriter.write(reading.bank)
      #expect(second.faults.isEmpty && second.text == first.text, "seed \(seed)\n\(first.text)")
    }
    #expect(exact > 1_000, "\(exact)")
  }
}

extension SeededGenerator {
  fileprivate mutating func aikenQuestion() -> ExchangedQuestion {
    var answers = (0..<(2 + below(4))).map { _ in
      Answer(
        FormattedText(words().filter { $0 != "\n" && $0 != "\r\n" && $0 != "\r" }, format: .plain),
        weight: DecimalNumber(0))
    }
    answers[below(answers.count)].weight = DecimalNumber(100)
    let lines = words().split(whereSeparator: \.isNewline).map { $0.trimmed }.filter { !$0.isEmpty }
    return ExchangedQuestion(
      stem: Stem(lines.joined(separator: "\n"), format: .plain), kind: .singleChoice(answers))
  }

  /// A text with some bytes deleted, doubled, or replaced by signs of the grammars.
  mutating func mutated(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let signs = Array("=~#{}:%\\\n[]->/$AB.) 59".utf8)
    for _ in 0...below(6) where !bytes.isEmpty {
      let place = below(bytes.count)
      switch below(4) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(pick(signs), at: place)
      case 2: bytes[place] = pick(signs)
      default:
        let end = min(bytes.count, place + 1 + below(20))
        bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let white: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r", "\0", "\u{0B}"]
    var view = unicodeScalars[...]
    while let first = view.first, white.contains(first) { view.removeFirst() }
    while let last = view.last, white.contains(last) { view.removeLast() }
    return String(view)
  }
}
