// SPDX-License-Identifier: Apache-2.0

extension ExpressionFunction {
  static let u0 = ExpressionFunction(
    "u0(answerRate: …, handleTime: …, answerTime: …, failureTime: …)",
    "The utilisation of dialing that never abandons a call: one line for each idle agent.",
    positional: 0...0,
    labels: [
      "answerRate", "handleTime", "answerTime", "failureTime", "timePerAttempt", "timePerContact",
    ]
  ) { (arguments, evaluation) throws(ExpressionFault) in
    let named = try arguments.namedReals()
    return try real(arguments) { () throws(EngineFault) in
      try evaluation.context.engine.zeroAbandonmentBound(named)
    }
  }

  static let erlangB = ExpressionFunction(
    "erlangB(servers, load)",
    "The share of calls that find all servers busy, with a load in erlangs and no queue.",
    positional: 2...2
  ) { (arguments, evaluation) throws(ExpressionFault) in
    let servers = try arguments.integer(0, 1...1_000_000)
    let load = try arguments.number(1).real
    return try real(arguments) { () throws(EngineFault) in
      try evaluation.context.engine.erlangB(servers, load)
    }
  }

  static let erlangC = ExpressionFunction(
    "erlangC(servers, load)",
    "The share of calls that must wait, with a load in erlangs and a queue nobody leaves.",
    positional: 2...2
  ) { (arguments, evaluation) throws(ExpressionFault) in
    let servers = try arguments.integer(0, 1...1_000_000)
    let load = try arguments.number(1).real
    return try real(arguments) { () throws(EngineFault) in
      try evaluation.context.engine.erlangC(servers, load)
    }
  }

  static let optimum = ExpressionFunction(
    "optimum(agents, answerRate: …, handleTime: …, ringTime: …, failureTime: …, limit: …)",
    "The best utilisation that is possible with times without memory, kept in computed.json.",
    positional: 1...1, labels: SimulatedRequest.optimumArguments
  ) { (arguments, evaluation) throws(ExpressionFault) in
    var named = try arguments.namedReals()
    named["agents"] = Double(try arguments.integer(0, 1...500))
    for name in SimulatedRequest.optimumArguments where named[name] == nil {
      throw ExpressionFault(offset: arguments.offset, message: "optimum lacks “\(name):”.")
    }
    let request = SimulatedRequest(
      mode: SimulatedRequest.optimumMode, measure: "utilisation", arguments: named)
    return .number(.real(try kept(request, at: arguments.offset, &evaluation).mean))
  }

  static let simulated = ExpressionFunction(
    "simulated(\"mode\", \"measure\", agents: …, answerRate: …, …)",
    "The mean of a measure of the simulated floor, kept in computed.json beside the lesson.",
    positional: 2...2, labels: SimulatedRequest.knownArguments
  ) { (arguments, evaluation) throws(ExpressionFault) in
    .number(.real(try kept(arguments, &evaluation).mean))
  }

  static let halfWidth = ExpressionFunction(
    "halfWidth(\"mode\", \"measure\", agents: …, answerRate: …, …)",
    "Half the width of the confidence interval (95 %) of simulated(…) with the same arguments.",
    positional: 2...2, labels: SimulatedRequest.knownArguments
  ) { (arguments, evaluation) throws(ExpressionFault) in
    .number(.real(try kept(arguments, &evaluation).halfWidth))
  }

  private static func kept(
    _ arguments: ExpressionArguments, _ evaluation: inout Evaluation
  ) throws(ExpressionFault) -> SimulatedValue {
    let request = SimulatedRequest(
      mode: try arguments.text(0), measure: try arguments.text(1),
      arguments: try arguments.namedReals())
    return try kept(request, at: arguments.offset, &evaluation)
  }

  private static func kept(
    _ request: SimulatedRequest, at offset: Int, _ evaluation: inout Evaluation
  ) throws(ExpressionFault) -> SimulatedValue {
    evaluation.requests.append(request)
    if let entry = evaluation.context.computed.entries[request.key] { return entry.simulatedValue }
    throw ExpressionFault(
      offset: offset, message: "The value of \(request.key) has not been computed yet.",
      reason: .notComputed)
  }

  private static func real(
    _ arguments: ExpressionArguments, _ value: () throws(EngineFault) -> Double
  ) throws(ExpressionFault) -> ExpressionValue {
    do throws(EngineFault) {
      let result = try value()
      guard result.isFinite else { throw EngineFault("The result is not a finite number.") }
      return .number(.real(result))
    } catch {
      throw ExpressionFault(offset: arguments.offset, message: error.message)
    }
  }
}
