// SPDX-License-Identifier: Apache-2.0

import CourseModel
import Foundation

/// Reads a course in a child process of the same program that can be stopped.
///
/// The child names each file before it reads it. For each it has two seconds and all in all 256 MiB of
/// memory; then it is stopped, and the file it had named last is at fault. On a busy computer, where it
/// got less than half a second of the processor in that time, it is given up to six more.
package enum CourseProbe: Sendable {
  /// How long the child may stay silent.
  package static let patience = Duration.seconds(2)
  /// How long it may where it hardly got the processor.
  package static let longestPatience = Duration.seconds(8)
  private static let fairShare = Duration.milliseconds(500)
  /// How much the child may hold in memory, in bytes.
  package static let memory: UInt64 = 256 << 20

  /// Tries a course or lesson.
  ///
  /// - Parameters:
  ///   - place: What to read.
  ///   - program: The program to start.
  /// - Throws: ``CourseRefused`` when the child did not come to a good end.
  package static func run(_ place: CoursePlace, program: String) throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw refused(place.path, "No pipe could be made.") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let child = spawn([program, ProbeCommand.name, place.path], output: ends[1])
    close(ends[1])
    guard let child else {
      throw refused(place.path, "The course could not be tried: \(program) does not start.")
    }
    let (last, isSilent) = follow(ends[0], of: child)
    if isSilent { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let file = last ?? place.path
    if isSilent { throw refused(file, "Reading it took more than \(patience).") }
    let signal = status & 0x7F
    switch (signal, (status >> 8) & 0xFF) {
    case (0, 0): return
    case (SIGXCPU, _), (SIGKILL, _):
      throw refused(file, "Reading it took more than \(patience) of the processor.")
    case (0, let code):
      throw refused(file, "Reading it ended with the exit code \(code).")
    default:
      throw refused(
        file,
        "Reading it needed more than \(memory >> 20) MiB, or broke the reader (signal \(signal)).")
    }
  }

  /// Follows what the child says, to its end or until it is silent for too long.
  private static func follow(
    _ descriptor: Int32, of child: pid_t
  ) -> (last: String?, isSilent: Bool) {
    var last: String?
    var line: [UInt8] = []
    var heard = ContinuousClock.now
    var usedBefore = processorTime(of: child)
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let silence = ContinuousClock.now - heard
      let used = processorTime(of: child) - usedBefore
      if silence > longestPatience || silence > patience && used > fairShare { return (last, true) }
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let milliseconds: Int32 = 100
      guard poll(&request, 1, milliseconds) > 0 else { continue }
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return (last, false) }
      for byte in buffer.prefix(count) {
        if byte == 0x0A {
          last = String(decoding: line, as: UTF8.self)
          line = []
          heard = ContinuousClock.now
          usedBefore = processorTime(of: child)
        } else if line.count < 4096 {
          line.append(byte)
        }
      }
    }
  }

  /// The processor time that a process has used; zero where it cannot be told.
  private static func processorTime(of process: pid_t) -> Duration {
    #if os(Linux)
      var clock = clockid_t()
      var time = timespec()
      guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else {
        return .zero
      }
      return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    #else
      return .zero
    #endif
  }

  private static func refused(_ file: String, _ message: String) -> CourseRefused {
    CourseRefused(file: file, message: message)
  }

  private static func spawn(_ arguments: [String], output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // What this thread ignores or blocks, the child must not: the limit of its processor time comes as a
    // signal.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in [SIGXCPU, SIGSEGV, SIGPIPE] { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var strings = arguments.map { strdup($0) }
    var variables = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") }
    defer { for string in strings + variables { free(string) } }
    strings.append(nil)
    variables.append(nil)
    var child: pid_t = 0
    let code = posix_spawn(&child, arguments[0], &actions, &attributes, strings, variables)
    return code == 0 ? child : nil
  }
}
