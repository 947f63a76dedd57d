// SPDX-License-Identifier: Apache-2.0

/// A code of a public classification, with how far it has been checked.
public struct PublicCode: Codable, Hashable, Sendable {
  /// The classification.
  public let scheme: ClassificationScheme
  /// The edition, such as `2022`; numbers and titles change between editions.
  public let edition: String
  /// The code as the classification prints it.
  public let code: String
  /// The title as the classification prints it; `nil` as long as it has not been read.
  public let title: String?
  /// How far number and title have been checked.
  public let confidence: CodeConfidence
  /// Where number and title were read.
  public let source: String

  /// A code of the North American Industry Classification System, edition 2022.
  static func naics2022(_ code: String, _ title: String) -> PublicCode {
    PublicCode(
      scheme: .naics, edition: "2022", code: code, title: title, confidence: .verified,
      source:
        "North American Industry Classification System 2022, as in the Python package naics 1.0.1"
    )
  }

  /// The code of contact centres that sell, take orders or assist customers for others.
  ///
  /// It is not 561421, answering services that pass messages on. J. Murphy (U.S. Census Bureau),
  /// "Call Centers: Turnover/Output Measures in the United States", 29th Voorburg Group, 2014.
  static let contactCenters = naics2022(
    "561422", "Telemarketing Bureaus and Other Contact Centers")
  static let collectionAgencies = naics2022("561440", "Collection Agencies")
  static let opinionPolling = naics2022(
    "541910", "Marketing Research and Public Opinion Polling")
}
