// SPDX-License-Identifier: Apache-2.0

extension ActivityGoldenTests {
  static let revenue = """
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
