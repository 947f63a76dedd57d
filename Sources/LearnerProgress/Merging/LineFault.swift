// SPDX-License-Identifier: Apache-2.0

/// What is wrong in a line of an export, and where.
struct LineFault: Error {
  /// The offset in the line's bytes.
  var offset: Int
  /// A full sentence: what was found and what is required.
  var reason: String
}
