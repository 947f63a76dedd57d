// SPDX-License-Identifier: Apache-2.0

extension RuleAccount {
  /// What a reader of a window must know besides its share, a sentence each.
  func remarks(on window: WindowReport, confidence: Double) -> [String] {
    var remarks: [String] = []
    let tally = window.number.flatMap { tallies[$0] } ?? AbandonmentTally()
    if rule.tolerance == .notKnown {
      remarks.append("No percentage is known for \(rule.identifier): none is assumed.")
    }
    if window.proof == .tooFewAnswers, case .share(let limit) = rule.tolerance,
      let needed = ClopperPearson.trialsToProve(limit: limit, confidence: confidence)
    {
      let answered = Int(window.share.answered.rounded())
      remarks.append(
        answered < needed
          ? "\(answered) answers are too few to prove the limit: it takes \(needed) without any "
            + "abandoned call."
          : "\(answered) answers are too few to prove the limit at this rate.")
    }
    if window.share.falsePositives == nil {
      remarks.append(
        "\(window.counts.machinesByDetector) calls were taken for machines and nobody estimated "
          + "how many were persons: the rate is a lower bound.")
    }
    if window.share.dropsToMachines > 0 {
      remarks.append("An estimate of drops to machines is subtracted, as the rule allows.")
    }
    if tally.greetingNotMeasured > 0 {
      remarks.append(
        "Of \(tally.greetingNotMeasured) calls the end of the greeting was not measured: their "
          + "time counts from the answer.")
    }
    let lost = window.counts.lost + window.counts.lostUndetermined
    if window.kind == .successive, tally.lostWithMessage < lost {
      remarks.append(
        "\(lost - tally.lostWithMessage) of \(lost) lost calls got no recorded message in time.")
    }
    let unavoidable = AbandonmentCause.allCases.filter(\.isUnavoidable).map { tally.count(of: $0) }
      .reduce(0, +)
    if unavoidable > 0 {
      remarks.append(
        "\(unavoidable) of the calls not taken in time had causes that no pacing avoids; they "
          + "count all the same.")
    }
    if rolling?.worstIsPartial == true {
      remarks.append(
        "Parts were merged after calls had fallen out: an older rolling window may have been "
          + "worse.")
    }
    switch rule.provenance.confidence {
    case .primary: break
    case .secondary, .toVerify:
      remarks.append("The rule's entry is \(rule.provenance.confidence.explanation).")
    }
    return remarks
  }
}
