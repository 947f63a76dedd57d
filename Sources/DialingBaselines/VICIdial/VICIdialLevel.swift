// SPDX-License-Identifier: Apache-2.0

/// The step of the VICIdial control law that moves its level, made at most each 15 seconds.
///
/// With R̄, Q̄, T̄ the means of the last 15 samples of idle agents, waiting callees and all agents,
/// δ the target differential and i the intensity ÷ 100:
///
///     x = (R̄ − Q̄ + δ) ÷ T̄
///     y = x × (1 + i) upwards, x × |i − 1| downwards
///     L ← L × (1 + y), to three decimals, at most the maximum and at least 1
///
/// Then L is halved when more than half of the last minute's calls (more than 20 of them) were
/// dropped, and brought down by the method when today's drop percentage (of more than 50 calls)
/// is above the limit: to 1 by the hard limit, to half by the average, and by the taper to
/// L × min(1, h ÷ 1000), h being the latest time less the time now as *numbers* HHMM, which is not
/// a count of minutes. Below the agent threshold it is 1.
package struct VICIdialLevel {
  private let settings: VICIdialSettings
  private let differential: Double
  private let agents: Double
  private let drops: VICIdialDrops
  private let hourMinute: Int
  private let isBelowThreshold: Bool

  /// Takes what the step depends on.
  ///
  /// - Parameters:
  ///   - settings: The campaign's knobs.
  ///   - differential: R̄ − Q̄.
  ///   - agents: T̄.
  ///   - drops: The drops as last counted.
  ///   - hourMinute: The time now as hours × 100 + minutes.
  ///   - isBelowThreshold: Whether fewer agents are there than the level threshold asks for.
  package init(
    settings: VICIdialSettings, differential: Double, agents: Double, drops: VICIdialDrops,
    hourMinute: Int, isBelowThreshold: Bool = false
  ) {
    self.settings = settings
    self.differential = differential
    self.agents = agents
    self.drops = drops
    self.hourMinute = hourMinute
    self.isBelowThreshold = isBelowThreshold
  }

  /// The level after one step.
  package func next(after level: Double) -> Double {
    var next = level
    if settings.method != .ratio {
      next = (level * (1 + change) * 1_000).rounded() / 1_000
      next = max(min(next, settings.maximumLevel), 1)
      if drops.callsInMinute > 20, drops.percentageInMinute > 50 { next /= 2 }
      if drops.calls > 50, drops.percentage > settings.droppedPercentage {
        next = brought(down: next)
      }
    }
    if isBelowThreshold { next = 1 }
    return max(1, next)
  }

  /// y.
  private var change: Double {
    let numerator = differential + Double(settings.differentialTarget)
    guard agents > 0 else { return 0 }
    let intensity = Double(settings.intensity) / 100
    let relative = numerator / agents
    return relative >= 0 ? relative * (1 + intensity) : relative * abs(intensity - 1)
  }

  private func brought(down level: Double) -> Double {
    switch settings.method {
    case .ratio: return level
    case .adaptHardLimit: return 1
    case .adaptAverage: return level / 2
    case .adaptTapered:
      let left = settings.latestTime - hourMinute
      return left < 0 ? 1 : level * min(1, Double(left) / 1_000)
    }
  }
}
