// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import OutboundDialing
import OutsourcingEconomics
import Testing

struct ProposalTests {
  private static func proposal(
    _ change: (inout ProspectFigures) -> Void = { _ in }
  ) async throws -> Proposal {
    var figures = ExampleProspects.businessTeam
    figures.hoursPerDay = 2
    change(&figures)
    return Proposal(
      for: try await SalesCase(of: figures, settings: .init(replications: 2), threads: 2))
  }

  @Test("a proposal has fourteen sections and prints every input")
  func sections() async throws {
    let proposal = try await Self.proposal()
    #expect(proposal.sections.count == 14)
    let markdown = proposal.markdown
    for input in ExampleProspects.businessTeam.inputs {
      #expect(markdown.contains(input.meaning), "\(input.key)")
    }
    #expect(markdown.contains("## 14 Acceptance and next step"))
    #expect(proposal.page.contains("<svg") && proposal.page.contains("@page"))
  }

  @Test("a hostile name becomes neither markup nor Markdown, and the page has no script")
  func hostileText() async throws {
    let proposal = try await Self.proposal {
      $0.prospect = "<script>alert(1)</script>\u{1B}[31m\u{202E}"
      $0.campaign = "a|b](javascript:x) *c*\n# d"
    }
    let page = proposal.page
    #expect(!page.lowercased().contains("<script") && !page.contains("\u{1B}"))
    #expect(!page.contains("\u{202E}") && page.contains("&lt;script&gt;"))
    #expect(
      !page.contains("http://")
        || page.components(of: "http://") == page.components(of: "http://www.w3.org/2000/svg"))
    let markdown = proposal.markdown
    #expect(!markdown.contains("<script") && !markdown.contains("\u{1B}"))
    #expect(!markdown.contains("\n# d") && markdown.contains("a\\|b\\]"))
  }

  @Test("figures of any size, also none, are drawn with finite numbers")
  func extremeFigures() {
    let figures: [Proposal.Block] = [
      .bars(.init(title: "a", bars: [])),
      .bars(.init(title: "b", bars: [.init(label: "x", value: 0, halfWidth: 0, text: "0")])),
      .tornado(.init(title: "c", base: 0, baseText: "0", bars: [])),
      .tornado(
        .init(
          title: "d", base: -1e12, baseText: "",
          bars: [.init(label: "y", atLow: -2e12, atHigh: 1e9, lowText: "", highText: "")])),
      .line(.init(title: "e", values: [0], lastText: "", firstText: "")),
      .line(.init(title: "f", values: [-5, .nan, 1e14], lastText: "", firstText: "")),
    ]
    let page = Proposal(title: "t", subtitle: "s", sections: [.init("q", figures)]).page
    #expect(!page.lowercased().contains("nan") && !page.contains("inf"))
    #expect(page.components(of: "<svg") == figures.count)
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = Substring(self)
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
