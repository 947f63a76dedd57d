// SPDX-License-Identifier: Apache-2.0

/// Names for showing a class without saying who is who.
///
/// A learner's pseudonym depends on the name and the key alone: it stays the same from one report to
/// the next and when others join. Whoever does not have the key cannot tell names from pseudonyms,
/// not even by trying all names of the class; so the key is kept as secret as the names.
public struct Pseudonyms: Hashable, Sendable {
  private let low: UInt64
  private let high: UInt64

  /// Takes a key of 128 bits, drawn at random once for a class.
  public init(key low: UInt64, _ high: UInt64) {
    self.low = low
    self.high = high
  }

  // Without vowels, and without letters that are taken for digits: no words, no mistaken names.
  private static let letters = Array("23456789BCDFGHJKMNPQRSTVWXYZ".unicodeScalars)

  /// The pseudonym of a name: “Learner ” and letters.
  ///
  /// - Parameters:
  ///   - learner: The name.
  ///   - length: How many letters, 1 to 12.
  /// - Returns: The pseudonym; two names may share a short one, so see ``names(of:)``.
  public func name(of learner: String, length: Int = 4) -> String {
    var rest = SipHash.hash(Array(learner.utf8), key: (low, high))
    var name = "Learner "
    for _ in 0..<min(max(length, 1), 12) {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: UInt64(Self.letters.count))
      name.unicodeScalars.append(Self.letters[Int(digit)])
      rest = quotient
    }
    return name
  }

  /// The pseudonyms of many names, each its own.
  ///
  /// Names whose four letters agree get more letters; the others keep theirs.
  public func names(of learners: some Sequence<String>) -> [String: String] {
    let learners = Set(learners).sorted()
    var names: [String: String] = [:]
    var open = learners
    for length in 4...12 where !open.isEmpty {
      let byName = Dictionary(grouping: open) { name(of: $0, length: length) }
      for (name, ofName) in byName where ofName.count == 1 { names[ofName[0]] = name }
      open = open.filter { names[$0] == nil }
    }
    // Two names with one hash of 57 bits: count them.
    for (number, learner) in open.enumerated() {
      names[learner] = "\(name(of: learner, length: 12))-\(number + 1)"
    }
    return names
  }
}

extension MarkSheet {
  /// The sheet with pseudonyms for names, for projecting and for passing on.
  ///
  /// Attempts are numbered from 1 as they began, and their names and starts are dropped. Answers
  /// that learners wrote themselves, to items without options, are dropped as well: they may name
  /// somebody.
  public func anonymised(by pseudonyms: Pseudonyms) -> MarkSheet {
    let names = pseudonyms.names(of: learners)
    let withOptions = Set(items.filter { !$0.options.isEmpty }.map(\.key))
    var renamed: [LearnerAttempt] = []
    for ofOne in attemptsByLearner {
      let byTime = ofOne.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
      for (index, attempt) in byTime.enumerated() {
        var attempt = attempt
        attempt.learner = names[attempt.learner] ?? "Learner"
        attempt.id = "\(index + 1)"
        attempt.start = index + 1
        for place in attempt.responses.indices
        where !withOptions.contains(attempt.responses[place].item) {
          attempt.responses[place].chosen = []
        }
        renamed.append(attempt)
      }
    }
    renamed.sort { ($0.learner, $0.id) < ($1.learner, $1.id) }
    return MarkSheet(checkedItems: items, checkedAttempts: renamed)
  }
}
