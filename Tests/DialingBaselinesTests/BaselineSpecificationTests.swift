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

  @Test(
    "names with parameters are read and written",
    arguments: [
      "ratio:1.35", "pi:0.02", "cisco:0.01", "simulated-ahead:0.05", "mismatch-rate:0.1",
      "dial-constant:12", "vicidial:tapered,latest=1700",
      "vicidial:average,maximum-level=2.5,intensity=-20,target=-1,target-method=calls-placed",
      "vicidial:hard-limit,drops=2.0,available-only=yes,available-only-below=not-paused/8",
      "vicidial:hard-limit,level-one-below=logged-in/5,in-call-seconds=30.0,without-machines=yes",
    ])
  func parameters(text: String) throws {
    #expect(try BaselineSpecification(text).description == text)
  }

  @Test("short forms stand for the usual parameters")
  func shortForms() throws {
    #expect("\(try BaselineSpecification("vicidial"))" == "vicidial:hard-limit")
    #expect("\(try BaselineSpecification("vicidial:ratio,level=1.2"))" == "ratio:1.2")
    #expect(
      "\(try BaselineSpecification("vicidial:hard-limit,available-only=yes,intensity=-40,maximum-level=2"))"
        == "vicidial:hand-tuned")
    #expect("\(try BaselineSpecification("pi:0.028"))" == "pi")
  }

  private func refusal(_ text: String) -> String {
    #expect(throws: InvalidParameter.self) { try BaselineSpecification(text) }?.description ?? ""
  }

  @Test("what cannot be read is refused in a sentence that says what could be")
  func refusals() {
    #expect(refusal("vicidia").hasPrefix("strategy is vicidia; it must be one of ratio:LEVEL, "))
    #expect(
      refusal("vicidial:gentle")
        == "strategy is vicidial:gentle; it must have another method: it must be hand-tuned, ratio, "
        + "hard-limit, tapered, average.")
    #expect(
      refusal("vicidial:tapered,intensity=99")
        == "strategy is vicidial:tapered,intensity=99; it must have another intensity: it must be "
        + "from -40.0 to 40.0.")
    #expect(refusal("vicidial:tapered,speed=9").contains("one of the knobs level, maximum-level"))
    #expect(refusal("pi:2").contains("another limit: it must be from 0.0 to 1.0"))
    for text in [
      "", "ratio", "ratio:x", "ratio:inf", "issabel:fast", "dial-constant:1.5", "pi:nan",
    ] {
      #expect(!refusal(text).isEmpty, "\(text)")
    }
  }
}
