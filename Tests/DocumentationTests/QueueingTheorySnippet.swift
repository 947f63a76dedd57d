// SPDX-License-Identifier: Apache-2.0

import QueueingTheory
import Testing

struct QueueingTheorySnippet {
  @Test("the example in the documentation of QueueingTheory holds")
  func example() throws {
    // snippet
    // 10 erlangs of calls that take 180 s: how many agents answer 80 % of them within 20 s?
    let target = QueueTarget.serviceLevel(0.8, within: 20)
    let agents = try ErlangC.agentsNeeded(load: 10, handleTime: 180, target: target)
    let level = try ErlangC(agents: agents, load: 10).serviceLevel(within: 20, handleTime: 180)
    // agents is 14, level 0.888; with 13 agents it would be 0.796.
    // end
    #expect(agents == 14)
    #expect(abs(level - 0.888) < 0.001)
    let fewer = try ErlangC(agents: 13, load: 10).serviceLevel(within: 20, handleTime: 180)
    #expect(abs(fewer - 0.796) < 0.001)
  }
}
