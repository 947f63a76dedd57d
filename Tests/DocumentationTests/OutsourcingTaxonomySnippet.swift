// SPDX-License-Identifier: Apache-2.0

import OutsourcingTaxonomy
import Testing

struct OutsourcingTaxonomySnippet {
  @Test("the example in the documentation of OutsourcingTaxonomy holds")
  func example() throws {
    // snippet
    let taxonomy = Taxonomy.standard
    let process = try taxonomy.process(at: "collections/late/third-party")
    let usual = taxonomy.voiceProcess(for: process)
    let match = taxonomy.find("LPO")
    // process is a point in facets; usual names its dial modes and billing models, each with its reason;
    // match is the one entry meant, the several that share the name, or the near names.
    // end
    #expect(process.collector != nil)
    #expect(usual != nil)
    if case .unknown = match { Issue.record("LPO is unknown") }
  }
}
