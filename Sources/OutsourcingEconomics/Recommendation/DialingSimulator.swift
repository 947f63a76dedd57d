// SPDX-License-Identifier: Apache-2.0

package import ContactCenter
package import OutboundDialing

/// Simulates modes on a floor; replaceable, so that laws can be tested on thousands of floors.
package struct DialingSimulator: Sendable {
  /// Modes, floor, seed, replications → one result for each mode, with the same luck.
  package var results:
    @Sendable (_ modes: [StrategySpecification], FloorScenario, SalesCase.Settings) async throws
      -> [ModeResult]

  package init(
    results:
      @escaping @Sendable (
        [StrategySpecification], FloorScenario, SalesCase.Settings
      ) async throws -> [ModeResult]
  ) {
    self.results = results
  }

  /// The real one.
  ///
  /// - Parameters:
  ///   - threads: Runs that may go on at once.
  ///   - finished: Called after each batch with the runs finished in it.
  /// - Returns: The simulator.
  package static func floor(
    threads: Int, finished: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> DialingSimulator {
    DialingSimulator { modes, floor, settings in
      let results = try await SalesCase.simulate(
        modes.map { ($0, floor) }, settings, threads: threads)
      finished(modes.count * settings.replications)
      return results
    }
  }
}
