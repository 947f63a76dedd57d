// SPDX-License-Identifier: Apache-2.0

package import Foundation

/// Tells the date and time to everything that a learner does.
///
/// For demonstrations and tests of a week's work the variable `BPO_NOW` sets it: it then begins at that
/// instant when the program begins and goes on from there.
package struct StudyClock: Sendable {
  /// The time now.
  package let now: @Sendable () -> Date

  /// The variable of the environment.
  package static let variable = "BPO_NOW"

  /// The clock of this process.
  package static let live = StudyClock(environment: ProcessInfo.processInfo.environment)

  /// Reads the variable; a value that is no instant is not used, see ``refusal(of:)``.
  ///
  /// - Parameters:
  ///   - environment: The variables of the environment.
  ///   - machine: The real clock.
  package init(
    environment: [String: String], machine: @escaping @Sendable () -> Date = { Date() }
  ) {
    guard let start = environment[Self.variable].flatMap(Self.instant) else {
      now = machine
      return
    }
    let begun = machine()
    now = { start.addingTimeInterval(max(0, machine().timeIntervalSince(begun))) }
  }

  /// What is wrong with the variable, as a sentence; nil when nothing is.
  package static func refusal(of environment: [String: String]) -> String? {
    guard let text = environment[variable], instant(of: text) == nil else { return nil }
    return "\(variable) is “\(text)”; it must be an instant in UTC such as 2026-03-09T08:15:00Z."
  }

  private static func instant(of text: String) -> Date? { try? Date(text, strategy: .iso8601) }
}
