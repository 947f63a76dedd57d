// SPDX-License-Identifier: Apache-2.0

import Foundation
package import TerminalText

/// Shows a long text page by page.
package enum Pager: Sendable {
  /// What to start.
  package enum Command: Sendable, Hashable {
    /// A command line of the user's, for the shell.
    case shell(String)
    /// `less` with our options: leave at once when all fits, show looks but no other control
    /// sequence, leave the text on the screen.
    case less

    /// The options of ``less``; also the environment's `LESS` for a command of the user's.
    package static let lessOptions = "FRX"
  }

  /// The pager that the environment asks for: `$PAGER`, else `less`; none if `$PAGER` is empty
  /// or `cat`.
  package static func command(environment: [String: String]) -> Command? {
    guard let pager = environment["PAGER"] else { return .less }
    let trimmed = pager.trimmingCharacters(in: .whitespaces)
    return trimmed.isEmpty || trimmed == "cat" ? nil : .shell(trimmed)
  }

  /// Starts a pager, feeds it a text and waits until the reader leaves it.
  ///
  /// - Returns: Whether it could be started.
  package static func run(_ command: Command, _ text: String) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var environment = ProcessInfo.processInfo.environment
    let arguments: [String]
    switch command {
    case .shell(let line):
      arguments = ["/bin/sh", "-c", line]
      if environment["LESS"] == nil { environment["LESS"] = Command.lessOptions }
    case .less: arguments = ["less", "-" + Command.lessOptions]
    }

    // The pager takes Ctrl-C for itself; we wait.
    let interrupt = signal(SIGINT, SIG_IGN)
    let quit = signal(SIGQUIT, SIG_IGN)
    defer {
      signal(SIGINT, interrupt)
      signal(SIGQUIT, quit)
    }
    let child = spawn(arguments, environment, input: ends[0])
    close(ends[0])
    guard let child else {
      close(ends[1])
      return false
    }
    _ = FileOutput.write(text, to: ends[1])  // A reader who leaves early has seen enough.
    close(ends[1])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let notFound: Int32 = 127
    let notExecutable: Int32 = 126
    let code = (status >> 8) & 0xFF
    return status & 0x7F != 0 || (code != notFound && code != notExecutable)
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String: String], input: Int32
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in [SIGINT, SIGQUIT, SIGPIPE] { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    var strings = arguments.map { strdup($0) }
    var variables = environment.map { strdup("\($0.key)=\($0.value)") }
    defer { for string in strings + variables { free(string) } }
    strings.append(nil)
    variables.append(nil)
    var child: pid_t = 0
    guard posix_spawnp(&child, arguments[0], &actions, &attributes, strings, variables) == 0 else {
      return nil
    }
    return child
  }
}

extension Terminal {
  /// Writes lines to standard output, through a pager when they are longer than the screen.
  ///
  /// Never into a pipe or a file, on a dumb terminal, or with `plain`: a screen reader has its own
  /// way to pause.
  package func page(_ lines: [StyledText], _ options: TerminalOptions) {
    var forPager = options
    forPager.placesBorders = false  // A pager does not pass on moves to a column.
    if isInteractive, canRedraw(options), let rows = size()?.rows, lines.count >= rows,
      let command = Pager.command(environment: environment),
      runPager(command, forPager.render(lines))
    {
      return
    }
    show(lines, options)
  }
}
