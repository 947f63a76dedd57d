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
  public let binWidth: Int64
  /// How many things there are, of any age.
  public private(set) var total = 0
  /// How many things are older than the last bin.
  public private(set) var older: Int32 = 0
  private var counts: [Int32]
  private var head: Int64 = 0

  /// Creates an empty histogram.
  ///
  /// - Parameters:
  ///   - binWidthSeconds: The width of a bin in seconds; at least 0.001.
  ///   - bins: How many bins there are; at least 1, rounded up to a power of two.
  public init(binWidthSeconds: Double, bins: Int) {
    binWidth = Int64(max(binWidthSeconds, 0.001) * 1e9)
    var size = 1
    while size < bins { size *= 2 }
    counts = [Int32](repeating: 0, count: size)
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
    return counts[Int(truncatingIfNeeded: head - Int64(bin)) & (counts.count - 1)]
  }

  /// Lets time pass.
  public mutating func advance(to now: FloorInstant) {
    let target = now.nanoseconds / binWidth
    guard target > head else { return }
    let steps = min(target - head, Int64(counts.count))
    if total > Int(older) {
      for step in 1...steps {
        let slot = Int(truncatingIfNeeded: target - steps + step) & (counts.count - 1)
        older += counts[slot]
        counts[slot] = 0
      }
    }
    head = target
  }

  /// Enters a thing that begins now.
  public mutating func insert(at now: FloorInstant) {
    advance(to: now)
    counts[Int(truncatingIfNeeded: head) & (counts.count - 1)] += 1
    total += 1
  }

  /// Takes out a thing that began at `start`; nothing happens when there is none of that age.
  public mutating func remove(startedAt start: FloorInstant) {
    let slot = start.nanoseconds / binWidth
    if head - slot >= Int64(counts.count) {
      guard older > 0 else { return }
      older -= 1
    } else {
      let index = Int(truncatingIfNeeded: slot) & (counts.count - 1)
      guard counts[index] > 0 else { return }
      counts[index] -= 1
    }
    total -= 1
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
