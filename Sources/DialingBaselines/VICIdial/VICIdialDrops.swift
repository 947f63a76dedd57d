// SPDX-License-Identifier: Apache-2.0

package import OutboundDialing

/// The drop statistics of the VICIdial control law: since midnight, and of the last minute.
///
/// The figures of the law are those of the last count, made once a minute; what happened since
/// then is in the tallies only. The day's percentage is of calls answered by a person, dropped
/// ones included; the minute's is of *all* calls.
public struct VICIdialDrops: Hashable, Sendable {
  /// Calls that ended or were answered today, at the last count.
  public private(set) var calls = 0
  /// Dropped ÷ answered today at the last count, in per cent.
  public private(set) var percentage = 0.0
  /// Calls in the minute before the last count.
  public private(set) var callsInMinute = 0
  /// Dropped ÷ calls in that minute, in per cent.
  public private(set) var percentageInMinute = 0.0

  private var today = Tally()
  private var minute = Tally()
  private var day = 0

  private struct Tally: Hashable, Sendable {
    var calls = 0
    var answers = 0
    var drops = 0
    var machines = 0
  }

  /// Creates statistics of a day on which nothing has happened.
  public init() {}

  /// Learns from something that happened.
  package mutating func observe(_ event: FloorEvent) {
    switch event {
    case .answered:
      today.calls += 1
      today.answers += 1
      minute.calls += 1
    case .failed:
      today.calls += 1
      minute.calls += 1
    case .abandoned:
      today.drops += 1
      minute.drops += 1
    case .machineFound:
      // The agent's mark is the call's final status, which is not a person's.
      today.answers -= 1
      today.machines += 1
    default: break
    }
  }

  /// Forgets everything when another day has begun.
  mutating func beginDay(_ number: Int) {
    guard number != day else { return }
    self = Self()
    day = number
  }

  /// Makes the count from which the law works until the next one.
  package mutating func count(excludingMachines: Bool) {
    calls = today.calls
    percentage =
      excludingMachines
      ? Self.percentageWithoutMachines(
        drops: today.drops, humans: today.answers - today.drops, machines: today.machines)
      : 100 * Double(today.drops) / Double(max(1, today.answers))
    callsInMinute = minute.calls
    percentageInMinute = 100 * Double(minute.drops) / Double(max(1, minute.calls))
    minute = Tally()
  }

  /// The drop percentage under the option for the United Kingdom.
  ///
  /// With m = machines ÷ (humans + machines) among the calls that agents handled, a share m of the
  /// drops is taken to have been machines: drops′ = drops × (1 − m), and the percentage is
  /// drops′ ÷ max(1, humans + drops′). VICIdial's `docs/UK_OFCOM_OUTBOUND_COMPLIANCE.txt` works an
  /// example: 29 drops, 9 humans and 7 machines give 64.44 %.
  ///
  /// - Parameters:
  ///   - drops: Calls dropped for want of an agent.
  ///   - humans: Handled calls with a person.
  ///   - machines: Handled calls that an agent marked as a machine.
  /// - Returns: Per cent.
  public static func percentageWithoutMachines(drops: Int, humans: Int, machines: Int) -> Double {
    let handled = humans + machines
    let share = handled > 0 ? Double(machines) / Double(handled) : 0
    let adjusted = Double(drops) * (1 - share)
    return 100 * adjusted / max(1, Double(humans) + adjusted)
  }
}
