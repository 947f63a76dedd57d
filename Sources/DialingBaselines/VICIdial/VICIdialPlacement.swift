// SPDX-License-Identifier: Apache-2.0

package import OutboundDialing

/// The step of the VICIdial control law that places lines, made each 2.5 seconds.
///
/// n counts the idle and the talking agents, or the idle ones only; an agent in wrap-up has no
/// call and is not seen. The calls wanted are L × n, rounded half to even; those that are talking
/// or waiting are there already, and the rest should be ringing. All agents counted, that is
/// L·R + (L − 1)·B lines for R idle and B talking agents.
package struct VICIdialPlacement {
  private let settings: VICIdialSettings
  private let level: Double

  /// Takes the campaign's knobs and the level.
  package init(settings: VICIdialSettings, level: Double) {
    self.settings = settings
    self.level = level
  }

  /// The unanswered lines that should be up.
  package func lines(_ floor: FloorSnapshot) -> Int {
    let availableOnly =
      settings.countsAvailableOnly || settings.availableOnlyThreshold?.isAbove(floor) ?? false
    var counted = floor.idle + (availableOnly ? 0 : counted(floor.talking))
    if settings.differentialTargetMethod == .callsPlaced {
      counted = max(0, counted + settings.differentialTarget)
    }
    var goal = Int(min(level * Double(counted), 1e9).rounded(.toNearestOrEven))
    if availableOnly { goal += floor.talking.total }
    return max(0, goal - floor.waiting.total - floor.talking.total)
  }

  private func counted(_ talking: AgeHistogram) -> Int {
    guard settings.inCallSeconds > 0 else { return talking.total }
    let bins = Int(settings.inCallSeconds / talking.binWidthSeconds)
    guard bins < talking.binCount else { return talking.total }
    return (0..<bins).reduce(0) { $0 + Int(talking[$1]) }
  }
}
