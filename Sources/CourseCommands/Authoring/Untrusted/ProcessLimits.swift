// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What this process may use of the computer.
enum ProcessLimits {
  #if canImport(Darwin)
    private typealias Resource = Int32
  #else
    private typealias Resource = __rlimit_resource
  #endif

  private static let secondsPerFile: rlim_t = 2
  private static let openFiles: rlim_t = 64

  /// Forbids writing files and takes away memory and processor time, for good.
  static func restrict() {
    // What the process itself writes to counts; the address space also holds the libraries.
    set(RLIMIT_DATA, rlim_t(CourseProbe.memory))
    set(RLIMIT_CORE, 0)
    set(RLIMIT_FSIZE, 0)
    set(RLIMIT_NOFILE, openFiles)
    allowMoreTime()
  }

  /// Allows two more seconds of the processor from now on.
  static func allowMoreTime() {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    var limit = rlimit()
    read(RLIMIT_CPU, &limit)
    // The limit counts whole seconds, and this one has begun.
    limit.rlim_cur = min(rlim_t(time.tv_sec) + 1 + secondsPerFile, limit.rlim_max)
    write(RLIMIT_CPU, limit)
  }

  private static func set(_ resource: Resource, _ most: rlim_t) {
    write(resource, rlimit(rlim_cur: most, rlim_max: most))
  }

  private static func read(_ resource: Resource, _ limit: inout rlimit) {
    #if canImport(Darwin)
      getrlimit(resource, &limit)
    #else
      getrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    #endif
  }

  private static func write(_ resource: Resource, _ limit: rlimit) {
    var limit = limit
    #if canImport(Darwin)
      setrlimit(resource, &limit)
    #else
      setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    #endif
  }
}
