// SPDX-License-Identifier: Apache-2.0

/// A quantity at which one more unit lowers the price.
///
/// Fifteen units at 10 cost 150; if the rate falls to 5 above fifteen, sixteen cost 80.
public struct VolumeCliff: Hashable, Sendable {
  /// The whole quantity before the cliff.
  public var quantity: Rational
  /// Its price, in major units of the currency.
  public var amount: Rational
  /// The price of one unit more.
  public var next: Rational
  /// The smallest whole quantity of the band before the cliff that costs more than the first beyond
  /// it: from there on it pays to use more.
  public var dearFrom: Rational
}

extension VolumeCliff: CustomStringConvertible {
  /// One sentence with both prices.
  public var description: String {
    let more = (try? quantity + 1) ?? quantity
    return "\(quantity) units cost \(amount), but \(more) units cost \(next)."
  }
}

extension Price {
  /// Every whole quantity at which one more unit costs less, in ascending order.
  ///
  /// Within a band a price does not fall, so that only the edges of bands need to be looked at. A
  /// price with faults has no cliffs to tell.
  ///
  /// - Throws: ``BillingError/overflow(operation:)``.
  /// - Complexity: O(n² log q) for n bands up to a quantity q.
  public func cliffs() throws(BillingError) -> [VolumeCliff] {
    guard faults().isEmpty, let table else { return [] }
    var cliffs: [VolumeCliff] = []
    var last: Rational = -1
    for edge in try edges(of: table) where edge > last {
      let more = try edge + 1
      guard try isCovered(more) else { break }
      let amount = try amount(of: edge)
      let next = try self.amount(of: more)
      if next < amount {
        cliffs.append(
          VolumeCliff(
            quantity: edge, amount: amount, next: next,
            dearFrom: try quantity(dearerThan: next, above: last, upTo: edge)))
      }
      last = edge
    }
    return cliffs
  }

  /// The last whole quantity of each band but the last, and of what is included, ascending.
  private func edges(of table: TierTable) throws(BillingError) -> [Rational] {
    var edges = [included.rounded(.floor)]
    for tier in table.tiers {
      guard let bound = tier.upTo else { continue }
      if case .block(let size, _, _) = kind {
        edges.append(try (included + table.lastWhole(below: bound) * size).rounded(.floor))
      } else {
        edges.append(try table.lastWhole(below: included + bound))
      }
    }
    return edges
  }

  private func isCovered(_ quantity: Rational) throws(BillingError) -> Bool {
    guard case .capacity(let table) = kind else { return true }
    return try table.place(of: max(.zero, quantity - included)) != nil
  }

  /// The smallest quantity of a band that costs more, by bisection: within a band the price does
  /// not fall.
  private func quantity(
    dearerThan amount: Rational, above last: Rational, upTo edge: Rational
  ) throws(BillingError) -> Rational {
    var (low, high) = (last, edge)
    while try high - low > 1 {
      let middle = try ((low + high) / 2).rounded(.floor)
      if try self.amount(of: middle) > amount { high = middle } else { low = middle }
    }
    return high
  }
}

extension TierTable {
  /// The largest whole number that belongs below a bound.
  fileprivate func lastWhole(below bound: Rational) throws(BillingError) -> Rational {
    upperBound == .inclusive ? bound.rounded(.floor) : try bound.rounded(.ceiling) - 1
  }
}
