// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation

/// Shuffling whose result is fixed for good: attempts are replayed from their seed.
enum Shuffle {
  /// The purposes of the random streams, so that no two draw the same numbers.
  static let questionPurpose: UInt64 = 0x51_75_65_73
  static let paperPurpose: UInt64 = 0x50_61_70_65

  /// The items in a random order, each order equally likely.
  ///
  /// The shuffle of R. A. Fisher and F. Yates from the last place down, as in D. E. Knuth, The Art of
  /// Computer Programming, volume 2, algorithm 3.4.2P.
  static func shuffled<Item>(_ items: [Item], with stream: inout RandomStream) -> [Item] {
    var items = items
    for last in items.indices.dropFirst().reversed() {
      items.swapAt(last, Int(below(UInt64(last) + 1, with: &stream)))
    }
    return items
  }

  /// The items in a random order other than their own; a single item stays.
  static func disordered(_ items: [Int], with stream: inout RandomStream) -> [Int] {
    let shuffled = shuffled(items, with: &stream)
    guard shuffled == items, items.count > 1 else { return shuffled }
    return Array(items.dropFirst()) + items.prefix(1)
  }

  /// A whole number from 0 up to but not including a limit, each equally likely.
  static func below(_ limit: UInt64, with stream: inout RandomStream) -> UInt64 {
    // Numbers from the last, incomplete run of `limit` are thrown away.
    let rest = (UInt64.max % limit + 1) % limit
    while true {
      let number = stream.next()
      if number <= UInt64.max - rest { return number % limit }
    }
  }
}
