// SPDX-License-Identifier: Apache-2.0

/// A small course with every kind of question, in memory.
enum SampleCourse {
  static let files = [
    "/course/course.yml": course,
    "/course/syllabus.yml": syllabus,
    "/course/day-01.md": lesson,
    "/course/day-02.md": second,
  ]

  static let course = """
    id: sample
    title: A sample course
    language: en
    lessons: [day-01.md, day-02.md]
    """

  static let syllabus = """
    - id: S1-01
      text: What an agent does.
      status: taught
      question: quiz-agent
    - id: S1-02
      text: Nobody needs this.
      status: left-out
      reason: It is not needed.
    """

  static let lesson = """
    ---
    id: day-01
    title: The first day
    minutes: 5
    objectives:
      - {id: talk, text: Say what an agent does.}
      - {id: earn, text: Compute what an hour earns.}
    parameters: {rate: 300, agents: 20}
    quiz: {draw: 4, pass: 0.75}
    sources:
      - {title: A book, url: "https://example.org/book", date: 2026-01-02}
    ---

    # The first day

    ## Agents

    <!-- S1-01 -->
    An **agent** talks. Twenty agents earn `= money(agents * rate, "INR")` an hour.

    | Work | Who |
    | --- | --- |
    | Talking | agent |
    | Dialing | dialer |

    ### Question: who-talks
    <!-- objective: talk -->

    Who talks?

    - [ ] The dialer
      > It only dials.
    - [x] The agent
      > That is the work.

    > **Hint:** Who has a mouth?

    > Talking cannot be automated yet.

    ---

    Between the questions stands a sentence.

    ### Question: one-hour
    <!-- objective: earn -->

    What do two agents earn in an hour at 300 rupees?

    = 600 INR ± 1

    ---

    ## Practice

    ```activity dialing
    id: sample-dialing
    title: Watch a floor
    agents: 20
    answerRate: 0.25
    modes: [manual, predictive]
    ```

    ## Quiz

    Four questions.

    ### Question: quiz-agent
    <!-- objective: talk -->

    What does an agent do?

    - [x] Talk
      > Yes.
    - [ ] Ring
      > The line rings.

    > Agents talk.

    ### Question: quiz-order
    <!-- objective: talk -->

    Put into order.

    1. Dial
    2. Talk
    3. Wrap up

    ### Question: quiz-sort
    <!-- objective: talk -->

    Sort the work.

    | Work | Who |
    | --- | --- |
    | Dial a number | dialer |
    | Hear a customer out | agent |
    | Skip a busy line | dialer |

    ### Question: quiz-cloze
    <!-- objective: earn -->

    Work after a call is called [___ wrap-up|after-call work].

    """

  static let second = """
    ---
    id: day-02
    title: The second day
    objectives:
      - {id: rest, text: Rest.}
    ---

    # The second day

    A short day.

    ### Question: rest
    <!-- objective: rest -->

    Do you rest?

    - [x] Yes
      > Good.
    - [ ] No
      > You should.
    """
}
