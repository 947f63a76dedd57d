// SPDX-License-Identifier: Apache-2.0

/// Usage of one part that runs through its tiers together.
struct UsageGroup {
  /// The campaign, where each has a line of its own.
  var campaign: String?
  /// The agent, where each has tiers of its own.
  var agent: String?
  /// What was counted, by category, in the order of the categories' names.
  var cells: [(category: String, cell: UsageTotals.Cell)]

  /// The key under which quantities of tiers are carried to later periods.
  func key(of part: ContractPart) -> String {
    (campaign ?? agent).map { "\(part.id)/\($0)" } ?? part.id
  }

  /// The cell of a category, empty when nothing was counted.
  func cell(_ category: String) -> UsageTotals.Cell {
    cells.first { $0.category == category }?.cell ?? UsageTotals.Cell()
  }

  /// The sum of all quantities.
  func quantity() throws(BillingError) -> Rational {
    var sum = Rational.zero
    for (_, cell) in cells { sum = try sum + cell.quantity }
    return sum
  }

  /// Refuses categories that the terms do not know, so that no usage goes unpriced in silence.
  func requireCategories(_ known: Set<String>) throws(BillingError) {
    for (category, _) in cells where !known.contains(category) {
      throw .unknownName(kind: "category of usage", name: category)
    }
  }

  /// Refuses counts below zero where nothing is given back.
  func requireNotNegative(besides credits: String? = nil) throws(BillingError) {
    for (category, cell) in cells where category != credits {
      let name = category == "standard" ? "usage" : "usage of category \(category)"
      try Rational(cell.events).requireNotNegative(as: "number of records in the \(name)")
      try cell.quantity.requireNotNegative(as: "quantity in the \(name)")
      try cell.amount.requireNotNegative(as: "amount in the \(name)")
    }
  }
}

extension StatementContext {
  /// The usage of a part, gathered as its tiers ask for.
  func groups(of part: ContractPart) throws(BillingError) -> [UsageGroup] {
    var groups: [UsageGroup] = part.tierBasis == .contract ? [UsageGroup(cells: [])] : []
    var places: [String: Int] = [:]
    for key in usage.keys(of: part.id) {
      let cell = usage.cells[key] ?? UsageTotals.Cell()
      let place: Int
      switch part.tierBasis {
      case .contract: place = 0
      case .campaign, .agent:
        let name = part.tierBasis == .campaign ? key.campaign : key.agent
        guard !name.isEmpty || part.tierBasis == .campaign else {
          throw .missingFact(name: "usage by agent", owner: "The tier basis")
        }
        if let known = places[name] {
          place = known
        } else {
          place = groups.count
          places[name] = place
          groups.append(
            part.tierBasis == .campaign
              ? UsageGroup(campaign: name, cells: []) : UsageGroup(agent: name, cells: []))
        }
      }
      if let old = groups[place].cells.firstIndex(where: { $0.category == key.category }) {
        groups[place].cells[old].cell = try groups[place].cells[old].cell + cell
      } else {
        groups[place].cells.append((key.category, cell))
      }
    }
    for place in groups.indices { groups[place].cells.sort { $0.category < $1.category } }
    return groups.sorted { ($0.campaign ?? $0.agent ?? "") < ($1.campaign ?? $1.agent ?? "") }
  }
}
