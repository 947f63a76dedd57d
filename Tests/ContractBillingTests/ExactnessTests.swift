// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct ExactnessTests {
  @Test("no source of the module names a floating-point type or imports more than civil time")
  func noFloatingPoint() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/ContractBilling").standardizedFileURL
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      count += 1
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let code = line.split(separator: "//", omittingEmptySubsequences: false)[0]
          .replacing("import CivilClock", with: "")
        for word in ["Double", "Float", "CGFloat", "Decimal(", "import "] {
          #expect(!code.contains(word), "\(file.lastPathComponent): \(line)")
        }
      }
    }
    #expect(count > 30)
  }
}
