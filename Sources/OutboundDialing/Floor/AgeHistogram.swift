// SPDX-License-Identifier: Apache-2.0

/// Counts of things by age, in bins of fixed width, kept up to date as time goes by.
///
/// A thing is entered when it begins and taken out when it ends; in between it grows older by
/// itself, because the bins are a ring of *starting* times. Entering, removing and reading cost
/// the same for ten things and for ten thousand.
///
/// - Complexity: `insert` and `remove` are O(1); `advance` is O(1) for each bin width of time
///   that passed and never more than the number of bins.
public struct AgeHistogram: Hashable, Sendable {
  /// The width of a bin, in nanoseconds.
  public var binWidth: Int64 { width.divisor }
  @usableFromInline let width: FixedDivisor
  @usableFromInline var counts: [Int32]
  @usableFromInline var things = 0
  @usableFromInline var thingsBeyondBins = 0
  // The bin of the present, counted from the start of time, and the moment when it ends.
  @usableFromInline var head: Int64 = 0
  @usableFromInline var headEnd: Int64

  /// Creates an empty histogram.
  ///
  /// - Parameters:
  ///   - binWidthSeconds: The width of a bin in seconds; at least 0.001.
  ///   - bins: How many bins there are; at least 1, rounded up to a power of two.
  public init(binWidthSeconds: Double, bins: Int) {
    width = FixedDivisor(Int64(max(binWidthSeconds, 0.001) * 1e9))
    headEnd = width.divisor
    var size = 1
    while size < bins { size *= 2 }
    counts = [Int32](repeating: 0, count: size)
  }

  /// How many things there are, of any age.
  @inlinable
  public var total: Int { things }

  /// How many things are older than the last bin.
  @inlinable
  public var older: Int32 { Int32(truncatingIfNeeded: thingsBeyondBins) }

  /// How many bins there are.
  public var binCount: Int { counts.count }

  /// The width of a bin in seconds.
  public var binWidthSeconds: Double { Double(binWidth) * 1e-9 }

  /// The number of things whose age, in bin widths rounded down to where they began, is `bin`.
  ///
  /// Ages in bin 0 are below one width, in bin k between k − 1 and k + 1 widths.
  @inlinable
  public subscript(bin: Int) -> Int32 {
    guard bin >= 0, bin < counts.count else { return 0 }
    return counts[Int(truncatingIfNeeded: head - Int64(bin)) & (counts.count - 1)]
  }

  /// Lets time pass.
  @inlinable @inline(__always)
  public mutating func advance(to now: FloorInstant) {
    // While the bins are empty, the head may stay behind: the next thing entered moves it.
    if now.nanoseconds >= headEnd, things > thingsBeyondBins { moveHead(to: now) }
  }

  @inlinable @inline(never)
  mutating func moveHead(to now: FloorInstant) {
    // A few bins are gone through one by one; every number here is far from its limits.
    let end = headEnd
    guard end < 1 &<< 62, now.nanoseconds &- end < width.divisor &<< 4 else {
      return jumpHead(to: now)
    }
    while now.nanoseconds >= headEnd {
      head &+= 1
      headEnd &+= width.divisor
      let place = Int(truncatingIfNeeded: head) & (counts.count &- 1)
      if counts[place] != 0 { age(place) }
    }
  }

  /// Moves the head however far, seeing each bin once at most.
  @usableFromInline
  mutating func jumpHead(to now: FloorInstant) {
    let target = width.quotient(now.nanoseconds)
    if things > thingsBeyondBins {
      var bin = max(head, target - Int64(counts.count))
      while bin < target {
        bin += 1
        age(Int(truncatingIfNeeded: bin) & (counts.count - 1))
      }
    }
    head = target
    headEnd = width.product(target + 1)
  }

  /// Empties a bin that became too old.
  @usableFromInline
  mutating func age(_ place: Int) {
    guard counts[place] != 0 else { return }
    thingsBeyondBins += Int(counts[place])
    counts[place] = 0
  }

  /// Enters a thing that begins now.
  @inlinable @inline(__always)
  public mutating func insert(at now: FloorInstant) {
    if now.nanoseconds >= headEnd { moveHead(to: now) }
    counts[Int(truncatingIfNeeded: head) & (counts.count &- 1)] &+= 1
    things &+= 1
  }

  /// Takes out a thing that began at `start`; nothing happens when there is none of that age.
  @inlinable @inline(__always)
  public mutating func remove(startedAt start: FloorInstant) {
    let bin = width.quotient(start.nanoseconds)
    if head &- bin >= Int64(counts.count) {
      guard thingsBeyondBins > 0 else { return }
      thingsBeyondBins &-= 1
    } else {
      let place = Int(truncatingIfNeeded: bin) & (counts.count &- 1)
      guard counts[place] > 0 else { return }
      counts[place] &-= 1
    }
    things &-= 1
  }

  /// Calls `body` with each bin that holds something, youngest first, until all were seen.
  ///
  /// - Parameter body: Takes the bin and the number of things in it.
  @inline(__always)
  package func forEachOccupied(_ body: (Int, Int32) -> Void) {
    var left = total - Int(older)
    var bin = 0
    counts.withUnsafeBufferPointer { counts in
      let mask = counts.count - 1
      let first = Int(truncatingIfNeeded: head) & mask
      while left > 0, bin < counts.count {
        let count = counts[(first - bin) & mask]
        if count > 0 {
          body(bin, count)
          left -= Int(count)
        }
        bin += 1
      }
    }
  }
}
