// SPDX-License-Identifier: Apache-2.0

/// One independent question about an outsourced process.
///
/// The facets do not form a tree: any answer to one may go with any answer to another.
public enum Facet: String, CaseIterable, Codable, Hashable, Sendable {
  /// What kind of work is handed over, and how.
  case arrangement
  /// Where the provider works, seen from the client.
  case location
  /// Whether the client's customers meet the work.
  case nature
  /// Which task of the client's business is done.
  case function
  /// Which industry the client is in.
  case industry
  /// Which body of expert knowledge the work needs.
  case knowledgeDomain
  /// Whether people talk.
  case channel
  /// Who starts the contact.
  case direction
  /// Whom the contacts are with.
  case audience
  /// Which kind of telephone work it is.
  case voiceProcess
  /// In whose name a debt is collected.
  case collector
  /// How long a debt has been overdue.
  case arrears

  /// The facet's name for a heading.
  public var name: String {
    switch self {
    case .arrangement: "Arrangement"
    case .location: "Location"
    case .nature: "Nature of the work"
    case .function: "Business function"
    case .industry: "Client's industry"
    case .knowledgeDomain: "Knowledge domain"
    case .channel: "Channel"
    case .direction: "Direction"
    case .audience: "Audience"
    case .voiceProcess: "Voice process"
    case .collector: "Collector"
    case .arrears: "Arrears"
    }
  }

  /// The question that the facet's values answer.
  public var question: String {
    switch self {
    case .arrangement: "What kind of work is handed over, and how?"
    case .location: "Where does the provider work, seen from the client?"
    case .nature: "Do the client's customers meet the work?"
    case .function: "Which task of the client's business is done?"
    case .industry: "Which industry is the client in?"
    case .knowledgeDomain: "Which expert knowledge does the work need?"
    case .channel: "Do people talk, or is it text and data?"
    case .direction: "Who starts the contact?"
    case .audience: "Whom are the contacts with?"
    case .voiceProcess: "Which kind of telephone work is it?"
    case .collector: "In whose name is the debt collected?"
    case .arrears: "How long has the debt been overdue?"
    }
  }
}
