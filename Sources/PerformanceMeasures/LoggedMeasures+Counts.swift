// SPDX-License-Identifier: Apache-2.0

import OutboundDialing

extension LoggedMeasures {
  /// The counts that measures are formed from.
  ///
  /// What a log cannot tell is missing: right parties, sales, answers of customers, money. The
  /// simulated floor keeps nobody on hold, so hold time is 0; it pays exactly the time logged in
  /// unless counts put over these say otherwise.
  public var counts: PerformanceCounts {
    func seconds(_ states: AgentState...) -> Double {
      Double(states.reduce(0) { $0 + (timeInState[$1] ?? 0) }) * 1e-9
    }
    let loggedIn = Double(timeLoggedIn) * 1e-9
    // Whom a detector took for a machine is a person who answered, and counted as such.
    let machines = (failed[.answeringMachine] ?? 0) - (abandoned[.detectorError] ?? 0)
    var counts: PerformanceCounts = [
      .paidTime: loggedIn, .loggedInTime: loggedIn, .availableTime: loggedIn - seconds(.paused),
      .idleTime: seconds(.idle), .previewTime: seconds(.previewing),
      .dialingTime: seconds(.dialing), .talkTime: seconds(.talking), .holdTime: 0,
      .wrapUpTime: seconds(.wrapUp), .pausedTime: seconds(.paused),
      .offered: Double(offered), .inboundAnswered: Double(inboundAnswered),
      .answeredInTime: Double(answeredInTime), .inboundAbandoned: Double(inboundAbandoned),
      .abandonedInTime: Double(abandonedInTime), .shortAbandoned: Double(shortAbandoned),
      .waitOfAnswered: Double(waitOfAnswered) * 1e-9,
      .dials: Double(dials), .answeredByPerson: Double(answered),
      .connectedToAgent: Double(connected),
      .outboundAbandoned: Double(abandoned.values.reduce(0, +)),
      .connects: Double(answered + machines + machinesConnected),
      .contactsHandled: Double(connected + inboundAnswered),
      .recordsAttempted: Double(recordsAttempted),
    ]
    if records > 0 { counts[.records] = Double(records) }
    return counts
  }
}
