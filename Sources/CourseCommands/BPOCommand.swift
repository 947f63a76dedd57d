// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser

/// The program: lessons for people who sell to outsourced call centres, and the engine behind them.
public struct BPOCommand: AsyncParsableCommand, Sendable {
  public static let configuration = CommandConfiguration(
    commandName: "bpo", abstract: "Learn how outsourced call centres work, on a real engine.")

  public init() {}
}
