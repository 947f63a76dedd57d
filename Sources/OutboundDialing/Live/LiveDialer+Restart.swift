// SPDX-License-Identifier: Apache-2.0

extension LiveDialer {
  /// All that the dialer has to remember, but for what its strategy has learned.
  ///
  /// - Complexity: O(agents + calls).
  public var state: LiveDialerState {
    LiveDialerState(
      now: now, mode: mode, totals: totals, ledger: ledger, nextCall: nextCall, stamp: stamp,
      agents: agents.sorted { $0.key < $1.key }.map { .init(name: $0.key, agent: $0.value) },
      calls: calls.sorted { $0.key < $1.key }.map { .init(number: $0.key, call: $0.value) },
      recentLaunches: rate?.launches ?? [], recentEvents: recentEvents.names,
      unansweredEnds: unansweredEnds.ends)
  }

  /// Creates a dialer that goes on where another stopped.
  ///
  /// Tell it next, by ``LiveEvent/restarted(calls:)``, which calls are still up.
  ///
  /// - Parameters:
  ///   - strategy: The strategy, with what it has learned if that was kept.
  ///   - settings: The limits, which need not be those of before.
  ///   - state: What the other dialer remembered, its ledger too.
  ///   - gate: What decides whether a record may be called.
  /// - Throws: ``InvalidParameter`` for a strategy whose agents launch their own attempts.
  public init(
    strategy: Strategy, settings: LiveDialerSettings, restoring state: LiveDialerState,
    gate: LiveGate? = nil
  ) throws(InvalidParameter) {
    try self.init(strategy: strategy, settings: settings, ledger: state.ledger, gate: gate)
    totals = state.totals
    mode = state.mode
    nextCall = state.nextCall
    stamp = state.stamp
    for moment in state.recentLaunches { rate?.launched(at: moment) }
    recentEvents = RecentIdentifiers(state.recentEvents)
    unansweredEnds = RecentEnds(state.unansweredEnds)
    for entry in state.agents { agents[entry.name] = entry.agent }
    for entry in state.calls {
      calls[entry.number] = entry.call
      setInFlight(entry.call.record)
      setDeadline(entry.number)
    }
    for entry in state.agents.sorted(by: { $0.agent.stamp < $1.agent.stamp })
    where entry.agent.state == .idle {
      idle.append(entry.name, stamp: entry.agent.stamp)
    }
    for entry in state.calls.sorted(by: { $0.call.stamp < $1.call.stamp })
    where entry.call.stage == .waiting {
      waiting.append(entry.number, stamp: entry.call.stamp)
    }
    refillFloor(state)
  }

  /// Enters agents and calls into an empty floor, in the order of time.
  private mutating func refillFloor(_ state: LiveDialerState) {
    var entries: [(since: FloorInstant, enter: (inout FloorSnapshot) -> Void)] = []
    for entry in state.agents {
      guard let agentState = entry.agent.state else { continue }
      entries.append((entry.agent.since, { $0.agentEnters(agentState) }))
      if entry.agent.isLeaving { floor.leaving += 1 }
    }
    for entry in state.calls {
      switch entry.call.stage {
      case .unanswered: entries.append((entry.call.launchedAt, { $0.lineLaunched() }))
      case .waiting: entries.append((entry.call.since, { $0.calleeWaits() }))
      case .connected, .messaging, .ending: break
      }
    }
    for entry in entries.sorted(by: { $0.since < $1.since }) {
      floor.advance(to: entry.since)
      entry.enter(&floor)
    }
    floor.advance(to: state.now)
  }

  /// Closes the calls that are gone and ends those that nobody here knows.
  mutating func reconcile(
    _ up: Set<CallIdentifier>, _ telephony: inout some Telephony,
    _ records: inout some RecordSource
  ) {
    for number in calls.keys.sorted() where !up.contains(number) {
      guard let call = calls[number] else { continue }
      switch call.stage {
      case .unanswered: floor.lineEnded(launchedAt: call.launchedAt)
      case .waiting: abandon(number, because: .technicalFault)
      case .connected:
        if let agent = call.agent {
          agents[agent]?.call = nil
          enter(.wrapUp, agent)
        }
      case .messaging, .ending: break
      }
      close(number, &records)
    }
    for number in up.sorted() where calls[number] == nil {
      telephony.hangUp(number, because: .unknownCall)
      // A number that is in use is not given again, even if this state never gave it.
      nextCall = max(nextCall, number.number + 1)
    }
  }
}
