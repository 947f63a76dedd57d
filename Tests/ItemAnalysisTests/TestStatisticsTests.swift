// SPDX-License-Identifier: Apache-2.0

import ItemAnalysis
import Testing

struct TestStatisticsTests {
  // Eight learners: mean 57½/8 = 115/16, median (8 + 6½)/2 = 29/4, k₂ = 4015/224.
  //   m₂ = 4015/256, m₃ = −15873/2048, m₄ = 28223197/65536.
  //   k₃ = 64·m₃/(7·6) = −5291/448; skewness = k₃/k₂^1.5 = −0.15563.
  //   k₄ = 64·(9·m₄ − 21·m₂²)/(7·6·5) = −1760749/4480; kurtosis = k₄/k₂² = −1.22333.
  //   item variances 15/56 + 39/224 + 31/56 + 4/7 + 79/56 + 12/7 = 1051/224.
  //   consistency = 100·6/5·(1 − 1051/4015) = 71136/803 = 88.588; error ratio = 100·√(1 − 0.88588)
  //   = 33.782; standard error = 0.33782·√(4015/224) = 1.4302.
  @Test("the figures of eight learners equal those worked by hand")
  func eight() throws {
    let test = TestReview(of: try eightLearners()).statistics
    #expect(test.maximum == 13)
    #expect(test.mean == 7.1875)
    #expect(test.median == 7.25)
    #expect(agree(test.standardDeviation, 4.233687180562251))
    #expect(agree(test.skewness, -0.1556336312739894))
    #expect(agree(test.kurtosis, -1.223332106096534))
    #expect(agree(test.internalConsistency, 71136.0 / 803))
    #expect(agree(test.errorRatio, 33.7819541088464))
    #expect(agree(test.standardError, 1.4302222604496526))
    #expect(test.undefined == [UndefinedFigure(.kuderRichardson20, .marksNotZeroOrOne)])
  }

  // Nine learners: mean 337/54, median 19/3, k₂ = 661/81; m₃ = −320939/78732,
  //   m₄ = 66937391/708588; k₃ = 81·m₃/(8·7) = −320939/54432; k₄ = −12524461/163296.
  //   item variances 1/6 + 29/162 + 53/18 + 10/81 + 0 + 1 = 715/162;
  //   consistency = 120·(1 − 715/1322) = 36420/661 = 55.098.
  @Test("the figures of nine learners equal those worked by hand")
  func nine() throws {
    let test = TestReview(of: try nineLearners()).statistics
    #expect(test.maximum == 11.5)
    #expect(agree(test.mean, 337.0 / 54))
    #expect(agree(test.median, 19.0 / 3))
    #expect(agree(test.standardDeviation, 2.8566578071516533))
    #expect(agree(test.skewness, -0.25292603872135727))
    #expect(agree(test.kurtosis, -1.1517298342099764))
    #expect(agree(test.internalConsistency, 36420.0 / 661))
    #expect(agree(test.errorRatio, 67.00870402062294))
    #expect(agree(test.standardError, 1.914209374876269))
  }

  // Ten learners, 0/1. Item variances over s − 1: (16 + 21 + 24 + 25 + 24 + 21)/90 = 131/90; of
  //   totals 281/90; alpha = 6/5·(1 − 131/281) = 18000/281 per cent. KR-20 over s: Σ q(1 − q) =
  //   131/100 and 281/100: the same.
  @Test("alpha equals KR-20 on marks of 0 and 1")
  func ten() throws {
    let test = TestReview(of: try tenLearners()).statistics
    #expect(test.mean == 3.3)
    #expect(test.median == 3.5)
    #expect(agree(test.skewness, 0.03625219271071658))
    #expect(agree(test.kurtosis, -1.383558248466241))
    #expect(agree(test.internalConsistency, 18000.0 / 281))
    #expect(agree(test.kuderRichardson20, 18000.0 / 281))
    #expect(agree(test.standardError, 1.0593499054713802))
    #expect(test.undefined.isEmpty)
  }

  @Test("alpha equals KR-20 on 500 random sheets of 0 and 1", arguments: [1])
  func kuderRichardson(seed: Int) throws {
    var random = Seeded(seed)
    var compared = 0
    for _ in 0..<500 {
      let columns = random.below(9) + 2
      let rows = (0..<(random.below(30) + 2)).map { _ in
        (0..<columns).map { _ in "\(random.below(2))" }
      }
      let test = TestReview(
        of: try sheet(rows, maxima: Array(repeating: "1", count: columns))
      ).statistics
      #expect(agree(test.internalConsistency, test.kuderRichardson20, within: 1e-10))
      if test.kuderRichardson20 != nil { compared += 1 }
    }
    #expect(compared > 450)
  }

  @Test("equal totals and tiny groups have no shape and no consistency, and it is said")
  func undefined() throws {
    let equal = TestReview(
      of: try sheet(
        [["1", "0"], ["0", "1"], ["1/3", "2/3"], ["2/3", "1/3"]], maxima: ["1", "1"])
    ).statistics
    #expect(equal.standardDeviation == 0)
    for figure in [equal.skewness, equal.kurtosis, equal.internalConsistency, equal.standardError] {
      #expect(figure == nil)
    }
    #expect(equal.undefined.contains(UndefinedFigure(.skewness, .sameTotalForAll)))
    let two = TestReview(of: try sheet([["1", "1"], ["0", "0"]], maxima: ["1", "1"])).statistics
    #expect(two.undefined.contains(UndefinedFigure(.skewness, .tooFewLearners(needed: 3))))
    #expect(two.internalConsistency == 100)
    #expect(two.standardError == 0)
    let nobody = TestReview(of: try sheet([], maxima: ["1"])).statistics
    #expect(nobody.mean == nil)
    #expect(nobody.undefined.contains(UndefinedFigure(.median, .tooFewLearners(needed: 1))))
    #expect(UndefinedReason.tooFewLearners(needed: 3).description == "it needs at least 3 learners")
  }
}
