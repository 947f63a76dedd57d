// SPDX-License-Identifier: Apache-2.0

import ContractFiles
import Synchronization

/// How far a rating is, on the error terminal, whichever thread tells it.
final class RatingProgressLine: Sendable {
  private let line: Mutex<RunProgress>

  init(on terminal: Terminal, plain: Bool) {
    line = Mutex(RunProgress("MiB", on: terminal, plain: plain))
  }

  /// Shows the mebibytes that were read.
  func update(_ progress: RatingProgress) {
    let unit: Int64 = 1 << 20
    let done = Int(progress.bytes / unit)
    line.withLock {
      $0.update(done, of: progress.totalBytes.map { Int(($0 + unit - 1) / unit) })
    }
  }

  /// Takes the line away.
  func end() { line.withLock { $0.end() } }
}
