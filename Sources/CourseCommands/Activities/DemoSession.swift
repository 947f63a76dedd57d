// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import CourseModel
import OutboundDialing
import TerminalText

/// Plays a floor on the whole screen under the keys of an instructor.
struct DemoSession {
  private let settings: ActivityCase.Dialing
  private let seed: UInt64

  init(_ settings: ActivityCase.Dialing, seed: UInt64) {
    self.settings = settings
    self.seed = seed
  }

  /// Shows the floor until the instructor goes on or leaves.
  ///
  /// - Returns: The floor as it was last, or nil when they left.
  /// - Throws: `InvalidParameter` for a floor out of range.
  func play(on terminal: Terminal, _ options: TerminalOptions) throws -> DemoState.Floor? {
    let end = try settings.scenario().firstShiftEnd
    var state = DemoState(settings, seed: seed, end: end)
    var floor = try DemoFloor(state.floor)
    var screen = FullScreen(terminal, options)
    let frame = Duration.seconds(1) / DemoState.framesPerSecond
    return try terminal.withFullScreen { () throws -> DemoState.Floor? in
      while true {
        if floor.floor != state.floor { floor = try DemoFloor(state.floor) }
        let moments = floor.moments(at: state.now)
        screen.draw(
          DemoView(screen.size).lines(state, moments, end: end.seconds(since: .start)))
        guard let key = terminal.nextKey(frame) else {
          state.tick()
          continue
        }
        switch state.take(key) {
        case .stay: continue
        case .goOn: return state.floor
        case .leave: return nil
        }
      }
    }
  }
}

extension FloorScenario {
  /// The end of the first day.
  fileprivate var firstShiftEnd: FloorInstant {
    FloorInstant.start.adding(seconds: shiftHours * 3_600)
  }
}
