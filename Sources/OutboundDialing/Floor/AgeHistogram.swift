// SPDX-License-Identifier: Apache-2.0

/// Counts of things by age, in bins of fixed width, kept up to date as time goes by.
///
/// A thing is entered when it begins and taken out when it ends; in between it grows older by
/// itself, because the bins are a ring of *starting* times. Entering, removing and reading cost
/// the same for ten things and for ten thousand.
///
/// - Complexity: `advance` and `remove` are O(1). `insert` sees each bin once in the time in which
///   the ring comes round, `older` those that ended since the last insertion; neither ever sees more
///   than all.
public struct AgeHistogram: Sendable {
  /// The width of a bin, in nanoseconds.
  public var binWidth: Int64 { width.divisor }
  @usableFromInline let width: FixedDivisor
  @usableFromInline var counts: [Int32]
  @usableFromInline var things = 0
  @usableFromInline var thingsBeyondBins = 0
  @usableFromInline var present: Int64 = 0
  // The youngest bin of the ring, counted from the start of time.
  @usableFromInline var head: Int64 = 0
  // No bin before this one holds anything.
  @usableFromInline var tail: Int64 = 0

  /// Creates an empty histogram.
  ///
  /// - Parameters:
  ///   - binWidthSeconds: The width of a bin in seconds; at least 0.001.
  ///   - bins: How many bins there are; at least 1, rounded up to a power of two.
  public init(binWidthSeconds: Double, bins: Int) {
    width = FixedDivisor(Int64(max(binWidthSeconds, 0.001) * 1e9))
    var size = 1
    while size < bins { size *= 2 }
    counts = [Int32](repeating: 0, count: size)
  }

  /// How many things there are, of any age.
  @inlinable
  public var total: Int { things }

  /// How many things are older than the last bin.
  public var older: Int32 {
    guard things > thingsBeyondBins else { return Int32(truncatingIfNeeded: thingsBeyondBins) }
    // The ring was last brought up to date when something was entered.
    let size = Int64(counts.count)
    var sum = Int32(truncatingIfNeeded: thingsBeyondBins)
    var bin = head - size
    let last = min(head, width.quotient(present) - size)
    while bin < last {
      bin += 1
      sum += counts[Int(truncatingIfNeeded: bin) & (counts.count - 1)]
    }
    return sum
  }

  /// How many bins there are.
  public var binCount: Int { counts.count }

  /// The width of a bin in seconds.
  public var binWidthSeconds: Double { Double(binWidth) * 1e-9 }

  /// The number of things whose age, in bin widths rounded down to where they began, is `bin`.
  ///
  /// Ages in bin 0 are below one width, in bin k between k − 1 and k + 1 widths.
  public subscript(bin: Int) -> Int32 {
    guard bin >= 0, bin < counts.count else { return 0 }
    let start = width.quotient(present) - Int64(bin)
    return start > head ? 0 : counts[Int(truncatingIfNeeded: start) & (counts.count - 1)]
  }

  /// Lets time pass; a moment in the past is ignored.
  @inlinable @inline(__always)
  public mutating func advance(to now: FloorInstant) {
    present = max(present, now.nanoseconds)
  }

  /// Empties the bins that become too old when a later bin becomes the youngest.
  @usableFromInline @inline(never)
  mutating func age(to bin: Int64) {
    let last = min(head, bin - Int64(counts.count))
    let head = head
    var (tail, tooOld) = (tail, 0)
    counts.withUnsafeMutableBufferPointer { counts in
      while tail <= head {
        let place = Int(truncatingIfNeeded: tail) & (counts.count &- 1)
        if counts[place] != 0 {
          // The first that is not too old.
          guard tail <= last else { break }
          tooOld &+= Int(counts[place])
          counts[place] = 0
        }
        tail &+= 1
      }
    }
    thingsBeyondBins += tooOld
    self.tail = tail > head ? bin : tail
  }

  /// Enters a thing that begins now.
  @inlinable @inline(__always)
  public mutating func insert(at now: FloorInstant) {
    advance(to: now)
    let bin = width.quotient(present)
    if bin > head {
      if bin &- tail >= Int64(counts.count) { age(to: bin) }
      head = bin
    }
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
    let now = width.quotient(present)
    // Bins since the ring was brought up to date are empty.
    var bin = Int(min(now - head, Int64(counts.count)))
    counts.withUnsafeBufferPointer { counts in
      let mask = counts.count - 1
      let first = Int(truncatingIfNeeded: now) & mask
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
