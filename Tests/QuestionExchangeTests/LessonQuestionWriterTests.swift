// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown
import QuestionExchange
import Testing

struct LessonQuestionWriterTests {
  private func lesson(_ gift: String) -> LessonQuestionWriter.Writing {
    LessonQuestionWriter.write(GIFTReader.read(gift).bank)
  }

  @Test("Every kind that a lesson knows")
  func kinds() {
    let writing = lesson(
      """
      Read *this* first.

      $CATEGORY: Calls/Outbound

      // [tag:money] by hand
      ::Who pays?::Who *pays*?{=The client#He does. ~The caller#Not he.####Somebody must.}

      ::Who pays?::Which are outbound?{~%50%Sales#Yes ~%-50%Help#No ~%50%Surveys#Yes}

      It rings.{TRUE#no#yes}

      Pair{=a | b -> 1 =c -> 2}

      ::n::How many?{#4.9..5.1#Right}

      An agent without a call is {=idle =free} now.
      """)
    #expect(writing.faults.isEmpty, "\(writing.faults)")
    #expect(
      writing.names == [
        "who-pays", "who-pays-2", "it-rings", "pair", "n",
        "an-agent-without-a-call-is-_____-now".replacing("_____-", with: ""),
      ])
    #expect(
      writing.text == """
        Read \\*this\\* first.

        <!-- category Calls/Outbound -->

        ### Question: who-pays

        <!-- name Who pays? -->

        <!-- tags money -->

        <!-- note [tag:money] by hand -->

        Who \\*pays\\*?

        - [x] The client
          > He does.
        - [ ] The caller
          > Not he.

        > Somebody must.

        ### Question: who-pays-2

        <!-- name Who pays? -->

        Which are outbound?

        - [x] Sales
          > Yes
        - [ ] Help
          > No
        - [x] Surveys
          > Yes

        ### Question: it-rings

        It rings.

        - [x] True
          > yes
        - [ ] False
          > no

        ### Question: pair

        Pair

        | Item | Match |
        | --- | --- |
        | a \\| b | 1 |
        | c | 2 |

        ### Question: n

        How many?

        = 5 ± 0.1

        > Right

        ### Question: an-agent-without-a-call-is-now

        An agent without a call is [___ idle|free] now.

        """)
  }

  @Test(
    "Weights, wildcards and distractors go over",
    arguments: [
      (
        "Q{=a#x ~%50%b#y ~c#z}",
        """
        <!-- scoring: weights -->

        Q

        - [x] (100 %) a
          > x
        - [ ] (50 %) b
          > y
        - [ ] (0 %) c
          > z
        """
      ),
      (
        "Q{~%33.33333%a#x ~%66.66667%b#y ~%-16.66667%c#z}",
        """
        <!-- scoring: weights -->

        Q

        - [x] (1/3) a
          > x
        - [x] (2/3) b
          > y
        - [ ] (-1/6) c
          > z
        """
      ),
      (
        #"Q{=wrap-up =%50%handl*#Not quite =%0%*#No =\\*}"#,
        #"""
        Q

        = "wrap-up"
        = "handl\*" (50 %): Not quite
        = "\*" (0 %): No
        = "\\\*"
        """#
      ),
      (
        "Q{#=5:0.1#Right =%50%6..8#High =%0%9}",
        """
        Q

        = 5 ± 0.1
        = 7 ± 1 (50 %): High
        = 9 (0 %)

        > Right
        """
      ),
      (
        "Q{=a -> b =c -> d = -> e}",
        """
        Q

        | Item | Match |
        | --- | --- |
        | a | b |
        | c | d |
        | | e |
        """
      ),
    ])
  func exactly(gift: String, expected: String) {
    let writing = lesson(gift)
    #expect(writing.faults.isEmpty, "\(writing.faults)")
    #expect(writing.text == "### Question: q\n\n\(expected)\n")
  }

  @Test("What a lesson cannot express is refused or reduced, never silently")
  func losses() {
    func faults(_ gift: String) -> [String] {
      lesson(gift).faults.map {
        "\($0.severity.rawValue) \($0.code.rawValue) \($0.position?.column ?? 0)"
      }
    }
    #expect(faults("Q{}") == ["error NotExpressible 1"])
    #expect(faults("Q{=a ~%100%b}") == ["error NotExpressible 1"])
    #expect(faults("Q{~%100%a#x ~b#y}") == ["warning Reduced 4"])
    #expect(faults("Q{~%50%a#x ~%40%b#y ~c#z}").last == "warning Reduced 1")
    #expect(faults("Q{=a ~A}") == ["error NotExpressible 7"])
    #expect(faults("Q{=a#x ~b}") == ["warning FilledIn 9"])
    #expect(faults("Q is {=a* =b} now") == ["warning Reduced 8"])
    #expect(faults("Q is {=a*} now") == ["error NotExpressible 8"])
    #expect(faults("Q is {=a =%50%b} now") == ["warning Reduced 11"])
    #expect(faults("Q{=\"a\" =b}") == ["warning Reduced 4"])
    #expect(faults("Q{=\"a\"}") == ["error NotExpressible 4"])
    #expect(faults("Q{=a =A}") == ["warning Reduced 7"])
    #expect(faults("Q{#=%50%5 =6}") == ["warning Reduced 12"])
    #expect(faults("Q{#=5 =%50%6 ~#no}") == ["warning Reduced 1"])
    #expect(faults("Q{=a -> b =c -> b}") == ["error NotExpressible 1"])
    #expect(faults("[html]<b>Q</b>{#5}") == ["warning Reduced 1"])
  }

  @Test("Names are valid, and each is there once")
  func names() {
    let bank = QuestionBank(
      ["Ünï cödé", "a", "A!", "a-2", "", "नमस्ते", String(repeating: "long ", count: 40)].map {
        .question(
          ExchangedQuestion(
            name: $0, stem: Stem("?"),
            kind: .numeric(
              [NumericAnswer(.around(DecimalNumber(5), tolerance: DecimalNumber(0)))],
              otherwise: nil)))
      })
    let names = LessonQuestionWriter.write(bank, options: .init(takenNames: ["question"])).names
    #expect(names.count == 7 && Set(names).count == 7 && !names.contains("question"))
    #expect(names.prefix(4) == ["n-c-d", "a", "a-2", "a-2-2"])
    #expect(names.allSatisfy { $0.utf8.count <= 64 && !$0.hasSuffix("-") })
  }

  @Test("Foreign text stays text: 3,000 random stems and options")
  func foreignText() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<3_000 {
      let stem = random.words()
      let options = [random.words(), random.words() + " other"]
      let question = ExchangedQuestion(
        stem: Stem(stem),
        kind: .singleChoice(
          options.enumerated().map {
            Answer(
              FormattedText($1), weight: DecimalNumber($0 == 0 ? 100 : 0),
              feedback: FormattedText(stem))
          }), generalFeedback: FormattedText(stem))
      let writing = LessonQuestionWriter.write(QuestionBank([.question(question)]))
      if writing.names.isEmpty { continue }
      let blocks = try MarkdownDocument(parsing: writing.text).blocks
      var prompt: [Inline] = []
      var texts: [String] = []
      for block in blocks.dropFirst() {
        switch block.kind {
        case .paragraph(let inlines): prompt += inlines + [Inline(.softBreak, range: block.range)]
        case .list(let list):
          #expect(list.items.map(\.isChecked) == [true, false])
          for item in list.items {
            guard case .paragraph(let inlines)? = item.blocks.first?.kind else { continue }
            #expect(isPlain(inlines), "\(writing.text)")
            texts.append(inlines.plainText)
          }
        case .quote: break
        default: Issue.record("\(block.kind)\n\(writing.text)")
        }
      }
      #expect(isPlain(prompt), "\(writing.text)")
      #expect(visible(prompt.plainText) == visible(question.stem.text), "\(writing.text)")
      #expect(texts.map(visible) == options.map(visible), "\(writing.text)")
    }
  }

  /// Only text, forced line ends and the code spans of one sign.
  private func isPlain(_ inlines: [Inline]) -> Bool {
    inlines.allSatisfy { inline in
      switch inline.kind {
      case .text(let text): !text.contains("[___") && !text.hasPrefix("= ")
      case .softBreak, .lineBreak: true
      case .code(let text): ["@", "[", "="].contains(text)
      default: false
      }
    }
  }

  /// The text without white space and without the characters that lessons forbid.
  private func visible(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      let category = scalar.properties.generalCategory
      let isDropped = category == .control || category == .format && scalar != "\u{200D}"
      return !scalar.properties.isWhitespace && !isDropped
    }
  }
}
