// SPDX-License-Identifier: Apache-2.0

/// Where somebody is who reads a lesson on a whole screen: keys go in, a place comes out.
///
/// It draws nothing and knows no terminal: ``ReadingView`` shows it.
package struct ReadingState: Sendable {
  /// What the keys do now.
  package enum Mode: Sendable, Hashable {
    /// They move through the text.
    case text
    /// They choose an entry of the table of contents.
    case contents(selected: Int)
    /// The help is shown; any key ends it.
    case help
    /// They spell what to look for.
    case typing(String)
  }

  /// The page.
  package private(set) var page: ReadingPage
  /// The lines of it that are shown at once, at least 1.
  package private(set) var rows: Int
  /// The first line shown.
  package private(set) var top = 0
  /// What the keys do.
  package private(set) var mode = Mode.text
  /// What was looked for.
  package private(set) var search: PageSearch?
  /// Which of the places was reached last.
  package private(set) var match: Int?
  /// What to say below the text until the next key.
  package private(set) var message: String?

  /// Begins at the top.
  package init(_ page: ReadingPage, rows: Int) {
    self.page = page
    self.rows = max(1, rows)
  }

  /// The last line that can be the first one shown.
  package var lastTop: Int { max(0, page.lines.count - rows) }

  /// Shows another page, or another height, at the same place of the text.
  ///
  /// The place is the piece on the first line. It is looked for by its words, nearest to where it was,
  /// and by its number when those were edited.
  package mutating func show(_ page: ReadingPage, rows: Int) {
    let old = self.page
    self.page = page
    self.rows = max(1, rows)
    if let search { self.search = PageSearch(search.pattern, in: page) }
    match = nil
    guard !old.pieces.isEmpty, !page.pieces.isEmpty else { return move(to: 0) }
    let number = old.piece(at: top)
    let words = old.words(of: number)
    let same = page.pieces.indices
      .filter { page.words(of: $0) == words }
      .min { abs($0 - number) < abs($1 - number) }
    let found = same ?? min(number, page.pieces.count - 1)
    let offset = top - old.pieces[number].start
    let scaled = offset * page.pieces[found].count / max(1, old.pieces[number].count)
    move(to: page.pieces[found].start + min(scaled, page.pieces[found].count))
  }

  /// Acts on a key.
  ///
  /// - Returns: Whether the reader stays.
  package mutating func take(_ key: Key) -> Bool {
    message = nil
    if key == .endOfInput { return false }
    switch mode {
    case .text: return takeInText(key)
    case .contents(let selected): takeInContents(key, selected)
    case .help: mode = .text
    case .typing(let typed): takeTyping(key, typed)
    }
    return true
  }

  private mutating func takeInText(_ key: Key) -> Bool {
    // Two lines stay, so that the eye finds its place.
    let step = max(1, rows - 2)
    switch key {
    case .down, .enter, .character("j"): move(to: top + 1)
    case .up, .character("k"): move(to: top - 1)
    case .pageDown, .right, .character(" "), .character("f"): move(to: top + step)
    case .pageUp, .left, .character("b"), .backspace: move(to: top - step)
    case .character("d"): move(to: top + max(1, rows / 2))
    case .character("u"): move(to: top - max(1, rows / 2))
    case .home, .character("g"): move(to: 0)
    case .end, .character("G"): move(to: lastTop)
    case .character("/"): mode = .typing("")
    case .character("n"): goToMatch(by: 1)
    case .character("N"): goToMatch(by: -1)
    case .character("t"), .tab:
      let passed = page.contents.lastIndex { $0.line <= top }
      if !page.contents.isEmpty { mode = .contents(selected: passed ?? 0) }
    case .character("h"), .character("?"): mode = .help
    case .escape:
      search = nil
      match = nil
    case .character("q"): return false
    default: break
    }
    return true
  }

  private mutating func takeInContents(_ key: Key, _ selected: Int) {
    let last = page.contents.count - 1
    var chosen = min(selected, last)
    switch key {
    case .down, .character("j"): chosen += 1
    case .up, .character("k"): chosen -= 1
    case .pageDown, .character(" "): chosen += max(1, rows - 2)
    case .pageUp, .character("b"): chosen -= max(1, rows - 2)
    case .home, .character("g"): chosen = 0
    case .end, .character("G"): chosen = last
    case .enter, .right:
      mode = .text
      return move(to: page.contents[chosen].line)
    case .escape, .left, .character("t"), .character("q"), .tab:
      mode = .text
      return
    default: break
    }
    mode = .contents(selected: max(0, min(chosen, last)))
  }

  private mutating func takeTyping(_ key: Key, _ typed: String) {
    switch key {
    case .character(let character): mode = .typing(typed + String(character))
    case .backspace where typed.isEmpty, .escape: mode = .text
    case .backspace: mode = .typing(String(typed.dropLast()))
    case .enter:
      mode = .text
      guard !typed.allSatisfy(\.isWhitespace) else { return goToMatch(by: 1) }
      search = PageSearch(typed, in: page)
      match = nil
      goToMatch(by: 1)
    default: break
    }
  }

  private mutating func goToMatch(by step: Int) {
    guard let search else { return message = "Nothing was looked for yet; / begins." }
    let count = search.matches.count
    guard count > 0 else { return message = "“\(search.pattern)” is not in this lesson." }
    var next: Int
    if let match, isShown(search.matches[match].line) {
      next = match + step
    } else if step > 0 {
      next = search.matches.firstIndex { $0.line >= top } ?? count
    } else {
      next = search.matches.lastIndex { $0.line < top } ?? -1
    }
    if !search.matches.indices.contains(next) {
      next = next < 0 ? count - 1 : 0
      message = "On from the other end. "
    }
    match = next
    message = (message ?? "") + "Place \(next + 1) of \(count)."
    let line = search.matches[next].line
    // A third of the screen above it, so that it is read in its place.
    if !isShown(line) || line - top > rows * 2 / 3 { move(to: line - rows / 3) }
  }

  private func isShown(_ line: Int) -> Bool { top <= line && line < top + rows }

  private mutating func move(to line: Int) { top = max(0, min(line, lastTop)) }
}
