// SPDX-License-Identifier: Apache-2.0

/// A lesson's text up to the first question of its quiz, for those who read no quiz.
///
/// A bank is as long as the lesson before it, and parsing it for the first page would double the wait.
/// Whether the cut changes nothing is told line by line; where a line leaves a doubt there is no cut.
struct BankCut {
  /// The text to be read.
  private(set) var text: String
  /// The questions that stand behind it.
  private(set) var questionCount = 0

  private static let hash = UInt8(ascii: "#")

  /// Cuts a text; nil where nothing can be cut off.
  ///
  /// There is no cut when a section follows on the quiz, when the bank defines links or footnotes,
  /// which may be used before it, when raw HTML other than comments begins a line, or when a heading or
  /// a code fence is indented and may belong to a list.
  ///
  /// - Complexity: O(n).
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    var block = OpenBlock.none
    var isInQuiz = false
    var cut: Int?
    var isAfterText = false
    var start = 0
    if bytes.starts(with: "---".utf8) { block = .frontMatter }
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let isFirst = start == 0
      let line = Self.trimmed(bytes[start..<end])
      defer { start = end + 1 }
      if cut != nil, Self.holdsDefinition(line) { return nil }
      if isFirst, block == .frontMatter { continue }
      let isIndented = line.startIndex > start
      let wasOpen = block != .none
      if !block.reads(line) {
        if isIndented, !wasOpen, case .code = block { return nil }
        isAfterText = false
        continue
      }
      if line.first == UInt8(ascii: "<") || Self.holdsFence(line) { return nil }
      if let (level, title) = Self.heading(line) {
        if isIndented { return nil }
        isAfterText = false
        if level <= 2 {
          if cut != nil { return nil }
          isInQuiz = level == 2 && title == "quiz"
        } else if isInQuiz {
          guard level == 3, title.hasPrefix("question:") else { return nil }
          if cut == nil { cut = start }
          questionCount += 1
        }
      } else if isAfterText, isInQuiz, Self.isUnderline(line) {
        return nil
      } else {
        isAfterText = !line.isEmpty
      }
    }
    guard let cut, block == .none else { return nil }
    // Cut out of the text that is known to be sound, not read anew.
    self.text = String(text[..<text.utf8.index(text.startIndex, offsetBy: cut)])
  }

  /// What began on an earlier line and is no running text.
  private enum OpenBlock: Equatable {
    case none, frontMatter, comment
    case code(fence: UInt8, length: Int)

    /// Takes a line; false when it belongs to what is open or opens something.
    mutating func reads(_ line: ArraySlice<UInt8>) -> Bool {
      switch self {
      case .frontMatter:
        if line.elementsEqual("---".utf8) { self = .none }
        return false
      case .comment:
        if BankCut.holdsCommentEnd(line) { self = .none }
        return false
      case .code(let fence, let length):
        if line.count >= length, line.allSatisfy({ $0 == fence }) { self = .none }
        return false
      case .none:
        let run = line.prefix { $0 == line.first }
        if let sign = run.first, run.count >= 3, BankCut.isFence(sign),
          !line.dropFirst(run.count).contains(sign)
        {
          self = .code(fence: sign, length: run.count)
          return false
        }
        guard line.starts(with: "<!--".utf8) else { return true }
        if !BankCut.holdsCommentEnd(line) { self = .comment }
        return false
      }
    }
  }

  private static func isFence(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~")
  }

  private static func holdsFence(_ line: ArraySlice<UInt8>) -> Bool {
    // Every run of three has a member at each third place.
    var index = line.startIndex + 2
    while index < line.endIndex {
      let byte = line[index]
      if isFence(byte) {
        let before = line[line.startIndex..<index].reversed().prefix { $0 == byte }.count
        let behind = line[(index + 1)...].prefix { $0 == byte }.count
        if before + 1 + behind >= 3 { return true }
      }
      index += 3
    }
    return false
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let rest = line.drop(while: isSpace)
    return rest[..<((rest.lastIndex { !isSpace($0) } ?? rest.startIndex - 1) + 1)]
  }

  /// The level and the normal form of a heading's text.
  private static func heading(_ line: ArraySlice<UInt8>) -> (level: Int, title: String)? {
    let level = line.prefix { $0 == hash }.count
    let rest = line.dropFirst(level)
    guard 1...6 ~= level, rest.isEmpty || rest.first == 0x20 || rest.first == 0x09 else {
      return nil
    }
    return (level, TextComparison.normal(String(decoding: rest, as: UTF8.self)))
  }

  /// Whether a line makes the text above it a heading.
  private static func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
    guard let sign = line.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "=") else {
      return false
    }
    return line.allSatisfy { $0 == sign }
  }

  private static func holdsDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in line {
      if byte == UInt8(ascii: ":"), last == UInt8(ascii: "]") { return true }
      last = byte
    }
    return false
  }

  private static func holdsCommentEnd(_ line: ArraySlice<UInt8>) -> Bool {
    var dashes = 0
    for byte in line {
      if byte == UInt8(ascii: ">"), dashes >= 2 { return true }
      dashes = byte == UInt8(ascii: "-") ? dashes + 1 : 0
    }
    return false
  }
}
