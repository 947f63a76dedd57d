// SPDX-License-Identifier: Apache-2.0

/// A list that the field teaches in a fixed order.
public enum TopicList: String, CaseIterable, Codable, Hashable, Sendable {
  /// How a sale is made for a client, from contract to care.
  case salesStages = "sales-stages"
  /// How an overdue debt is worked.
  case collectionSteps = "collection-steps"
  /// What quality analysts do.
  case qualityDuties = "quality-duties"
  /// What quality analysts need.
  case qualitySkills = "quality-skills"
  /// What outsourcing may bring.
  case advantages
  /// What outsourcing may cost.
  case disadvantages

  /// The list's name for a heading.
  public var name: String {
    switch self {
    case .salesStages: "Stages of a sale"
    case .collectionSteps: "Steps of a collection"
    case .qualityDuties: "Duties in quality assurance"
    case .qualitySkills: "Skills in quality assurance"
    case .advantages: "Advantages of outsourcing"
    case .disadvantages: "Disadvantages of outsourcing"
    }
  }

  /// The start of the ids of its topics, such as `stage`.
  var prefix: String {
    switch self {
    case .salesStages: "stage"
    case .collectionSteps: "step"
    case .qualityDuties: "duty"
    case .qualitySkills: "skill"
    case .advantages: "advantage"
    case .disadvantages: "disadvantage"
    }
  }
}

/// One point of a list that the field teaches, such as a stage of a sale.
public struct Topic: Codable, Hashable, Identifiable, Sendable {
  /// The stable id, such as `stage.closing`.
  public let id: String
  /// The list it belongs to.
  public let list: TopicList
  /// Its place in the list, from 1.
  public let number: Int
  /// The name in running text.
  public let name: String
  /// Other names in use.
  public let aliases: [String]
  /// What it is, in one or two sentences.
  public let summary: String
  /// Codes of public classifications; see `confidence`.
  public let codes: [PublicCode]

  private init(_ list: TopicList, _ number: Int, _ row: Row) {
    id = "\(list.prefix).\(row.id)"
    self.list = list
    self.number = number
    name = row.name
    aliases = row.aliases
    summary = row.summary
    codes = CodeEntry.codes(of: id)
  }

  struct Row {
    let id: String
    let name: String
    let aliases: [String]
    let summary: String

    init(_ id: String, _ name: String, aliases: [String] = [], _ summary: String) {
      self.id = id
      self.name = name
      self.aliases = aliases
      self.summary = summary
    }
  }

  /// Every list in its order.
  static let all = TopicList.allCases.flatMap { list in
    list.rows.enumerated().map { Topic(list, $0.offset + 1, $0.element) }
  }
}
