// SPDX-License-Identifier: Apache-2.0

import OutboundDialing

/// What counts of calls say about a limit on abandoned calls.
struct LimitEvidence {
  let name: String
  let answered: Int
  let abandoned: Int
  /// The limit, a share of answered calls.
  let limit: Double

  /// A sentence where the answers are too few to tell whether the limit is kept; nil where they are
  /// not.
  ///
  /// They are too few when the true rate may be more than half as much again as the limit
  /// (one-sided Clopper-Pearson bounds of 95 %), although what was counted lies within it.
  var remark: String? {
    guard limit > 0, Double(abandoned) <= limit * Double(max(answered, 1)) else { return nil }
    let (cases, trials) = (Double(abandoned), Double(answered))
    let upper = ClopperPearson.upperBound(cases: cases, trials: trials)
    guard upper > 1.5 * limit else { return nil }
    let lower = ClopperPearson.lowerBound(cases: cases, trials: trials)
    let calls = answered == 1 ? "answered call" : "answered calls"
    return "\(name): \(abandoned) abandoned of \(answered) \(calls) are too few to prove a limit "
      + "of \(Figure.percent(limit)); the true rate may be from \(Figure.percent(lower)) to "
      + "\(Figure.percent(upper)) (Clopper-Pearson, 95 % each side)."
  }
}
