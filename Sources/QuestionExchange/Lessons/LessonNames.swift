// SPDX-License-Identifier: Apache-2.0

/// Makes names of questions: lower-case words and digits joined by hyphens, each only once.
struct LessonNames {
  private var taken: Set<String>
  private var counters: [String: Int] = [:]
  private static let longest = 64

  init(taken: Set<String>) {
    self.taken = taken
  }

  /// A name made of a text that is not yet taken.
  mutating func name(from text: String) -> String {
    let base = Self.words(of: text)
    if taken.insert(base).inserted { return base }
    while true {
      let count = (counters[base] ?? 1) + 1
      counters[base] = count
      let ending = "-\(count)"
      var stem = String(base.prefix(Self.longest - ending.utf8.count))
      while stem.hasSuffix("-") { stem.removeLast() }
      if taken.insert(stem + ending).inserted { return stem + ending }
    }
  }

  /// The first words of a text, as far as a name may reach.
  private static func words(of text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if (0x61...0x7A).contains(value) || (0x30...0x39).contains(value) {
        name.unicodeScalars.append(scalar)
      } else if (0x41...0x5A).contains(value) {
        name.unicodeScalars.append(Unicode.Scalar(UInt8(value + 0x20)))
      } else if value != 0x27, value != 0x2019, !name.isEmpty, !name.hasSuffix("-") {
        name += "-"
      }
      if name.utf8.count == longest { break }
    }
    while name.hasSuffix("-") { name.removeLast() }
    return name.isEmpty ? "question" : name
  }
}
