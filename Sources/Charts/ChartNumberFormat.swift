// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How a chart writes its numbers: decimal places, digit groups and unit.
///
///     ChartNumberFormat(places: 1, unit: "min").text(42.25)      // "42.2 min"
///     ChartNumberFormat.percent(places: 1).text(0.6944)          // "69.4 %"
///     ChartNumberFormat(unit: "₹", unitLeads: true, grouping: .indian).text(120_000)  // "₹1,20,000"
public struct ChartNumberFormat: Hashable, Sendable {
  /// How digits before the decimal point are grouped.
  public enum Grouping: Hashable, Sendable {
    /// Not at all: 1234567.
    case none
    /// By three: 1,234,567.
    case thousands
    /// As in India, the last three and then by two: 12,34,567.
    case indian
  }

  /// Digits after the decimal point, 0 to 9.
  public let places: Int
  /// The unit, such as "min" or "₹"; empty for none.
  public let unit: String
  /// Whether the unit stands before the number and without a space.
  public let unitLeads: Bool
  /// How digits before the decimal point are grouped.
  public let grouping: Grouping
  /// What values are multiplied by before they are written: 100 for shares in percent.
  public let factor: Double

  /// Creates a format.
  ///
  /// - Parameters:
  ///   - places: Digits after the decimal point; brought into 0 to 9.
  ///   - unit: The unit; empty for none.
  ///   - unitLeads: Whether the unit stands before the number and without a space.
  ///   - grouping: How digits before the decimal point are grouped.
  ///   - factor: What values are multiplied by before they are written.
  public init(
    places: Int = 0, unit: String = "", unitLeads: Bool = false, grouping: Grouping = .thousands,
    factor: Double = 1
  ) {
    self.places = min(max(places, 0), 9)
    self.unit = unit
    self.unitLeads = unitLeads
    self.grouping = grouping
    self.factor = factor
  }

  /// Shares from 0 to 1, written in percent.
  ///
  /// - Parameter places: Digits after the decimal point.
  /// - Returns: The format.
  public static func percent(places: Int = 1) -> Self {
    Self(places: places, unit: "%", factor: 100)
  }

  /// Writes a value with its unit.
  ///
  /// - Parameter value: Any value, also one that is no number.
  /// - Returns: The text, such as "42.2 min"; "no value" for NaN.
  public func text(_ value: Double) -> String { text(value, halfWidth: nil, ChartGlyphs.blocks) }

  /// Writes an estimate, its half-width after it, and the unit once.
  func text(_ value: Double, halfWidth: Double?, _ glyphs: ChartGlyphs) -> String {
    guard !value.isNaN else { return "no value" }
    var number = digits(value, glyphs)
    let sign = unitLeads && number.hasPrefix("-") ? String(number.removeFirst()) : ""
    if let halfWidth { number += " \(glyphs.plusMinus) " + digits(halfWidth, glyphs) }
    if unit.isEmpty { return sign + number }
    return unitLeads ? sign + unit + number : number + " " + unit
  }

  /// The number without its unit.
  func digits(_ value: Double, _ glyphs: ChartGlyphs = .blocks) -> String {
    let scaled = value * factor
    guard scaled.isFinite else { return (scaled < 0 ? "-" : "") + glyphs.unbounded }
    guard abs(scaled) < 1e15 else { return String(format: "%.3e", scaled) }
    let text = String(format: "%.\(places)f", abs(scaled))
    let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
    let parts = text.split(separator: ".")
    let whole = grouped(parts.first.map(String.init) ?? "0")
    let fraction = parts.count > 1 ? "." + parts[1] : ""
    return (scaled < 0 && !isZero ? "-" : "") + whole + fraction
  }

  /// The same without unit and with other decimal places, for the ticks of an axis.
  func ticks(places: Int) -> Self {
    Self(places: places, grouping: grouping, factor: factor)
  }

  private func grouped(_ digits: String) -> String {
    let later =
      switch grouping {
      case .none: digits.count
      case .thousands: 3
      case .indian: 2
      }
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > (groups.isEmpty ? 3 : later), grouping != .none {
      let size = groups.isEmpty ? 3 : later
      groups.append(rest.suffix(size))
      rest = rest.dropLast(size)
    }
    return ([rest] + groups.reversed()).joined(separator: ",")
  }
}

extension ChartGlyphs {
  /// Block and line drawing characters.
  static let blocks = ChartGlyphs(isASCII: false)
}
