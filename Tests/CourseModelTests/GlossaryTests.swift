// SPDX-License-Identifier: Apache-2.0

import CourseModel
import Testing

struct GlossaryTests {
  private static let text = """
    # Glossary

    Words of the field.

    ## Wrap-up

    Work after a **call**, such as notes. See [agent](#agent).

    - Also: after-call work, ACW
    - Unit: seconds
    - Formula: wrap-up time ÷ contacts handled
    - Source: a book

    ## Agent

    A person who talks.

    - Source: a book
    """

  private func glossary(_ text: String = text) throws -> Glossary {
    let fixture = Fixture().adding("course/glossary.md", text)
    #expect(fixture.faults.map(\.description) == [])
    return try #require(fixture.reading.course?.glossary)
  }

  @Test("A term has its anchor, its other names and its fields")
  func reads() throws {
    let terms = try glossary().terms
    #expect(terms.map(\.id) == ["wrap-up", "agent"])
    #expect(terms[0].aliases == ["after-call work", "ACW"])
    #expect(terms[0].meaning == "Work after a call, such as notes. See agent.")
    #expect(terms[0].unit == "seconds")
    #expect(terms[0].formula == "wrap-up time ÷ contacts handled")
    #expect(terms[1].formula == nil)
  }

  @Test(
    "A term is found by any of its names, however it is written",
    arguments: ["Wrap-up", "wrapup", "WRAP UP", "acw", "After-Call Work", "wrap-ups"])
  func finds(name: String) throws {
    #expect(try glossary().term(named: name).id == "wrap-up")
  }

  @Test("A name that nobody has is answered with the nearest")
  func suggests() throws {
    let glossary = try glossary()
    let fault = #expect(throws: UnknownName.self) { try glossary.term(named: "wrapp-up") }
    #expect(fault?.description.contains("“Wrap-up”") == true)
    #expect(throws: UnknownName.self) { try glossary.term(named: "…") }
  }

  @Test("A course without the file has no glossary and no fault for it")
  func absent() {
    #expect(Fixture().reading.course?.glossary == nil)
  }

  @Test("A lesson links to a term by its anchor")
  func links() {
    let fixture = Fixture().adding("course/glossary.md", Self.text)
    let good = fixture.replacing("(lesson.md)", "(../glossary.md#wrap-up)")
    #expect(good.faults.map(\.description) == [])
    let bad = fixture.replacing("(lesson.md)", "(../glossary.md#wrapup)")
    #expect(bad.faults.map(\.code) == [.missingHeading])
    #expect(bad.faults.first?.repair.contains("wrap-up") == true)
  }
}
