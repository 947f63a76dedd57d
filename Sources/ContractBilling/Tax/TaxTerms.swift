// SPDX-License-Identifier: Apache-2.0

/// How a supply is taxed.
public enum TaxTreatment: String, CaseIterable, Codable, Hashable, Sendable {
  /// Within one country; the supplier charges the tax.
  case domestic
  /// Out of India with integrated tax, which the supplier may claim back (IGST Act 2017, section 16).
  case exportWithPayment
  /// Out of India without tax under a bond or letter of undertaking (IGST Act 2017, section 16).
  case exportWithoutPayment
  /// The recipient owes the tax; the supplier charges none and says so.
  case reverseCharge
  /// No tax, as for costs laid out in the client's name.
  case notTaxed
}

/// What a contract says about tax: the parties' places, the service and the treatment.
///
/// The place of supply is stated and never derived: who is an intermediary, or where a service is
/// used, is a question for a tax adviser.
public struct TaxTerms: Hashable, Sendable, Codable {
  /// Where the supplier is established, `IN-27`.
  public var supplier: TaxLocation
  /// Where the recipient is established.
  public var recipient: TaxLocation
  /// The place of supply by law; nil for the place of the recipient.
  public var placeOfSupply: TaxLocation?
  /// The code of the service, in India the six digits of the scheme of classification.
  public var serviceCode: String
  /// How the supply is taxed.
  public var treatment: TaxTreatment
  /// The parts of the contract that differ from all others.
  public var exceptions: [TaxException]
  /// Whether the tax on a document is rounded where the law rounds sums payable, in India to the
  /// rupee; true unless stated.
  public var roundsByLaw: Bool

  /// Creates terms.
  public init(
    supplier: TaxLocation, recipient: TaxLocation, placeOfSupply: TaxLocation? = nil,
    serviceCode: String, treatment: TaxTreatment, exceptions: [TaxException] = [],
    roundsByLaw: Bool = true
  ) {
    self.supplier = supplier
    self.recipient = recipient
    self.placeOfSupply = placeOfSupply
    self.serviceCode = serviceCode
    self.treatment = treatment
    self.exceptions = exceptions
    self.roundsByLaw = roundsByLaw
  }

  /// Decodes terms; what may be left out takes its usual value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    supplier = try container.decode(TaxLocation.self, forKey: .supplier)
    recipient = try container.decode(TaxLocation.self, forKey: .recipient)
    placeOfSupply = try container.decodeIfPresent(TaxLocation.self, forKey: .placeOfSupply)
    serviceCode = try container.decode(String.self, forKey: .serviceCode)
    treatment = try container.decode(TaxTreatment.self, forKey: .treatment)
    exceptions = try container.decodeIfPresent([TaxException].self, forKey: .exceptions) ?? []
    roundsByLaw = try container.decodeIfPresent(Bool.self, forKey: .roundsByLaw) ?? true
  }

  /// The place of supply, that of the recipient where none is stated.
  public var effectivePlaceOfSupply: TaxLocation { placeOfSupply ?? recipient }

  /// The country whose law decides: that of the place of supply where the recipient owes the tax,
  /// else that of the supplier.
  public var jurisdiction: TaxLocation {
    treatment == .reverseCharge ? effectivePlaceOfSupply : supplier
  }

  /// What is wrong with the terms whatever the day; empty when nothing is.
  public func faults() -> [TaxError] {
    let place = effectivePlaceOfSupply
    func fault(_ reason: String) -> [TaxError] {
      [.contradiction(treatment: treatment, reason: reason)]
    }
    switch treatment {
    case .domestic:
      guard supplier.country == place.country else {
        return fault(
          "the supplier is in \(supplier.country) and the place of supply in \(place.country); they "
            + "must be in one country.")
      }
    case .exportWithPayment, .exportWithoutPayment:
      // IGST Act 2017, section 2(6): supplier in India, recipient and place of supply outside.
      guard supplier.country == "IN" else {
        return fault("the supplier is in \(supplier.country); it must be in India.")
      }
      guard recipient.country != "IN" else {
        return fault("the recipient is in India; it must be outside.")
      }
      guard place.country != "IN" else {
        return fault("the place of supply is \(place.printed) in India; it must be outside.")
      }
    case .reverseCharge:
      guard place.isInEuropeanUnion else { break }
      guard supplier.country != place.country else {
        return fault(
          "the supplier is in \(supplier.country), as the place of supply is; the supplier must be "
            + "established outside it.")
      }
    case .notTaxed: break
    }
    return []
  }
}

/// A part of a contract that is taxed unlike the others.
public struct TaxException: Hashable, Sendable, Codable {
  /// The identifier of the part or adjustment.
  public var part: String
  /// Its service code; nil for that of the terms.
  public var serviceCode: String?
  /// Whether it is not taxed at all, as costs laid out in the client's name are.
  public var isNotTaxed: Bool

  /// Creates an exception.
  public init(part: String, serviceCode: String? = nil, isNotTaxed: Bool = false) {
    self.part = part
    self.serviceCode = serviceCode
    self.isNotTaxed = isNotTaxed
  }

  enum CodingKeys: String, CodingKey {
    case part, serviceCode
    case isNotTaxed = "notTaxed"
  }

  /// Decodes an exception; what may be left out takes its usual value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    part = try container.decode(String.self, forKey: .part)
    serviceCode = try container.decodeIfPresent(String.self, forKey: .serviceCode)
    isNotTaxed = try container.decodeIfPresent(Bool.self, forKey: .isNotTaxed) ?? false
  }
}
