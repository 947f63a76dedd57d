// SPDX-License-Identifier: Apache-2.0

import DiscreteEventSimulation
import OutboundDialing

/// A single-choice question about why the modes differ, asked after the run.
struct DialingExplanation: Hashable, Sendable {
  var id: String
  var question: String
  /// The options; the first is right.
  var options: [Option]

  /// An option and what is said when it was chosen.
  struct Option: Hashable, Sendable {
    var text: String
    var feedback: String
  }

  /// The places of the options in the order of a seed.
  func order(seed: UInt64) -> [Int] {
    var name = FNV1a()
    name.add(id)
    var stream = RandomStream(seed: seed, purpose: Shuffle.optionPurpose, entity: name.value)
    return Shuffle.shuffled(Array(options.indices), with: &stream)
  }

  /// Two or three questions that fit the modes compared.
  static func questions(about modes: [StrategySpecification]) -> [DialingExplanation] {
    let names = modes.map(\.mode)
    let isByHand = names.contains("manual")
    let isPredictive = names.contains("predictive")
    let specific =
      (isByHand ? [manualHour] : []) + (isPredictive ? [dialsAhead] : [])
      + (modes.contains { $0.dialsAhead } ? [abandonment] : [])
    return specific.count > 1 ? specific : specific + [intervals, sameLuck]
  }

  private static let manualHour = DialingExplanation(
    id: "why-manual",
    question: "An agent who dials by hand is hardly ever idle, and yet talks little. Where does "
      + "the hour go?",
    options: [
      Option(
        text: "Into keying in numbers and hearing out attempts that nobody answers",
        feedback: "The agent is busy all the time, but with work that a system can do. Idle "
          + "time alone does not show what manual dialing costs; compare talk minutes."),
      Option(
        text: "Into waiting for the next customer",
        feedback: "Waiting would be idle time, and the table shows next to none: whoever dials by "
          + "hand starts the next attempt at once."),
      Option(
        text: "Into longer conversations than in the other modes",
        feedback: "Every mode meets the same luck: a record talks as long in one mode as in "
          + "the other. Longer conversations would also mean more talk minutes, not fewer."),
    ])

  private static let dialsAhead = DialingExplanation(
    id: "why-predictive",
    question: "What lets a predictive dialer give an agent more conversation than one line for "
      + "each idle agent would?",
    options: [
      Option(
        text: "It starts lines before an agent is free, so that an answer comes about when a "
          + "conversation ends",
        feedback: "It estimates how many lines will be answered and how many agents will be "
          + "ready, and dials while they still talk."),
      Option(
        text: "It finds people who answer more often",
        feedback: "The answer rate belongs to the list and the hour, not to the mode. Here it is "
          + "the same for all."),
      Option(
        text: "It makes the phones of the customers ring for a shorter time",
        feedback: "Ringing takes as long as before. The gain is that no agent waits while it "
          + "rings."),
    ])

  private static let abandonment = DialingExplanation(
    id: "why-abandoned",
    question: "Why are calls abandoned in a mode that dials ahead, and never by hand?",
    options: [
      Option(
        text: "More people may answer at one moment than there are agents ready",
        feedback: "The dialer bets on how many will answer. Sometimes more do, and whoever "
          + "finds no agent in time is lost. Rules limit how often that may happen, and the limit "
          + "is the price of the gain."),
      Option(
        text: "Customers hang up because they notice a machine",
        feedback: "The simulated customer waits a fixed time for an agent. What decides is whether "
          + "one is ready, not who dialed."),
      Option(
        text: "The dialer drops lines that ring too long",
        feedback: "A line that nobody answers is a failed attempt, not an abandoned call. "
          + "Abandoned are only calls that a person answered."),
    ])

  private static let intervals = DialingExplanation(
    id: "why-intervals",
    question: "One mode shows 37.8 ± 1.2 talk minutes, another 38.5 ± 1.0. What may you tell a "
      + "client?",
    options: [
      Option(
        text: "These two figures alone do not show a difference",
        feedback: "The intervals overlap widely. More replications make them narrower: four "
          + "times as many about halve the width."),
      Option(
        text: "The second mode is better by 0.7 minutes",
        feedback: "Each figure may be off by about a minute, so a difference of 0.7 may be "
          + "chance."),
      Option(
        text: "Both modes are exactly equal",
        feedback: "That is not shown either. The run is too short to tell them apart."),
    ])

  private static let sameLuck = DialingExplanation(
    id: "why-same-luck",
    question: "Why do all modes of this comparison call records that answer and talk alike?",
    options: [
      Option(
        text: "So that a difference comes from the mode and not from luck",
        feedback: "With common random numbers, chance moves all modes together and the "
          + "difference between them can be seen sooner."),
      Option(
        text: "So that every mode makes the same number of attempts",
        feedback: "The number of attempts differs: that is part of what a mode does."),
      Option(
        text: "Because a simulation cannot draw new luck for each mode",
        feedback: "It could, and the comparison would only be less exact."),
    ])
}
