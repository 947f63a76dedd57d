// SPDX-License-Identifier: Apache-2.0

/// Learns the share of attempts answered, for each part of the calling list and hour of the day.
///
/// **Long memory.** Each cell (segment × hour) keeps fading counts with a half-life of 2,000 of
/// its attempts, and is shrunk to the campaign's share by the weight of 100 attempts, so that a
/// cell without data has the campaign's share and one with much has its own (the posterior mean
/// of a beta prior).
///
/// **Changes.** Rates change by themselves. ``ChangeWatch`` holds the last 512 attempts against
/// what the cells led one to expect. As the largest deviation grows from 2.5 to 3.5 standard errors
/// the share is corrected by answered ÷ expected since then, from not at all to fully; beyond 4.5
/// the long memory of campaign and cell gives way to what was seen since. In steady times the
/// estimate has the long memory's calm, after a change it follows within some dozen answers.
package struct AnswerRates: Sendable {
  static let segments = 16
  static let hours = 24
  private static let weightOfCampaign = 100.0
  private static let young = 150.0

  /// Attempts seen.
  private(set) var attempts = 0
  /// Answers seen.
  private(set) var answers = 0

  private var cells = [FadingShare](
    repeating: FadingShare(halfLife: 2_000), count: segments * hours)
  private var campaign = FadingShare(halfLife: 4_000)
  private var changes = ChangeWatch()

  package init() {}

  /// Learns how an attempt ended.
  ///
  /// - Parameters:
  ///   - share: 1 for an answer, 0 for a failure; in between for one that was given up and would
  ///     have been answered with that probability.
  ///   - cell: Where its record came from.
  package mutating func observe(_ share: Double, cell: ListCell) {
    let place = Self.place(cell)
    let expected = base(place)
    attempts += 1
    if share == 1 { answers += 1 }
    cells[place].observe(share)
    campaign.observe(share)
    // The first hundred attempts are for learning: nothing can be said to have changed.
    guard attempts > 100, changes.observe(share, expected: expected) else { return }
    if abs(changes.deviation) > 4.5 {
      let (trials, observed) = changes.stretch
      cells[place].restart(sum: observed, weight: trials)
      campaign.restart(sum: observed, weight: trials)
      changes.reset()
    }
  }

  /// The share of the next attempts of a cell that will be answered.
  package func rate(of cell: ListCell) -> Double {
    min(0.999, max(0.0005, base(Self.place(cell)) * correction))
  }

  /// The rate to reckon with: above the estimate while a cell is young, by up to 0.84 standard
  /// errors (its 80 % quantile), because an answer too many costs more than one too few.
  package func cautiousRate(of cell: ListCell) -> Double {
    let rate = rate(of: cell)
    let youth = 1 - cells[Self.place(cell)].weight / Self.young
    return youth > 0 ? min(0.999, rate + 0.84 * youth * error(of: cell)) : rate
  }

  /// The standard error of the estimate.
  package func error(of cell: ListCell) -> Double {
    let rate = rate(of: cell)
    let weight =
      cells[Self.place(cell)].weight + min(Self.weightOfCampaign, campaign.weight)
    return (rate * (1 - rate) / max(1, weight)).squareRoot()
  }

  /// What a change under suspicion makes of the long memory's shares: 1 in steady times.
  package var correction: Double {
    let trust = min(1, max(0, abs(changes.deviation) - 2.5))
    return 1 + trust * (changes.ratio - 1)
  }

  private func base(_ place: Int) -> Double {
    // A prior of one attempt at a common share keeps the estimate off 0 and 1.
    let whole = (campaign.sum + 0.25) / (campaign.weight + 1)
    let cell = cells[place]
    return (cell.sum + Self.weightOfCampaign * whole) / (cell.weight + Self.weightOfCampaign)
  }

  private static func place(_ cell: ListCell) -> Int {
    (Int(cell.segment) % segments) * hours + Int(cell.hour) % hours
  }
}

/// A share, or a mean, that forgets: the newest entry has the weight 1, older ones less.
struct FadingShare: Sendable {
  private(set) var sum = 0.0
  private(set) var weight = 0.0
  private let decay: Double

  init(halfLife: Double) { decay = 1 / Growth.perEntry(halfLife: halfLife) }

  mutating func observe(_ share: Double) {
    sum = sum * decay + share
    weight = weight * decay + 1
  }

  /// Replaces what is remembered.
  mutating func restart(sum: Double, weight: Double) {
    self.sum = sum
    self.weight = weight
  }
}
