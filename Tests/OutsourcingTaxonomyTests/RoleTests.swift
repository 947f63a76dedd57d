// SPDX-License-Identifier: Apache-2.0

import OutsourcingTaxonomy
import Testing

struct RoleTests {
  private let taxonomy = Taxonomy.standard

  @Test("no career path comes back to a role it has passed")
  func noCycles() {
    var above: [String: Set<String>] = [:]
    func rolesAbove(_ id: String, _ passed: [String]) -> Set<String> {
      #expect(!passed.contains(id), "\(passed) leads back to \(id)")
      if let known = above[id] { return known }
      guard !passed.contains(id), let role = taxonomy.roles.first(where: { $0.id == id }) else {
        return []
      }
      let found = role.next.reduce(into: Set(role.next)) { result, next in
        result.formUnion(rolesAbove(next, passed + [id]))
      }
      above[id] = found
      return found
    }
    for role in taxonomy.roles { #expect(!rolesAbove(role.id, []).contains(role.id)) }
  }

  @Test("an agent may become head of a process, or quality manager, by the steps in between")
  func paths() {
    let paths = taxonomy.careerPaths(from: "role.customer-support-agent").map { $0.map(\.name) }
    #expect(
      paths.contains([
        "customer support agent", "senior agent", "team leader", "supervisor",
        "operations manager", "process head",
      ]))
    #expect(
      paths.contains([
        "customer support agent", "quality analyst", "senior quality analyst", "quality lead",
        "quality manager",
      ]))
    #expect(paths.count <= 20)
    #expect(
      taxonomy.careerPaths(from: "role.analyst").map { $0.map(\.name) } == [
        ["analyst", "senior analyst", "lead consultant", "domain expert"]
      ])
    #expect(taxonomy.careerPaths(from: "role.nobody").isEmpty)
  }

  @Test("the lists have the lengths that the field teaches, numbered from one")
  func topics() {
    let sizes: [TopicList: Int] = [
      .salesStages: 9, .collectionSteps: 4, .qualityDuties: 18, .qualitySkills: 7, .advantages: 8,
      .disadvantages: 5,
    ]
    for list in TopicList.allCases {
      let topics = taxonomy.topics.filter { $0.list == list }
      #expect(topics.map(\.number) == Array(1...topics.count))
      #expect(sizes[list] == topics.count)
    }
  }

  @Test("types of one arrangement agree only where no facet differs")
  func agreement() {
    let late = ProcessFacets(arrears: .lateStage)
    #expect(late.agrees(with: ProcessFacets()))
    #expect(late.agrees(with: ProcessFacets(collector: .thirdParty, arrears: .lateStage)))
    #expect(!late.agrees(with: ProcessFacets(arrears: .earlyStage)))
    #expect(late.filled(from: ProcessFacets(arrears: .earlyStage)) == late)
  }
}
