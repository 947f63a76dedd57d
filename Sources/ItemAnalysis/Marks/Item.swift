// SPDX-License-Identifier: Apache-2.0

/// The name of an item: its stable identifier and its version.
///
/// An item whose text or key was changed is another version, and its figures are never mixed with
/// those of the version before.
public struct ItemKey: Hashable, Comparable, Codable, Sendable {
  /// The identifier that stays when the item is edited.
  public var id: String
  /// The version, for instance a hash of the content; empty when versions are not told apart.
  public var version: String

  /// Creates a key.
  public init(_ id: String, version: String = "") {
    self.id = id
    self.version = version
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.id == right.id ? left.version < right.version : left.id < right.id
  }
}

extension ItemKey: CustomStringConvertible {
  /// The identifier, and the version where there is one.
  public var description: String { version.isEmpty ? id : "\(id) (\(version))" }
}

/// One of the answers an item offers.
public struct ItemOption: Hashable, Codable, Sendable {
  /// The identifier by which responses name the option.
  public var id: String
  /// What the learner reads.
  public var text: String
  /// The share of the item's marks it earns: 1 for the key, 0 or less for a distractor.
  public var weight: Mark
  /// What the learner is told who chose it.
  public var feedback: String

  /// Creates an option.
  public init(_ id: String, text: String = "", weight: Mark = .zero, feedback: String = "") {
    self.id = id
    self.text = text
    self.weight = weight
    self.feedback = feedback
  }

  /// Whether it earns nothing and so should attract only those who do not know.
  public var isDistractor: Bool { weight <= .zero }
}

/// A question as item analysis sees it: how many marks it gives, and for what.
public struct Item: Hashable, Codable, Sendable {
  /// Its name.
  public var key: ItemKey
  /// Where it stands in the paper; items of one place are ordered by their keys.
  public var position: Int
  /// The marks of a wholly right answer, above 0.
  public var maximum: Mark
  /// The answers it offers; empty when the learner writes his own.
  public var options: [ItemOption]
  /// What it tests.
  public var objectives: [String]
  /// The share of the marks, 0 to 1, that guessing earns on average; nil when not known.
  public var guessScore: Mark?

  /// Creates an item.
  public init(
    _ key: ItemKey, position: Int = 0, maximum: Mark = .one, options: [ItemOption] = [],
    objectives: [String] = [], guessScore: Mark? = nil
  ) {
    self.key = key
    self.position = position
    self.maximum = maximum
    self.options = options
    self.objectives = objectives
    self.guessScore = guessScore
  }

  /// The guess score of an item of which exactly one option is chosen: the mean of the weights.
  ///
  /// This is how Moodle defines the random guess score of a single choice
  /// (https://docs.moodle.org/dev/Quiz_statistics_calculations#Random_guess_score).
  /// - Returns: The mean, not below 0; nil when there is no option or the mean has no exact form.
  public static func guessScore(choosingOneOf options: [ItemOption]) -> Mark? {
    guard !options.isEmpty else { return nil }
    var scale = MarkScale.finest
    for option in options { scale.admit(option.weight) }
    guard let common = scale.commonDenominator, common <= UInt(Mark.limit) else { return nil }
    let whole = Int(common)
    var sum = 0
    for option in options {
      sum += option.weight.numerator * (whole / option.weight.denominator)
    }
    return Mark(max(0, sum), over: whole * options.count)
  }
}
