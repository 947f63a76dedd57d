// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import DialingBaselines
import OutboundDialing
import Testing

struct BaselineSpecificationTests {
  @Test("a baseline reads its own name back", arguments: BaselineSpecification.all)
  func roundTrip(baseline: BaselineSpecification) throws {
    #expect(try BaselineSpecification("\(baseline)") == baseline)
    #expect(ComparedStrategy(baseline).name == "\(baseline)")
  }
}
