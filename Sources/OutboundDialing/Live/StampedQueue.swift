// SPDX-License-Identifier: Apache-2.0

/// Those who wait, longest first.
///
/// Who leaves before being served stays inside; whoever takes an entry out checks its stamp.
/// - Complexity: O(1) amortised.
struct StampedQueue<Element: Sendable>: Sendable {
  private var entries: [(element: Element, stamp: Int64)] = []
  private var head = 0

  mutating func append(_ element: Element, stamp: Int64) { entries.append((element, stamp)) }

  var first: (element: Element, stamp: Int64)? { head < entries.count ? entries[head] : nil }

  mutating func removeFirst() {
    guard head < entries.count else { return }
    head += 1
    if head > 64, head * 2 > entries.count {
      entries.removeFirst(head)
      head = 0
    }
  }
}
