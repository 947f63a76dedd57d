// SPDX-License-Identifier: Apache-2.0

/// What expressions can ask of the engine; tests hand in their own.
public struct EngineFunctions: Sendable {
  /// A text that changes whenever simulated values may change.
  public var version: String
  /// Runs the simulated floor, which is costly: its values are kept beside the lesson.
  public var simulated: @Sendable (SimulatedRequest) throws(EngineFault) -> SimulatedValue
  /// The utilisation of dialing that can never abandon a call, from named arguments.
  public var zeroAbandonmentBound: @Sendable ([String: Double]) throws(EngineFault) -> Double
  /// The share of calls that find all servers busy and leave.
  public var erlangB: @Sendable (_ servers: Int, _ load: Double) throws(EngineFault) -> Double
  /// The share of calls that must wait.
  public var erlangC: @Sendable (_ servers: Int, _ load: Double) throws(EngineFault) -> Double

  /// Creates a set of functions.
  public init(
    version: String,
    simulated: @escaping @Sendable (SimulatedRequest) throws(EngineFault) -> SimulatedValue,
    zeroAbandonmentBound: @escaping @Sendable ([String: Double]) throws(EngineFault) -> Double,
    erlangB: @escaping @Sendable (_ servers: Int, _ load: Double) throws(EngineFault) -> Double,
    erlangC: @escaping @Sendable (_ servers: Int, _ load: Double) throws(EngineFault) -> Double
  ) {
    self.version = version
    self.simulated = simulated
    self.zeroAbandonmentBound = zeroAbandonmentBound
    self.erlangB = erlangB
    self.erlangC = erlangC
  }
}

/// Why the engine gives no value.
public struct EngineFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with the request, as a sentence.
  public var message: String

  /// Creates a fault.
  public init(_ message: String) {
    self.message = message
  }

  /// The message.
  public var description: String { message }
}

/// A question to the simulated floor.
public struct SimulatedRequest: Hashable, Codable, Sendable {
  /// The way of dialing: `manual`, `preview`, `progressive`, `power:1.5`, `predictive`.
  public var mode: String
  /// The measure that is asked for, such as `utilisation`.
  public var measure: String
  /// The named arguments that the expression gives; the engine has a default for every other one.
  public var arguments: [String: Double]

  /// Creates a request.
  public init(mode: String, measure: String, arguments: [String: Double]) {
    self.mode = mode
    self.measure = measure
    self.arguments = arguments
  }

  /// The arguments a request may name.
  public static let knownArguments = [
    "agents", "answerRate", "days", "seed", "talkTime", "wrapUpTime", "dialingTime", "previewTime",
    "shiftHours", "limit",
  ]

  /// The mode of a request for the exact optimum, which is computed and not simulated.
  public static let optimumMode = "optimum"

  /// What a request for the optimum names, besides the agents.
  public static let optimumArguments = [
    "answerRate", "handleTime", "ringTime", "failureTime", "limit",
  ]

  /// The seed in the request, or 1.
  public var seed: UInt64 {
    arguments["seed"].flatMap { UInt64(exactly: $0) } ?? 1
  }

  /// The one way to write the request: mode, measure, then the arguments by name.
  ///
  /// It is the key under which the value is kept; two expressions that ask the same share it.
  public var key: String {
    let named = arguments.sorted { $0.key < $1.key }.map { name, value in
      let whole = Int64(exactly: value)
      return ", \(name): \(whole.map(String.init) ?? String(value))"
    }
    return "simulated(\"\(mode)\", \"\(measure)\"\(named.joined()))"
  }
}

/// A simulated mean with its confidence interval of 95 %.
public struct SimulatedValue: Hashable, Codable, Sendable {
  /// The mean.
  public var mean: Double
  /// Half the width of the interval.
  public var halfWidth: Double

  /// Creates a value.
  public init(mean: Double, halfWidth: Double) {
    self.mean = mean
    self.halfWidth = halfWidth
  }
}
