// SPDX-License-Identifier: Apache-2.0

extension PresentedQuestion {
  /// The places, from 0, that letters or numbers stand for: `b`, `2`, `a,c`, `ac`, `3 1 2`, `312`.
  func labels(_ text: String, upTo count: Int) throws(AnswerFault) -> [Int] {
    var places: [Int] = []
    for word in words(of: text) {
      if let place = Self.place(of: word), place < count {
        places.append(place)
        continue
      }
      // Several labels without a separator; two-digit numbers would make that ambiguous.
      let letters = word.map { Self.place(of: String($0)) }
      let isRun =
        word.count > 1 && (count <= 9 || word.allSatisfy(\.isLetter))
        && letters.allSatisfy { $0.map { $0 < count } ?? false }
      guard isRun else {
        throw AnswerFault(
          .notUnderstood, "“\(word)” stands for nothing in the list. \(howToAnswer)")
      }
      places += letters.compactMap { $0 }
    }
    if places.isEmpty { throw AnswerFault(.empty, "Nothing was chosen. \(howToAnswer)") }
    return places
  }

  /// For each row by its id, the id of its target: from `1b 2a`, `1-b, 2=a`, or `b a`.
  func placement(
    _ text: String, targetCount: Int, isMatching: Bool
  ) throws(AnswerFault) -> [Int?] {
    let pairs = try pairs(text, targetCount: targetCount)
    var given: [Int?] = Array(repeating: nil, count: order.count)
    var seen: Set<Int> = []
    for (row, target) in pairs {
      guard seen.insert(row).inserted else {
        throw AnswerFault(.repeated, "Row \(row + 1) stands twice. \(howToAnswer)")
      }
      given[order[row]] = target.map { targets[$0] }
    }
    if let missing = order.indices.first(where: { !seen.contains($0) }) {
      throw AnswerFault(.incomplete, "Row \(missing + 1) has no letter. \(howToAnswer)")
    }
    let used = pairs.compactMap(\.target)
    if isMatching, let twice = used.first(where: { target in used.count { $0 == target } > 1 }) {
      throw AnswerFault(
        .repeated,
        "\(Self.letter(twice)) stands twice; each partner belongs to one row. "
          + howToAnswer)
    }
    return given
  }

  private func pairs(
    _ text: String, targetCount: Int
  ) throws(AnswerFault) -> [(row: Int, target: Int?)] {
    var words = words(of: text)
    if let run = words.first, words.count == 1, run.count == order.count, run.count > 1,
      run.allSatisfy({ $0.isLetter || $0 == "?" })
    {
      words = run.map(String.init)
    }
    var pairs: [(row: Int, target: Int?)] = []
    for (place, word) in words.enumerated() {
      let digits = word.prefix { $0.isASCII && $0.isNumber }
      let label = String(word.dropFirst(digits.count))
      let row = digits.isEmpty ? place : (Int(digits) ?? 0) - 1
      let target = label == "?" ? nil : Self.place(of: label)
      guard order.indices.contains(row), label == "?" || target.map({ $0 < targetCount }) ?? false
      else {
        throw AnswerFault(
          .notUnderstood, "“\(word)” is not a row with a letter of the list. \(howToAnswer)")
      }
      pairs.append((row, target))
    }
    return pairs
  }

  /// For each item by its id, the ids of its categories: from `1b 2ab`, `1b 2a,b`, or `b ab`.
  func placements(_ text: String, targetCount: Int) throws(AnswerFault) -> [[Int]] {
    var given: [[Int]] = Array(repeating: [], count: order.count)
    var seen: Set<Int> = []
    var row = -1
    for word in words(of: text) {
      let digits = word.prefix { $0.isASCII && $0.isNumber }
      let label = word.dropFirst(digits.count)
      // Letters without a number go on with the row before, unless no row is numbered.
      let isNumbered = text.contains { $0.isASCII && $0.isNumber }
      if !digits.isEmpty || !isNumbered {
        row = digits.isEmpty ? row + 1 : (Int(digits) ?? 0) - 1
        if order.indices.contains(row), !seen.insert(row).inserted {
          throw AnswerFault(.repeated, "Row \(row + 1) stands twice. \(howToAnswer)")
        }
      }
      let places =
        label == "?"
        ? []
        : label.map { letter in
          letter.isLetter ? Self.place(of: String(letter)) ?? targetCount : targetCount
        }
      guard order.indices.contains(row), !label.isEmpty,
        places.allSatisfy({ $0 < targetCount })
      else {
        throw AnswerFault(
          .notUnderstood, "“\(word)” is not a row with letters of the list. \(howToAnswer)")
      }
      for id in places.map({ targets[$0] }) {
        guard !given[order[row]].contains(id) else {
          throw AnswerFault(
            .repeated, "A letter stands twice in row \(row + 1). \(howToAnswer)")
        }
        given[order[row]].append(id)
      }
    }
    if let missing = order.indices.first(where: { !seen.contains($0) }) {
      throw AnswerFault(.incomplete, "Row \(missing + 1) has no letter. \(howToAnswer)")
    }
    return given.map { $0.sorted() }
  }

  /// Lower-case words; “1 b”, “1-b”, “1=b” and “1: b” become “1b”, and “and” vanishes.
  private func words(of text: String) -> [String] {
    let plain = TextComparison.normal(text).map { " ,;&+.()[]{}".contains($0) ? " " : $0 }
    var words: [String] = []
    for word in String(plain).split(separator: " ") where word != "and" {
      let label = String(word.filter { !"-=:>".contains($0) })
      if label.isEmpty { continue }
      let isNumber = words.last.map { $0.allSatisfy(\.isNumber) } ?? false
      let joins = isNumber && label.allSatisfy { !$0.isNumber } && hasRowsAndLetters
      if joins, let number = words.popLast() {
        words.append(number + label)
      } else {
        words.append(label)
      }
    }
    return words
  }

  private var hasRowsAndLetters: Bool {
    switch question.kind {
    case .matching, .sorting: true
    default: false
    }
  }

  /// The place, from 0, of one label: a letter a…z or a number from 1.
  private static func place(of label: String) -> Int? {
    if let number = Int(label) { return number >= 1 ? number - 1 : nil }
    guard label.count == 1, let byte = label.utf8.first, (0x61...0x7A).contains(byte) else {
      return nil
    }
    return Int(byte) - 0x61
  }
}
