// SPDX-License-Identifier: Apache-2.0

/// Finds the least number of lines after which one more is refused, from a guess: by doubling steps
/// away from it, then by bisection.
///
/// ```swift
/// var search = LaunchSearch(upTo: 100, near: 12)
/// while let count = search.next { search.enter(isAccepted: isAccepted(count)) }
/// ```
///
/// It is taken for granted that one more is accepted after none, and that what is refused after a
/// number of lines is refused after more.
/// - Complexity: O(log of the guess's error).
struct LaunchSearch {
  // One more is accepted after `accepted` lines and refused after `refused`, if that is known.
  private var accepted = 0
  private var refused: Int?
  private var step = 1
  private let most: Int
  /// The number of lines to ask about, nil when the result is known.
  private(set) var next: Int?

  init(upTo most: Int, near guess: Int) {
    self.most = most
    next = most > 1 ? min(max(1, guess), most - 1) : nil
    if most <= 1 { accepted = max(0, most) }
  }

  /// Enters whether one more line is accepted after ``next`` ones.
  mutating func enter(isAccepted: Bool) {
    guard let asked = next else { return }
    if isAccepted { accepted = asked } else { refused = asked }
    switch refused {
    case nil:
      // Everything up to `asked` is accepted: step up.
      next = accepted + 1 < most ? min(accepted + step, most - 1) : nil
      step *= 2
      if next == nil { accepted = most }
    case let refused?:
      guard accepted + 1 < refused else {
        next = nil
        return
      }
      // Step down while nothing but none was seen to be accepted, then halve.
      next = accepted > 0 ? (accepted + refused) / 2 : max(1, refused - step)
      if accepted == 0 { step *= 2 }
    }
  }

  /// The result, when ``next`` is nil.
  var result: Int { refused ?? accepted }
}
