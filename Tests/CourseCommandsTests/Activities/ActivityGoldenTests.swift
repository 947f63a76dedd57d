// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct ActivityGoldenTests {
  @Test("a piped sort, from its first line to its table")
  func sort() async throws {
    let run = try await ActivityCommandRun(
      "sort --seed 3 --plain",
      lines: ["a", "m", "", "x", "m", "m", "a", "m", "a", "m", "a", "m"])
    #expect(run.output.hasPrefix(Self.sort))
    #expect(
      run.output.hasSuffix(
        "Score: 1 of 12 points (8.3 %). 2 parts were left unanswered and count as wrong.\n"))
  }

  @Test("a piped revenue case, whole")
  func revenue() async throws {
    let run = try await ActivityCommandRun(
      "revenue --plain",
      lines: [
        "3000", "36000", "?", "24000", "48,000 USD", "-12000", "6.00", "?", "?", "36001", "1350",
      ])
    #expect(run.output == Self.revenue)
  }

  @Test("a piped dialing run, in its order: predictions, figures, points, reasons")
  func dialing() async throws {
    let run = try await ActivityCommandRun(
      "dialing --seed 2 --width 120 --modes manual,predictive",
      lines: ["20", "40 min", "0", "12 %", "3", "a", "b", "none"])
    var rest = run.output[...]
    for line in [
      "Two modes\n", "Seed 2 plays the same again.\n",
      "The floor: 2 agents, answer rate 30.0 %, 1 day of 8 hours. The modes: manual, predictive.\n",
      "Prediction 1 of 5\n", "Your answer: 20\n", "Prediction 5 of 5\n", "Your answer: 3\n",
      "Utilisation %", "u0 = ", "10 replications, seed 2",
      "│ manual: talk minutes per agent-hour ", "│ predictive: abandoned calls ",
      "Talk minutes: Within 10 % of the simulated mean counts fully, within 25 % half.\n",
      "Why? 1 of 3\n", "Your answer: a\n", "Why? 3 of 3\n", "Your answer: none\n",
      "“none” is no option. Type a letter from a to c. It counts as unanswered.\n", "Score: ",
    ] {
      let place = try #require(rest.range(of: line), "\(line) is missing from \(rest)")
      rest = rest[place.upperBound...]
    }
  }

  private static let sort = """
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

  private static let revenue = """
    A month

    Seed 1 plays the same again.

    One team, one month, four contracts. The figures:

    Table with 11 rows and 2 columns:

    Figure: Agents
    Value: 20

    Figure: Hours per agent
    Value: 150

    Figure: Rate per agent-hour
    Value: $12

    Figure: Completed contacts per agent-hour
    Value: 8

    Figure: Fee per completed contact
    Value: $2

    Figure: Fixed fee for the month
    Value: $36,000

    Figure: Agent-hours it covers
    Value: 2,800

    Figure: Rate per agent-hour beyond
    Value: $12.50

    Figure: Sales per agent-hour
    Value: 0.45

    Figure: Share of sales that passes quality
    Value: 80 %

    Figure: Fee per sale that passes
    Value: $30

    Step 1 of 8: Total agent-hours
    The team has 20 agents; each works 150 hours this month. How many agent-hours is
    that together?
    (a number of agent-hours, exact)

    Your answer: 3000

    Correct.
    Formula: agent-hours = agents × hours per agent
    Worked out: 20 × 150 = 3,000 agent-hours

    Step 2 of 8: Revenue per agent-hour
    Contract 1 pays by the agent-hour: $12 for each hour an agent works. What does
    the BPO earn in the month?
    (an amount in USD, ± 0.5)

    Your answer: 36000

    Correct.
    Formula: revenue = agent-hours × hourly rate
    Worked out: 3,000 × $12 = $36,000

    Step 3 of 8: Transactions
    Each agent completes 8 contacts an hour on average. A completed contact is one
    transaction, whatever comes of it. How many transactions is that in the month?
    (a number of contacts, exact)

    Your answer: ?

    Hint 1 of 2: The figure is per agent and hour, so start from the agent-hours of
    step 1.

    Your answer: 24000

    Correct.
    Formula: transactions = agent-hours × contacts per agent-hour
    Worked out: 3,000 × 8 = 24,000 contacts

    Step 4 of 8: Revenue per transaction
    Contract 2 pays by the transaction: $2 for each completed contact, and nothing
    for the hours. What does the BPO earn in the month?
    (an amount in USD, ± 0.5)

    Your answer: 48,000 USD

    Correct.
    Formula: revenue = transactions × fee per transaction
    Worked out: 24,000 × $2 = $48,000

    Step 5 of 8: Which earns more?
    How much more does contract 2 (per transaction) earn than contract 1 (per agent-
    hour)? Put a minus sign in front if it earns less.
    (an amount in USD, ± 0.5)

    Your answer: -12000

    Not correct. The right answer: $12,000
    The amount is right, but not its sign: contract 2, by the transaction, earns
    more. The question asks how much more contract 2 earns.
    Formula: difference = revenue per transaction − revenue per agent-hour
    Worked out: $48,000 − $36,000 = $12,000: contract 2, by the transaction, earns
    more

    Step 6 of 8: Break-even
    How many contacts must an agent complete per hour for both contracts to earn the
    same? Two decimal places are enough.
    (a number of contacts per agent-hour, ± 0.005)

    Your answer: 6.00

    Correct.
    Formula: break-even contacts per hour = hourly rate ÷ fee per transaction
    Worked out: $12 ÷ $2 = 6 contacts per agent-hour. At 8 the team is above it, so
    the fee per transaction earns more.

    Revenue by contacts per agent-hour: revenue in USD by contacts per agent-hour
    Per hour or agent: always 36,000, from 0.00 to 12.00
    Per transaction: from 0 at 0.00 to 72,000 at 12.00
    break-even at 6.00
    this team at 8.00

    Step 7 of 8: Fixed fee
    The same month under contract 3: a fixed fee of $36,000, which covers up to
    2,800 agent-hours. Each agent-hour beyond that earns $12.50. What does the BPO
    earn?
    (an amount in USD, ± 0.5)

    Your answer: ?

    Hint 1 of 2: Compare the agent-hours of step 1 with what the fee covers. Only
    hours beyond that change the bill.

    Your answer: ?

    Hint 2 of 2: Hours beyond the scope: 3,000 − 2,800, or none if that is negative.
    Multiply them by $12.50 and add the fee.

    Your answer: 36001

    Not correct. The right answer: $38,500
    Formula: revenue = fixed fee + hours beyond the scope × overage rate
    Worked out: 3,000 − 2,800 = 200 agent-hours beyond the scope; $36,000 + 200 ×
    $12.50 = $38,500

    Step 8 of 8: Outcome-based
    The same month under contract 4, which pays for results: $30 for each sale that
    passes the client's quality check, nothing for hours or contacts. The agents
    close 0.45 sales per agent-hour, and 80 % of them pass. What does the BPO earn?
    (an amount in USD, ± 0.5)

    Your answer: 1350

    Not correct. The right answer: $32,400
    Formula: revenue = agent-hours × sales per hour × share that passes × fee per
    sale
    Worked out: 3,000 × 0.45 = 1,350 sales; 80 % pass: 1,080 × $30 = $32,400

    Table with 4 rows and 3 columns:

    Contract: Per hour or agent
    Revenue of the month: 36,000.00 USD
    Remark:

    Contract: Per transaction
    Revenue of the month: 48,000.00 USD
    Remark: highest

    Contract: Fixed fee
    Revenue of the month: 38,500.00 USD
    Remark:

    Contract: Outcome-based
    Revenue of the month: 32,400.00 USD
    Remark:

    The highest revenue is not yet the best contract: ask who carries the risk that
    the figures turn out otherwise.

    Score: 5 of 8 points (62.5 %).

    """
}
