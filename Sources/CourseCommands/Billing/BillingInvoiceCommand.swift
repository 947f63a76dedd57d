// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CivilClock
import ContractBilling
import ContractFiles
import TerminalText

/// Makes the invoice of a period, and the credit note that takes it back.
struct BillingInvoiceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoice",
    abstract: "Make the invoice of a period, with tax, as text, JSON or a page to print.",
    discussion: """
      The records, the facts and the period are those of “bpo billing rate”. Parties and tax stand in \
      the contract; the rules of tax are dated data, and a day or a place that they do not know is an \
      error.

      --credit-note makes the credit note of the whole invoice instead, which mirrors it exactly.

      Examples:
        bpo billing invoice --contract contract.yml --records march.csv \\
            --period 2026-03 --number BPO/25-26/0012 --date 2026-03-31 \\
            --html invoice.html
        bpo billing invoice --contract contract.yml --records march.csv \\
            --period 2026-03 --number BPO/25-26/0012 --date 2026-03-31 \\
            --credit-note BPO/26-27/CN001 --credit-date 2026-04-09 \\
            --reason "Wrong period"
      """)

  @OptionGroup var contract: ContractOptions

  @Option(help: "The number of the invoice.") var number: String
  @Option(help: "The date of issue, which decides the rules of tax.", transform: BillingDay.read)
  var date: CivilDate
  @Option(help: "The day of payment.", transform: BillingDay.read) var due: CivilDate?

  @Option(help: "Make a credit note of this number instead.") var creditNote: String?
  @Option(help: "The date of the credit note.", transform: BillingDay.read)
  var creditDate: CivilDate?
  @Option(help: "Why the credit is given.") var reason: String?

  @Option(
    help: ArgumentHelp(
      "Write the document as one HTML file for screen and paper; - is standard output, without the "
        + "text.", valueName: "file"))
  var html: String?

  @Flag(help: "Print the tree behind each amount.") var explain = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    let parts: [Any?] = [creditNote, creditDate, reason]
    if parts.contains(where: { $0 != nil }), parts.contains(where: { $0 == nil }) {
      throw ValidationError("--credit-note, --credit-date and --reason go together.")
    }
    if html == "-", output.json {
      throw ValidationError("Only one thing can be written to standard output.")
    }
  }

  func run() async throws {
    let terminal = Terminal.current
    let options = output.rendering(on: terminal)
    let run = try contract.run(on: terminal, plain: options.plain)
    if run.isWithoutUsableRecord, let first = run.report.firstRejects.first {
      terminal.say(
        "No record could be counted, so there is nothing to invoice. The first is line "
          + "\(first.line): \(first.reason)")
      throw ExitCode.badData
    }
    let invoice = try Invoice(
      run.statement, under: run.file.contract, number: number, date: date, dueDate: due)
    if let creditNote, let creditDate, let reason {
      try show(
        try CreditNote(of: invoice, number: creditNote, date: creditDate, reason: reason),
        on: terminal, options)
    } else {
      try show(invoice, on: terminal, options)
    }
  }

  private func show(
    _ document: some BillingDocument & Encodable, on terminal: Terminal, _ options: TerminalOptions
  ) throws {
    if let html { try OutputFile.write(document.html(), to: html, on: terminal) }
    if output.json {
      try terminal.showJSON(document)
    } else if html != "-" {
      terminal.write(
        HarmlessText.harmless(
          document.plainText(explaining: explain, width: options.width) {
            StyledText($0).columns
          }, keeping: .newlines))
    }
  }
}

/// A day on the command line.
enum BillingDay {
  static func read(_ text: String) throws -> CivilDate {
    guard let day = CivilDate(text) else {
      throw ValidationError("It must be a day of the calendar, as in 2026-03-31.")
    }
    return day
  }
}
