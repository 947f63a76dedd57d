// SPDX-License-Identifier: Apache-2.0

public import OutsourcingTaxonomy

/// A contract model for a process, with its reason and who carries which risk under it.
public struct ContractAdvice: Hashable, Codable, Sendable {
  /// The model.
  public var model: BillingModel
  /// What is counted, such as "completed interview".
  public var unit: String
  /// The condition under which it is usual, as the end of "when …"; nil: as a rule.
  public var condition: String?
  /// Why, from the taxonomy's record, and who carries which risk.
  public var reasons: [Reason]
  /// What a faster way of dialing does under it.
  public var consequence: String

  init(_ choice: BillingModelChoice, of type: VoiceProcessType) {
    model = choice.model
    unit = choice.unit
    condition = choice.condition
    let risks = ContractRisks.of(choice.model)
    reasons = [
      Reason(choice.reason, from: .init(.taxonomy, type.id)),
      Reason(risks.sentence, from: .init(.contractModel, choice.model.rawValue)),
    ]
    consequence = risks.fasterDialing
  }

  init(_ model: BillingModel, unit: String, because reason: String, from record: Reason.Record) {
    self.model = model
    self.unit = unit
    let risks = ContractRisks.of(model)
    reasons = [
      Reason(reason, from: record),
      Reason(risks.sentence, from: .init(.contractModel, model.rawValue)),
    ]
    consequence = risks.fasterDialing
  }

  /// The models for a process, the commonest first.
  static func advice(for process: ProcessFacets, _ type: VoiceProcessType?) -> [ContractAdvice] {
    if let type { return type.billingModels(for: process).map { ContractAdvice($0, of: type) } }
    let place = process.coordinates.first ?? FacetCoordinate(Nature.backOffice)
    let record = Reason.Record(.facet, "\(place.facet.rawValue)/\(place.value)")
    return [
      ContractAdvice(
        .perTransaction, unit: "item",
        because: "Work that comes in pieces is counted by the piece.", from: record),
      ContractAdvice(
        .perAgent, unit: "full-time equivalent",
        because: "Where pieces differ too much for one price, people's time is paid.",
        from: record),
    ]
  }
}

/// Who carries which risk under a contract model, and what dialing faster does there.
public struct ContractRisks: Hashable, Codable, Sendable {
  /// The model.
  public var model: BillingModel
  /// Who loses when less work comes in.
  public var volume: Bearer
  /// Who loses when agents get less done in an hour.
  public var productivity: Bearer
  /// Who loses when contacts end without a result.
  public var outcome: Bearer
  /// What a faster way of dialing does.
  public var fasterDialing: String

  /// Who carries a risk.
  public enum Bearer: String, Codable, Hashable, Sendable {
    /// The client.
    case client
    /// The provider.
    case provider
    /// Both, in shares that the contract names.
    case both
  }

  /// The risks under every model.
  public static let all = [
    ContractRisks(
      model: .perAgent, volume: .client, productivity: .client, outcome: .client,
      fasterDialing: "More contacts in an hour are the client's gain; the provider's is to need "
        + "fewer seats for a target and to keep the client."),
    ContractRisks(
      model: .perTransaction, volume: .both, productivity: .provider, outcome: .client,
      fasterDialing: "More contacts in an hour are the provider's margin."),
    ContractRisks(
      model: .fixedFee, volume: .provider, productivity: .provider, outcome: .client,
      fasterDialing: "Hours saved are the provider's margin."),
    ContractRisks(
      model: .outcome, volume: .provider, productivity: .provider, outcome: .provider,
      fasterDialing: "More results in an hour are the provider's margin, and the list is used up "
        + "faster."),
    ContractRisks(
      model: .hybrid, volume: .both, productivity: .both, outcome: .both,
      fasterDialing: "The base pays for the floor, the fee for what faster dialing brings."),
  ]

  /// The risks under one model.
  public static func of(_ model: BillingModel) -> ContractRisks {
    all.first { $0.model == model } ?? all[0]
  }

  var sentence: String {
    if volume == productivity, productivity == outcome {
      return "The risks of volume, productivity and result are all with \(volume.words)."
    }
    return
      "The risk of volume is with \(volume.words), of productivity with \(productivity.words), "
      + "of the result with \(outcome.words)."
  }
}

extension ContractRisks.Bearer {
  fileprivate var words: String {
    switch self {
    case .client: "the client"
    case .provider: "the provider"
    case .both: "both"
    }
  }
}
