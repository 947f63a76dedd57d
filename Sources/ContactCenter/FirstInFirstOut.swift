// SPDX-License-Identifier: Apache-2.0

/// A line of waiting things in a ring that grows; the hot loop allocates only when it grows.
struct FirstInFirstOut<Element> {
  private var places: [Element?] = Array(repeating: nil, count: 16)
  private var first = 0
  private(set) var count = 0

  mutating func append(_ element: Element) {
    if count == places.count { grow() }
    places[(first + count) & (places.count - 1)] = element
    count += 1
  }

  mutating func popFirst() -> Element? {
    guard count > 0 else { return nil }
    let element = places[first]
    places[first] = nil
    first = (first + 1) & (places.count - 1)
    count -= 1
    return element
  }

  private mutating func grow() {
    var larger = [Element?](repeating: nil, count: places.count * 2)
    for place in 0..<count { larger[place] = places[(first + place) & (places.count - 1)] }
    places = larger
    first = 0
  }
}
