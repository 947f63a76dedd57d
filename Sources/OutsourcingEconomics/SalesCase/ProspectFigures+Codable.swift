// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import OutboundDialing

extension ProspectFigures: Codable {
  private enum CodingKeys: String, CodingKey {
    case version
    case prospect
    case campaign
    case currency
    case seats
    case hoursPerDay
    case daysPerMonth
    case costPerAgentHour
    case dialsBy
    case dialsPerHour
    case answerRate
    case rightPartyShare
    case talkSeconds
    case wrapUpSeconds
    case conversion
    case marginPerSale
    case billing
    case benefit
    case licencePerSeatMonth
    case licenceTodayPerSeatMonth
    case telecomPerMinute
    case setUp
    case trainingPerSeat
    case recordsPerMonth
    case costPerRecord
    case attemptsPerRecord
    case rule
    case needsPreview
    case inbound
    case discountRatePerYear
    case horizonMonths
  }

  /// Decodes figures, version 1; what is left out has this library's usual value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let version = try container.decodeIfPresent(Int.self, forKey: .version) ?? 1
    guard version == 1 else {
      throw DecodingError.dataCorruptedError(
        forKey: .version, in: container,
        debugDescription: "version is \(version); this program reads version 1.")
    }
    func value<Value: Decodable>(
      _ key: CodingKeys, _ type: Value.Type = Value.self, or usual: Value
    ) throws -> Value { try container.decodeIfPresent(Value.self, forKey: key) ?? usual }
    prospect = try container.decode(String.self, forKey: .prospect)
    campaign = try value(.campaign, or: "Outbound")
    currency = try container.decode(Currency.self, forKey: .currency)
    seats = try container.decode(Int.self, forKey: .seats)
    hoursPerDay = try value(.hoursPerDay, or: 8)
    daysPerMonth = try value(.daysPerMonth, or: 22)
    costPerAgentHour = try container.decode(Rational.self, forKey: .costPerAgentHour)
    dialsBy = try value(.dialsBy, or: .manual)
    dialsPerHour = try container.decodeIfPresent(Rational.self, forKey: .dialsPerHour)
    answerRate = try container.decode(Rational.self, forKey: .answerRate)
    rightPartyShare = try value(.rightPartyShare, or: 1)
    talkSeconds = try value(.talkSeconds, or: 150)
    wrapUpSeconds = try value(.wrapUpSeconds, or: 30)
    conversion = try container.decode(Rational.self, forKey: .conversion)
    marginPerSale = try container.decode(Rational.self, forKey: .marginPerSale)
    billing = try value(.billing, or: .perSale)
    benefit = try container.decode(RequestedBenefit.self, forKey: .benefit)
    licencePerSeatMonth = try container.decode(Rational.self, forKey: .licencePerSeatMonth)
    licenceTodayPerSeatMonth = try value(.licenceTodayPerSeatMonth, or: 0)
    telecomPerMinute = try value(.telecomPerMinute, or: 0)
    setUp = try value(.setUp, or: 0)
    trainingPerSeat = try value(.trainingPerSeat, or: 0)
    recordsPerMonth = try container.decodeIfPresent(Int.self, forKey: .recordsPerMonth)
    costPerRecord = try value(.costPerRecord, or: 0)
    attemptsPerRecord = try value(.attemptsPerRecord, or: 3)
    rule = try value(.rule, or: "us-ftc-tsr")
    needsPreview = try value(.needsPreview, or: false)
    inbound = try container.decodeIfPresent(Inbound.self, forKey: .inbound)
    discountRatePerYear = try value(.discountRatePerYear, or: Self.usualDiscountRate)
    horizonMonths = try value(.horizonMonths, or: 36)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(1, forKey: .version)
    try container.encode(prospect, forKey: .prospect)
    try container.encode(campaign, forKey: .campaign)
    try container.encode(currency, forKey: .currency)
    try container.encode(seats, forKey: .seats)
    try container.encode(hoursPerDay, forKey: .hoursPerDay)
    try container.encode(daysPerMonth, forKey: .daysPerMonth)
    try container.encode(costPerAgentHour, forKey: .costPerAgentHour)
    try container.encode(dialsBy, forKey: .dialsBy)
    try container.encodeIfPresent(dialsPerHour, forKey: .dialsPerHour)
    try container.encode(answerRate, forKey: .answerRate)
    try container.encode(rightPartyShare, forKey: .rightPartyShare)
    try container.encode(talkSeconds, forKey: .talkSeconds)
    try container.encode(wrapUpSeconds, forKey: .wrapUpSeconds)
    try container.encode(conversion, forKey: .conversion)
    try container.encode(marginPerSale, forKey: .marginPerSale)
    try container.encode(billing, forKey: .billing)
    try container.encode(benefit, forKey: .benefit)
    try container.encode(licencePerSeatMonth, forKey: .licencePerSeatMonth)
    try container.encode(licenceTodayPerSeatMonth, forKey: .licenceTodayPerSeatMonth)
    try container.encode(telecomPerMinute, forKey: .telecomPerMinute)
    try container.encode(setUp, forKey: .setUp)
    try container.encode(trainingPerSeat, forKey: .trainingPerSeat)
    try container.encodeIfPresent(recordsPerMonth, forKey: .recordsPerMonth)
    try container.encode(costPerRecord, forKey: .costPerRecord)
    try container.encode(attemptsPerRecord, forKey: .attemptsPerRecord)
    try container.encode(rule, forKey: .rule)
    try container.encode(needsPreview, forKey: .needsPreview)
    try container.encodeIfPresent(inbound, forKey: .inbound)
    try container.encode(discountRatePerYear, forKey: .discountRatePerYear)
    try container.encode(horizonMonths, forKey: .horizonMonths)
  }
}
