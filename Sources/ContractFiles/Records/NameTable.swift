// SPDX-License-Identifier: Apache-2.0

/// Small numbers of names, found by their bytes without making text of them.
///
/// A name of up to eight bytes is compared as one number.
struct NameTable {
  private struct Entry {
    var mixed: UInt64
    var last: UInt64
    var count: Int32
    /// The number that was given, -1 for a free entry.
    var number: Int32
    var offset: Int
  }

  private var entries = [Entry](
    repeating: Entry(mixed: 0, last: 0, count: 0, number: -1, offset: 0), count: 64)
  private var used = 0
  /// The whole words of all names, eight bytes each; the last bytes of a name are in its entry.
  private var words: [UInt64] = []

  /// The number of a name, -1 for one that is not in the table.
  ///
  /// - Parameters:
  ///   - start: Where the name begins.
  ///   - word: The words of the name, mixed, its last word, and how long it is.
  /// - Returns: The number, or -1.
  @inline(__always)
  func number(at start: UnsafePointer<UInt8>, _ word: Word) -> Int32 {
    entries.withUnsafeBufferPointer { entries in
      let mask = entries.count &- 1
      var place = Int(truncatingIfNeeded: word.mixed >> 32) & mask
      while true {
        let entry = entries[place]
        if entry.number < 0 { return -1 }
        if entry.mixed == word.mixed, entry.count == word.count, entry.last == word.last,
          word.count < 8 || isSame(entry, start)
        {
          return entry.number
        }
        place = (place &+ 1) & mask
      }
    }
  }

  /// Adds a name that is not in the table.
  mutating func insert(_ number: Int32, at start: UnsafePointer<UInt8>, _ word: Word) {
    if used * 2 >= entries.count { grow() }
    let entry = Entry(
      mixed: word.mixed, last: word.last, count: Int32(word.count), number: number,
      offset: words.count)
    for place in 0..<(word.count >> 3) { words.append(EightBytes.load(start + place * 8)) }
    place(entry)
    used += 1
  }

  private mutating func place(_ entry: Entry) {
    let mask = entries.count - 1
    var place = Int(truncatingIfNeeded: entry.mixed >> 32) & mask
    while entries[place].number >= 0 { place = (place + 1) & mask }
    entries[place] = entry
  }

  private mutating func grow() {
    let old = entries
    entries = Array(
      repeating: Entry(mixed: 0, last: 0, count: 0, number: -1, offset: 0), count: old.count * 2)
    for entry in old where entry.number >= 0 { place(entry) }
  }

  /// Whether the whole words of a name are those of an entry.
  @inline(__always)
  private func isSame(_ entry: Entry, _ start: UnsafePointer<UInt8>) -> Bool {
    words.withUnsafeBufferPointer { words in
      for place in 0..<(Int(entry.count) >> 3)
      where words[entry.offset &+ place] != EightBytes.load(start + place &* 8) {
        return false
      }
      return true
    }
  }
}

extension NameTable {
  /// What a scan over a name's bytes gathers.
  struct Word {
    var mixed: UInt64 = 0
    var last: UInt64 = 0
    var count = 0

    init() {}

    /// Takes eight bytes.
    @inline(__always)
    mutating func take(_ word: UInt64) {
      mixed = (mixed ^ word) &* 0x9e37_79b9_7f4a_7c15
      mixed ^= mixed >> 29
      count &+= 8
    }

    /// Takes the last bytes, fewer than eight; the others are zero.
    @inline(__always)
    mutating func finish(_ word: UInt64, count rest: Int) {
      take(word)
      count &+= rest &- 8
      last = word
    }

    /// The word of some bytes.
    init(_ start: UnsafePointer<UInt8>, count total: Int) {
      var place = 0
      while total - place >= 8 {
        take(UnsafeRawPointer(start + place).loadUnaligned(as: UInt64.self).littleEndian)
        place += 8
      }
      var rest: UInt64 = 0
      for step in 0..<(total - place) { rest |= UInt64(start[place + step]) << UInt64(8 * step) }
      finish(rest, count: total - place)
    }
  }
}
