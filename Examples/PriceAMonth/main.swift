// SPDX-License-Identifier: Apache-2.0

// Prices one month of a 20-seat team under an hourly and an outcome contract, exactly.

import ContractBilling

let comparison = try ContractComparison(
  ComparisonParameters(
    agents: 20, hoursPerAgent: 150, hourlyRate: ExactAmount(parsing: "₹400"),
    outcomesPerHour: Rational(parsing: "0.5"), outcomeFee: ExactAmount(parsing: "₹900")))

for result in comparison.results {
  print("\(result.model.name): \(result.revenue)")
  for line in result.bill.lines { print("  \(line.explanation)") }
}
print("Break-even: \(comparison.breakEvenOutcomesPerHour) outcomes per agent-hour")
