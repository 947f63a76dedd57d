// SPDX-License-Identifier: Apache-2.0

import CivilClock
import Foundation
import OutboundDialing

extension RulesView {
  /// What an entry rests on, in the tables.
  static func mark(_ provenance: RuleProvenance) -> String {
    let word = word(provenance.confidence)
    return provenance.validUntil == nil ? word : word + ", no longer in force"
  }

  static func word(_ confidence: SourceConfidence) -> String {
    switch confidence {
    case .primary: "text read"
    case .secondary: "summaries"
    case .toVerify: "to verify"
    }
  }

  static func words(_ denominator: AbandonmentDenominator) -> String {
    switch denominator {
    case .answeredByPerson: "calls answered by a person, abandoned ones included"
    case .abandonedAndPassedToAgent: "abandoned calls and calls passed to an agent"
    }
  }

  static func words(_ estimate: MachineEstimate) -> String {
    switch estimate {
    case .none: "never count; a drop of which nobody knows who answered counts as a person"
    case .dropsToMachinesSubtracted: "an estimate of drops to machines is subtracted"
    case .falsePositivesAdded: "an estimate of persons taken for machines is added"
    }
  }

  static func words(_ consent: ConsentStrength) -> String {
    switch consent {
    case .implied: "any consent"
    case .express: "express consent"
    case .expressWritten: "written consent"
    }
  }

  static func seconds(_ value: Double) -> String {
    Figure.decimal(value, places: value == value.rounded() ? 0 : 1) + " s"
  }

  static func days(_ days: [Weekday]) -> String {
    switch days {
    case Weekday.allCases: "every day"
    case Weekday.workingDays: "Monday to Friday"
    case Weekday.weekend: "Saturday and Sunday"
    default:
      days.map { $0.rawValue.prefix(1).uppercased() + $0.rawValue.dropFirst() }.joined(
        separator: ", ")
    }
  }
}
