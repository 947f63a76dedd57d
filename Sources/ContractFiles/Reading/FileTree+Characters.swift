// SPDX-License-Identifier: Apache-2.0

extension FileTree {
  /// A fault for each text that holds a control character or one that reorders or hides what is
  /// around it.
  ///
  /// The joiners U+200C and U+200D stay allowed: Indian scripts and emoji need them.
  func forbiddenCharacters(in file: String) -> [LintFault] {
    switch content {
    case .null: []
    case .scalar(let text): Self.check(text, at: position, in: file)
    case .list(let items): items.flatMap { $0.forbiddenCharacters(in: file) }
    case .map(let fields):
      fields.flatMap {
        Self.check($0.name, at: $0.position, in: file) + $0.value.forbiddenCharacters(in: file)
      }
    }
  }

  private static func check(
    _ text: String, at place: FilePosition, in file: String
  ) -> [LintFault] {
    guard let scalar = text.unicodeScalars.first(where: isForbidden) else { return [] }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return [
      LintFault(
        file: file, position: place, code: .forbiddenCharacter,
        message: "The text holds the control or direction character U+\(code).",
        repair: "Delete it.")
    ]
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
