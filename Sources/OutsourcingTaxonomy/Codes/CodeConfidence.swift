// SPDX-License-Identifier: Apache-2.0

/// How far number and title of a code have been checked.
public enum CodeConfidence: String, CaseIterable, Codable, Hashable, Sendable {
  /// Number and title were read in the edition named, or in a copy of its data.
  case verified
  /// Number and title come from another source than the edition.
  case reported
  /// The number or its title still has to be looked up.
  case toVerify = "to-verify"
}
