// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import TerminalText

/// A comparison with the optimum of the exponential model beside it, as `--json` prints it.
struct ComparisonReport: Encodable {
  var comparison: StrategyComparison
  var optimum: PacingOptimum?
  /// The limit on abandoned calls that each strategy holds, in the order of the results.
  var limits: [Double?]

  private enum Key: String, CodingKey { case optimum }

  func encode(to encoder: any Encoder) throws {
    try comparison.encode(to: encoder)
    guard let optimum else { return }
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(optimum, forKey: .optimum)
  }
}
