// SPDX-License-Identifier: Apache-2.0

import CourseCommands
import CourseModel
import Foundation
import Testing

@Suite("bpo glossary")
struct GlossaryCommandTests {
  var learner: Learner

  init() throws {
    learner = try Learner()
    learner.files["/course/glossary.md"] = """
      # Glossary

      ## Wrap-up

      Work after a call, e.g. notes. It is part of handle time.

      - Also: after-call work, ACW
      - Unit: seconds
      - Source: a book

      ## Agent

      A person who talks.

      - Source: a book
      """
  }

  @Test("lists the terms by the alphabet, each with its first sentence")
  func list() async {
    let run = await learner.run("glossary \(Learner.course)")
    #expect(run.code == 0)
    #expect(
      run.output == """
        Glossary
        ━━━━━━━━

        Agent: A person who talks.
        Wrap-up: Work after a call, e.g. notes.

        2 terms. To read one in full, run:  bpo glossary TERM

        """)
  }

  @Test("shows a term by any of its names")
  func term() async {
    let run = await learner.run("glossary after call work \(Learner.course)")
    #expect(run.code == 0)
    #expect(
      run.output == """
        Wrap-up
        ━━━━━━━

        Also: after-call work, ACW

        Work after a call, e.g. notes. It is part of handle time.

        Unit: seconds
        Source: a book

        """)
    let json = await learner.run("glossary acw --json \(Learner.course)")
    #expect(json.output.contains("\"id\" : \"wrap-up\""))
  }

  @Test("names the nearest terms for one that nobody has, and ends with 65")
  func unknown() async {
    let run = await learner.run("glossary wrap-pu \(Learner.course)")
    #expect(run.code == 65)
    #expect(run.error.contains("Did you mean “Wrap-up”"))
    var bare = learner
    bare.files["/course/glossary.md"] = nil
    let none = await bare.run("glossary \(Learner.course)")
    #expect(none.code == 65)
    #expect(none.error.contains("glossary.md"))
  }
}
