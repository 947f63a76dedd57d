// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown

/// What a block lets the learner answer.
enum AnswerForm: Hashable {
  case choice, ordering, table, number, shortText, cloze, hotSpots, rubric

  /// Reads a block's form; nil for one that belongs to the prompt.
  init?(_ block: Block, after before: Block?) {
    switch block.kind {
    case .list(let list) where list.items.contains { $0.isChecked != nil }: self = .choice
    case .list(let list) where list.start != nil: self = .ordering
    case .list where before?.announcesRubric ?? false: self = .rubric
    case .table(let table) where table.header.count == 2: self = .table
    case .paragraph(let inlines):
      guard let form = Self.ofParagraph(inlines.literalText) else { return nil }
      self = form
    default: return nil
    }
  }

  private static func ofParagraph(_ text: String) -> AnswerForm? {
    if text.hasPrefix("= ") || text == "=" {
      let key = text.dropFirst().drop { $0 == " " }
      return key.first.map { "\"“„".contains($0) } ?? false ? .shortText : .number
    }
    guard text.utf8.contains(UInt8(ascii: "[")) else { return nil }
    if text.contains("[___") { return .cloze }
    return text.contains("[+ ") || text.contains("[- ") ? .hotSpots : nil
  }
}

extension Block {
  /// Whether the block is the line “Rubric:”, bold or not.
  fileprivate var announcesRubric: Bool {
    guard case .paragraph(let inlines) = kind else { return false }
    return TextComparison.normal(inlines.plainText) == "rubric:"
  }
}

extension [Inline] {
  /// The text of the literal pieces alone; any other piece is one character that cannot occur.
  fileprivate var literalText: String {
    map { inline in
      switch inline.kind {
      case .text(let text): text
      case .softBreak, .lineBreak: "\n"
      default: "\u{0}"
      }
    }.joined()
  }
}
