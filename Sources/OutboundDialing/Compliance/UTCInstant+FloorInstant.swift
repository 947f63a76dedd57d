// SPDX-License-Identifier: Apache-2.0

public import CivilClock

// A ``FloorInstant`` counts from the beginning of a campaign; with the campaign's beginning on the
// world's clock either can be had from the other.

extension UTCInstant {
  /// Creates the moment of the floor's clock in a campaign.
  ///
  /// - Parameters:
  ///   - moment: The moment on the floor's clock.
  ///   - campaignStart: When the campaign began.
  public init(_ moment: FloorInstant, campaignStart: UTCInstant) {
    self = campaignStart.adding(nanoseconds: moment.nanoseconds)
  }

  /// The same moment on the floor's clock of a campaign.
  public func floorInstant(campaignStart: UTCInstant) -> FloorInstant {
    FloorInstant(nanoseconds: nanoseconds.subtractingBounded(campaignStart.nanoseconds))
  }
}
