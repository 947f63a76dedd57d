// SPDX-License-Identifier: Apache-2.0

import Foundation
import OutsourcingTaxonomy
import Testing

struct TaxonomyJSONTests {
  @Test("comes back from JSON unchanged")
  func roundTrip() throws {
    let data = try JSONEncoder().encode(Taxonomy.standard)
    #expect(try JSONDecoder().decode(Taxonomy.self, from: data) == Taxonomy.standard)
  }

  @Test("writes the facets of a type as ids by name")
  func form() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let type = try #require(Taxonomy.standard.types.first { $0.id == "bpo.nearshore" })
    #expect(
      String(decoding: try encoder.encode(type), as: UTF8.self) == """
        {
          "aliases" : [
            "nearshore",
            "nearshore outsourcing"
          ],
          "codes" : [

          ],
          "commonGrouping" : "location",
          "definedBy" : [
            "location"
          ],
          "facets" : {
            "arrangement" : "bpo",
            "location" : "nearshore"
          },
          "id" : "bpo.nearshore",
          "name" : "nearshore BPO",
          "related" : [

          ],
          "summary" : "The provider works in a nearby country: lower wages, and still nearly the same hours."
        }
        """)
  }
}
