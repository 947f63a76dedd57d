// SPDX-License-Identifier: Apache-2.0

import CivilClock
import ContractBilling

/// Reads moments, and remembers the days that it met.
struct TimeReader {
  private struct Day {
    var beginning: UInt64 = .max
    var end: UInt16 = 0
    var seconds: Int64 = 0
  }

  private var days = [Day](repeating: Day(), count: 512)

  /// Seconds since 1970 of `2026-03-29T09:30:00Z` in bytes; nil for any other form.
  ///
  /// Twenty bytes from `start` on can be read, whatever they are.
  @inline(__always)
  mutating func plainSeconds(_ start: UnsafePointer<UInt8>) -> Int64? {
    let clock = EightBytes.load(start + 11) ^ 0x3030_3a30_303a_3030
    // Digits where digits belong, and nothing left where the colons were.
    guard (clock | (clock &+ 0x7676_7f76_767f_7676)) & 0x8080_8080_8080_8080 == 0,
      start[10] == UInt8(ascii: "T"), start[19] == UInt8(ascii: "Z")
    else { return nil }
    let pairs = (clock &* 10) &+ (clock >> 8)
    let (hour, minute, second) = (pairs & 0xff, (pairs >> 24) & 0xff, (pairs >> 48) & 0xff)
    guard hour < 24, minute < 60, second < 60 else { return nil }
    guard let midnight = midnight(start) else { return nil }
    return midnight &+ Int64(hour &* 3_600 &+ minute &* 60 &+ second)
  }

  @inline(__always)
  private mutating func midnight(_ start: UnsafePointer<UInt8>) -> Int64? {
    let beginning = EightBytes.load(start)
    let end = UnsafeRawPointer(start + 8).loadUnaligned(as: UInt16.self).littleEndian
    let place = Int(
      ((beginning ^ (UInt64(end) << 24)) &* 0x9e37_79b9_7f4a_7c15) >> 55)
    let known = days.withUnsafeBufferPointer { $0[place] }
    if known.beginning == beginning, known.end == end { return known.seconds }
    let text = String(decoding: FieldBytes(start: start, count: 10), as: UTF8.self)
    guard let date = CivilDate(text) else { return nil }
    days[place] = Day(
      beginning: beginning, end: end, seconds: Int64(date.dayNumber) * 86_400)
    return days[place].seconds
  }

  /// Seconds since 1970 of a moment in any form that records may have.
  func seconds(_ field: FieldBytes) throws(RejectReason) -> Int64 {
    guard !field.isEmpty else { throw .missing }
    guard field.count <= 40 else { throw .notATime }
    if field.count < 10 || field[4] != UInt8(ascii: "-") {
      do throws(RejectReason) {
        return try field.wholeNumber()
      } catch {
        throw error == .tooLarge ? .tooLarge : .notATime
      }
    }
    guard let text = String(validating: field, as: UTF8.self), let moment = UTCInstant(text) else {
      throw .notATime
    }
    return moment.secondsSince1970
  }
}
