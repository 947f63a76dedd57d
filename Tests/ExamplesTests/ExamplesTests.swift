// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct ExamplesTests {
  @Test(
    "each example runs and prints what the file beside it says",
    arguments: ["CompareStrategies", "PaceADialer", "PriceAMonth", "WriteAStrategy"])
  func example(name: String) throws {
    let output = try Program(name).run()
    let expected = try String(
      contentsOf: Program.root.appending(path: "Examples/\(name)/expected.txt"), encoding: .utf8)
    #expect(output.status == 0)
    #expect(output.text == expected)
  }
}
