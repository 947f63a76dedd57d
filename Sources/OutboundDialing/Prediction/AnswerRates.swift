// SPDX-License-Identifier: Apache-2.0

import PlatformMath

/// Learns the share of attempts answered, for each part of the calling list and hour of the day.
///
/// **Long memory.** Each cell (segment × hour) keeps fading counts with a half-life of 1,000 of
/// its attempts, and is shrunk to the campaign's share by the weight of 100 attempts, so that a
/// cell without data has the campaign's share and one with much has its own (the posterior mean
/// of a beta prior).
///
/// **Short memory.** Rates change by themselves. Over the last ~100 and ~600 attempts the answers
/// are held against what the cells led one to expect; z is the difference in standard errors. As
/// z grows from 1.5 to 3 the share is corrected by answered ÷ expected, from not at all to
/// fully: in steady times the estimate has the long memory's calm, after a change the short
/// one's speed.
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
    repeating: FadingShare(halfLife: 1_000), count: segments * hours)
  private var campaign = FadingShare(halfLife: 2_000)
  private var lately = [RecentCheck(halfLife: 40), RecentCheck(halfLife: 200)]

  package init() {}

  /// Learns how an attempt ended.
  ///
  /// - Parameters:
  ///   - share: 1 for an answer, 0 for a failure; in between for one that was given up and would
  ///     have been answered with that probability.
  ///   - cell: Where its record came from.
  package mutating func observe(_ share: Double, cell: ListCell) {
    let place = Self.place(cell)
    if attempts > 0 {
      let expected = base(place)
      for scale in lately.indices { lately[scale].observe(share, expected: expected) }
    }
    attempts += 1
    if share == 1 { answers += 1 }
    cells[place].observe(share)
    campaign.observe(share)
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

  /// What the short memory makes of the long one's shares: 1 in steady times.
  package var correction: Double {
    var strongest = lately[0]
    for check in lately where abs(check.deviation) > abs(strongest.deviation) {
      strongest = check
    }
    let trust = min(1, max(0, (abs(strongest.deviation) - 1.5) / 1.5))
    return trust == 0 ? 1 : 1 + trust * (strongest.ratio - 1)
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

/// A share that forgets: the newest entry has the weight 1, older ones less.
struct FadingShare: Sendable {
  private(set) var sum = 0.0
  private(set) var weight = 0.0
  private let decay: Double

  init(halfLife: Double) { decay = 1 / Growth.perEntry(halfLife: halfLife) }

  mutating func observe(_ share: Double) {
    sum = sum * decay + share
    weight = weight * decay + 1
  }
}

/// Compares what came lately with what was expected of it.
struct RecentCheck: Sendable {
  private var observed = 0.0
  private var expected = 0.0
  private var variance = 0.0
  private let decay: Double

  init(halfLife: Double) { decay = 1 / Growth.perEntry(halfLife: halfLife) }

  /// Enters a trial and the chance that it was given.
  mutating func observe(_ share: Double, expected chance: Double) {
    enter(share, expected: chance, variance: chance * (1 - chance), decay: decay)
  }

  private mutating func enter(
    _ count: Double, expected mean: Double, variance spread: Double, decay: Double
  ) {
    observed = observed * decay + count
    expected = expected * decay + mean
    variance = variance * decay * decay + spread
  }

  /// Observed less expected, in standard errors.
  var deviation: Double {
    variance > 0.5 ? (observed - expected) / variance.squareRoot() : 0
  }

  /// Observed over expected, kept between 1/4 and 4.
  var ratio: Double { expected > 0 ? min(4, max(0.25, observed / expected)) : 1 }
}
