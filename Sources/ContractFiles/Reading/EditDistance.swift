// SPDX-License-Identifier: Apache-2.0

/// Damerau's distance in its restricted form (optimal string alignment).
///
/// It counts the letters added, dropped or changed and the neighbours swapped; no stretch is edited
/// twice. F. J. Damerau, “A technique for computer detection and correction of spelling errors”,
/// Communications of the ACM 7 (1964), doi:10.1145/363958.363994.
enum EditDistance {
  /// The least number of edits between two texts.
  /// - Complexity: O(first × second) time, O(second) space.
  static func between(_ first: [Character], _ second: [Character]) -> Int {
    if first.isEmpty || second.isEmpty { return max(first.count, second.count) }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 1...first.count {
      var current = [row]
      current.reserveCapacity(second.count + 1)
      for column in 1...second.count {
        let isSame = first[row - 1] == second[column - 1]
        var best = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          best = min(best, beforeLast[column - 2] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
