// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling

/// Eight bytes of text at once.
///
/// The lowest marked byte of each answer is exact; marks above it may be false.
enum EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func load(_ start: UnsafePointer<UInt8>) -> UInt64 {
    UnsafeRawPointer(start).loadUnaligned(as: UInt64.self).littleEndian
  }

  /// Marks bytes that end an unquoted field: a comma, a line feed or a carriage return.
  @inline(__always)
  static func fieldEnds(_ word: UInt64) -> UInt64 {
    zeros(word ^ (ones &* 0x2c)) | zeros(word ^ (ones &* 0x0a)) | zeros(word ^ (ones &* 0x0d))
  }

  /// Marks bytes that are not digits.
  @inline(__always)
  static func nonDigits(_ word: UInt64) -> UInt64 {
    let digits = word ^ (ones &* 0x30)
    return ((digits &+ (ones &* 0x76)) | digits) & tops
  }

  /// The number that the first digits make, fewer than eight of them and at least one.
  @inline(__always)
  static func number(_ word: UInt64, digits count: Int) -> Int64 {
    // The digits move to the top, so that zeros stand in front of them.
    var value = (word ^ (ones &* 0x30)) << UInt64(truncatingIfNeeded: 64 &- 8 &* count)
    value = (value &* 10) &+ (value >> 8)
    value =
      (((value & 0x0000_00ff_0000_00ff) &* 0x000f_4240_0000_0064)
        &+ (((value >> 16) & 0x0000_00ff_0000_00ff) &* 0x0000_2710_0000_0001)) >> 32
    return Int64(value & 0xffff_ffff)
  }

  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & tops }
}

/// The bytes of one field.
typealias FieldBytes = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// A whole number of up to 18 digits, with a sign or not.
  func wholeNumber() throws(RejectReason) -> Int64 {
    let isNegative = first == UInt8(ascii: "-")
    let digits = isNegative ? dropFirst() : self[...]
    guard !digits.isEmpty else { throw isEmpty ? .missing : .notANumber }
    var value: Int64 = 0
    var isTooLarge = false
    for byte in digits {
      guard byte &- 0x30 < 10 else { throw .notANumber }
      // Later bytes are looked at even so: garbage is no number, however long.
      isTooLarge = isTooLarge || value >= 100_000_000_000_000_000
      if !isTooLarge { value = value * 10 + Int64(byte - 0x30) }
    }
    guard !isTooLarge else { throw .tooLarge }
    return isNegative ? -value : value
  }

  /// A decimal number of up to 18 digits, with a sign or not.
  func decimal() throws(RejectReason) -> Rational {
    guard !isEmpty else { throw .missing }
    let isNegative = first == UInt8(ascii: "-")
    var value: Int64 = 0
    var (digits, places) = (0, -1)
    for byte in isNegative ? dropFirst() : self[...] {
      if byte == UInt8(ascii: "."), places < 0 {
        places = 0
        continue
      }
      guard byte &- 0x30 < 10 else { throw .notANumber }
      digits += 1
      if places >= 0 { places += 1 }
      if digits <= 18 { value = value * 10 + Int64(byte - 0x30) }
    }
    guard digits > 0, places != 0 else { throw .notANumber }
    guard digits <= 18 else { throw .tooLarge }
    var divisor: Int128 = 1
    for _ in 0..<Swift.max(0, places) { divisor *= 10 }
    do throws(BillingError) {
      return try Rational(numerator: Int128(isNegative ? -value : value), denominator: divisor)
    } catch {
      throw .tooLarge
    }
  }

  /// Whether the field says yes or no.
  func yesOrNo() throws(RejectReason) -> Bool {
    switch String(decoding: self, as: UTF8.self).lowercased() {
    case "yes", "true", "1": return true
    case "no", "false", "0": return false
    default: throw .notYesOrNo
    }
  }

  /// The field as text for people: valid, and without control characters.
  func name() throws(RejectReason) -> String {
    guard let text = String(validating: self, as: UTF8.self),
      text.unicodeScalars.allSatisfy({ !$0.properties.generalCategory.isControl })
    else { throw .notText }
    return text
  }
}

extension Unicode.GeneralCategory {
  /// Whether a character of the category moves, hides or reorders text instead of being seen.
  fileprivate var isControl: Bool {
    self == .control || self == .format || self == .lineSeparator || self == .paragraphSeparator
  }
}
