// SPDX-License-Identifier: Apache-2.0

extension InvalidParameter {
  /// The error for a rule that is not in a table: it names the nearest identifiers, or all.
  static func unknownRule(_ name: String, among known: [String]) -> InvalidParameter {
    let wanted = parts(name)
    let near = known.filter { candidate in
      let have = parts(candidate)
      let shared = wanted.filter { part in have.contains { $0 == part || oneEdit($0, part) } }
      return shared.count > (wanted.count > 1 ? 1 : 0)
    }
    let list = near.isEmpty || near.count > 6 ? known : near
    let hint = near.isEmpty || near.count > 6 ? "be one of " : "be a known rule; near are "
    return InvalidParameter(
      name: "rule", value: name.isEmpty ? "empty" : name,
      requirement: hint + list.joined(separator: ", "))
  }

  private static func parts(_ name: String) -> [Substring] {
    name.lowercased().prefix(64).split { $0 == "-" || $0 == " " || $0 == "_" }.map { Substring($0) }
  }

  /// Whether two words are alike but for one letter added, dropped or changed.
  private static func oneEdit(_ left: Substring, _ right: Substring) -> Bool {
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    guard long.count > 2, long.count - short.count <= 1 else { return false }
    let same = zip(short, long).prefix { $0 == $1 }.count
    let rest = short.dropFirst(short.count == long.count ? same + 1 : same)
    return long.dropFirst(same + 1).elementsEqual(rest)
  }
}
