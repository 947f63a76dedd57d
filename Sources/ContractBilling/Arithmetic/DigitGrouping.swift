// SPDX-License-Identifier: Apache-2.0

/// How the digits before the decimal point are set in groups.
public enum DigitGrouping: String, CaseIterable, Codable, Hashable, Sendable {
  /// No separators: 12000000.
  case none
  /// Groups of three: 12,000,000.
  case international
  /// Three digits, then groups of two, as India counts lakhs and crores: 1,20,00,000.
  case indian

  /// Sets separators into digits; the text must hold nothing but digits.
  func grouped(_ digits: String) -> String {
    guard self != .none, digits.utf8.count > 3 else { return digits }
    let size = self == .indian ? 2 : 3
    var grouped: [UInt8] = []
    var left = digits.utf8.count
    for digit in digits.utf8 {
      grouped.append(digit)
      left -= 1
      if left >= 3, (left - 3) % size == 0 { grouped.append(UInt8(ascii: ",")) }
    }
    return String(decoding: grouped, as: UTF8.self)
  }

  /// Whether these groups of digits, read from the left, follow the rule.
  func accepts(_ groupLengths: [Int]) -> Bool {
    guard let first = groupLengths.first, let last = groupLengths.last, groupLengths.count > 1
    else { return true }
    let size = self == .indian ? 2 : 3
    return self != .none && last == 3 && 1...size ~= first
      && groupLengths.dropFirst().dropLast().allSatisfy { $0 == size }
  }
}
