// SPDX-License-Identifier: Apache-2.0

import OutsourcingTaxonomy
import Testing

struct FacetTests {
  @Test("every facet is described, in the order of Facet, with values of its own")
  func descriptions() {
    let all = FacetDescription.all
    #expect(all.map(\.facet) == Facet.allCases)
    for description in all {
      #expect(description.values.count >= 2)
      #expect(description.question.hasSuffix("?"))
      #expect(Set(description.values.map(\.value)).count == description.values.count)
      for value in description.values {
        #expect(value.facet == description.facet)
        #expect(!value.name.isEmpty)
        #expect(value.meaning.hasSuffix("."))
      }
    }
  }

  /// Reminders of a telephone company's own provider, in the company's name.
  private let reminder = ProcessFacets(
    arrangement: .bpo, industry: .telecommunications, channel: .voice, direction: .outbound,
    voiceProcess: .collections, collector: .firstParty, arrears: .earlyStage)

  @Test("the two axes of collections are independent")
  func collectionAxes() {
    for collector in Collector.allCases {
      for arrears in Arrears.allCases {
        var process = reminder
        process.collector = collector
        process.arrears = arrears
        #expect(process[.collector]?.value == collector.rawValue)
        #expect(process[.arrears]?.value == arrears.rawValue)
      }
    }
  }

  @Test("lists the values that are set, in the order of the facets")
  func coordinates() {
    #expect(
      reminder.coordinates.map { "\($0.facet.rawValue)=\($0.value)" } == [
        "arrangement=bpo", "industry=telecommunications", "channel=voice", "direction=outbound",
        "voiceProcess=collections", "collector=first-party", "arrears=early-stage",
      ])
    #expect(ProcessFacets().coordinates.isEmpty)
    #expect(reminder[.location] == nil)
  }
}
