// SPDX-License-Identifier: Apache-2.0

internal import TerminalText

/// Wraps commands so that what is drawn can be copied and run as it stands.
///
/// A command that is too long is broken at a space outside quotes, with a backslash at the end of the
/// line, which a shell takes away together with the line end (POSIX.1-2024, Shell Command Language,
/// 2.2.1). Where that cannot be done (a long word, a comment, a quoted text, what a command printed, a
/// block with a here-document), lines are broken anywhere and without a mark.
enum ShellWrapping {
  /// Wraps program text of a shell.
  ///
  /// - Parameters:
  ///   - program: The text, with its looks.
  ///   - width: The columns of a line.
  ///   - hasPrompts: Whether only lines that begin with `$ ` are commands.
  /// - Returns: The lines.
  static func lines(_ program: StyledText, width: Int, hasPrompts: Bool) -> [StyledText] {
    let source = program.wrapped(to: .max, breaking: .anywhere)
    let hasHereDocument = program.plainText.contains("<<")
    var isContinued = false
    return source.flatMap { line -> [StyledText] in
      let text = line.plainText
      let isCommand = !hasPrompts || isContinued || text.hasPrefix("$ ")
      isContinued = isCommand && text.hasSuffix("\\")
      if line.columns <= width { return [line] }
      let broken = isCommand && !hasHereDocument ? commandLines(line, width: width) : nil
      return broken ?? line.wrapped(to: width, breaking: .anywhere)
    }
  }

  private static let mark = StyledText(" \\")
  private static let continuation = StyledText("    ")

  /// The lines of a command, or nil where it cannot be broken so that it stays the same.
  private static func commandLines(_ line: StyledText, width: Int) -> [StyledText]? {
    guard width > 2 * continuation.columns, let breaks = breaks(in: line.characters) else {
      return nil
    }
    let end = line.characters.count
    var lines: [StyledText] = []
    var start = 0
    while true {
      let indentation = lines.isEmpty ? StyledText() : continuation
      let rest = indentation + line.part(start..<end)
      if rest.columns <= width { return lines + [rest] }
      let fitting = breaks.last { place in
        place > start
          && (indentation + line.part(start..<place) + mark).columns <= width
      }
      guard let fitting else { return nil }
      lines.append(indentation + line.part(start..<fitting) + mark)
      start = fitting + 1
    }
  }

  /// The places of the single spaces at which a command may be broken; nil when a part of it is a
  /// comment or a quotation does not end.
  private static func breaks(in characters: [Character]) -> [Int]? {
    var places: [Int] = []
    var quote: Character?
    var isEscaped = false
    var previous: Character = " "
    var hasWord = false
    for (place, character) in characters.enumerated() {
      defer { previous = character }
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\\" where quote != "'": isEscaped = true
      case "'", "\"":
        if quote == nil { quote = character } else if quote == character { quote = nil }
      case "#" where quote == nil && previous == " ": return nil
      case " " where quote == nil && hasWord && previous != " ":
        let next = place + 1 < characters.count ? characters[place + 1] : " "
        if next != " " { places.append(place) }
      default: break
      }
      if character != " ", character != "$" || place > 0 { hasWord = true }
    }
    return quote == nil ? places : nil
  }
}
