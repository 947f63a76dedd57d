// SPDX-License-Identifier: Apache-2.0

/// Cuts JSON into names, strings and constants.
enum JSONLexer {
  static func tokens(of bytes: [UInt8]) -> TokenizedCode {
    var tokens = TokenizedCode(bytes)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      tokens.append(.text, to: index)
      if byte == UInt8(ascii: "\"") {
        index = bytes.endOfString(from: index)
        let next = bytes.end(from: index, while: \.isSpace)
        let isName = next < bytes.count && bytes[next] == UInt8(ascii: ":")
        tokens.append(isName ? .name : .string, to: index)
      } else if byte.isDigit || byte == UInt8(ascii: "-") {
        index = bytes.end(from: index + 1) { $0.isWord || $0 == 0x2E || $0 == 0x2B || $0 == 0x2D }
        tokens.append(.constant, to: index)
      } else if byte.isWord {
        let start = index
        index = bytes.end(from: index, while: \.isWord)
        let isConstant = ["true", "false", "null"].contains(bytes.text(start..<index))
        tokens.append(isConstant ? .constant : .text, to: index)
      } else {
        index += 1
      }
    }
    return tokens
  }
}
