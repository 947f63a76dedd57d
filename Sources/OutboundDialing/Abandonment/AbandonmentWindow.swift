// SPDX-License-Identifier: Apache-2.0

/// The time over which a rule takes the share of abandoned calls.
public enum AbandonmentWindow: Hashable, Sendable {
  /// The whole campaign.
  case campaign
  /// The campaign if it is shorter, else each successive period of so many days of 24 hours from
  /// its beginning, and what is left over.
  case successive(days: Int)
  /// The last so many days of 24 hours, at any moment.
  case rolling(days: Int)
  /// Each day of the calendar.
  case calendarDay
  /// Each month of the calendar.
  case calendarMonth

  /// How many days a window of elapsed days has, nil for others.
  public var days: Int? {
    switch self {
    case .successive(let days), .rolling(let days): days
    case .campaign, .calendarDay, .calendarMonth: nil
    }
  }

  /// Whether the window's beginnings depend on a calendar.
  public var needsCalendar: Bool { self == .calendarDay || self == .calendarMonth }
}

extension AbandonmentWindow: CustomStringConvertible {
  /// The window in words, for instance `successive 30 days`.
  public var description: String {
    switch self {
    case .campaign: "campaign"
    case .successive(let days): "successive \(days) days"
    case .rolling(let days): "rolling \(days) days"
    case .calendarDay: "calendar day"
    case .calendarMonth: "calendar month"
    }
  }

  /// Reads the words that ``description`` writes; nil when they are none of them.
  public init?(_ text: String) {
    switch text {
    case "campaign": self = .campaign
    case "calendar day": self = .calendarDay
    case "calendar month": self = .calendarMonth
    default:
      let words = text.split(separator: " ")
      guard words.count == 3, words[2] == "days", let days = Int(words[1]), days > 0 else {
        return nil
      }
      switch words[0] {
      case "successive": self = .successive(days: days)
      case "rolling": self = .rolling(days: days)
      default: return nil
      }
    }
  }
}

extension AbandonmentWindow: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let window = AbandonmentWindow(text) else {
      throw InvalidParameter(
        name: "window", value: text,
        requirement: "be campaign, successive 30 days, rolling 30 days, calendar day or "
          + "calendar month")
    }
    self = window
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
