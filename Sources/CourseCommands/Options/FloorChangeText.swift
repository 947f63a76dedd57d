// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import OutboundDialing

/// Changes of a floor as a command line writes them: `[daily:]SECONDS:WHAT=VALUE`.
enum FloorChangeText {
  /// What can be written after the seconds.
  static let forms =
    "log-in, log-out, pause, resume (agents), answer-rate, talk-time (a factor), "
    + "setup-delay (seconds)"

  /// Reads a change.
  static func change(_ text: String) throws(InvalidParameter) -> FloorChange {
    let wrong = InvalidParameter(
      name: "change", value: "“\(text)”",
      requirement: "be like 3600:pause=5 or daily:3600:pause=5, with one of \(forms)")
    var parts = text.split(separator: ":", omittingEmptySubsequences: false)[...]
    let isDaily = parts.first == "daily"
    if isDaily { parts.removeFirst() }
    guard parts.count == 2, let seconds = parts.first.flatMap({ Double(String($0)) }),
      let what = parts.last?.split(separator: "=", omittingEmptySubsequences: false),
      what.count == 2, let event = event(String(what[0]), String(what[1]))
    else { throw wrong }
    return FloorChange(at: seconds, daily: isDaily, event)
  }

  private static func event(_ name: String, _ value: String) -> FloorChange.Event? {
    switch name {
    case "log-in": Int(value).map { .logIn(agents: $0) }
    case "log-out": Int(value).map { .logOut(agents: $0) }
    case "pause": Int(value).map { .pause(agents: $0) }
    case "resume": Int(value).map { .resume(agents: $0) }
    case "answer-rate": Double(value).map { .answerRate(factor: $0) }
    case "talk-time": Double(value).map { .talkTime(factor: $0) }
    case "setup-delay": Double(value).map { .setupDelay(seconds: $0) }
    default: nil
    }
  }
}
