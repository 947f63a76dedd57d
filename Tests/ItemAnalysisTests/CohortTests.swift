// SPDX-License-Identifier: Apache-2.0

import ItemAnalysis
import Testing

struct CohortTests {
  private func objectiveSheet() throws -> MarkSheet {
    let items = [("Q1", "pacing"), ("Q2", "pacing"), ("Q3", "money")].enumerated().map {
      Item(ItemKey($1.0), position: $0, maximum: Mark(5) ?? .one, objectives: [$1.1])
    }
    func attempt(_ learner: String, _ marks: [Int?], id: String = "1", finished: Bool = true)
      -> LearnerAttempt
    {
      LearnerAttempt(
        learner: learner, id: id, start: Int(id) ?? 1, isFinished: finished,
        responses: zip(items, marks).compactMap { item, mark in
          mark.flatMap { Mark($0) }.map {
            Response(item.key, mark: $0, hintsUsed: 1, seconds: 10)
          }
        })
    }
    return try MarkSheet(
      items: items,
      attempts: [
        // 8 of 10 is exactly the limit; 7 of 10 is below it.
        attempt("Asha", [4, 4, 5]),
        attempt("Bala", [3, 4, 1]),
        attempt("Bala", [5, 4, 1], id: "2"),
        attempt("Chen", [5, nil, nil], finished: false),
        attempt("Dev", [1, 2, 5]),
        attempt("Esha", [], finished: false),
      ])
  }

