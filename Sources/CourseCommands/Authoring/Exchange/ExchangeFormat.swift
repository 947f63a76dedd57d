// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
package import QuestionExchange

/// The formats in which questions are exchanged.
package enum ExchangeFormat: String, CaseIterable, Codable, ExpressibleByArgument, Sendable {
  /// Moodle's GIFT.
  case gift
  /// Aiken: single choices only.
  case aiken

  /// The format's name as people write it.
  package var title: String {
    switch self {
    case .gift: "GIFT"
    case .aiken: "Aiken"
    }
  }

  /// The format that a file is most likely written in.
  ///
  /// A name that ends in `.gift` or `.aiken` decides; else a file with a line `ANSWER: …` and without
  /// braces is Aiken.
  package init(guessing text: String, named path: String) {
    if path.lowercased().hasSuffix(".gift") {
      self = .gift
    } else if path.lowercased().hasSuffix(".aiken") {
      self = .aiken
    } else {
      let namesAnswer = text.split(whereSeparator: \.isNewline).contains {
        $0.uppercased().hasPrefix("ANSWER:")
      }
      self = namesAnswer && !text.utf8.contains(UInt8(ascii: "{")) ? .aiken : .gift
    }
  }

  /// Reads a file's text.
  package func read(_ text: String) -> ExchangeReading {
    switch self {
    case .gift: GIFTReader.read(text)
    case .aiken: AikenReader.read(text)
    }
  }

  /// Writes a bank.
  package func write(_ bank: QuestionBank) -> ExchangeWriting {
    switch self {
    case .gift: GIFTWriter.write(bank)
    case .aiken: AikenWriter.write(bank)
    }
  }
}
