// SPDX-License-Identifier: Apache-2.0

/// The responses of attempts item by item; nil where an item was not attempted.
struct ItemColumns {
  /// By item in the given order, then by attempt.
  let responses: [[Response?]]

  /// - Complexity: O(items × attempts): both are sorted by key and walked side by side.
  init(items: [Item], attempts: [LearnerAttempt]) {
    let order = items.indices.sorted { items[$0].key < items[$1].key }
    var columns = [[Response?]](
      repeating: [Response?](repeating: nil, count: attempts.count), count: items.count)
    for (row, attempt) in attempts.enumerated() {
      var next = 0
      for index in order {
        let key = items[index].key
        while next < attempt.responses.count, attempt.responses[next].item < key { next += 1 }
        guard next < attempt.responses.count else { break }
        if attempt.responses[next].item == key { columns[index][row] = attempt.responses[next] }
      }
    }
    responses = columns
  }
}
