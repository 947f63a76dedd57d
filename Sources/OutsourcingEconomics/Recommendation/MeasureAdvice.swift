// SPDX-License-Identifier: Apache-2.0

import OutsourcingTaxonomy
import PerformanceMeasures

/// A performance measure for a process, with its formula and why it is looked at.
public struct MeasureAdvice: Hashable, Codable, Sendable {
  /// The measure's identifier, as in `PerformanceMeasure.named(_:)`.
  public var id: String
  /// Its name.
  public var name: String
  /// How it is reckoned, in words.
  public var formula: String
  /// Why it matters here.
  public var reason: Reason

  init(_ measure: PerformanceMeasure, _ why: String) {
    id = measure.id
    name = measure.name
    formula = measure.formula
    reason = Reason(why, from: .init(.measure, measure.id))
  }

  /// The measures for a process, the most telling first.
  static func advice(
    for process: ProcessFacets, _ type: VoiceProcessType?, mode: DialMode
  ) -> [MeasureAdvice] {
    var list: [MeasureAdvice] = []
    if process.direction == .blended { list += blended }
    if let own = type?.facets.voiceProcess ?? process.voiceProcess {
      list += measures(of: own, process)
    } else if process.direction == .blended {
      list += [MeasureAdvice(.contactsPerHour, "What the outbound part brings.")]
    } else if mode == .notDialed, process.direction != .inbound {
      list += backOffice
    } else {
      list += process.direction == .inbound ? inbound : dialed
    }
    if mode == .predictive {
      list.append(
        MeasureAdvice(
          .abandonmentOfAnswered,
          "Predictive dialing spends a limit on abandoned calls: it is watched every day."))
    }
    var seen: Set<String> = []
    return list.filter { seen.insert($0.id).inserted }
  }

  private static func measures(
    of process: VoiceProcess, _ facets: ProcessFacets
  ) -> [MeasureAdvice] {
    switch process {
    case .customerSupport, .telephoneAnswering: inbound
    case .helpdesk, .technicalSupport:
      [
        MeasureAdvice(
          .firstContactResolutionMeasured, "A fault settled at once is the whole purpose."),
        MeasureAdvice(.averageHandleTime, "Diagnosis takes time: long is not bad by itself."),
        MeasureAdvice(.customerSatisfaction, "Whether the user thinks so too."),
        MeasureAdvice(.serviceLevelA, "Whether the desk can be reached."),
      ]
    case .orderTaking, .inboundSales:
      [
        MeasureAdvice(.conversionPerContact, "Whoever calls is ready to buy."),
        MeasureAdvice(.averageHandleTime, "Orders come in peaks, and time is seats."),
        MeasureAdvice(.inboundAbandonment, "A caller who gives up is an order lost."),
        MeasureAdvice(.serviceLevelA, "Whether callers are served in time."),
      ]
    case .telemarketing:
      [
        MeasureAdvice(.contactsPerHour, "What dialing brings before anybody sells."),
        MeasureAdvice(.conversionPerRightParty, "What agents make of a conversation."),
        MeasureAdvice(.salesPerHour, "What an hour is worth: contacts times conversion."),
        MeasureAdvice(.abandonmentOfAnswered, "What the regulator counts."),
        MeasureAdvice(.listPenetration, "How much of the list has been used."),
        MeasureAdvice(.costPerSale, "What the client compares."),
      ]
    case .leadGeneration:
      [
        MeasureAdvice(
          .rightPartyRatePerDial, "A gatekeeper is no contact: only the right person counts."),
        MeasureAdvice(.rightPartyContactsPerHour, "Conversations that can end in a lead."),
        MeasureAdvice(.conversionPerRightParty, "Leads or appointments, counted as the sales."),
        MeasureAdvice(.costPerLead, "What the client compares."),
      ]
    case .collections: collections(facets)
    case .surveys:
      [
        MeasureAdvice(
          .contactsPerHour, "Contacts are tried again until quotas are full: they set the pace."),
        MeasureAdvice(
          .conversionPerContact, "Complete interviews, counted as the sales: the response."),
        MeasureAdvice(.listPenetration, "A sample used up in part only is no sample."),
        MeasureAdvice(.averageTalkTime, "The length of the interview is its price."),
        MeasureAdvice(.abandonmentOfAnswered, "Every silent call costs response."),
      ]
    case .renewals:
      [
        MeasureAdvice(.contactRatePerRecord, "Every customer whose contract ends is to be met."),
        MeasureAdvice(.conversionPerRightParty, "Renewals, counted as the sales: retention."),
        MeasureAdvice(.customerSatisfaction, "A customer kept unwillingly leaves next time."),
        MeasureAdvice(.contactsPerHour, "What the hours bring."),
      ]
    case .verification, .appointments, .reminders, .followUp:
      [
        MeasureAdvice(.contactRatePerRecord, "Reach: how many of those meant were met."),
        MeasureAdvice(.qualityScore, "Accuracy: a wrong record is worse than an open one."),
        MeasureAdvice(.contactsPerHour, "The calls are short, so the dialing sets the pace."),
        MeasureAdvice(.costPerContact, "What such a call may cost is little."),
      ]
    }
  }

  private static func collections(_ facets: ProcessFacets) -> [MeasureAdvice] {
    let early = facets.arrears == .earlyStage
    return [
      MeasureAdvice(.rightPartyRatePerDial, "Only the debtor can promise anything."),
      MeasureAdvice(.promiseToPayRate, "What a conversation with the debtor ends in."),
      MeasureAdvice(.keptRateByAmount, "A promise is worth what is paid of it."),
    ]
      + (early
        ? [
          MeasureAdvice(.cureRate, "Accounts that pay in time again are the aim of early calls."),
          MeasureAdvice(.rollRate, "What is not cured moves on to the next bucket."),
        ]
        : [
          MeasureAdvice(.liquidationRate, "Collected of what was placed: the agency's own figure."),
          MeasureAdvice(
            .recoveryRateNet, "What the creditor has of it after the agency's share."),
        ])
      + [
        MeasureAdvice(.costPerContact, "A small debt does not bear many expensive calls.")
      ]
  }

  private static let inbound = [
    MeasureAdvice(.serviceLevelA, "Whether callers are served in time."),
    MeasureAdvice(.averageSpeedOfAnswer, "How long those wait who stay."),
    MeasureAdvice(.inboundAbandonment, "Who gives up was not helped."),
    MeasureAdvice(.averageHandleTime, "Time is what staffing is reckoned from."),
    MeasureAdvice(.firstContactResolutionMeasured, "A second call costs as much as the first."),
    MeasureAdvice(.customerSatisfaction, "What callers think of it."),
  ]

  private static let blended = [
    MeasureAdvice(.occupancy, "Idle time between calls is what blending is to use."),
    MeasureAdvice(.serviceLevelA, "Callers come first: outbound must not cost them waiting."),
  ]

  private static let backOffice = [
    MeasureAdvice(.qualityScore, "Accuracy: a mistake is found late and costs twice."),
    MeasureAdvice(.averageHandleTime, "Time for each item; turnaround adds the wait before it."),
    MeasureAdvice(.utilisationOfPaidTime, "How much of the paid time is work."),
  ]

  private static let dialed = [
    MeasureAdvice(.contactsPerHour, "What dialing brings."),
    MeasureAdvice(.abandonmentOfAnswered, "What the regulator counts."),
    MeasureAdvice(.qualityScore, "Whether the calls are good."),
  ]
}
