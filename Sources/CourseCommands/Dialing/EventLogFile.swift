// SPDX-License-Identifier: Apache-2.0

import ContactCenter
import OutboundDialing
import Synchronization

/// The file that an event log goes to while the simulation runs.
final class EventLogFile: Sendable {
  private let file: OutputFile
  private let format: FloorLogFormat
  private let progress: Mutex<RunProgress>

  /// Opens the file.
  ///
  /// - Parameters:
  ///   - path: Where it lies; `-` for standard output.
  ///   - format: How entries are written; nil to follow the name's suffix.
  ///   - terminal: Where the progress is shown.
  ///   - plain: Whether nothing is to move.
  /// - Throws: ``OutputFile/Fault`` when it cannot be opened.
  init(_ path: String, _ format: FloorLogFormat?, on terminal: Terminal, plain: Bool) throws {
    file = try OutputFile(path, on: terminal)
    let suffix = path.lowercased().split(separator: ".").last.map(String.init) ?? ""
    self.format = format ?? (["jsonl", "ndjson", "json"].contains(suffix) ? .jsonl : .csv)
    progress = Mutex(RunProgress("per cent of the event log", on: terminal, plain: plain))
  }

  /// A stream into the file, for a run that ends at a moment.
  func stream(until end: FloorInstant) -> FloorLogStream {
    FloorLogStream(format) { [self] text, moment in
      file.write(text)
      let part = moment.seconds(since: .start) / max(end.seconds(since: .start), 1e-9)
      progress.withLock { $0.update(Int(part * 100), of: 100) }
    }
  }

  /// Makes sure that all was written.
  func finish() throws {
    progress.withLock { $0.end() }
    try file.finish()
  }
}
