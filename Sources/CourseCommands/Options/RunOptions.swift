// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// How a simulation is run: the options of every command that runs one.
struct RunOptions: ParsableArguments {
  @Option(
    parsing: .unconditional, help: "The seed of all luck: the same seed gives the same output.")
  var seed: UInt64 = 1

  @Option(
    parsing: .unconditional,
    help: "Runs that may go on at once (by default one for each processor).")
  var threads: Int?

  @Flag(help: "Add wall and processor time, which depend on the machine, to the output.")
  var timing = false

  /// The number of runs at once.
  var threadCount: Int { threads ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }

  func validate() throws {
    if let threads, threads < 1 || threads > 1_024 {
      throw ValidationError("--threads is \(threads); it must be from 1 to 1024.")
    }
  }
}

/// Wall and processor time of a run, in seconds.
struct RunTiming: Encodable, Sendable {
  var wallSeconds: Double
  var processorSeconds: Double

  /// Runs a body and takes its times.
  static func measure<Value>(
    _ body: () async throws -> Value
  ) async rethrows -> (Value, RunTiming) {
    let wall = Self.seconds(CLOCK_MONOTONIC)
    let processor = Self.seconds(CLOCK_PROCESS_CPUTIME_ID)
    let value = try await body()
    return (
      value,
      RunTiming(
        wallSeconds: Self.seconds(CLOCK_MONOTONIC) - wall,
        processorSeconds: Self.seconds(CLOCK_PROCESS_CPUTIME_ID) - processor)
    )
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