  @Test("mastery is reached at exactly four fifths, and unanswered is not wrong")
  func mastery() throws {
    let all = ObjectiveMastery.all(in: try objectiveSheet(), enrolled: ["Farid", "Asha"])
    #expect(all.map(\.objective) == ["pacing", "money"])
    #expect(
      all[0].learners.map(\.standing) == [
        .mastered, .mastered, .inProgress, .notMastered, .notStarted, .notStarted,
      ])
    #expect(all[0].learners.map(\.share) == [0.8, 0.9, 1, 0.3, nil, nil])
    #expect(
      all[1].learners.map(\.standing) == [
        .mastered, .notMastered, .notStarted, .mastered, .notStarted, .notStarted,
      ])
    #expect(all[1].count(.notStarted) == 3)
    let first = ObjectiveMastery.all(in: try objectiveSheet(), attempts: .first)
    #expect(first[0].learners[1].standing == .notMastered)
  }

  @Test("who has not started, not finished or not passed comes first, with the reasons")
  func help() throws {
    let needs = NeedForHelp.all(
      in: try objectiveSheet(), passMark: try #require(Mark("0.6")), enrolled: ["Farid"])
    #expect(needs.map(\.summary.learner) == ["Esha", "Farid", "Chen", "Dev", "Bala"])
    #expect(needs[0].reasons == [.notStarted])
    #expect(needs[2].reasons == [.unfinished(answered: 1, items: 3)])
    #expect(
      needs[3].reasons == [
        .belowPassMark(share: 8.0 / 15, passMark: try #require(Mark("0.6"))),
        .objectiveNotMastered("pacing", share: 0.3),
      ])
    #expect(needs[4].reasons == [.objectiveNotMastered("money", share: 0.2)])
    let bala = needs[4].summary
    #expect(bala.firstShare == 8.0 / 15)
    #expect(bala.bestShare == 10.0 / 15)
    #expect(bala.attempts == 2)
    #expect(bala.hintsUsed == 6)
    #expect(bala.seconds == 60)
  }

  @Test("two cohorts differ by the interval of Welch, worked by hand")
  func comparison() throws {
    // Shares of Q1 before: 0, 0, 1, 1 (mean ½, variance 1/3); after: 1, 1, 1, 0, 1 (mean 4/5,
    // variance 1/5). Standard error √(1/12 + 1/25) = 0.351188; freedom (1/12 + 1/25)² /
    // ((1/12)²/3 + (1/25)²/4) = 0.0152111/0.00271481 = 5.60300; t of 97.5 % at 5.60300 = 2.48956 (SciPy);
    // half width 0.8743.
    let before = TestReview(
      of: try sheet(
        [["0", "1"], ["0", "1"], ["1", "1"], ["1", "1"]], maxima: ["1", "1"]))
    let after = TestReview(
      of: try sheet(
        [["1", "1"], ["1", "1"], ["1", "1"], ["0", "1"], ["1", "1"]], maxima: ["1", "1"]))
    let comparison = CohortComparison(from: before, to: after)
    let change = try #require(comparison.items.first)
    #expect(change.facility.before == 0.5)
    #expect(change.facility.after == 0.8)
    #expect(agree(change.facility.change, 0.3))
    #expect(agree(change.facility.halfWidth, 0.8743045002476159, within: 1e-9))
    #expect(!change.facility.isBeyondChance)
    // Q2 does not vary in either: no interval.
    #expect(comparison.items[1].facility.halfWidth == nil)
    #expect(comparison.warning?.learners == 4)
    #expect(comparison.total?.after == 0.9)
  }

  @Test("a changed question is not compared with its former version")
  func versions() throws {
    func review(_ keys: [ItemKey], _ maximum: Mark = .one) throws -> TestReview {
      TestReview(
        of: try MarkSheet(
          items: keys.enumerated().map { Item($1, position: $0, maximum: maximum) },
          attempts: ["A", "B"].map { name in
            LearnerAttempt(
              learner: name,
              responses: keys.map { Response($0, mark: name == "A" ? .one : .zero) })
          }))
    }
    let before = try review([
      ItemKey("Q1", version: "1"), ItemKey("Q2", version: "1"), ItemKey("Q3"),
    ])
    let after = try review([
      ItemKey("Q1", version: "1"), ItemKey("Q2", version: "2"), ItemKey("Q4"),
    ])
    let comparison = CohortComparison(from: before, to: after)
    #expect(comparison.items.map(\.item.id) == ["Q1"])
    #expect(comparison.changedItems == ["Q2"])
    #expect(comparison.removedItems == [ItemKey("Q3")])
    #expect(comparison.addedItems == [ItemKey("Q4")])
  }

  @Test("pseudonyms are stable, distinct, and show nothing of the name")
  func pseudonyms() throws {
    let pseudonyms = Pseudonyms(key: 1, 2)
    let names = (0..<3000).map { "Trainee \($0)" }
    let all = pseudonyms.names(of: names)
    #expect(Set(all.values).count == 3000)
    // Others come or go: who does not collide keeps the name.
    let few = pseudonyms.names(of: names.prefix(100))
    let kept = few.count { all[$0.key] == $0.value }
    #expect(kept >= 98)
    #expect(few == pseudonyms.names(of: names.prefix(100).reversed()))
    #expect(Pseudonyms(key: 1, 3).name(of: "Asha") != pseudonyms.name(of: "Asha"))
    #expect(pseudonyms.name(of: "Asha").count == "Learner ".count + 4)
  }

  @Test("an anonymised sheet has the figures of the sheet and none of its names or written answers")
  func anonymised() throws {
    var random = Seeded(7)
    let sheet = try random.sheet(learners: 25, items: 6)
    let open = try MarkSheet(
      items: sheet.items,
      attempts: sheet.attempts.map {
        var attempt = $0
        attempt.id = "host-\(attempt.id)"
        for index in attempt.responses.indices { attempt.responses[index].chosen = ["by Asha"] }
        return attempt
      })
    let hidden = open.anonymised(by: Pseudonyms(key: 3, 4))
    #expect(try MarkSheet(items: hidden.items, attempts: hidden.attempts) == hidden)
    let shown = TestReview(of: hidden, unanswered: .countAsZero)
    let known = TestReview(of: open, unanswered: .countAsZero)
    #expect(shown.statistics == known.statistics)
    #expect(shown.items.map(\.statistics) == known.items.map(\.statistics))
    #expect(hidden.learners.allSatisfy { $0.hasPrefix("Learner ") })
    #expect(hidden.attempts.allSatisfy { $0.responses.allSatisfy { $0.chosen.isEmpty } })
    #expect(Set(hidden.attempts.map(\.id)).isSubset(of: ["1", "2"]))
  }
}
