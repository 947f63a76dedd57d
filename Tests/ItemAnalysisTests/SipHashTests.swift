// SPDX-License-Identifier: Apache-2.0

import ItemAnalysis
import Testing

struct SipHashTests {
  // The paper's appendix A, and the first of the authors' vectors: key 00 01 … 0f, text 00 01 ….
  @Test(
    "hashes as its authors' test vectors",
    arguments: [
      (0, 0x726f_db47_dd0e_0e31 as UInt64), (1, 0x74f8_39c5_93dc_67fd), (8, 0x93f5_f579_9a93_2462),
      (15, 0xa129_ca61_49be_45e5),
    ])
  func vectors(length: Int, expected: UInt64) {
    let key = (0x0706_0504_0302_0100 as UInt64, 0x0f0e_0d0c_0b0a_0908 as UInt64)
    #expect(SipHash.hash((0..<length).map { UInt8($0) }, key: key) == expected)
  }
}
