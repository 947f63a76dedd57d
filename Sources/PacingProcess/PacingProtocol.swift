// SPDX-License-Identifier: Apache-2.0

/// The protocol's version.
///
/// New fields and new kinds of messages may be added under the same number; a program that
/// ignores fields it does not know keeps working. A change that would break it has a new number.
package enum PacingProtocol: Sendable {
  /// The version that this program speaks.
  package static let version: Int64 = 1
}
