// SPDX-License-Identifier: Apache-2.0

/// What a contract asks for an amount of money: a share of sales, of sums collected or of costs.
///
/// An amount below zero, such as a returned payment, gives the mirror image of its share.
public struct SharePrice: Hashable, Sendable {
  /// The kinds of shares.
  public enum Kind: Hashable, Sendable {
    /// One share of the whole.
    case percentage(Rational)
    /// Each band of the amount at the band's own share, and the flat price of every band entered.
    case graduatedPercentage(TierTable)
    /// The amount itself and a share on top, as for costs that are passed on.
    case markUp(Rational)
  }

  /// The kind with its figures.
  public var kind: Kind
  /// What each event costs besides, in major units of the currency.
  public var fixed: Rational
  /// Events that do not cost the fixed part.
  public var freeEvents: Int64
  /// The part of the amount of which no share is due, in major units of the currency.
  public var freeAmount: Rational
  /// The least that one event costs, nil for none.
  public var minimumPerEvent: Rational?
  /// The most that one event costs, nil for none.
  public var maximumPerEvent: Rational?

  /// Creates a share.
  public init(
    _ kind: Kind, fixed: Rational = .zero, freeEvents: Int64 = 0, freeAmount: Rational = .zero,
    minimumPerEvent: Rational? = nil, maximumPerEvent: Rational? = nil
  ) {
    self.kind = kind
    self.fixed = fixed
    self.freeEvents = freeEvents
    self.freeAmount = freeAmount
    self.minimumPerEvent = minimumPerEvent
    self.maximumPerEvent = maximumPerEvent
  }

  /// Whether each event must be priced by itself, with ``charge(forEventOf:)``, because a sum of
  /// amounts does not tell what its events cost.
  public var pricesEachEvent: Bool { minimumPerEvent != nil || maximumPerEvent != nil }
}

extension SharePrice {
  /// What keeps the share from being worked out; paths begin inside the price.
  public func faults() -> [ContractFault] {
    var faults: [ContractFault] = []
    switch kind {
    case .percentage(let share):
      if !(Rational.zero...Rational.one).contains(share) {
        faults.append(.notAShare(share, "share"))
      }
    case .graduatedPercentage(let table):
      faults += table.faults(.init(ratesAreShares: true))
    case .markUp(let share):
      if share.isNegative { faults.append(.negative(share, "share")) }
    }
    if fixed.isNegative { faults.append(.negative(fixed, "fixed")) }
    if freeEvents < 0 { faults.append(.negative(Rational(freeEvents), "freeEvents")) }
    if freeAmount.isNegative { faults.append(.negative(freeAmount, "freeAmount")) }
    if let minimumPerEvent, minimumPerEvent.isNegative {
      faults.append(.negative(minimumPerEvent, "minimumPerEvent"))
    }
    if let maximumPerEvent, maximumPerEvent < minimumPerEvent ?? .zero {
      faults.append(
        ContractFault(
          path: ["maximumPerEvent"],
          message: "maximumPerEvent is \(maximumPerEvent); it must be at least "
            + "\(minimumPerEvent.map { "minimumPerEvent, \($0)" } ?? "zero").",
          repair: "Write the larger figure as maximumPerEvent."))
    }
    return faults + perEventFaults()
  }

  /// Bounds on each event leave no room for what is reckoned over all events.
  private func perEventFaults() -> [ContractFault] {
    guard pricesEachEvent else { return [] }
    var keys: [String] = []
    if case .graduatedPercentage = kind { keys.append("tiers") }
    if freeEvents != 0 { keys.append("freeEvents") }
    if !freeAmount.isZero { keys.append("freeAmount") }
    return keys.map { key in
      ContractFault(
        path: [.key(key)],
        message:
          "\(key) counts over all events, but minimumPerEvent and maximumPerEvent price each "
          + "event by itself.",
        repair: "Leave out \(key) or the bounds on each event.")
    }
  }
}
