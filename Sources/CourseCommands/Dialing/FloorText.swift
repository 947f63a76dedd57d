// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import OutboundDialing

/// Floors and moments in words.
enum FloorText {
  /// The floor in a line.
  static func floor(_ scenario: FloorScenario) -> String {
    "\(scenario.agents) \(scenario.agents == 1 ? "agent" : "agents"), "
      + "answer rate \(Figure.percent(scenario.attempts.answerRate)), "
      + "\(scenario.days) \(scenario.days == 1 ? "day" : "days") of "
      + "\(Figure.decimal(scenario.shiftHours, places: 1)) h"
  }

  /// What u0 is.
  static func bound(_ u0: Double) -> String {
    "u0 = \(Figure.percent(u0)): the closed form of progressive dialing, "
      + "the most that is possible without abandoned calls."
  }

  /// Hours, minutes and seconds since the start.
  static func clock(_ seconds: Double) -> String {
    let whole = Int(min(max(seconds, 0), 1e9))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(whole / 3_600):\(two(whole / 60 % 60)):\(two(whole % 60))"
  }
}

/// The words of causes, outcomes and verdicts.
enum AbandonmentWords {
  static func cause(_ cause: AbandonmentCause) -> String {
    switch cause {
    case .noAgentFree: "no agent came free in time"
    case .agentLeft: "the agent left while it rang"
    case .detectorError: "the detector took a person for a machine"
    case .detectorDelay: "the detector took too long"
    case .calleeHungUp: "the callee hung up first"
    case .technicalFault: "a technical fault"
    case .unknown: "not known"
    }
  }

  static func outcome(_ name: String) -> String {
    switch name {
    case "answered": "answered by a person"
    case "noAnswer": "no answer"
    case "answeringMachine": "answering machine"
    default: name
    }
  }

  static func verdict(_ rule: RuleReport) -> String {
    switch rule.worst.verdict {
    case .kept: rule.worst.proof == .tooFewAnswers ? "yes, but too few answers to prove it" : "yes"
    case .broken: "no"
    case .nothingAnswered: "nobody answered"
    case .noPercentageKnown: "no percentage is known"
    }
  }
}
