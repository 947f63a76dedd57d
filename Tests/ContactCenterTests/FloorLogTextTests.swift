// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import OutboundDialing
import Synchronization
import Testing

struct FloorLogTextTests {
  private static func entry(
    _ nanoseconds: Int64, _ event: FloorLog.Event, call: Int32 = -1, record: Int32 = -1,
    agent: Int32 = -1, attempt: Int16 = 0
  ) -> FloorLog.Entry {
    FloorLog.Entry(
      moment: FloorInstant(nanoseconds: nanoseconds), call: call, record: record, agent: agent,
      attempt: attempt, event: event)
  }

  static let entries = [
    entry(0, .loggedIn, agent: 3), entry(0, .agent(.wrapUp), agent: 3),
    entry(1_500_000_000, .call(.launched), call: 7, record: 9, attempt: 2),
    entry(61_000_000_001, .call(.failed(.answeringMachine)), call: 7, record: 9),
    entry(90_250_000_000, .call(.abandoned(.noAgentFree)), call: 8, record: 0),
    entry(100_000_000_000, .call(.arrived), call: 12),
  ]

  @Test("each entry is one line of CSV with the seven columns of the header")
  func csv() {
    #expect(FloorLogFormat.csv.header == "seconds,event,call,record,attempt,agent,detail\n")
    #expect(
      Self.entries.map(FloorLogFormat.csv.line) == [
        "0,loggedIn,,,,3,\n", "0,state,,,,3,wrapUp\n", "1.5,launched,7,9,2,,\n",
        "61.000000001,failed,7,9,0,,answeringMachine\n",
        "90.25,abandoned,8,0,0,,noAgentFree\n", "100,arrived,12,,,,\n",
      ])
  }

  @Test("each entry is one JSON object, without what does not apply")
  func json() {
    #expect(FloorLogFormat.jsonl.header.isEmpty)
    #expect(
      Self.entries.prefix(3).map(FloorLogFormat.jsonl.line) == [
        #"{"seconds":0,"event":"loggedIn","agent":3}"# + "\n",
        #"{"seconds":0,"event":"state","agent":3,"detail":"wrapUp"}"# + "\n",
        #"{"seconds":1.5,"event":"launched","call":7,"record":9,"attempt":2}"# + "\n",
      ])
  }

  /// What a stream wrote.
  private final class Text: Sendable {
    let pieces = Mutex<[String]>([])
  }

  @Test("a stream writes what a log in memory holds, in its order, whatever its length")
  func stream() throws {
    var scenario = try FloorScenario.standard(agents: 6, answerRate: 0.3)
    scenario.shiftHours = 4
    let log = try scenario.run(PowerDialing(linesPerAgent: 3), recorder: FloorLog(), seed: 5)
    #expect(log.recorder.entries.count > 4_200)
    for format in FloorLogFormat.allCases {
      let text = Text()
      let stream = FloorLogStream(format) { piece, _ in
        text.pieces.withLock { $0.append(piece) }
      }
      let strategy = ComparedStrategy(.power(linesPerAgent: 3))
      let run = try strategy.history(on: scenario, log: stream, seed: 5)
      #expect(run.measures == log.measures)
      let expected = log.recorder.entries.reduce(into: format.header) { $0 += format.line($1) }
      #expect(text.pieces.withLock { $0.joined() } == expected)
      #expect(text.pieces.withLock { $0.count } >= 2)
    }
  }
}
