// SPDX-License-Identifier: Apache-2.0

package import OutboundDialing

/// A pacing process: greets, then answers each line with a line, until the input ends.
package struct PacingProcess {
  private var session: PacingSession
  private let journal: PacingJournal?
  private let greeting: String

  /// Prepares a process; with a state, replays it.
  ///
  /// - Parameters:
  ///   - options: How it works.
  ///   - strategy: The strategy that the options name.
  ///   - state: The file that makes a restart harmless; nil for none.
  /// - Throws: ``InvalidParameter`` for an option that cannot be or a file that cannot be used.
  package init(
    _ options: PacingOptions, strategy: any DialingStrategy, state: String? = nil
  ) throws(InvalidParameter) {
    session = try PacingSession(options, strategy: strategy)
    guard let state else {
      journal = nil
      greeting = session.greeting()
      return
    }
    let journal = try PacingJournal(path: state, options: options)
    var replay = session
    for line in journal.lines { _ = replay.receive(line) }
    greeting = replay.greeting(replayed: journal.lines.count)
    journal.forgetLines()
    replay.countLinesAnew()
    session = replay
    self.journal = journal
  }

  /// Answers lines until there are no more.
  ///
  /// - Parameters:
  ///   - nextLine: Gives a line without its end, nil at the end of the input.
  ///   - write: Takes a line with its end and hands it on at once.
  package mutating func run(nextLine: () -> String?, write: (String) -> Void) {
    let journal = journal
    write(greeting + "\n")
    while let line = nextLine() {
      write(session.receive(line) { journal?.append($0) ?? true } + "\n")
    }
  }
}
