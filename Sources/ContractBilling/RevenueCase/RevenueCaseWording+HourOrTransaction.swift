// SPDX-License-Identifier: Apache-2.0

// Steps 1 to 6: billing by the hour against billing by the transaction.
extension RevenueCaseWording {
  func agentHours() throws(BillingError) -> RevenueCaseStep {
    let (agents, hours) = (text(figures.agents), text(figures.hoursPerAgent))
    let team = BillableMeasure.agents.text(figures.agents, in: comparison.currency)
    return try step(
      .agentHours, "Total agent-hours",
      prompt: "The team has \(team); each works \(hours) hours this month. "
        + "How many agent-hours is that together?",
      hints: [
        "An agent-hour is one agent at work for one hour.",
        "Multiply the number of agents by the hours of one agent: \(agents) × \(hours).",
      ],
      formula: "agent-hours = agents × hours per agent",
      solution: "\(agents) × \(hours) = \(text(comparison.agentHours)) agent-hours",
      expected: comparison.agentHours, unit: .agentHours,
      mistakes: [
        (figures.hoursPerAgent, "These are the hours of one agent. Count those of all agents."),
        (
          try figures.agents + figures.hoursPerAgent,
          "You added agents and hours. Each agent works all those hours, so multiply."
        ),
      ])
  }

  func agentHourRevenue() throws(BillingError) -> RevenueCaseStep {
    let (hours, rate) = (text(comparison.agentHours), figures.hourlyRate)
    let revenue = try rate * comparison.agentHours
    return try step(
      .agentHourRevenue, "Revenue per agent-hour",
      prompt: "Contract 1 pays by the agent-hour: \(rate.brief) for each hour an agent works. "
        + "What does the BPO earn in the month?",
      hints: [
        "Under this model only the hours count, not what is achieved in them.",
        "Multiply the agent-hours of step 1 by the hourly rate: \(hours) × \(rate.brief).",
      ],
      formula: "revenue = agent-hours × hourly rate",
      solution: "\(hours) × \(rate.brief) = \(revenue.brief)",
      expected: revenue.value, unit: .money(comparison.currency),
      mistakes: [
        (
          try rate.value * figures.hoursPerAgent,
          "This is what one agent earns; multiply by the number of agents too."
        ),
        (
          try rate.value * figures.agents,
          "This is what all agents earn in one hour; multiply by the hours of the month too."
        ),
      ])
  }

  func transactions() throws(BillingError) -> RevenueCaseStep {
    let hours = text(comparison.agentHours)
    let count = try comparison.agentHours * perHour
    return try step(
      .transactions, "Transactions",
      prompt: "Each agent completes \(perHour) contacts an hour on average. A completed contact "
        + "is one transaction, whatever comes of it. How many transactions is that in the month?",
      hints: [
        "The figure is per agent and hour, so start from the agent-hours of step 1.",
        "Multiply agent-hours by contacts per hour: \(hours) × \(perHour).",
      ],
      formula: "transactions = agent-hours × contacts per agent-hour",
      solution: "\(hours) × \(perHour) = \(text(count)) contacts",
      expected: count, unit: .transactions,
      mistakes: [
        (
          try figures.agents * perHour,
          "These are the contacts of one hour; the team works many hours."
        ),
        (
          try figures.hoursPerAgent * perHour,
          "These are the contacts of one agent; multiply by the number of agents too."
        ),
      ])
  }

  func transactionRevenue() throws(BillingError) -> RevenueCaseStep {
    let count = try comparison.agentHours * perHour
    let revenue = try fee * count
    return try step(
      .transactionRevenue, "Revenue per transaction",
      prompt: "Contract 2 pays by the transaction: \(fee.brief) for each completed contact, and "
        + "nothing for the hours. What does the BPO earn in the month?",
      hints: [
        "Under this model only completed contacts count, not the time they take.",
        "Multiply the transactions of step 3 by the fee: \(text(count)) × \(fee.brief).",
      ],
      formula: "revenue = transactions × fee per transaction",
      solution: "\(text(count)) × \(fee.brief) = \(revenue.brief)",
      expected: revenue.value, unit: .money(comparison.currency),
      mistakes: [
        (
          try fee.value * comparison.agentHours,
          "You multiplied the fee by hours. It is paid for contacts; use the answer of step 3."
        )
      ])
  }

  func difference() throws(BillingError) -> RevenueCaseStep {
    let hourly = try figures.hourlyRate * comparison.agentHours
    let perTransaction = try fee * (comparison.agentHours * perHour)
    let difference = try perTransaction - hourly
    let verdict =
      difference.value.isZero
      ? "both contracts earn the same"
      : "contract \(difference.value.isNegative ? "1, by the hour," : "2, by the transaction,") "
        + "earns more"
    return try step(
      .difference, "Which earns more?",
      prompt: "How much more does contract 2 (per transaction) earn than contract 1 (per "
        + "agent-hour)? Put a minus sign in front if it earns less.",
      hints: [
        "Compare your answers to steps 2 and 4.",
        "Subtract: revenue per transaction minus revenue per agent-hour, "
          + "\(perTransaction.brief) − \(hourly.brief).",
      ],
      formula: "difference = revenue per transaction − revenue per agent-hour",
      solution: "\(perTransaction.brief) − \(hourly.brief) = \(difference.brief): \(verdict)",
      expected: difference.value, unit: .money(comparison.currency),
      mistakes: [
        (
          -difference.value,
          "The amount is right, but not its sign: \(verdict). The question asks how much more "
            + "contract 2 earns."
        )
      ])
  }

  func breakEven() throws(BillingError) -> RevenueCaseStep {
    let breakEven = try figures.hourlyRate / fee
    let shown = try breakEven.hasFiniteDecimal ? "" : ", about \(breakEven.fixedText(places: 2))"
    let place = perHour > breakEven ? "above" : perHour < breakEven ? "below" : "exactly at"
    let consequence =
      perHour > breakEven
      ? "so the fee per transaction earns more"
      : perHour < breakEven ? "so the hourly rate earns more" : "so both earn the same"
    return try step(
      .breakEven, "Break-even",
      prompt: "How many contacts must an agent complete per hour for both contracts to earn the "
        + "same? Two decimal places are enough.",
      hints: [
        "At the break-even, one hour earns the same either way. The number of agents and hours "
          + "does not matter.",
        "Divide what an hour earns by what a contact earns: \(figures.hourlyRate.brief) ÷ "
          + "\(fee.brief).",
      ],
      formula: "break-even contacts per hour = hourly rate ÷ fee per transaction",
      solution: "\(figures.hourlyRate.brief) ÷ \(fee.brief) = \(breakEven)\(shown) contacts per "
        + "agent-hour. At \(perHour) the team is \(place) it, \(consequence).",
      expected: breakEven, unit: .transactionsPerHour,
      mistakes: [
        (
          try fee / figures.hourlyRate,
          "You divided the fee by the rate. Ask how many fees make up one hourly rate: divide the "
            + "rate by the fee."
        ),
        (
          perHour,
          "This is what the team does now. The question is where both contracts earn the same."
        ),
      ])
  }
}
