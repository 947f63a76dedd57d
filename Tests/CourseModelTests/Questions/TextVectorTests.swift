// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import CourseModel
import Testing

/// Texts as people type them, against an expected one: = the same, ~ almost, ≠ something else.
struct TextVectorTests {
  static let usualTable: [(String, String, String)] = [
    ("wrap-up", "=", "wrap-up"), ("Wrap-Up", "=", "wrap-up"), ("WRAP-UP", "=", "wrap-up"),
    ("  wrap-up  ", "=", "wrap-up"), ("wrap\u{2010}up", "=", "wrap-up"),
    ("wrap\u{2011}up", "=", "wrap-up"), ("wrap–up", "=", "wrap-up"), ("wrap—up", "=", "wrap-up"),
    ("wrap−up", "=", "wrap-up"), ("wrap\u{AD}-up", "=", "wrap-up"),
    ("wrap\u{200B}-up", "=", "wrap-up"), ("\u{FEFF}wrap-up", "=", "wrap-up"),
    ("wrap\u{2060}-up", "=", "wrap-up"), ("call\u{A0}centre", "=", "call centre"),
    ("call\tcentre", "=", "call centre"), ("call   centre", "=", "call centre"),
    ("call\u{2009}centre", "=", "call centre"), ("call\u{3000}centre", "=", "call centre"),
    ("café", "=", "cafe\u{301}"), ("cafe\u{301}", "=", "café"), ("CAFÉ", "=", "café"),
    ("Ångström", "=", "A\u{30A}ngstro\u{308}m"), ("Å", "=", "\u{212B}"), ("Ω", "=", "\u{2126}"),
    ("Straße", "=", "STRASSE"), ("strasse", "=", "Straße"), ("STRAẞE", "=", "strasse"),
    ("ΟΔΟΣ", "=", "οδος"), ("οδός", "=", "ΟΔΌΣ"), ("ﬁne", "=", "fine"),
    ("İstanbul", "=", "i\u{307}stanbul"), ("İ", "=", "i\u{307}"), ("ISTANBUL", "=", "istanbul"),
    ("İstanbul", "~", "istanbul"), ("ısı", "=", "ISI"),
    ("agent’s", "=", "agent's"), ("agent‘s", "=", "agent's"), ("agent`s", "=", "agent's"),
    ("“idle”", "=", "\"idle\""), ("„idle“", "=", "\"idle\""), ("«idle»", "=", "\"idle\""),
    ("and so on…", "=", "and so on..."), ("कॉल सेंटर", "=", "कॉल सेंटर"),
    ("क\u{94D}\u{200D}ष", "=", "क\u{94D}ष"), ("क\u{94D}\u{200C}ष", "=", "क\u{94D}ष"),
    ("\u{958}", "=", "\u{915}\u{93C}"), ("সেবা", "=", "সেবা"), ("நன்றி", "=", "நன்றி"),
    ("👩\u{200D}💻", "=", "👩💻"), ("❤\u{FE0F}", "=", "❤"), ("\u{200F}idle\u{200E}", "=", "idle"),
    ("predictve", "~", "predictive"), ("perdictive", "~", "predictive"), ("agnet", "~", "agent"),
    ("agents", "~", "agent"), ("wrapup", "~", "wrap-up"), ("wrap up", "~", "wrap-up"),
    ("cafes", "~", "cafés"), ("कॉल सेटर", "~", "कॉल सेंटर"),
    ("idel", "≠", "idle"), ("prdctive", "≠", "predictive"), ("wrap", "≠", "wrap-up"),
    ("", "≠", "idle"), ("idle idle", "≠", "idle"), ("cafe", "≠", "café"), ("a*b", "≠", "axb"),
    ("*", "≠", "idle"), ("the agent", "≠", "agent"), ("1O", "≠", "10"),
  ]

