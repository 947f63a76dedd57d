// SPDX-License-Identifier: Apache-2.0

/// The version of the program and of the library it is built from.
package enum ProgramVersion: Sendable {
  /// The version, as <https://semver.org> counts.
  package static let current = "0.1.0"
}
