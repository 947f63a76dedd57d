// SPDX-License-Identifier: Apache-2.0

import Foundation

/// `bpo dialing pace` in a process of its own: one line in, one line out.
final class Pacer {
  typealias Message = [String: Any]

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var unread = Data()

  /// Starts the process and reads its greeting.
  init(_ program: URL, state: URL) throws {
    process.executableURL = program
    process.arguments = [
      "dialing", "pace", "--strategy", "predictive", "--rule", "us-ftc-tsr",
      "--line-limit", "60", "--calls-per-second", "10", "--state", state.path,
    ]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    _ = try readLine()
  }

  /// Sends a message and waits for the answer.
  func ask(_ message: Message) throws -> Message {
    var line = try JSONSerialization.data(withJSONObject: message, options: .sortedKeys)
    line.append(UInt8(ascii: "\n"))
    try input.fileHandleForWriting.write(contentsOf: line)
    let answer = try readLine()
    if let error = answer["error"] { throw Refused(error: "\(error)") }
    return answer
  }

  /// Ends the process as a crash would: without a word.
  func crash() {
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Ends the process by ending its input, and waits for it.
  func finish() throws {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  private func readLine() throws -> Message {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Data(unread[..<end])
        unread.removeSubrange(...end)
        return try JSONSerialization.jsonObject(with: line) as? Message ?? [:]
      }
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { throw Refused(error: "The pacing process has ended.") }
      unread.append(data)
    }
  }

  struct Refused: Error {
    var error: String
  }
}