  /// The rules (c case, p punctuation, a articles, d accents, s plural), typed, nearness, expected.
  static let ruledTable: [(String, String, String, String)] = [
    ("c", "INR", "=", "INR"), ("c", "inr", "≠", "INR"), ("c", "Nila bank", "~", "Nila Bank"),
    ("c", " Nila  Bank", "=", "Nila Bank"), ("c", "cafe\u{301}", "=", "café"),
    ("p", "wrap up", "=", "wrap-up"), ("p", "wrap-up!", "=", "wrap-up"),
    ("p", "wrapup", "~", "wrap-up"),
    ("p", "(wrap up)", "=", "wrap-up"), ("p", "e.g.", "=", "eg"), ("p", "agents", "=", "agent's"),
    ("p", "\"idle\"", "=", "idle"), ("p", "idle.", "=", "idle"), ("p", "i_dle", "≠", "idle"),
    ("p", "5%", "=", "5%"),
    ("a", "the agent", "=", "agent"), ("a", "an agent", "=", "the agent"),
    ("a", "A agent", "=", "agent"),
    ("a", "The", "=", "the"), ("a", "agent the", "=", "agent"), ("a", "theagent", "≠", "agent"),
    ("d", "cafe", "=", "café"), ("d", "CAFE\u{301}", "=", "cafe"), ("d", "naive", "=", "naïve"),
    ("d", "Istanbul", "=", "İstanbul"), ("d", "ओ", "≠", "ओं"), ("d", "कि", "≠", "की"),
    ("s", "calls", "=", "call"), ("s", "call", "=", "calls"), ("s", "agency", "=", "agencies"),
    ("s", "boxes", "=", "box"), ("s", "process", "=", "process"),
    ("s", "processes", "=", "process"),
    ("s", "bus", "=", "bus"), ("s", "calls made", "=", "call made"), ("s", "bu", "≠", "bus"),
    ("s", "analysis", "=", "analysis"), ("s", "branches", "=", "branch"),
    ("cd", "Cafe", "=", "Café"), ("cd", "cafe", "≠", "Café"),
    ("pa", "the wrap up", "=", "Wrap-up"), ("pas", "The call-backs.", "=", "call back"),
    ("pads", "the cafés!", "=", "cafe"),
  ]

  private func nearness(_ text: String) -> TextComparison.Nearness {
    text == "=" ? .equal : text == "~" ? .almost : .different
  }

  @Test("Texts compare as a patient teacher reads them", arguments: usualTable)
  func usual(typed: String, sign: String, expected: String) {
    #expect(TextComparison.nearness(of: typed, to: expected) == nearness(sign))
  }

  @Test("Each rule can be switched", arguments: ruledTable)
  func ruled(rules: String, typed: String, sign: String, expected: String) {
    var switched = TextRules()
    switched.caseMatters = rules.contains("c")
    switched.ignoresPunctuation = rules.contains("p")
    switched.ignoresArticles = rules.contains("a")
    switched.ignoresAccents = rules.contains("d")
    switched.ignoresPlural = rules.contains("s")
    #expect(TextComparison.nearness(of: typed, to: expected, rules: switched) == nearness(sign))
  }

  private static let key = #"""
    What is the work after a call?

    = "after-call work" | "wrap-up"
    = "wrap*" (50 %): There is *more* to it.
    = "paper\\\*" | "\*desk\*" (1/4)
    = "rest" (0 %): That comes later.
    """#

  @Test(
    "The first answer that matches decides",
    arguments: [
      ("After-call work", "1", false), ("wrap–up", "1", false), ("wrapping", "1/2", true),
      ("wrap", "1/2", true), ("WRAPPED UP", "1/2", true), ("paper*", "1/4", false),
      ("papers", "0", false), ("desk", "1/4", false), ("at the desk now", "1/4", false),
      ("rest", "0", true), ("dsk", "0", false), ("after-call wrk", "0", false), ("?", "0", false),
    ])
  func answers(typed: String, score: String, hasFeedback: Bool) throws {
    let question = try Asked.question(Self.key)
    #expect(question.kindName == "short text")
    let grade = try Asked.grade(question, typed)
    #expect(grade.score == (try Asked.fraction(score)))
    #expect((grade.verdict == .right) == (score == "1"))
    #expect(grade.feedback.isEmpty != hasFeedback)
    #expect(
      (grade.parts.first?.note == "Almost: check the spelling.")
        == ["after-call wrk", "papers"].contains(typed))
  }

  @Test("The rules of a text stand in comments")
  func comments() throws {
    let question = try Asked.question(
      """
      Whose code is it?

      <!-- case: exact -->
      <!-- articles: ignored -->
      <!-- plural: ignored -->
      = "INR Codes"
      """)
    #expect(try Asked.grade(question, "the INR Code").verdict == .right)
    #expect(try Asked.grade(question, "the inr code").verdict == .wrong)
    #expect(question.rightAnswer == ["INR Codes"])
  }

  @Test("A pattern of many wildcards ends at once")
  func manyWildcards() throws {
    let pattern = String(repeating: "a*", count: 90)
    let question = try Asked.question(
      "What?\n\n= \"\(pattern.replacing("*", with: "\\*"))b\" | \"x\"")
    let typed = String(repeating: "a", count: 4_000)
    #expect(try Asked.grade(question, typed).score == .zero)
    #expect(throws: AnswerFault.self) { try Asked.grade(question, typed + "a") }
  }
}
