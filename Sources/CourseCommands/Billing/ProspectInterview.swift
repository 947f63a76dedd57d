// SPDX-License-Identifier: Apache-2.0

import ContractBilling
import ContractFiles
import OutsourcingEconomics

/// The questions that lead from a talk with a prospect to his figures.
///
/// What was answered is a file of figures, as `bpo billing roi` reads it; what was left open has the
/// library's usual value and is listed among the assumptions.
struct ProspectInterview {
  /// One figure to ask for.
  struct Question {
    /// The key in the file.
    var key: String
    /// What is asked.
    var text: String
    /// An answer as an example.
    var example: String
    /// Whether the case cannot be made without it.
    var isNeeded: Bool
    /// What an answer must be.
    var kind: Kind
  }

  /// What an answer must be.
  enum Kind {
    /// Any words.
    case words
    /// A code of ISO 4217.
    case currency
    /// A number, or a share such as 25 %.
    case number
    /// One of a few words.
    case choice([String])
    /// Who pays the prospect: sale, or hour or contact with a price.
    case billing
  }

  /// The questions in the order of a talk.
  static let questions: [Question] = [
    Question(
      key: "prospect", text: "Who is the prospect?", example: "Asha Telesales", isNeeded: true,
      kind: .words),
    Question(
      key: "currency", text: "In which currency does the prospect reckon?", example: "USD",
      isNeeded: true, kind: .currency),
    Question(
      key: "seats", text: "How many agents dial at the same time?", example: "50", isNeeded: true,
      kind: .number),
    Question(
      key: "hoursPerDay", text: "How many hours a day is a seat logged in?", example: "8",
      isNeeded: false, kind: .number),
    Question(
      key: "daysPerMonth", text: "How many working days has a month?", example: "22",
      isNeeded: false, kind: .number),
    Question(
      key: "costPerAgentHour",
      text: "What does a logged-in agent-hour cost: wage, benefits, absence, supervision, room?",
      example: "9.50", isNeeded: true, kind: .number),
    Question(
      key: "dialsBy", text: "How do agents dial today?", example: "manual", isNeeded: false,
      kind: .choice(["manual", "preview", "progressive"])),
    Question(
      key: "answerRate", text: "What share of dials is answered by a person?", example: "0.25",
      isNeeded: true, kind: .number),
    Question(
      key: "rightPartyShare", text: "What share of answered calls reaches the right person?",
      example: "0.8", isNeeded: false, kind: .number),
    Question(
      key: "talkSeconds", text: "How many seconds does a conversation take on average?",
      example: "150", isNeeded: false, kind: .number),
    Question(
      key: "wrapUpSeconds", text: "And the after-call work?", example: "30", isNeeded: false,
      kind: .number),
    Question(
      key: "conversion", text: "What share of right-party contacts ends in a sale?",
      example: "0.05", isNeeded: true, kind: .number),
    Question(
      key: "marginPerSale",
      text: "What does one more sale leave, before the cost of agents? Margin, not revenue.",
      example: "30", isNeeded: true, kind: .number),
    Question(
      key: "billing", text: "Who pays the prospect: sale, hour PRICE or contact PRICE?",
      example: "hour 14", isNeeded: false, kind: .billing),
    Question(
      key: "benefit",
      text: "What is a faster floor for: same output in fewer hours, or more output?",
      example: "more output", isNeeded: true, kind: .choice(["same output", "more output"])),
    Question(
      key: "licencePerSeatMonth", text: "What does the dialer cost for a seat and month?",
      example: "60", isNeeded: true, kind: .number),
    Question(
      key: "telecomPerMinute", text: "What does a minute of an answered call cost?",
      example: "0.01", isNeeded: false, kind: .number),
    Question(
      key: "setUp", text: "What does setting up cost, once?", example: "4000", isNeeded: false,
      kind: .number),
    Question(
      key: "trainingPerSeat", text: "And training, for each seat?", example: "80",
      isNeeded: false, kind: .number),
    Question(
      key: "recordsPerMonth", text: "How many records can be had each month?",
      example: "60000", isNeeded: false, kind: .number),
    Question(
      key: "costPerRecord", text: "What does a record cost?", example: "0.05", isNeeded: false,
      kind: .number),
    Question(
      key: "rule", text: "Which rule on abandoned calls binds? “bpo dialing rules” lists them.",
      example: "us-ftc-tsr", isNeeded: false, kind: .words),
  ]

  private var lines: [String] = ["version: 1"]

  /// The figures as a file, YAML.
  var file: String { lines.joined(separator: "\n") + "\n" }

  /// Takes an answer.
  ///
  /// - Returns: Nil when it is one, else what it must be.
  mutating func take(_ answer: String, to question: Question) -> String? {
    switch question.kind {
    case .words:
      lines.append("\(question.key): \(Self.quoted(answer))")
    case .currency:
      guard let currency = try? Currency(code: answer) else {
        return "It must be a code of ISO 4217, such as USD or INR."
      }
      lines.append("\(question.key): \(currency.code)")
    case .number:
      do {
        lines.append("\(question.key): \(Self.quoted("\(try Self.number(answer))"))")
      } catch {
        return "\(error)"
      }
    case .choice(let choices):
      guard let choice = choices.first(where: { $0.hasPrefix(answer.lowercased()) }) else {
        return "It must be \(choices.joined(separator: " or "))."
      }
      lines.append("\(question.key): \(choice)")
    case .billing: return takeBilling(answer)
    }
    return nil
  }

  private mutating func takeBilling(_ answer: String) -> String? {
    let words = answer.lowercased().split(separator: " ")
    let price = words.count == 2 ? try? Rational(parsing: String(words[1])) : nil
    switch (words.first, price) {
    case ("sale", nil) where words.count == 1: lines.append("billing: {type: perSale}")
    case ("hour", let price?): lines.append("billing: {type: perHour, rate: \"\(price)\"}")
    case ("contact", let price?): lines.append("billing: {type: perContact, fee: \"\(price)\"}")
    default: return "It must be sale, or hour or contact with a price, as in hour 14."
    }
    return nil
  }

  /// A number as people say it, also in per cent.
  private static func number(_ text: String) throws -> Rational {
    guard text.hasSuffix("%") else { return try Rational(parsing: text) }
    let digits = text.dropLast().reversed().drop(while: \.isWhitespace).reversed()
    return try Rational(parsing: String(digits)) / 100
  }

  /// A scalar that YAML reads as the same text.
  private static func quoted(_ text: String) -> String {
    "'" + text.filter { !$0.isNewline }.replacing("'", with: "''") + "'"
  }
}
