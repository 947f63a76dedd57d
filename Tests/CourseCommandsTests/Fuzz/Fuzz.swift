// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Feeds a parser with damaged files, the same ones every time.
///
/// Without being asked it takes a fixed number of inputs; `BPO_FUZZ_SECONDS` lets it go on for so many
/// seconds. `BPO_FUZZ_KEEP` names a folder in which each input is kept while it is read, so that one on
/// which the process dies can be found.
struct Fuzz {
  /// The name of what is fuzzed.
  var name: String
  /// Sound files to damage.
  var corpus: [String]
  /// Pieces that the grammar knows.
  var pieces: [String]
  /// The inputs to take when no time is given.
  var inputs: Int
  /// The longest time for one input, of the processor; debug builds are slow.
  var patience = 2.0

  /// Damages the corpus and reads what comes of it.
  ///
  /// - Parameter read: Reads an input and gives the reason why what came of it is wrong, or nil.
  func run(_ read: (_ bytes: [UInt8], _ random: inout FuzzRandom) throws -> String?) {
    let environment = ProcessInfo.processInfo.environment
    let seconds = environment["BPO_FUZZ_SECONDS"].flatMap(Double.init)
    let keep = environment["BPO_FUZZ_KEEP"]
    let start = ContinuousClock.now
    var random = FuzzRandom(seed: 0x5EED)
    var (count, wrong, slowest) = (0, 0, 0.0)
    let sound = corpus.map { Array($0.utf8) }
    let known = pieces.map { Array($0.utf8) }
    while wrong < 5 {
      if let seconds {
        if ContinuousClock.now - start > .seconds(seconds) { break }
      } else if count == inputs {
        break
      }
      let bytes = random.damaged(sound, pieces: known)
      if let keep {
        try? Data(bytes).write(to: URL(filePath: "\(keep)/\(name).input"))
      }
      let before = Self.processorSeconds()
      let reason: String?
      do { reason = try read(bytes, &random) } catch { reason = "It threw \(error)." }
      let taken = Self.processorSeconds() - before
      slowest = max(slowest, taken)
      count += 1
      let text = String(decoding: bytes.prefix(2_000), as: UTF8.self).debugDescription
      if let reason {
        wrong += 1
        Issue.record("input \(count) of \(name): \(reason) \(text)")
      }
      if taken > patience {
        wrong += 1
        Issue.record("input \(count) of \(name) took \(taken) s: \(text)")
      }
    }
    if seconds != nil {
      print("| \(name) | \(count) | \(wrong) | \(String(format: "%.1f", slowest * 1_000)) |")
    }
  }

  /// The processor time of this thread, in seconds.
  static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// A repeatable source of damage (SplitMix64, Sebastiano Vigna 2015, public domain).
struct FuzzRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  /// A sound file with up to eight injuries.
  mutating func damaged(_ corpus: [[UInt8]], pieces: [[UInt8]]) -> [UInt8] {
    var bytes = corpus[below(corpus.count)]
    for _ in 0...below(8) {
      let place = below(bytes.count + 1)
      let end = min(bytes.count, place + below(below(8) == 0 ? 400 : 16))
      switch below(9) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count + 1))
      case 2:
        let piece = bytes[place..<end]
        for _ in 0..<below(40) where bytes.count < 200_000 {
          bytes.insert(contentsOf: piece, at: place)
        }
      case 3: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &self) }
      case 4:
        let other = corpus[below(corpus.count)]
        let start = below(other.count + 1)
        bytes.insert(
          contentsOf: other[start..<min(other.count, start + below(300))], at: place)
      case 5 where below(20) == 0: bytes.removeSubrange(place...)
      case 6:
        let piece = pieces[below(pieces.count)]
        for _ in 0..<(below(12) == 0 ? below(2_000) : 1) {
          bytes.insert(contentsOf: piece, at: place)
        }
      default: bytes.replaceSubrange(place..<end, with: pieces[below(pieces.count)])
      }
    }
    return bytes
  }
}
