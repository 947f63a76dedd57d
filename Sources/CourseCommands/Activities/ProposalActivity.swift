// SPDX-License-Identifier: Apache-2.0

import ContractFiles
import OutsourcingEconomics
import TerminalText

/// A talk that leads from a prospect's figures to a proposal; nothing in it is graded.
struct ProposalActivity {
  /// The name under which it is played.
  static let name = "proposal"

  /// Where to write what comes of it.
  struct Files {
    var figures: String?
    var markdown: String?
    var html: String?
  }

  let files: Files
  let seed: UInt64
  let threads: Int
  let json: Bool

  /// Asks, reckons and shows.
  ///
  /// - Returns: Whether a proposal was made.
  /// - Throws: ``FileFaults`` or `SalesCaseError` when the figures make no case.
  func play(_ talk: inout Conversation) async throws -> Bool {
    talk.say(
      spaced:
        "Ask your prospect, type what he says. Enter leaves a figure open where a usual "
        + "value stands in; q leaves.")
    guard let interview = ask(&talk) else {
      talk.terminal.say("There is no proposal: not every needed figure was given.")
      return false
    }
    if let path = files.figures {
      try OutputFile.write(interview.file, to: path, on: talk.terminal)
      talk.terminal.say("The figures are saved as “\(path)”; “bpo billing roi” reads them.")
    }
    let figures = try PositionedFile<ProspectFigures>(
      text: interview.file, file: files.figures ?? "your answers"
    ).value
    let (sales, _) = try await SalesCaseRun.make(
      figures, replications: 10, seed: seed, threads: threads, on: talk.terminal,
      plain: talk.options.plain)
    let proposal = Proposal(for: sales)
    if let path = files.markdown {
      try OutputFile.write(proposal.markdown, to: path, on: talk.terminal)
    }
    if let path = files.html { try OutputFile.write(proposal.page, to: path, on: talk.terminal) }
    if json {
      try talk.terminal.showJSON(sales)
    } else {
      talk.show(spaced: ProposalView(proposal).lines(talk.options))
    }
    return true
  }

  /// Asks every question; nil when a person left or a needed answer is missing.
  private func ask(_ talk: inout Conversation) -> ProspectInterview? {
    var interview = ProspectInterview()
    for question in ProspectInterview.questions {
      asking: while true {
        talk.say(spaced: question.text)
        let needed = question.isNeeded ? "needed" : "may stay open"
        switch talk.ask("(\(needed), e.g. \(question.example)) ") {
        case .end where talk.isInteractive: return nil
        case .end, .nothing:
          guard question.isNeeded else { break asking }
          talk.say("The case cannot be made without it.")
          if !talk.isInteractive { return nil }
        case .line(let text):
          guard let refusal = interview.take(text, to: question) else { break asking }
          talk.say(refusal)
          if !talk.isInteractive, question.isNeeded { return nil }
          if !talk.isInteractive { break asking }
        }
      }
    }
    return interview
  }
}
