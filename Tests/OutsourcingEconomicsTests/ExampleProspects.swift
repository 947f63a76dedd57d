// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import OutboundDialing
import OutsourcingEconomics

/// The three prospects of `Examples/Prospects`, in code.
enum ExampleProspects {
  static func number(_ text: String) -> Rational {
    (try? Rational(parsing: text)) ?? .zero
  }

  static let all = [telemarketing, businessTeam, hourlyInbound]

  /// Fifty agents who dial by hand and keep the margin of a sale.
  static var telemarketing: ProspectFigures {
    ProspectFigures(
      prospect: "Meridian Telesales", campaign: "Broadband renewals", currency: .usd, seats: 50,
      costPerAgentHour: number("9"), dialsBy: .manual, dialsPerHour: number("38"),
      answerRate: number("0.22"), rightPartyShare: number("0.7"), talkSeconds: number("140"),
      wrapUpSeconds: number("30"), conversion: number("0.04"), marginPerSale: number("42"),
      benefit: RequestedBenefit([.moreOutput]), licencePerSeatMonth: number("95"),
      telecomPerMinute: number("0.012"), setUp: number("12000"), trainingPerSeat: number("90"),
      recordsPerMonth: 170_000, costPerRecord: number("0.04"), attemptsPerRecord: number("4"),
      rule: "us-ftc-tsr")
  }

  /// Eight agents who call businesses, are answered often and talk long.
  static var businessTeam: ProspectFigures {
    ProspectFigures(
      prospect: "Larkspur Components", campaign: "Dealer reorders", currency: .eur, seats: 8,
      hoursPerDay: number("7"), daysPerMonth: 21, costPerAgentHour: number("26"),
      dialsBy: .manual, dialsPerHour: number("14.5"), answerRate: number("0.45"),
      rightPartyShare: number("0.6"), talkSeconds: number("320"), wrapUpSeconds: number("120"),
      conversion: number("0.045"), marginPerSale: number("60"),
      benefit: RequestedBenefit([.moreOutput]), licencePerSeatMonth: number("110"),
      telecomPerMinute: number("0.015"), setUp: number("9000"), trainingPerSeat: number("250"),
      recordsPerMonth: 9_000, costPerRecord: number("0.2"), attemptsPerRecord: number("3"),
      rule: "uk-ofcom-2010", horizonMonths: 24)
  }

  /// Thirty agents paid by the hour who mostly take calls.
  static var hourlyInbound: ProspectFigures {
    ProspectFigures(
      prospect: "Harbourline Support", campaign: "Service desk with call-backs", currency: .inr,
      seats: 30, daysPerMonth: 24, costPerAgentHour: number("240"), dialsBy: .manual,
      dialsPerHour: number("9"), answerRate: number("0.38"), rightPartyShare: number("0.85"),
      talkSeconds: number("180"), wrapUpSeconds: number("45"), conversion: number("0.05"),
      marginPerSale: number("300"), billing: .perHour(rate: number("320")),
      benefit: RequestedBenefit([.moreOutput]), licencePerSeatMonth: number("1800"),
      telecomPerMinute: number("0.35"), setUp: number("150000"), trainingPerSeat: number("1500"),
      rule: "in-trai",
      inbound: .init(
        callsPerHour: number("270"), talkSeconds: number("200"), wrapUpSeconds: number("40")))
  }
}
