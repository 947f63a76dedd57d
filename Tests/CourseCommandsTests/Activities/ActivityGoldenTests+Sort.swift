// SPDX-License-Identifier: Apache-2.0

extension ActivityGoldenTests {
  static let sort = """
    Who does it?

    Seed 3 plays the same again.

    The workflow: A campaign of twelve tasks.

    Its 12 tasks come one by one. Say for each who should do it on a well-run floor:
    a person (manual) or a system (automated).

    Task 1 of 12
    Task number 6
    (m for manual, a for automated)

    Your answer: a

    Not correct. The right answer: manual
    Because of 6.
    By hand: 6.0 minutes per agent-day

    Task 2 of 12
    Task number 5
    (m for manual, a for automated)

    Your answer: m

    Not correct. The right answer: automated
    Because of 5.
    By hand: 5.0 minutes per agent-day

    Task 3 of 12
    Task number 8
    (m for manual, a for automated)

    Your answer: (nothing)

    Left unanswered. The right answer: manual
    Because of 8.
    By hand: 8.0 minutes per agent-day

    Task 4 of 12
    Task number 3
    (m for manual, a for automated)

    Your answer: x

    “x” is neither manual nor automated. Type m or a. It counts as unanswered.

    Left unanswered. The right answer: automated
    Because of 3.
    By hand: 3.0 minutes per agent-day

    Task 5 of 12
    Task number 7
    (m for manual, a for automated)

    Your answer: m

    Not correct. The right answer: automated
    Because of 7.
    By hand: 7.0 minutes per agent-day

    Task 6 of 12
    Task number 10
    (m for manual, a for automated)

    Your answer: m

    Correct.
    Because of 10.
    By hand: 10.0 minutes per agent-day

    Task 7 of 12
    Task number 12
    (m for manual, a for automated)

    Your answer: a

    Not correct. The right answer: manual
    Because of 12.
    By hand: 12.0 minutes per agent-day

    Task 8 of 12
    Task number 1
    (m for manual, a for automated)

    Your answer: m

    Not correct. The right answer: automated
    Because of 1.
    By hand: 1.0 minutes per agent-day

    Task 9 of 12
    Task number 4
    (m for manual, a for automated)

    Your answer: a

    Not correct. The right answer: manual
    Because of 4.
    By hand: 4.0 minutes per agent-day

    Task 10 of 12
    Task number 11
    (m for manual, a for automated)

    Your answer: m

    Not correct. The right answer: automated
    Because of 11.
    By hand: 11.0 minutes per agent-day

    Task 11 of 12
    Task number 2
    (m for manual, a for automated)

    Your answer: a

    Not correct. The right answer: manual
    Because of 2.
    By hand: 2.0 minutes per agent-day

    Task 12 of 12
    Task number 9
    (m for manual, a for automated)

    Your answer: m

    Not correct. The right answer: automated
    Because of 9.
    By hand: 9.0 minutes per agent-day

    Table with 12 rows and 4 columns:

    Task: Task number 12
    Right: manual
    Yours: automated ✗
    Min/day by hand: 12.0

    Task: Task number 11
    Right: automated
    Yours: manual ✗
    Min/day by hand: 11.0

    Task: Task number 10
    Right: manual
    Yours: manual
    Min/day by hand: 10.0

    Task: Task number 9
    Right: automated
    Yours: manual ✗
    Min/day by hand: 9.0

    Task: Task number 8
    Right: manual
    Yours: –
    Min/day by hand: 8.0

    Task: Task number 7
    Right: automated
    Yours: manual ✗
    Min/day by hand: 7.0

    Task: Task number 6
    Right: manual
    Yours: automated ✗
    Min/day by hand: 6.0

    Task: Task number 5
    Right: automated
    Yours: manual ✗
    Min/day by hand: 5.0

    Task: Task number 4
    Right: manual
    Yours: automated ✗
    Min/day by hand: 4.0

    Task: Task number 3
    Right: automated
    Yours: –
    Min/day by hand: 3.0

    Task: Task number 2
    Right: manual
    Yours: automated ✗
    Min/day by hand: 2.0

    Task: Task number 1
    Right: automated
    Yours: manual ✗
    Min/day by hand: 1.0

    """
}
