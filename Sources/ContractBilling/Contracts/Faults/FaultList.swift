// SPDX-License-Identifier: Apache-2.0

/// Faults of a contract while they are gathered.
struct FaultList {
  typealias Path = [ContractFault.PathStep]

  let contract: Contract
  private(set) var faults: [ContractFault] = []

  init(contract: Contract) { self.contract = contract }

  /// Adds a fault.
  mutating func add(_ path: Path, _ message: String, repair: String) {
    faults.append(ContractFault(path: path, message: message, repair: repair))
  }

  /// Adds the faults of something inside.
  mutating func add(_ inner: [ContractFault], at path: Path) {
    for fault in inner {
      faults.append(
        ContractFault(path: path + fault.path, message: fault.message, repair: fault.repair))
    }
  }

  /// Adds a fault with name, value and requirement when the requirement is not met.
  mutating func require(
    _ isMet: Bool, _ path: Path, _ key: ContractFault.PathStep? = nil, is value: String,
    mustBe requirement: String, repair: String
  ) {
    guard !isMet else { return }
    let place = path + (key.map { [$0] } ?? [])
    add(
      place, "\(Self.name(of: place)) is \(value); it must be \(requirement).", repair: repair)
  }

  /// Checks an amount: its currency, its sign, and its places where rounding is not named.
  mutating func check(
    _ amount: StatedAmount?, _ path: Path, _ key: ContractFault.PathStep,
    mayBeNegative: Bool = false
  ) {
    guard let amount else { return }
    let place = path + [key]
    if let currency = amount.currency, currency != contract.currency {
      add(
        place,
        "\(Self.name(of: place)) is in \(currency.code); the contract is in "
          + "\(contract.currency.code).",
        repair: "Write the amount in \(contract.currency.code).")
    }
    checkRate(amount.value, place)
    if !mayBeNegative { checkNotNegative(amount.value, path, key) }
  }

  /// Checks that a rate needs no rounding that the contract does not name.
  mutating func checkRate(_ rate: Rational, _ place: Path) {
    let currency = contract.currency
    guard !contract.namesRounding,
      let rounded = try? rate.rounded(.down, places: currency.minorUnitPlaces), rounded != rate
    else { return }
    add(
      place,
      "\(Self.name(of: place)) is \(rate), finer than the \(currency.minorUnitPlaces) decimal "
        + "places of \(currency.code), and the contract names no rounding.",
      repair: "Add a rounding to the contract, such as “rounding: {mode: halfUp}”.")
  }

  /// Checks that a number is zero or more.
  mutating func checkNotNegative(
    _ value: Rational?, _ path: Path, _ key: ContractFault.PathStep
  ) {
    guard let value else { return }
    require(
      !value.isNegative, path, key, is: "\(value)", mustBe: "zero or more",
      repair: "Write a number without a minus sign.")
  }

  /// Checks that a number is above zero.
  mutating func checkPositive(_ value: Rational?, _ path: Path, _ key: ContractFault.PathStep) {
    guard let value else { return }
    require(
      value > .zero, path, key, is: "\(value)", mustBe: "more than zero",
      repair: "Write a number above zero, or leave the key out.")
  }

  /// Checks that a number is a share of a whole.
  mutating func checkShare(_ value: Rational?, _ path: Path, _ key: ContractFault.PathStep) {
    guard let value else { return }
    require(
      (Rational.zero...Rational.one).contains(value), path, key, is: "\(value)",
      mustBe: "a share from 0 to 1", repair: "Write 0.4 or 40% for forty per cent.")
  }

  /// Checks a price, its bands, and the places of its rates.
  mutating func check(_ price: Price?, _ path: Path, _ key: ContractFault.PathStep) {
    guard let price else { return }
    let place = path + [key]
    add(price.faults(), at: place)
    switch price.kind {
    case .flat(let amount), .package(_, let amount): checkRate(amount, place + ["amount"])
    case .perUnit(let rate): checkRate(rate, place + ["rate"])
    case .graduated, .volume, .stairstep, .block, .capacity: break
    }
    for (index, tier) in (price.table?.tiers ?? []).enumerated() {
      checkRate(tier.rate, place + ["tiers", .index(index), "rate"])
      checkRate(tier.flat, place + ["tiers", .index(index), "flat"])
    }
  }

  /// Checks a tariff and the places of its rates.
  mutating func check(_ tariff: CallTariff, _ place: Path) {
    add(tariff.faults(), at: place)
    checkRate(tariff.rate, place + ["rate"])
    checkRate(tariff.connectFee, place + ["connectFee"])
    checkRate(tariff.disconnectFee, place + ["disconnectFee"])
    checkSteps(tariff.steps, place)
    for (index, window) in tariff.windows.enumerated() {
      let inner = place + ["windows", .index(index)]
      checkRate(window.rate, inner + ["rate"])
      checkSteps(window.steps, inner)
    }
  }

  private mutating func checkSteps(_ steps: [RateStep], _ place: Path) {
    for (index, step) in steps.enumerated() {
      checkRate(step.rate, place + ["steps", .index(index), "rate"])
    }
  }

  /// Checks that named parts exist.
  mutating func checkParts(_ named: [String]?, _ path: Path) {
    guard let named else { return }
    let place = path + ["parts"]
    require(
      !named.isEmpty, place, is: "empty", mustBe: "left out or name at least one part",
      repair: "Leave parts out to mean the usual ones.")
    for (index, name) in named.enumerated() where !contract.parts.contains(where: { $0.id == name })
    {
      add(
        place + [.index(index)], "There is no part named \(quotedExcerpt(of: name)).",
        repair: "Write one of: \(contract.parts.map(\.id).joined(separator: ", ")).")
    }
  }

  /// The last key of a path.
  static func name(of path: Path) -> String {
    for case .key(let key) in path.reversed() { return key }
    return "contract"
  }
}
