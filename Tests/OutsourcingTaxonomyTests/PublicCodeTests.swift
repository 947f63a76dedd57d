// SPDX-License-Identifier: Apache-2.0

import OutsourcingTaxonomy
import Testing

struct PublicCodeTests {
  private let taxonomy = Taxonomy.standard

  @Test("every code stands in the table with its edition and title, and every row is a code")
  func table() {
    let rows = publicCodeTable.split(separator: "\n").map { row in
      row.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    }
    #expect(rows.allSatisfy { $0.count == 4 })
    let written = taxonomy.codes.map { entry in
      [
        entry.code.scheme.rawValue, entry.code.edition, entry.code.code, entry.code.title ?? "-",
      ]
    }
    for row in rows where !written.contains(row) { Issue.record("not in the taxonomy: \(row)") }
    for code in written where !rows.contains(code) { Issue.record("not in the table: \(code)") }
    #expect(rows.count == written.count)
  }

  @Test("what was not read is marked, and says what it is about instead of a title")
  func confidence() {
    for entry in taxonomy.codes {
      let code = entry.code
      #expect((code.title == nil) == (code.confidence == .toVerify), "\(entry.id)")
      #expect((code.title == nil) == (code.gloss != nil), "\(entry.id)")
      #expect(!code.source.isEmpty && !code.edition.isEmpty)
    }
    let naics = taxonomy.codes.filter { $0.code.scheme == .naics || $0.code.scheme == .isic }
    #expect(naics.allSatisfy { $0.code.confidence == .verified })
  }

  /// The rows of activities: NAICS 2022; ISIC Rev.4; NIC-2008; UNSPSC.
  @Test(
    "each line of business has its codes in all four classifications",
    arguments: [
      ("business-support", "5614; 82; 82;"), ("telephone-answering", "56142 561421; 8220; 82200;"),
      ("contact-centre", "56142 561422; 8220; 82200; 83111507 80141603"),
      ("collection-agency", "561440; 8291; 82910; 84101700 84101704"),
      ("credit-bureau", "561450; 8291; 82910;"), ("repossession", "561491; 8299; 82990;"),
      ("market-research", "541910; 7320; 73200; 80141500 80141510"),
      ("data-processing", "518210 561410 561499; 6311 8219; 63111 63114 82192 82199;"),
      ("office-administration", "561110; 8211; 82110;"),
      ("accounting", "541211 541213 541214 541219; 6920; 69201 69202; 84111505"),
      (
        "staffing",
        "541214 561311 561312 561320 561330; 7810 7820 7830; 78100 78200 78300; 80111700 80111701 "
          + "80111616"
      ),
      ("claims-administration", "524291 524292 524298; 6621 6629; 66210 66290;"),
      ("financial-processing", "522320 522390; 6619; 66190;"),
      (
        "information-technology",
        "541511 541512 541513 541519; 6201 6202 6209; 62011 62013 62020 62099; 43231501"
      ),
      ("legal-services", "541110 541191 541199; 6910; 69100; 80121609 80121610"),
      ("consulting", "541611 541612 541613 541614 541618 541690; 7020; 70200;"),
      ("engineering", "541330; 7110; 71100;"),
      ("research", "541713 541714 541715 541720 541990; 7210 7220 7490; 72100 72200 74902 74909;"),
      ("translation", "541930; 7490; 74909;"), ("telephone-information", "519290; 6399; 63991;"),
    ])
  func activities(_ name: String, _ codes: String) throws {
    let activity = try #require(taxonomy.activities.first { $0.id == "activity.\(name)" })
    let schemes: [ClassificationScheme] = [.naics, .isic, .nic, .unspsc]
    let columns = codes.split(separator: ";", omittingEmptySubsequences: false)
    for (scheme, column) in zip(schemes, columns) {
      let expected = Set(column.split(separator: " ").map(String.init))
      #expect(Set(activity.codes.filter { $0.scheme == scheme }.map(\.code)) == expected)
    }
  }

  /// The rows of occupations; of several codes the first.
  @Test(
    "each role has its occupation",
    arguments: [
      ("customer-support-agent", "43-4051.00", "4222"), ("non-voice-agent", "43-4051.00", "4222"),
      ("telesales-agent", "41-9041.00", "5244"), ("collection-executive", "43-3011.00", "4214"),
      ("interviewer", "43-4111", "4227"), ("data-entry-operator", "43-9021", "4132"),
      ("technical-support-agent", "15-1232", "3512"), ("team-leader", "43-1011", "3341"),
      ("trainer", "13-1151", "2424"), ("quality-analyst", "13-1111", "2421"),
      ("recruiter", "13-1071", "2423"), ("operations-manager", "11-1021", "1439"),
      ("compliance-officer", "13-1041", nil), ("dialer-sales-representative", "41-4011", "2434"),
      ("analyst", "13-1161", "2413"),
    ] as [(String, String, String?)])
  func roles(_ name: String, _ american: String, _ international: String?) throws {
    let role = try #require(taxonomy.roles.first { $0.id == "role.\(name)" })
    #expect(role.codes.first { [.soc, .onet].contains($0.scheme) }?.code == american)
    #expect(role.codes.first { $0.scheme == .isco }?.code == international)
  }

  @Test("contact centres are not filed as answering services, nor collectors as contact centres")
  func traps() throws {
    func codes(_ id: String, _ scheme: ClassificationScheme) throws -> [String] {
      try #require(taxonomy.entry(id: id)).codes.filter { $0.scheme == scheme }.map(\.code)
    }
    for id in ["voice.customer-support", "voice.order-taking", "voice.telemarketing"] {
      #expect(try codes(id, .naics) == ["56142", "561422"])
    }
    #expect(try codes("voice.telephone-answering", .naics) == ["56142", "561421"])
    #expect(try codes("voice.collections", .naics) == ["561440"])
    // One international class for both directions.
    #expect(try codes("voice.telephone-answering", .isic) == ["8220"])
    #expect(try codes("voice.telemarketing", .isic) == ["8220"])
    // Who informs is not who sells.
    #expect(try codes("role.customer-support-agent", .isco) == ["4222"])
    #expect(try codes("role.telesales-agent", .isco) == ["5244"])
    #expect(try codes("role.interviewer", .isco) == ["4227"])
    for id in [
      "naics:561421", "naics:561422", "isco:4222", "isco:5244", "isic:8220", "esco:5244.1",
    ] {
      let entry = try #require(taxonomy.codes.first { $0.id == id })
      #expect(entry.distinction != nil)
    }
  }
}
