// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition

/// A card as another implementation scheduled it.
///
/// Text form: `card RETENTION LONGEST LEARNING RELEARNING`, steps in seconds with commas or `-`; then,
/// unless they are the published ones, three lines `weights` of seven numbers; then one line per review,
/// `GRADE MOMENT RECALL PHASE STEP STABILITY DIFFICULTY DUE`, where RECALL is the retrievability just
/// before and the rest is the state after. Phases are L, V and R for learning, review, relearning.
struct ReferenceCard {
  struct Row {
    var review: Review
    var recall: Double
    var after: CardState
  }

  struct Unreadable: Error {
    var line: Substring
  }

  var scheduler: ReviewScheduler
  var rows: [Row] = []

  static func cards(_ text: String) throws -> [ReferenceCard] {
    var blocks: [[Substring]] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("card ") { blocks.append([]) }
      guard !blocks.isEmpty else { throw Unreadable(line: line) }
      blocks[blocks.count - 1].append(line)
    }
    return try blocks.map(ReferenceCard.init)
  }

  init(_ lines: [Substring]) throws {
    let head = lines[0].split(separator: " ")
    let steps = { (word: Substring) in word.split(separator: ",").compactMap { Int64($0) } }
    guard head.count == 5, let retention = Double(head[1]), let longest = Int(head[2]) else {
      throw Unreadable(line: lines[0])
    }
    let numbers = lines.filter { $0.hasPrefix("weights ") }
      .flatMap { $0.split(separator: " ").dropFirst().compactMap { Double($0) } }
    scheduler = try ReviewScheduler(
      model: MemoryModel(weights: numbers.isEmpty ? .published : FSRSWeights(numbers)),
      wantedRetention: retention, learningSteps: steps(head[3]), relearningSteps: steps(head[4]),
      maximumInterval: longest)
    rows = try lines.dropFirst().filter { !$0.hasPrefix("weights ") }.map(Self.row)
  }

  private static func row(_ line: Substring) throws -> Row {
    let words = line.split(separator: " ")
    guard words.count == 8, let grade = Int(words[0]).flatMap(ReviewGrade.init),
      let moment = Int64(words[1]), let recall = Double(words[2]),
      let phase = ["L": CardState.Phase.learning, "V": .review, "R": .relearning][words[3]],
      let step = Int(words[4]), let stability = Double(words[5]),
      let difficulty = Double(words[6]), let due = Int64(words[7])
    else { throw Unreadable(line: line) }
    return Row(
      review: Review(moment: moment, grade: grade), recall: recall,
      after: try CardState(
        phase: phase, step: step,
        memory: MemoryState(stability: stability, difficulty: difficulty), due: due,
        lastReview: moment))
  }
}

/// How far two schedules are apart.
struct Disagreement {
  var reviews = 0
  /// Rows whose phase, step, due moment or last review differ.
  var mismatches = 0
  var retrievability = 0.0
  var difficulty = 0.0
  /// In days, for stabilities below 1,000 days.
  var stability = 0.0
  var relativeStability = 0.0
  /// By the measure that is judged: relative where a stability exceeds a day.
  var greatest = 0.0

  /// Replays cards from their first review, our state carried from row to row.
  init(_ cards: [ReferenceCard]) {
    for card in cards {
      var state = CardState(dueFrom: card.rows.first?.review.moment ?? 0)
      for row in card.rows {
        let recall = state.retrievability(at: row.review.moment, by: card.scheduler.model)
        state = card.scheduler.reviewed(state, grade: row.review.grade, at: row.review.moment)
        add(recall: recall, state, row)
      }
    }
  }

  private mutating func add(recall: Double, _ state: CardState, _ row: ReferenceCard.Row) {
    reviews += 1
    guard let ours = state.memory, let theirs = row.after.memory, state.phase == row.after.phase,
      state.step == row.after.step, state.due == row.after.due,
      state.lastReview == row.after.lastReview
    else {
      mismatches += 1
      return
    }
    let apart = (ours.stability - theirs.stability).magnitude
    retrievability = max(retrievability, (recall - row.recall).magnitude)
    difficulty = max(difficulty, (ours.difficulty - theirs.difficulty).magnitude)
    relativeStability = max(relativeStability, apart / theirs.stability)
    if theirs.stability < 1_000 { stability = max(stability, apart) }
    greatest = max(greatest, retrievability, difficulty, apart / max(theirs.stability, 1))
  }
}
