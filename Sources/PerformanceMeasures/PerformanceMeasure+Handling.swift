// SPDX-License-Identifier: Apache-2.0

extension PerformanceMeasure {
  private static let handling: [PerformanceQuantity] = [.talkTime, .holdTime, .wrapUpTime]

  /// Average handle time for each contact.
  public static let averageHandleTime = ratio(
    "average-handle-time", "AHT, per contact", .handling, handling, over: [.contactsHandled],
    in: .seconds, "Outbound, say whether it is per contact or per dial; the two differ widely.")
  /// Average handle time for each dial.
  public static let averageHandleTimePerDial = ratio(
    "average-handle-time-per-dial", "AHT, per dial", .handling, handling, over: [.dials],
    in: .seconds, "Outbound only; counts no time of dialing itself.")
  /// Average talk time, hold apart.
  public static let averageTalkTime = ratio(
    "average-talk-time", "ATT, without hold", .handling, [.talkTime], over: [.contactsHandled],
    in: .seconds)
  /// Average talk time, hold included.
  public static let averageTalkTimeWithHold = ratio(
    "average-talk-time-with-hold", "ATT, with hold", .handling, [.talkTime, .holdTime],
    over: [.contactsHandled], in: .seconds, "Add no hold time to it to get AHT.")
  /// Average hold time.
  public static let averageHoldTime = ratio(
    "average-hold-time", "Average hold time", .handling, [.holdTime], over: [.contactsHandled],
    in: .seconds)
  /// Average after-call work.
  public static let averageWrapUpTime = ratio(
    "average-wrap-up-time", "ACW, after-call work", .handling, [.wrapUpTime],
    over: [.contactsHandled], in: .seconds)

  /// Handling ÷ handling and waiting.
  public static let occupancy = ratio(
    "occupancy", "Occupancy", .agents, handling, over: handling + [.idleTime],
    "Not utilisation: breaks and dialing by hand are in neither sum.")
  /// Handling ÷ paid time.
  public static let utilisationOfPaidTime = ratio(
    "utilisation-of-paid-time", "Utilisation, handling ÷ paid", .agents, handling,
    over: [.paidTime], "Say which utilisation: some mean logged-in ÷ paid.")
  /// Handling ÷ logged-in time.
  public static let utilisationOfLoggedInTime = ratio(
    "utilisation-of-logged-in-time", "Utilisation, handling ÷ logged-in", .agents, handling,
    over: [.loggedInTime])
  /// Logged-in ÷ paid time.
  public static let loggedInShare = ratio(
    "logged-in-share", "Utilisation, logged-in ÷ paid", .agents, [.loggedInTime],
    over: [.paidTime])
  /// Paid time that is not available.
  public static let shrinkage = ratio(
    "shrinkage", "Shrinkage, measured", .agents, [.paidTime], without: [.availableTime],
    over: [.paidTime], "To plan from several causes see the compounded and the additive one.")
  /// Paid time away from the premises.
  public static let externalShrinkage = ratio(
    "external-shrinkage", "Shrinkage, external", .agents, [.externalAbsence], over: [.paidTime])
  /// Paid time on the premises and not available.
  public static let internalShrinkage = ratio(
    "internal-shrinkage", "Shrinkage, internal", .agents, [.internalAbsence], over: [.paidTime],
    "As a share of all paid time, so that it adds to the external one.")
  /// Shrinkage planned from causes that follow each other.
  public static let compoundedShrinkage = Self(
    id: "compounded-shrinkage", name: "Shrinkage, compounded", family: .agents,
    definition: .function(formula: "1 − Π (1 − share of each cause): PlannedShrinkage.compounded"),
    unit: .share, source: usual,
    note: "Right when each cause takes its share of what the others leave: 10 % and 20 % are 28 %.")
  /// Shrinkage planned by adding causes.
  public static let additiveShrinkage = Self(
    id: "additive-shrinkage", name: "Shrinkage, additive", family: .agents,
    definition: .function(formula: "Σ share of each cause: PlannedShrinkage.additive"),
    unit: .share, source: usual,
    note: "Right only when every share is of all paid time; 10 % and 20 % are 30 %.")
  /// Time in the scheduled state ÷ scheduled time.
  public static let adherence = ratio(
    "adherence", "Adherence", .agents, [.timeInScheduledState], over: [.scheduledTime],
    "When: 7 of 8 hours in the state that the schedule says are 87.5 %.")
  /// Worked ÷ scheduled time.
  public static let conformance = ratio(
    "conformance", "Conformance", .agents, [.workedTime], over: [.scheduledTime],
    "How much, whenever it was; can be above 100 %.")
}
