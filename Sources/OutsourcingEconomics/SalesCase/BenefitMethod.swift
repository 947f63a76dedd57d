// SPDX-License-Identifier: Apache-2.0

/// What a faster floor is used for: one thing or the other, never both.
public enum BenefitMethod: String, CaseIterable, Codable, Hashable, Sendable {
  /// The same contacts in fewer agent-hours; the benefit is the cost of the hours saved.
  case sameOutput = "same output"
  /// More contacts in the same agent-hours; the benefit is the margin of what they bring.
  case moreOutput = "more output"
}

/// The benefit that a case is asked to count.
///
/// In a file it is the text `same output` or `more output`. Both, joined by `and`, can be written
/// and are then refused with the reason by whoever makes the case.
public struct RequestedBenefit: Hashable, Sendable, Codable {
  /// The methods asked for.
  public var methods: [BenefitMethod]

  /// Asks for a benefit.
  public init(_ methods: [BenefitMethod]) { self.methods = methods }

  /// The one method asked for.
  ///
  /// - Throws: ``SalesCaseError/doubleCounting`` for both, ``SalesCaseError/noBenefit`` for none.
  public func method() throws(SalesCaseError) -> BenefitMethod {
    guard let first = methods.first else { throw .noBenefit }
    guard methods.allSatisfy({ $0 == first }) else { throw .doubleCounting }
    return first
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    methods = []
    var rest = Substring(text)
    while !rest.isEmpty {
      guard let method = BenefitMethod.allCases.first(where: { rest.hasPrefix($0.rawValue) }) else {
        throw DecodingError.dataCorruptedError(
          in: container,
          debugDescription: "“\(text)” is no benefit; write same output or more output.")
      }
      methods.append(method)
      rest = rest.dropFirst(method.rawValue.count)
      guard !rest.isEmpty else { break }
      guard rest.hasPrefix(" and ") else {
        throw DecodingError.dataCorruptedError(
          in: container,
          debugDescription: "“\(text)” is no benefit; write same output or more output.")
      }
      rest = rest.dropFirst(5)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(methods.map(\.rawValue).joined(separator: " and "))
  }
}
