// SPDX-License-Identifier: Apache-2.0

/// Runs independent repetitions side by side and gives their results in order.
public enum Replications: Sendable {
  /// Runs `body` for each number below `count`.
  ///
  /// The results stand in the order of their numbers, whatever the number of threads, so that
  /// merging them from first to last gives the same bytes on every run.
  ///
  /// - Parameters:
  ///   - count: How many repetitions.
  ///   - threads: How many may run at once, at least 1.
  ///   - progress: Called after each finished repetition with the number finished.
  ///   - body: One repetition.
  /// - Returns: One result for each repetition.
  /// - Throws: The first error by number of repetition, or `CancellationError`.
  public static func run<Output: Sendable>(
    _ count: Int, threads: Int,
    progress: (Int) -> Void = { _ in },
    _ body: @escaping @Sendable (Int) throws -> Output
  ) async throws -> [Output] {
    guard count > 0 else { return [] }
    return try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var results = [Output?](repeating: nil, count: count)
      var started = 0
      var finished = 0
      while started < min(max(threads, 1), count) {
        let number = started
        group.addTask { (number, try body(number)) }
        started += 1
      }
      while let (number, output) = try await group.next() {
        results[number] = output
        finished += 1
        progress(finished)
        if started < count {
          try Task.checkCancellation()
          let next = started
          group.addTask { (next, try body(next)) }
          started += 1
        }
      }
      return results.compactMap { $0 }
    }
  }
}
