// SPDX-License-Identifier: Apache-2.0

extension DialingRule.Requirement: Codable {
  private enum CodingKeys: String, CodingKey, CaseIterable {
    case hours, notListed, consent, frequency, lock, noDuplicates
  }

  private struct Listing: Codable {
    var on: DoNotCallList
    var scrubbedWithinDays: Int?
  }

  /// Reads an object with one key, the requirement's name.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    guard let key = container.allKeys.first, container.allKeys.count == 1 else {
      throw InvalidParameter(
        name: "requirement", value: container.allKeys.map(\.stringValue).joined(separator: ", "),
        requirement: "be one of "
          + CodingKeys.allCases.map(\.stringValue).joined(separator: ", "))
    }
    switch key {
    case .hours:
      let hours = try container.decode(CallingHours.self, forKey: .hours)
      self = .hours(
        try CallingHours(hours.windows, closedOnHolidaysOf: hours.closedOnHolidaysOf))
    case .notListed:
      let listing = try container.decode(Listing.self, forKey: .notListed)
      self = .notListed(on: listing.on, scrubbedWithinDays: listing.scrubbedWithinDays)
    case .consent:
      self = .consent(try container.decode(ConsentStrength.self, forKey: .consent))
    case .frequency:
      self = .frequency(try container.decode(FrequencyCap.self, forKey: .frequency))
    case .lock: self = .lock(try container.decode(ContactLock.self, forKey: .lock))
    case .noDuplicates: self = .noDuplicates
    }
  }

  /// Writes an object with one key, the requirement's name.

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .hours(let hours): try container.encode(hours, forKey: .hours)
    case .notListed(let list, let days):
      try container.encode(Listing(on: list, scrubbedWithinDays: days), forKey: .notListed)
    case .consent(let strength): try container.encode(strength, forKey: .consent)
    case .frequency(let cap): try container.encode(cap, forKey: .frequency)
    case .lock(let lock): try container.encode(lock, forKey: .lock)
    case .noDuplicates: try container.encode(true, forKey: .noDuplicates)
    }
  }
}
