// SPDX-License-Identifier: Apache-2.0

import QueueingTheory

extension ExpressionFunction {
  /// An inbound line: calls an hour, their handle time, and how long callers wait.
  static let inbound = [
    ExpressionFunction(
      "serviceLevel(agents, calls: …, handleTime: …, within: …)",
      "The share of calls answered within so many seconds, with calls an hour and seconds each.",
      positional: 1...1, labels: ["calls", "handleTime", "within", "patience"]
    ) { (arguments, _) throws(ExpressionFault) in
      let line = try InboundLine(arguments)
      let agents = try arguments.integer(0, 1...100_000)
      let within = try line.required("within")
      return try line.value { () throws(InvalidQueueingParameter) in
        if let patience = line.named["patience"] {
          return try ErlangA(
            agents: agents, load: line.load, handleTime: line.handleTime, patience: patience
          ).serviceLevel(within: within)
        }
        return try ErlangC(agents: agents, load: line.load)
          .serviceLevel(within: within, handleTime: line.handleTime)
      }
    },
    ExpressionFunction(
      "averageWait(agents, calls: …, handleTime: …)",
      "The average wait in seconds, of all calls, with calls an hour and seconds each.",
      positional: 1...1, labels: ["calls", "handleTime", "patience"]
    ) { (arguments, _) throws(ExpressionFault) in
      let line = try InboundLine(arguments)
      let agents = try arguments.integer(0, 1...100_000)
      let wait = try line.value { () throws(InvalidQueueingParameter) in
        if let patience = line.named["patience"] {
          return try ErlangA(
            agents: agents, load: line.load, handleTime: line.handleTime, patience: patience
          ).averageWait
        }
        return try ErlangC(agents: agents, load: line.load)
          .averageSpeedOfAnswer(handleTime: line.handleTime) ?? .infinity
      }
      return wait
    },
    ExpressionFunction(
      "agentsNeeded(share, calls: …, handleTime: …, within: …)",
      "The fewest agents who answer that share of the calls within so many seconds.",
      positional: 1...1, labels: ["calls", "handleTime", "within", "patience"]
    ) { (arguments, _) throws(ExpressionFault) in
      let line = try InboundLine(arguments)
      let target = QueueTarget.serviceLevel(
        try arguments.number(0).real, within: try line.required("within"))
      return try line.value { () throws(InvalidQueueingParameter) in
        if let patience = line.named["patience"] {
          return Double(
            try ErlangA.agentsNeeded(
              load: line.load, handleTime: line.handleTime, patience: patience, target: target))
        }
        return Double(
          try ErlangC.agentsNeeded(load: line.load, handleTime: line.handleTime, target: target))
      }
    },
  ]
}

/// What the functions of an inbound line have in common: its load, and their way to fail.
private struct InboundLine {
  let arguments: ExpressionArguments
  let named: [String: Double]
  let handleTime: Double
  /// Offered load in erlangs.
  let load: Double

  init(_ arguments: ExpressionArguments) throws(ExpressionFault) {
    self.arguments = arguments
    named = try arguments.namedReals()
    handleTime = try Self.required("handleTime", named, arguments)
    load = try Self.required("calls", named, arguments) * handleTime / 3_600
  }

  func required(_ name: String) throws(ExpressionFault) -> Double {
    try Self.required(name, named, arguments)
  }

  private static func required(
    _ name: String, _ named: [String: Double], _ arguments: ExpressionArguments
  ) throws(ExpressionFault) -> Double {
    if let value = named[name] { return value }
    throw ExpressionFault(
      offset: arguments.offset, message: "\(arguments.function.name) lacks “\(name):”.")
  }

  func value(
    _ compute: () throws(InvalidQueueingParameter) -> Double
  ) throws(ExpressionFault) -> ExpressionValue {
    let result: Double
    do throws(InvalidQueueingParameter) { result = try compute() } catch {
      throw ExpressionFault(offset: arguments.offset, message: error.description)
    }
    guard result.isFinite else {
      throw ExpressionFault(
        offset: arguments.offset,
        message: "\(arguments.function.name) has no value: the load of \(load) erlangs must be "
          + "below the number of agents, else the queue grows without end.")
    }
    return .number(.real(result))
  }
}
