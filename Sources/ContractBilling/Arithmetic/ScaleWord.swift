// SPDX-License-Identifier: Apache-2.0

/// A word behind a number that multiplies it: `1.2 lakh` is 1,20,000.
enum ScaleWord: Int64, CaseIterable {
  case thousand = 1_000
  case lakh = 100_000
  case million = 1_000_000
  case crore = 10_000_000
  case billion = 1_000_000_000

  /// Recognises a word in any letter case.
  init?(_ word: some StringProtocol) {
    switch word.lowercased() {
    case "thousand": self = .thousand
    case "lakh", "lakhs", "lac", "lacs": self = .lakh
    case "million": self = .million
    case "crore", "crores", "cr": self = .crore
    case "billion": self = .billion
    default: return nil
    }
  }
}
