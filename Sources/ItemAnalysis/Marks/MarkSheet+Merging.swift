// SPDX-License-Identifier: Apache-2.0

extension MarkSheet {
  /// All that either sheet knows.
  ///
  /// Attempts are the same when learner and name are. Of one attempt all responses are kept; where
  /// the two tell different things of one response, the higher mark stands and the response is
  /// marked as disputed. The earlier start counts, and an attempt that is finished in one sheet is.
  ///
  /// Merging is commutative, associative and idempotent, to the byte: a folder of exports gives one
  /// sheet in whatever order it is read, and reading an export twice changes nothing.
  /// - Throws: `MarkSheetError.itemDiffers` when the sheets define one version of an item
  ///   differently, in whatever order they are merged; also when the whole is too large.
  public func merged(with other: MarkSheet) throws(MarkSheetError) -> MarkSheet {
    var items: [ItemKey: Item] = [:]
    for item in self.items + other.items {
      guard let known = items[item.key] else {
        items[item.key] = item
        continue
      }
      items[item.key] = try known.joined(with: item)
    }
    var attempts: [LearnerAttempt] = []
    attempts.reserveCapacity(max(self.attempts.count, other.attempts.count))
    var mine = self.attempts[...]
    var theirs = other.attempts[...]
    while let a = mine.first, let b = theirs.first {
      let (left, right) = ((a.learner, a.id), (b.learner, b.id))
      if left == right {
        attempts.append(a.joined(with: b))
        mine.removeFirst()
        theirs.removeFirst()
      } else if left < right {
        attempts.append(a)
        mine.removeFirst()
      } else {
        attempts.append(b)
        theirs.removeFirst()
      }
    }
    attempts += mine
    attempts += theirs
    return try MarkSheet(items: Array(items.values), attempts: attempts)
  }
}

extension Item {
  fileprivate func joined(with other: Item) throws(MarkSheetError) -> Item {
    var (a, b) = (self, other)
    a.position = min(position, other.position)
    b.position = a.position
    guard a == b else { throw .itemDiffers(key) }
    return PlainText.lesser(a, b, by: \.spelling)
  }

  /// Every text of the item: Swift takes é and e + ´ for equal, a file does not.
  private var spelling: [String] {
    [key.id, key.version] + objectives + options.flatMap { [$0.id, $0.text, $0.feedback] }
  }
}

extension LearnerAttempt {
  fileprivate func joined(with other: LearnerAttempt) -> LearnerAttempt {
    var joined: [ItemKey: Response] = [:]
    for response in responses + other.responses {
      joined[response.item] = joined[response.item].map { $0.joined(with: response) } ?? response
    }
    return LearnerAttempt(
      learner: PlainText.lesser(learner, other.learner),
      id: PlainText.lesser(id, other.id),
      start: min(start, other.start),
      isFinished: isFinished || other.isFinished,
      responses: joined.values.sorted { $0.item < $1.item })
  }
}

extension Response {
  fileprivate func joined(with other: Response) -> Response {
    var (a, b) = (self, other)
    let item = PlainText.lesser(a.item, b.item) { [$0.id, $0.version] }
    (a.item, b.item) = (item, item)
    let isDisputed = a.isDisputed || b.isDisputed || a.content != b.content
    (a.isDisputed, b.isDisputed) = (isDisputed, isDisputed)
    if a.content == b.content { return PlainText.lesser(a, b, by: \.chosen) }
    return a.content < b.content ? b : a
  }

  private var content: ResponseContent {
    ResponseContent(mark: mark, chosen: chosen, hintsUsed: hintsUsed, seconds: seconds ?? -1)
  }
}

/// What two sources can tell differently of one response, in a total order.
private struct ResponseContent: Comparable {
  var mark: Mark
  var chosen: [String]
  var hintsUsed: Int
  var seconds: Int

  static func < (left: Self, right: Self) -> Bool {
    if left.mark != right.mark { return left.mark < right.mark }
    if left.chosen != right.chosen { return left.chosen.lexicographicallyPrecedes(right.chosen) }
    return (left.hintsUsed, left.seconds) < (right.hintsUsed, right.seconds)
  }
}
