// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// A time with colons: `1:30 h`, `2:30 min`, `1:30:15`.
struct TypedClock {
  let value: Rational
  let unit: AnswerUnit?

  /// Reads a time; nil when no colon stands between digits.
  ///
  /// - Throws: ``AnswerFault`` for `1:30` alone, which may be hours or minutes.
  init?(_ plain: String, in text: String) throws(AnswerFault) {
    let head = plain.prefix { $0 == ":" || ($0.isASCII && $0.isNumber) }
    guard head.contains(":") else { return nil }
    let pieces = head.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = pieces.compactMap { Int($0) }
    let tail = AnswerUnit(String(plain.dropFirst(head.count)))?.name
    guard numbers.count == pieces.count, (2...3).contains(pieces.count),
      pieces[0].count <= 4, pieces.dropFirst().allSatisfy({ $0.count == 2 }),
      numbers.dropFirst().allSatisfy({ $0 < 60 })
    else {
      throw AnswerFault(
        .notUnderstood,
        "“\(text)” is no time. Write for example 1 h 30 min, and a share as 3/4.")
    }
    let seconds = numbers.reduce(0) { $0 * 60 + $1 }
    switch (pieces.count, tail) {
    case (2, nil):
      throw AnswerFault(
        .ambiguous,
        "“\(text)” can be read in two ways. Write \(numbers[0]) h \(numbers[1]) min or "
          + "\(numbers[0]) min \(numbers[1]) s.")
    case (2, "hour"): value = .share(seconds, of: 60)
    case (2, "minute"): value = .share(seconds, of: 60)
    case (3, nil), (3, "hour"): value = .share(seconds, of: 3600)
    default:
      throw AnswerFault(
        .notUnderstood, "“\(text)” is no time. Write for example 1 h 30 min or 1:30 h.")
    }
    unit = AnswerUnit(tail ?? "hour")
  }
}
