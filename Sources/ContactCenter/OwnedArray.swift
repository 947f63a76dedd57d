// SPDX-License-Identifier: Apache-2.0

/// An array with one owner: an element is changed where it lies, without asking whether somebody
/// shares it.
///
/// Places are checked in debug builds only: a simulation makes them itself.
struct OwnedArray<Element: BitwiseCopyable>: ~Copyable {
  private var elements: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count: Int

  /// Creates an empty array with room for some elements.
  init(capacity: Int = 16) {
    count = 0
    self.capacity = max(1, capacity)
    elements = .allocate(capacity: self.capacity)
  }

  /// Creates an array of equal elements.
  init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    elements.initialize(repeating: element, count: count)
    self.count = count
  }

  deinit { elements.deallocate() }

  var indices: Range<Int> { 0..<count }

  @inline(__always)
  subscript(place: Int) -> Element {
    _read {
      assert(indices.contains(place))
      yield elements[place]
    }
    nonmutating _modify {
      assert(indices.contains(place))
      yield &elements[place]
    }
  }

  /// The same by the numbers that events carry.
  @inline(__always)
  subscript(place: Int32) -> Element {
    _read { yield self[Int(place)] }
    nonmutating _modify { yield &self[Int(place)] }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (elements + count).initialize(to: element)
    count &+= 1
  }

  @inline(__always)
  mutating func popLast() -> Element? {
    guard count > 0 else { return nil }
    count &-= 1
    return elements[count]
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: 2 * capacity)
    larger.moveInitialize(from: elements, count: count)
    elements.deallocate()
    elements = larger
    capacity *= 2
  }
}
