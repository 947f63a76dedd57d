// SPDX-License-Identifier: Apache-2.0

import NameMatching

extension ActivityReader {
  /// The commands that a lesson may run: they compute and write no file.
  private static let commands = [
    "dialing compare", "dialing simulate", "dialing disturb", "dialing erlang", "dialing optimum",
    "dialing rules", "billing compare", "billing rate", "billing roi", "billing check",
    "taxonomy list", "taxonomy show", "taxonomy recommend", "glossary",
  ]

  /// Options of those commands that write a file.
  private static let refused: Set = ["--svg", "--log", "--rejects", "--markdown", "--html"]

  /// Reads the fields of a command to try.
  static func readTrial(_ fields: FieldReader, in log: inout FaultLog) -> TrialActivity? {
    let example = "dialing erlang --agents 5 --load 4"
    let command = fields.requiredText("command", example, in: &log)
    let look = fields.requiredText("look", "How many callers wait?", in: &log)
    guard let command, let look else { return nil }
    guard let words = words(of: command) else {
      log.report(
        .badActivity, at: fields.place("command"), "The command has a quotation mark too many.",
        repair: "Put each text with spaces between two quotation marks.")
      return nil
    }
    let isKnown = commands.contains { known in
      let start = known.split(separator: " ").map(String.init)
      return words.starts(with: start)
    }
    guard isKnown else {
      let name = words.prefix(2).joined(separator: " ")
      log.report(
        .badActivity, at: fields.place("command"), "A lesson cannot run “bpo \(name)”.",
        repair: NearNames.suggestion(for: name, among: commands))
      return nil
    }
    let names = words.map { String($0.prefix { $0 != "=" }) }
    if let option = names.first(where: refused.contains) {
      log.report(
        .badActivity, at: fields.place("command"), "The option \(option) writes a file.",
        repair: "Leave it out.")
      return nil
    }
    return TrialActivity(arguments: words, look: look)
  }

  /// The words of a command, nil where a quotation mark is left open; two of them hold spaces.
  private static func words(of command: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in command {
      if character == "\"" {
        isQuoted.toggle()
        word = word ?? ""
      } else if character.isWhitespace, !isQuoted {
        if let whole = word { words.append(whole) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let whole = word { words.append(whole) }
    return isQuoted ? nil : words
  }
}
