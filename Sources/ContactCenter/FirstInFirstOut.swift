// SPDX-License-Identifier: Apache-2.0

/// A line of waiting things in a ring that grows; the hot loop allocates only when it grows.
struct FirstInFirstOut<Element: BitwiseCopyable>: ~Copyable {
  private var places: UnsafeMutablePointer<Element>
  private var size = 16
  private var first = 0
  private(set) var count = 0

  init() { places = .allocate(capacity: size) }

  deinit { places.deallocate() }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == size { grow() }
    places[(first &+ count) & (size &- 1)] = element
    count &+= 1
  }

  @inline(__always)
  mutating func popFirst() -> Element? {
    guard count > 0 else { return nil }
    let element = places[first]
    first = (first &+ 1) & (size &- 1)
    count &-= 1
    return element
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: 2 * size)
    for place in 0..<count { larger[place] = places[(first + place) & (size - 1)] }
    places.deallocate()
    places = larger
    first = 0
    size *= 2
  }
}
