// SPDX-License-Identifier: Apache-2.0

package import CivilClock

/// The seed of a question in a review: another on each day, and for each asking on a day.
///
/// The same record gives the same seeds, so a review that was broken off goes on as it was.
package struct ReviewSeed: Hashable, Sendable {
  /// The seed, 1…999,999: six digits that people can pass on.
  package let value: UInt64

  /// The seed of a question.
  ///
  /// - Parameters:
  ///   - key: The question.
  ///   - day: The day on which it is asked, if it is.
  ///   - attempts: How many attempts at it were recorded before.
  package init(of key: QuestionAsking.Key, on day: CivilDate? = nil, attempts: Int = 0) {
    let text = "\(key.lesson)\u{0}\(key.question)\u{0}\(day?.dayNumber ?? 0)\u{0}\(attempts)"
    // FNV-1a, then the last step of SplitMix64, since the texts differ little.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    value = 1 + (hash ^ (hash >> 31)) % 999_999
  }
}
