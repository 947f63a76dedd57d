// SPDX-License-Identifier: Apache-2.0

import NameMatching
import CivilClock
import ContractBilling

/// What a key needs, in words for messages, and what stands in for it while the rest of a file is
/// read after a fault.
enum ExpectedValue {
  /// The types that are written as one scalar, with words and an example.
  private static func scalar(_ type: Any.Type) -> String? {
    switch type {
    case is String.Type: "a text"
    case is Bool.Type: "true or false"
    case is any FixedWidthInteger.Type: "a whole number, such as 3"
    case is Rational.Type: "an exact number, such as 12.50 or 1/3"
    case is Currency.Type: "a currency code, such as INR or USD"
    case is CivilDate.Type: "a day, such as 2026-03-29"
    case is ClockTime.Type: "a time of day, such as 09:30"
    case is UTCInstant.Type: "a moment, such as 2026-03-29T09:30:00Z"
    case is StatedAmount.Type: "an amount of money, such as 12.50 or 12.50 USD"
    case is CallIncrements.Type: "seconds of the first and of each further increment, such as 30/6"
    case is TaxLocation.Type: "a place, such as IN-27 or GB"
    default: choices(of: type).map { NearNames.list($0, joinedBy: "or") }
    }
  }

  /// Whether a type is written as one scalar.
  static func isScalar(_ type: Any.Type) -> Bool { scalar(type) != nil }

  /// What a value of a type looks like.
  static func words(for type: Any.Type) -> String {
    if let scalar = scalar(type) { return scalar }
    if let optional = type as? any OptionalType.Type { return words(for: optional.wrapped) }
    if let list = type as? any ListType.Type {
      return "a list, each entry \(words(for: list.element))"
    }
    switch type {
    case is Party.Type: return "a party, such as {name: Example Ltd}"
    case is Price.Type: return "a price, such as {type: perUnit, rate: 2.50}"
    case is SharePrice.Type: return "a share, such as {type: percentage, share: 12%}"
    case is CallTariff.Type: return "a tariff, such as {increments: 60/60, rate: 0.10}"
    default: return "a map of keys and values"
    }
  }

  /// The words among which a value of a type is chosen, nil for other types.
  static func choices(of type: Any.Type) -> [String]? {
    guard let type = type as? any CaseIterable.Type else { return nil }
    func names<C: CaseIterable>(_ type: C.Type) -> [String] {
      type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
    }
    let names = names(type)
    return names.isEmpty ? nil : names
  }

  /// A value that lets the rest of a map be read after a fault; it never leaves the decoder.
  static func standIn<Value>(for type: Value.Type) -> Value? {
    let value: Any? =
      switch type {
      case is String.Type: ""
      case is Bool.Type: false
      case is Int.Type: 0
      case is Rational.Type: Rational.one
      case is Currency.Type: Currency.inr
      case is CivilDate.Type: CivilDate(dayNumber: 0)
      case is StatedAmount.Type: StatedAmount(.one)
      case is CallIncrements.Type: CallIncrements.perMinute
      default: (type as? any ListType.Type)?.empty
      }
    return value as? Value
  }
}

/// Tells an optional type when only `Any.Type` is known.
private protocol OptionalType {
  static var wrapped: Any.Type { get }
}

extension Optional: OptionalType {
  static var wrapped: Any.Type { Wrapped.self }
}

/// Tells a list when only `Any.Type` is known.
private protocol ListType {
  static var element: Any.Type { get }
  static var empty: Any { get }
}

extension Array: ListType {
  static var element: Any.Type { Element.self }
  static var empty: Any { Self() }
}
