// SPDX-License-Identifier: Apache-2.0

/// The names of the last events, so that one that is reported again changes nothing.
struct RecentIdentifiers: Sendable {
  /// How many are remembered.
  static let capacity = 4_096
  private var known: Set<String> = []
  private var ring: [String] = []
  private var oldest = 0

  init(_ names: [String] = []) {
    for name in names { _ = insert(name) }
  }

  /// The names, oldest first.
  var names: [String] { Array(ring[oldest...] + ring[..<oldest]) }

  func contains(_ name: String) -> Bool { known.contains(name) }

  /// Remembers a name; false when it is known already.
  mutating func insert(_ name: String) -> Bool {
    guard known.insert(name).inserted else { return false }
    guard ring.count == Self.capacity else {
      ring.append(name)
      return true
    }
    known.remove(ring[oldest])
    ring[oldest] = name
    oldest = (oldest + 1) % Self.capacity
    return true
  }
}
