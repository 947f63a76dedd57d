// SPDX-License-Identifier: Apache-2.0

import TerminalText

/// A result for `--json`, with the machine's times beside its own keys when they were asked for.
struct TimedResult<Result: Encodable>: Encodable {
  var result: Result
  var timing: RunTiming?

  private enum Key: String, CodingKey { case timing }

  func encode(to encoder: any Encoder) throws {
    try result.encode(to: encoder)
    guard let timing else { return }
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(timing, forKey: .timing)
  }
}

extension RunTiming {
  /// The times as a line of text.
  var line: StyledText {
    StyledText(
      "Wall time \(Figure.decimal(wallSeconds, places: 2)) s, "
        + "processor time \(Figure.decimal(processorSeconds, places: 2)) s.", style: .dim)
  }
}
