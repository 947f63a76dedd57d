// SPDX-License-Identifier: Apache-2.0

import ItemAnalysis
import Testing

/// Figures worked by hand from the formulas, in exact fractions up to the last root.
struct ItemStatisticsTests {
  struct Expected: Sendable {
    var facility: Double
    var deviation: Double
    var index: Double?
    var efficiency: Double?
    var weight: Double?
  }

  // Eight learners. Totals T: 13, 11, 10½, 8, 6½, 5, 2½, 1; ΣT = 57½, mean 115/16.
  //
  // Q1 = 1 1 1 1 0 1 0 0: mean 5/8, facility 5/8.
  //   variance = (5·(3/8)² + 3·(5/8)²)/7 = (45 + 75)/64/7 = 15/56.
  //   rest = 12, 10, 9½, 7, 6½, 4, 2½, 1; Σ = 52½; Σ rest² = 144 + 100 + 90¼ + 49 + 42¼ + 16 + 6¼
  //   + 1 = 448¾; variance = (448¾ − 52½²/8)/7 = 3335/224.
  //   Σ x·rest = 12 + 10 + 9½ + 7 + 4 = 42½; covariance = (42½ − 5·52½/8)/7 = 155/112.
  //   index = 100·(155/112)/√(15/56 · 3335/224) = 69.3008.
  //   sorted: the five ones meet the five greatest rests, 12 + 10 + 9½ + 7 + 6½ = 45;
  //   (45 − 5·52½/8)/7 = 195/112; efficiency = 100·155/195 = 79.4872.
  //   cov(x, T) = 155/112 + 15/56 = 185/112; the six are 185/112, 43/32, 271/112, 5/2, 513/112,
  //   38/7, whose roots sum to 10.0511; weight = 100·1.28522/10.0511 = 12.7867.
  // Q2 = 1 1 ½ 1 ½ 0 ½ 0: facility 4½/8 = 9/16; variance (3¾ − 4½²/8)/7 = 39/224;
  //   rest variance 863/56, covariance 131/112, greatest 179/112, with T 43/32.
  // Q3: 11/16; 31/56; 3055/224, 209/112, 289/112, 271/112.
  // Q4: 8/16; 4/7; 3023/224, 27/14, 37/14, 5/2.
  // Q5: 13/24; 79/56; 2279/224, 355/112, 403/112, 513/112.
  // Q6: 16/32; 12/7; 281/32, 26/7, 26/7 (it orders the learners as the rest does), 38/7.
  static let eight = [
    Expected(
      facility: 0.625, deviation: 0.5175491695067657, index: 69.30078427153386,
      efficiency: 79.48717948717949, weight: 12.78673166092352),
    Expected(
      facility: 0.5625, deviation: 0.4172614801981401, index: 71.40581728330115,
      efficiency: 73.18435754189944, weight: 11.532990573123277),
    Expected(
      facility: 0.6875, deviation: 0.7440238091428449, index: 67.91408156674223,
      efficiency: 72.31833910034602, weight: 15.47598615467686),
    Expected(
      facility: 0.5, deviation: 0.7559289460184544, index: 69.44799123518774,
      efficiency: 72.97297297297297, weight: 15.730868576072815),
    Expected(
      facility: 13.0 / 24, deviation: 1.1877349391654208, index: 83.66477449473446,
      efficiency: 88.08933002481389, weight: 21.292780132752522),
    Expected(
      facility: 0.5, deviation: 1.3093073414159542, index: 95.73164775365684,
      efficiency: 100, weight: 23.180642902450998),
  ]

  // Nine learners. Totals: 61/6, 9, 17/2, 23/3, 19/3, 31/6, 29/6, 5/2, 2; Σ = 337/6.
  //
  // Q2 = 0 0 0 ⅓ ⅓ 0 1 ⅔ 1, the wrong key: Σ = 10/3, facility 10/27; Σx² = 2/9 + 4/9 + 2 = 8/3;
  //   variance = (8/3 − 100/81)/8 = 29/162.
  //   rest = 61/6, 9, 17/2, 22/3, 6, 31/6, 23/6, 11/6, 1; Σ = 317/6; its variance 6641/648.
  //   Σ x·rest = 22/9 + 2 + 23/6 + 11/9 + 1 = 21/2; covariance = (21/2 − 10/3·317/6/9)/8
  //   = −1469/1296; greatest 1573/1296: index −83.68, efficiency −93.39.
  //   with T −1237/1296: below 0, so no weight.
  // Q5 = 1 for all: variance 0, so neither index nor efficiency; its covariance with T is 0, so
  //   its weight is.
  // Q1: 5/9; 1/6, 2017/324, 191/216, 427/432, 227/216. Q3: 25/45; 53/18, 535/324, 385/216,
  //   941/432, 1021/216. Q4: 10/27; 10/81, 4481/648, 727/1296, 137/162, 887/1296.
  // Q6 = 2½ 2 1½ 2 1 1½ ½ −½ 0: 21/2 of 45/2 = 7/15; variance 1; 1249/324, 119/72, 35/18, 191/72.
  static let nine = [
    Expected(
      facility: 5.0 / 9, deviation: 0.408248290463863, index: 86.81100765118049,
      efficiency: 89.46135831381733, weight: 18.127163610226937),
    Expected(
      facility: 10.0 / 27, deviation: 0.42309850588132825, index: -83.68470035073508,
      efficiency: -93.38842975206612, weight: nil),
    Expected(
      facility: 5.0 / 9, deviation: 1.7159383568311668, index: 80.8352731547246,
      efficiency: 81.82784272051009, weight: 38.44410874269217),
    Expected(
      facility: 10.0 / 27, deviation: 0.35136418446315326, index: 60.71163792260676,
      efficiency: 66.33211678832117, weight: 14.628611649374946),
    Expected(facility: 1, deviation: 0, index: nil, efficiency: nil, weight: 0),
    Expected(
      facility: 7.0 / 15, deviation: 1, index: 84.17938545242605, efficiency: 85,
      weight: 28.800115997705944),
  ]

