// SPDX-License-Identifier: Apache-2.0

/// A part of the calling list at an hour of the day: answer rates differ from one to the next and
/// are learned apart.
public struct ListCell: Hashable, Codable, BitwiseCopyable, Sendable {
  /// Which segment of the list the records come from, as the dialer numbers them.
  public var segment: UInt8
  /// The hour of the day, 0 to 23, by the dialer's clock.
  public var hour: UInt8

  /// Creates a cell.
  @inlinable
  public init(segment: UInt8 = 0, hour: UInt8 = 0) {
    self.segment = segment
    self.hour = hour
  }

  /// The only cell of a dialer that tells neither segments nor hours apart.
  @inlinable
  public static var whole: ListCell { ListCell() }
}
