// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import CourseModel
import QuestionExchange
import Testing

/// Whatever a bank holds, importing it ends, each fault has a place, and what comes over is a lesson.
@Suite(.serialized)
struct ExchangeFuzzTests {
  private static let gift = """
    $CATEGORY: $course$/Calls

    // [id:q1] [tag:money] by hand
    ::Who pays?::[html]Who <b>pays</b>?{=The client#Yes. ~%50%Both#Half. ~The caller#No.####All.}

    Which?{~%50%Sales ~%50%Surveys ~%-50%Help}

    It rings.{TRUE#no#yes}

    An agent {=idle =free} waits.

    How many?{#=4.9..5.1:0.1#Right =%50%5:1 ~#no}

    How many?{#5:0.5}

    Pair{=a -> 1 =b -> 2 = -> 3}
    """
  private static let aiken = """
    Who pays
    a BPO?
    A) The caller
    B. The client
    ANSWER: B

    Next?
    A) a
    B) b
    ANSWER: A
    """
  private static let pieces = [
    "{", "}", "=", "~", "#", "####", "->", "::", ":", "%50%", "%", "\\", "\\n", "\n", "\n\n", "//",
    "[id:", "[tag:x]", "]", "$CATEGORY: ", "TRUE", "F", "#5", "5..6", "5:1", "*", "[html]",
    "ANSWER: A",
    "ANSWER: ", "A) ", "B. ", "\r\n", "\r", "\u{0}", "\u{1B}[31m", "\u{202E}", "\u{FEFF}", "é",
    "<!--",
    "-->", "|", "[___ ", "### Question: x", "---", "&#27;", "_", "`", "1e400",
    "9999999999999999999999",
  ]

  private static func fuzz(_ name: String, _ format: ExchangeFormat, _ corpus: String) {
    Fuzz(name: name, corpus: [corpus], pieces: pieces, inputs: 250).run { bytes, _ in
      let text = String(decoding: bytes, as: UTF8.self)
      let reading = format.read(text)
      let lines = text.utf8.count { $0 == 0x0A } + text.utf8.count { $0 == 0x0D } + 1
      for fault in reading.faults {
        guard let place = fault.position, (1...lines).contains(place.line), place.column >= 1 else {
          return "The fault has no place: \(fault)."
        }
      }
      if format == .gift {
        let again = GIFTReader.read(GIFTWriter.write(reading.bank).text)
        if again.bank.withoutPositions != reading.bank.withoutPositions {
          return "What was written reads otherwise."
        }
      }
      let lesson = QuestionImport(
        text, of: "bank", in: format, lesson: "bank", takenNames: [])
      let back = CourseReader(files: .memory(["bank.md": lesson.text]), engine: .live())
        .read(lesson: "bank.md")
      if let fault = back.faults.first(where: { $0.code != .refusedMarkdown }) {
        return "The lesson has a fault: \(fault)\n\(lesson.text)"
      }
      return nil
    }
  }

  @Test func gift() { Self.fuzz("GIFT", .gift, Self.gift) }

  @Test func aiken() { Self.fuzz("Aiken", .aiken, Self.aiken) }
}
