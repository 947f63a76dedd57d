// SPDX-License-Identifier: Apache-2.0

import ItemAnalysis
import Testing

/// A sheet of learners L01, L02, … and items Q1, Q2, … from rows of marks as text; an empty cell
/// was not attempted.
func sheet(_ rows: [[String]], maxima: [String]) throws -> MarkSheet {
  let items = try maxima.enumerated().map { index, text in
    Item(ItemKey("Q\(index + 1)"), position: index, maximum: try #require(Mark(text)))
  }
  let attempts = try rows.enumerated().map { row, cells in
    LearnerAttempt(
      learner: "L\(row < 9 ? "0" : "")\(row + 1)",
      responses: try zip(items, cells).compactMap { item, cell in
        cell.isEmpty ? nil : Response(item.key, mark: try #require(Mark(cell)))
      })
  }
  return try MarkSheet(items: items, attempts: attempts)
}

/// Eight learners, six items with maxima from 1 to 4, halves of marks.
func eightLearners() throws -> MarkSheet {
  try sheet(
    [
      ["1", "1", "2", "2", "3", "4"],
      ["1", "1", "2", "1", "3", "3"],
      ["1", "0.5", "2", "2", "2", "3"],
      ["1", "1", "1", "1", "2", "2"],
      ["0", "0.5", "2", "1", "1", "2"],
      ["1", "0", "1", "0", "2", "1"],
      ["0", "0.5", "0", "1", "0", "1"],
      ["0", "0", "1", "0", "0", "0"],
    ], maxima: ["1", "1", "2", "2", "3", "4"])
}

/// Nine learners, six items: thirds of marks, a wrong key (Q2), a gift (Q5), negative marks (Q6).
func nineLearners() throws -> MarkSheet {
  try sheet(
    [
      ["1", "0", "5", "2/3", "1", "2.5"],
      ["1", "0", "4", "1", "1", "2"],
      ["2/3", "0", "5", "1/3", "1", "1.5"],
      ["2/3", "1/3", "3", "2/3", "1", "2"],
      ["1", "1/3", "3", "0", "1", "1"],
      ["1/3", "0", "2", "1/3", "1", "1.5"],
      ["1/3", "1", "2", "0", "1", "0.5"],
      ["0", "2/3", "1", "1/3", "1", "-0.5"],
      ["0", "1", "0", "0", "1", "0"],
    ], maxima: ["1", "1", "5", "1", "1", "2.5"])
}

/// Ten learners, six items, right or wrong.
func tenLearners() throws -> MarkSheet {
  try sheet(
    [
      "111111", "111110", "111101", "111010", "110110", "101100", "110000", "011000", "100000",
      "000001",
    ].map { $0.map(String.init) },
    maxima: Array(repeating: "1", count: 6))
}

/// SplitMix64, so that random sheets are the same everywhere.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// A random sheet: blanks, halves, thirds, several attempts, names of many kinds.
  mutating func sheet(learners: Int, items: Int, blanks: Bool = true) throws -> MarkSheet {
    let names = [
      "Asha", "=SUM(A1)", "é", "quote \"x\"", "a,b", "@home", "'=x", "maximum", "न", "-",
    ]
    let items = (0..<items).map { index in
      Item(
        ItemKey("Q\(index)", version: below(3) == 0 ? "v\(below(2))" : ""), position: index,
        maximum: Mark(below(4) + 1) ?? .one,
        objectives: below(2) == 0 ? [] : ["O\(below(3))", "P"])
    }
    var attempts: [LearnerAttempt] = []
    for index in 0..<learners {
      let name = names[below(names.count)] + (below(2) == 0 ? "" : " \(index)")
      let learner =
        attempts.contains { $0.learner == name } ? "\(name) no. \(index)" : name
      for attempt in 1...(below(4) == 0 ? 2 : 1) {
        let responses: [Response] = items.compactMap { item in
          if blanks, below(8) == 0 { return nil }
          let parts = [1, 2, 3][below(3)]
          let top = below(item.maximum.numerator * parts + 1)
          return Mark(top, over: parts).map { Response(item.key, mark: $0) }
        }
        attempts.append(
          LearnerAttempt(
            learner: learner, id: "\(attempt)", start: attempt, responses: responses))
      }
    }
    return try MarkSheet(items: items, attempts: attempts)
  }
}

/// Whether two figures agree to a relative 10⁻¹², both nil included.
func agree(_ a: Double?, _ b: Double?, within tolerance: Double = 1e-12) -> Bool {
  switch (a, b) {
  case (nil, nil): true
  case (let a?, let b?): (a - b).magnitude <= tolerance * max(1, a.magnitude, b.magnitude)
  default: false
  }
}
