// SPDX-License-Identifier: Apache-2.0

/// The heading under which lists of outsourcing types commonly file a type.
///
/// Such lists read as if the headings were one division. They are answers to different questions,
/// which is why ``ProcessType`` keeps this heading apart from the facets.
public enum CommonGrouping: String, CaseIterable, Codable, Hashable, Sendable {
  /// BPO by location.
  case location
  /// BPO by nature of service.
  case natureOfService = "nature-of-service"
  /// BPO by function.
  case function
  /// BPO by mode of communication.
  case communicationMode = "communication-mode"
  /// KPO by industry.
  case industry
  /// KPO by knowledge domain.
  case knowledgeDomain = "knowledge-domain"
  /// KPO by business function.
  case businessFunction = "business-function"
  /// KPO that such lists call emerging.
  case emerging

  /// The heading in running text.
  public var name: String {
    switch self {
    case .location: "by location"
    case .natureOfService: "by nature of service"
    case .function: "by function"
    case .communicationMode: "by mode of communication"
    case .industry: "by industry"
    case .knowledgeDomain: "by knowledge domain"
    case .businessFunction: "by business function"
    case .emerging: "emerging"
    }
  }
}
