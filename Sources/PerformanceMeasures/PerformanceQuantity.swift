// SPDX-License-Identifier: Apache-2.0

/// What is counted, timed or summed so that measures can be formed from it.
///
/// Times are in seconds, money in major units of one currency, everything else a number of things.
public enum PerformanceQuantity: String, CaseIterable, Codable, Hashable, Sendable {
  // Agents' time.
  /// Time that is paid for, in seconds.
  case paidTime
  /// Time that agents were logged in.
  case loggedInTime
  /// Time that agents were logged in and not paused.
  case availableTime
  /// Time ready for a call, without one.
  case idleTime
  /// Time spent on reading records or keying in numbers.
  case previewTime
  /// Time spent listening to attempts of one's own.
  case dialingTime
  /// Time in conversation, without hold.
  case talkTime
  /// Time in which the other party was kept on hold.
  case holdTime
  /// Time of after-call work.
  case wrapUpTime
  /// Time logged in but not available.
  case pausedTime
  /// Paid time away from the premises: leave, sickness, training elsewhere.
  case externalAbsence
  /// Paid time on the premises and not available: breaks, coaching, meetings, system failures.
  case internalAbsence
  /// Time the schedule asks for.
  case scheduledTime
  /// Time of the schedule in which the agent did what the schedule says.
  case timeInScheduledState
  /// Time worked, whenever it was.
  case workedTime

  // Inbound.
  /// Inbound calls that came in.
  case offered
  /// Inbound calls that an agent took.
  case inboundAnswered
  /// Inbound calls taken within the threshold of the service level.
  case answeredInTime
  /// Inbound callers who hung up before an agent came.
  case inboundAbandoned
  /// Those of them who hung up within the threshold of the service level.
  case abandonedInTime
  /// Those of them who hung up within the threshold for short abandons.
  case shortAbandoned
  /// Seconds that callers waited whose calls were taken.
  case waitOfAnswered

  // Outbound.
  /// Attempts launched.
  case dials
  /// Attempts that a person answered.
  case answeredByPerson
  /// Calls answered by a person that an agent took, late ones included.
  case connectedToAgent
  /// Calls answered by a person that count as abandoned.
  case outboundAbandoned
  /// Attempts answered by anybody or anything.
  case connects
  /// Conversations with somebody who can decide.
  case decisionMakerContacts
  /// Conversations with the person who was to be reached.
  case rightPartyContacts
  /// Calls with a person that an agent took, in either direction.
  case contactsHandled
  /// Records of the list.
  case records
  /// Records tried at least once.
  case recordsAttempted
  /// Records given up: tried as often as allowed, or found invalid.
  case recordsExhausted
  /// Sales.
  case sales
  /// Leads.
  case leads

  // Quality.
  /// Contacts whose issue was settled at first, as customers say.
  case solvedAtFirstAsReported
  /// Contacts whose issue was settled at first, as no second contact in the repeat window shows.
  case solvedAtFirstAsMeasured
  /// Customers asked who answered whether their issue was settled.
  case resolutionAnswers
  /// Answers on satisfaction.
  case satisfactionAnswers
  /// Answers on satisfaction in the two best classes of the scale.
  case satisfiedAnswers
  /// Answers on recommendation, 0 to 10.
  case recommendationAnswers
  /// Answers of 9 or 10.
  case promoters
  /// Answers of 0 to 6.
  case detractors

  // Collections.
  /// Promises to pay.
  case promises
  /// Promises whose day, with any days of grace, has come.
  case promisesDue
  /// Promises kept in full and on time.
  case promisesKept
  /// Money promised for days that have come.
  case amountPromisedDue
  /// Money of it that was paid on time.
  case amountPromisedPaid
  /// Money collected.
  case amountCollected
  /// Fees for collecting it.
  case collectionFees
  /// Money outstanding when the period began.
  case amountOutstanding
  /// Money placed with the agency.
  case amountPlaced
  /// Money in a bucket of arrears when the period began.
  case balanceInBucket
  /// Money of it that moved to the next bucket.
  case balanceRolled
  /// Accounts in a bucket of arrears when the period began.
  case accountsInBucket
  /// Accounts of it that are current again.
  case accountsCured

  // Cost.
  /// All cost, fully loaded.
  case totalCost

  /// The quantity in words: `rightPartyContacts` is "right-party contacts".
  public var name: String {
    switch self {
    case .wrapUpTime: return "wrap-up time"
    case .loggedInTime: return "logged-in time"
    case .rightPartyContacts: return "right-party contacts"
    case .decisionMakerContacts: return "decision-maker contacts"
    case .offered: return "calls offered"
    case .inboundAnswered: return "calls answered"
    case .answeredInTime: return "calls answered in time"
    case .inboundAbandoned: return "calls abandoned"
    case .abandonedInTime: return "calls abandoned in time"
    case .shortAbandoned: return "short abandons"
    case .answeredByPerson: return "calls answered by a person"
    case .connectedToAgent: return "calls connected to an agent"
    case .outboundAbandoned: return "calls abandoned"
    case .solvedAtFirstAsReported: return "contacts reported settled at first"
    case .solvedAtFirstAsMeasured: return "contacts without a repeat"
    default:
      var words = ""
      for character in rawValue {
        if character.isUppercase { words += " " }
        words += character.lowercased()
      }
      return words
    }
  }
}
