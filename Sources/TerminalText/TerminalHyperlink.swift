// SPDX-License-Identifier: Apache-2.0

/// The target of a link that a terminal can open (the OSC 8 sequence).
///
/// A target travels inside an escape sequence, so a hostile one could end the sequence and start
/// its own. Only `http`, `https` and `mailto` pass; every byte outside printable ASCII is
/// percent-encoded, also the space. The form is described at
/// https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda, as is the limit of 2083
/// bytes that some terminals have.
public struct TerminalHyperlink: Hashable, Sendable {
  /// The encoded target: only characters from `!` to `~`.
  public let target: String

  /// Creates a target that is safe to write, or nil when it must not become a link.
  ///
  /// - Parameter destination: The address as the author wrote it.
  public init?(_ destination: String) {
    let schemes = ["http://", "https://", "mailto:"]
    let start = destination.prefix(8).lowercased()
    guard let scheme = schemes.first(where: start.hasPrefix) else { return nil }
    guard destination.utf8.count > scheme.utf8.count else { return nil }
    var encoded = ""
    for byte in destination.utf8 {
      if 0x21 <= byte && byte < 0x7F {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += byte < 0x10 ? "%0" : "%"
        encoded += String(byte, radix: 16, uppercase: true)
      }
    }
    guard encoded.utf8.count <= 2083 else { return nil }
    target = encoded
  }
}
