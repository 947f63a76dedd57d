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
  /// What the code is about, in our words, where the title has not been read.
  public let gloss: String?
  /// How far number and title have been checked.
  public let confidence: CodeConfidence
  /// Where number and title were read.
  public let source: String

  init(
    _ scheme: ClassificationScheme, _ edition: String, _ code: String, title: String?,
    gloss: String? = nil, _ confidence: CodeConfidence, source: String
  ) {
    self.scheme = scheme
    self.edition = edition
    self.code = code
    self.title = title
    self.gloss = gloss
    self.confidence = confidence
    self.source = source
  }

  /// The title, or in brackets what the code is about.
  public var shownTitle: String { title ?? "(\(gloss ?? "title not read"))" }
}