  // Ten learners, right or wrong. Q6 = 1 0 1 0 0 0 0 0 0 1: Σ x·rest = 5 + 4 + 0 = 9 and
  // Σx·Σrest/10 = 3·30/10 = 9, so its covariance, index and efficiency are exactly 0.
  static let ten = [
    Expected(
      facility: 0.8, deviation: 0.4216370213557839, index: 33.333333333333336, efficiency: 50,
      weight: 14.825170800590525),
    Expected(
      facility: 0.7, deviation: 0.48304589153964794, index: 42.779263194649864,
      efficiency: 58.333333333333336, weight: 17.296032600688946),
    Expected(
      facility: 0.6, deviation: 0.5163977794943222, index: 40.313859860463474,
      efficiency: 48.275862068965516, weight: 17.81763782968022),
    Expected(
      facility: 0.5, deviation: 0.5270462766947299, index: 60.30226891555273,
      efficiency: 66.66666666666667, weight: 19.920724692818396),
    Expected(
      facility: 0.4, deviation: 0.5163977794943222, index: 50.48267902790238,
      efficiency: 62.96296296296296, weight: 18.81752284549604),
    Expected(
      facility: 0.3, deviation: 0.48304589153964794, index: 0, efficiency: 0,
      weight: 11.32291123073586),
  ]

  @Test("the figures of each item equal those worked by hand")
  func handWorked() throws {
    for (sheet, expected) in [
      (try eightLearners(), Self.eight), (try nineLearners(), Self.nine),
      (try tenLearners(), Self.ten),
    ] {
      let items = TestReview(of: sheet).items
      #expect(items.count == expected.count)
      for (item, expected) in zip(items, expected) {
        let figures = item.statistics
        let name = Comment(rawValue: item.item.key.description)
        #expect(agree(figures.facility, expected.facility), name)
        #expect(agree(figures.standardDeviation, expected.deviation), name)
        #expect(agree(figures.discriminationIndex, expected.index), name)
        #expect(agree(figures.discriminativeEfficiency, expected.efficiency), name)
        #expect(agree(figures.effectiveWeight, expected.weight), name)
      }
    }
  }

  @Test("what has no value is nil, and the reason is said")
  func undefined() throws {
    let items = TestReview(of: try nineLearners()).items
    #expect(
      items[4].statistics.undefined == [
        UndefinedFigure(.randomGuessScore, .notStated),
        UndefinedFigure(.discriminationIndex, .sameMarkForAll),
        UndefinedFigure(.discriminativeEfficiency, .sameMarkForAll),
      ])
    #expect(
      items[1].statistics.undefined.contains(
        UndefinedFigure(.effectiveWeight, .negativeCovariance)))
    // Q1 varies, Q2 + Q3 is 1⅓ for everyone: a rest without variance, to the last third.
    let constantRest = TestReview(
      of: try sheet(
        [["1", "1/3", "1"], ["0", "2/3", "2/3"], ["0", "1", "1/3"]], maxima: ["1", "1", "1"]))
    #expect(constantRest.items[0].statistics.discriminationIndex == nil)
    #expect(
      constantRest.items[0].statistics.undefined.contains(
        UndefinedFigure(.discriminativeEfficiency, .sameRestForAll)))
    let single = TestReview(of: try sheet([["1"], ["0"]], maxima: ["1"]))
    #expect(
      single.items[0].statistics.undefined.contains(
        UndefinedFigure(.discriminationIndex, .tooFewItems(needed: 2))))
    let nobody = TestReview(of: try sheet([], maxima: ["1", "1"]))
    #expect(nobody.items[0].statistics.facility == nil)
  }

  @Test("an unanswered item sets its learner aside, or counts as no mark when asked for")
  func unanswered() throws {
    let rows = try eightLearners()
    let gap = try MarkSheet(
      items: rows.items,
      attempts: rows.attempts + [
        LearnerAttempt(
          learner: "L09", responses: [Response(ItemKey("Q1"), mark: .one)]),
        LearnerAttempt(learner: "L10", isFinished: false, responses: []),
      ])
    let aside = TestReview(of: gap)
    #expect(aside.statistics == TestReview(of: rows).statistics)
    #expect(aside.group.setAside == ["L09"])
    #expect(aside.group.unfinished == ["L10"])
    #expect(aside.items[0].countsOfAll == MarkCounts(right: 6, wrong: 3))
    #expect(aside.items[1].countsOfAll.notAttempted == 1)
    let zeros = TestReview(of: gap, unanswered: .countAsZero)
    #expect(zeros.group.size == 9)
    // Q2: 4½ marks of 9 learners.
    #expect(agree(zeros.items[1].statistics.facility, 0.5))
    #expect(
      zeros.items[1].counts == MarkCounts(right: 3, partlyRight: 3, wrong: 2, notAttempted: 1))
  }

  @Test("guessing one of four options, one of them half right, earns three eighths")
  func guessing() throws {
    let half = try #require(Mark(1, over: 2))
    let options = [
      ItemOption("a", weight: .one), ItemOption("b", weight: half), ItemOption("c"),
      ItemOption("d"),
    ]
    #expect(Item.guessScore(choosingOneOf: options) == Mark(3, over: 8))
    let item = Item(
      ItemKey("Q1"), options: options, guessScore: Item.guessScore(choosingOneOf: options))
    let review = TestReview(of: try MarkSheet(items: [item], attempts: []))
    #expect(review.items[0].statistics.randomGuessScore == 37.5)
  }
}
