// SPDX-License-Identifier: Apache-2.0

/// A limit of a verdict, and who says so.
public struct Threshold: Hashable, Codable, Sendable {
  /// The limit, in the unit of the figure.
  public var value: Double
  /// Where the limit comes from.
  public var source: String

  /// Creates a limit.
  public init(_ value: Double, source: String) {
    self.value = value
    self.source = source
  }
}

/// The limits by which items and tests are judged: rules of thumb, not laws.
public struct ReviewThresholds: Hashable, Codable, Sendable {
  /// Below this facility an item is hard.
  public var hardestFacility: Threshold
  /// Above this facility an item is easy.
  public var easiestFacility: Threshold
  /// From this discrimination index an item tells the strong from the weak well.
  public var goodDiscrimination: Threshold
  /// From this one fairly; below it the item should be looked at.
  public var fairDiscrimination: Threshold
  /// Below this one the key may be wrong.
  public var leastDiscrimination: Threshold
  /// Chosen by a smaller share of those who answered, a distractor is dead.
  public var leastDistractorShare: Threshold
  /// From this internal consistency a class quiz is good.
  public var goodConsistency: Threshold
  /// From this one it is tolerable.
  public var tolerableConsistency: Threshold
  /// With fewer learners there are counts and no verdicts.
  public var smallestGroup: Threshold

  /// Creates limits.
  public init(
    hardestFacility: Threshold, easiestFacility: Threshold, goodDiscrimination: Threshold,
    fairDiscrimination: Threshold, leastDiscrimination: Threshold, leastDistractorShare: Threshold,
    goodConsistency: Threshold, tolerableConsistency: Threshold, smallestGroup: Threshold
  ) {
    self.hardestFacility = hardestFacility
    self.easiestFacility = easiestFacility
    self.goodDiscrimination = goodDiscrimination
    self.fairDiscrimination = fairDiscrimination
    self.leastDiscrimination = leastDiscrimination
    self.leastDistractorShare = leastDistractorShare
    self.goodConsistency = goodConsistency
    self.tolerableConsistency = tolerableConsistency
    self.smallestGroup = smallestGroup
  }

  private static let rulesOfThumb =
    "Weber State University, Test and item analysis, "
    + "https://asdd2.weber.edu/instructor-guide/section-4-reporting-features/test-and-item-analysis/"
    + "; ParScore guide to item statistics, https://paperzz.com/doc/8759291"

  /// Rules of thumb as universities' testing services publish them.
  public static let published = ReviewThresholds(
    hardestFacility: Threshold(0.3, source: rulesOfThumb),
    easiestFacility: Threshold(0.8, source: rulesOfThumb),
    goodDiscrimination: Threshold(30, source: rulesOfThumb),
    fairDiscrimination: Threshold(20, source: rulesOfThumb),
    leastDiscrimination: Threshold(0, source: rulesOfThumb),
    leastDistractorShare: Threshold(0.05, source: rulesOfThumb),
    goodConsistency: Threshold(80, source: rulesOfThumb),
    tolerableConsistency: Threshold(60, source: rulesOfThumb),
    smallestGroup: Threshold(
      20, source: "This package's choice: below it one learner moves a facility by over 5 points."))
}
