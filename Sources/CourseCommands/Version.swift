// SPDX-License-Identifier: Apache-2.0

/// Which release this is; packages and `bpo --version` take it from here.
enum Version: Sendable {
  /// The number as semantic versioning has it.
  static let current = "0.1.0"
}
