// SPDX-License-Identifier: Apache-2.0

/// The Damerau–Levenshtein distance: the fewest edits that turn one text into another.
///
/// An edit inserts, removes or replaces one letter, or swaps two neighbours. This is the unrestricted
/// distance, which is a metric.
///
/// Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors",
/// Communications of the ACM 7 (1964) 171–176; R. Lowrance, R. A. Wagner, "An extension of the
/// string-to-string correction problem", Journal of the ACM 22 (1975) 177–183.
package enum EditDistance {
  /// The distance of two texts, letter by letter as their arrays have them.
  ///
  /// - Complexity: O(*m* × *n*) time and space for texts of *m* and *n* letters.
  package static func between<Letter: Hashable>(_ a: [Letter], _ b: [Letter]) -> Int {
    let width = b.count + 2
    let unreachable = a.count + b.count
    // Row and column 0 are a wall; row i + 1, column j + 1 hold the distance of the prefixes i, j.
    var distance = [Int](repeating: unreachable, count: (a.count + 2) * width)
    for i in 0...a.count { distance[(i + 1) * width + 1] = i }
    for j in 0...b.count { distance[width + j + 1] = j }

    var lastRow: [Letter: Int] = [:]
    for (i, x) in zip(1..., a) {
      var lastColumn = 0
      for (j, y) in zip(1..., b) {
        let swapRow = lastRow[y] ?? 0
        let swapColumn = lastColumn
        let replaced = distance[i * width + j] + (x == y ? 0 : 1)
        let inserted = distance[(i + 1) * width + j] + 1
        let removed = distance[i * width + j + 1] + 1
        let swapped =
          distance[swapRow * width + swapColumn] + (i - swapRow - 1) + 1 + (j - swapColumn - 1)
        distance[(i + 1) * width + j + 1] = min(replaced, inserted, removed, swapped)
        if x == y { lastColumn = j }
      }
      lastRow[x] = i
    }
    return distance[(a.count + 1) * width + b.count + 1]
  }
}
