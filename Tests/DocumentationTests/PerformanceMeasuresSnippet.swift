// SPDX-License-Identifier: Apache-2.0

import PerformanceMeasures
import Testing

struct PerformanceMeasuresSnippet {
  @Test("the example in the documentation of PerformanceMeasures holds")
  func example() {
    // snippet
    let month: PerformanceCounts = [
      .talkTime: 540_000, .holdTime: 18_000, .wrapUpTime: 108_000, .contactsHandled: 3_600,
    ]
    let measure = PerformanceMeasure.averageHandleTime
    let seconds = measure.value(of: month)
    // seconds is 185; measure.formula says what was divided by what, measure.note what to beware of.
    // end
    #expect(seconds == 185)
    #expect(!measure.formula.isEmpty)
  }
}
