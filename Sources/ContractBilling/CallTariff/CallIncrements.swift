// SPDX-License-Identifier: Apache-2.0

/// In which steps the seconds of a call are billed: a first one, then equal ones, written 30/6.
///
/// Every second that is begun in a step bills the whole step. 60/60 bills minutes, 1/1 seconds.
public struct CallIncrements: Hashable, Sendable {
  /// The seconds billed as soon as a call is answered, 1 to 86,400.
  public var first: Int64
  /// The seconds of every further step, 1 to 86,400.
  public var next: Int64

  /// Creates increments.
  public init(first: Int64, next: Int64) {
    self.first = first
    self.next = next
  }

  /// Each second begun.
  public static let perSecond = CallIncrements(first: 1, next: 1)
  /// Each minute begun.
  public static let perMinute = CallIncrements(first: 60, next: 60)

  /// Reads `30/6`; nil when the text is not two whole numbers with a stroke between them.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = Int64(parts[0]), let next = Int64(parts[1]),
      text.allSatisfy({ $0 == "/" || ("0"..."9").contains($0) })
    else { return nil }
    self.init(first: first, next: next)
  }

  /// The seconds billed for so many seconds of talk: none for none, else the first increment and as
  /// many of the others as are begun.
  ///
  /// The arithmetic is that of whole numbers; seconds up to 10¹⁵ and increments in their range cannot
  /// overflow.
  func billedSeconds(_ seconds: Int64) -> Int64 {
    guard seconds > 0 else { return 0 }
    guard seconds > first else { return first }
    let rest = seconds &- first
    return first &+ (rest &+ next &- 1) / next &* next
  }

  func faults() -> [ContractFault] {
    [("first", first), ("next", next)].filter { !(1...86_400).contains($0.1) }.map { name, value in
      ContractFault(
        path: [],
        message: "The \(name) increment is \(value) seconds; it must be from 1 to 86,400.",
        repair: "Write increments such as 30/6.")
    }
  }
}

extension CallIncrements: CustomStringConvertible {
  /// Both steps with a stroke between them, `30/6`.
  public var description: String { "\(first)/\(next)" }
}

extension CallIncrements: Codable {
  /// Decodes increments from text such as `30/6`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let increments = CallIncrements(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "increments is \(quotedExcerpt(of: text)); it must be the seconds of the "
          + "first and of each further increment, as in 30/6.")
    }
    self = increments
  }

  /// Encodes the increments as text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
