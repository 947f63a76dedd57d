// SPDX-License-Identifier: Apache-2.0

/// The text of a new lesson: short, sound, and with comments that teach the syntax.
package enum LessonSkeleton: Sendable {
  /// The lesson's Markdown.
  ///
  /// - Parameter name: Its name: lower-case words joined by hyphens.
  /// - Returns: A lesson without a fault.
  package static func text(named name: String) -> String {
    let words = name.split(separator: "-").joined(separator: " ")
    let title = words.prefix(1).uppercased() + words.dropFirst()
    // Names of questions are unique in a course, so they begin with the lesson's.
    let stem = String(name.prefix(40))
    return """
      ---
      id: \(name)
      title: \(title)
      minutes: 10
      objectives:
        - {id: example, text: Say what the learner can do afterwards}
      parameters: {agents: 20, hours: 150, hourlyRate: 12}
      quiz: {draw: 2, pass: 0.8}
      ---

      # \(title)

      <!-- Comments like this one are never shown. Delete them as you go. -->
      <!-- “bpo check” names every fault with its line; “bpo read” shows the lesson. -->

      Say in two sentences what this lesson is about, and why it matters to the learner.

      ## A first section

      <!-- A code span that begins with “= ” is computed from the parameters above. -->

      `= agents` agents work `= hours` hours each. At \
      `= money(hourlyRate, "USD")` an hour that comes to
      `= money(agents * hours * hourlyRate, "USD")`.

      <!-- A question is the section under a heading “### Question: its-name”. -->
      <!-- One tick makes a single choice, several a multiple choice. Every option says why. -->

      ### Question: \(stem)-warm-up

      <!-- objective: example -->

      The client pays by the hour. What does the number of calls change?

      - [x] Nothing on the invoice
        > Only hours are paid.
      - [ ] The price of an hour
        > It is fixed in the contract.
      - [ ] The number of hours
        > The agents are there in any case.

      > **Hint:** Look at what the invoice multiplies.

      > This quote is the explanation, shown after the answer.

      ---

      <!-- The rule above ends the question; this is the lesson's text again. -->

      ## Quiz

      <!-- Questions below this heading are the bank that the quiz draws from. -->

      ### Question: \(stem)-revenue

      <!-- objective: example -->
      <!-- A number: “= ” with a unit and a tolerance; an expression in a code span may compute it. -->

      What do `= agents` agents earn in a month of `= hours` hours at `= hourlyRate` USD an hour?

      = `= money(agents * hours * hourlyRate, "USD")` ± 1

      > Agents × hours × rate.

      ### Question: \(stem)-blank

      <!-- objective: example -->
      <!-- A blank; other right answers stand behind “|”. -->

      The work after a call is called [___ wrap-up|after-call work].

      """
  }
}
