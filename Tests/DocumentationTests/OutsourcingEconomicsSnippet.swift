// SPDX-License-Identifier: Apache-2.0

import OutsourcingEconomics
import OutsourcingTaxonomy
import Testing

struct OutsourcingEconomicsSnippet {
  @Test("the example in the documentation of OutsourcingEconomics holds")
  func example() async throws {
    // snippet
    let situation = try DialingSituation(
      process: Taxonomy.standard.process(at: "collections/late/third-party"),
      agents: 12, answerRate: 0.15, jurisdiction: .named("IN"))
    let settings = ProcessRecommendation.Settings(seed: 1, replications: 2, mostReplications: 2)
    let advice = try await ProcessRecommendation(for: situation, settings: settings)
    // advice.mode, advice.contracts, advice.measures and advice.rules, each with its reasons.
    // end
    #expect(!advice.reasons.isEmpty)
    #expect(!advice.contracts.isEmpty)
  }
}
