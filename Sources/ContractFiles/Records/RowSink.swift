// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// Where a reader of rows puts what it read: fields into a record, records into a rating, and what is
/// wrong into a list.
struct RowSink {
  /// A record that waits to be counted in the order of the file.
  struct Waiting {
    var record: UsageRecord
    var line: Int
    var text: Range<Int>
  }

  /// The rating that counts; where records must come in order it only keeps the names.
  var rating: UsageRating
  /// The fields that the contract makes use of.
  let wanted: Set<UsageRecord.Field>
  /// Whether records wait until those of the pieces before are counted.
  let waits: Bool
  private(set) var waiting: [Waiting] = []
  var rejects = RejectList()
  /// The rows of the piece so far.
  var rows = 0

  var record = UsageRecord(start: 0)
  private var hasStart = false
  private var hasSeconds = false
  private let wantsSeconds: Bool
  /// Whether nothing but a call's fields is ever set, so that the next row writes over them.
  private let isPlain: Bool

  private var campaigns = NameTable()
  private var agents = NameTable()
  private var outcomes = NameTable()
  private var times = TimeReader()

  /// Prepares for rows of a file; `fields` are those that it has, nil when each row may have others.
  init(rating: UsageRating, fields: Set<UsageRecord.Field>?) {
    self.rating = rating
    waits = rating.needsOrder
    wanted = rating.fields.intersection(fields ?? Set(UsageRecord.Field.allCases))
    wantsSeconds = rating.fields.contains(.seconds)
    isPlain = wanted.isSubset(of: [.campaign, .agent, .start, .seconds, .outcome])
  }

  /// Begins a row.
  @inline(__always)
  mutating func begin() {
    hasStart = false
    hasSeconds = false
    if isPlain {
      record.campaign = .none
      record.agent = .none
      record.outcome = .none
      record.seconds = 0
    } else {
      record = UsageRecord(start: 0)
    }
  }

  /// Ends a row: counts its record, or keeps it until its turn comes.
  @inline(__always)
  mutating func end(line: Int, piece: UnsafePointer<UInt8>, text: Range<Int>) {
    do throws(RecordRejection) {
      guard hasStart else { throw RecordRejection(.missing, .start) }
      guard hasSeconds || !wantsSeconds || !record.kind.hasLength else {
        throw RecordRejection(.missing, .seconds)
      }
      if waits {
        waiting.append(Waiting(record: record, line: line, text: text))
      } else {
        try rating.add(record)
      }
    } catch {
      reject(error.reason, error.field, line: line, piece: piece, text: text)
    }
  }

  /// Refuses a row.
  mutating func reject(
    _ reason: RejectReason, _ field: UsageRecord.Field?, line: Int, piece: UnsafePointer<UInt8>,
    text: Range<Int>
  ) {
    rejects.append(
      reason, field, line: line,
      text: UnsafeBufferPointer(start: piece + text.lowerBound, count: text.count))
  }

  /// Forgets the records that waited.
  mutating func clear() {
    waiting.removeAll(keepingCapacity: true)
    rejects = RejectList()
    rows = 0
  }
}

extension RowSink {
  /// Sets the number of seconds, which is not negative.
  @inline(__always)
  mutating func set(seconds: Int64) {
    record.seconds = seconds
    hasSeconds = true
  }

  /// Sets the start, if it has the common form; says whether it has.
  @inline(__always)
  mutating func setPlainStart(_ start: UnsafePointer<UInt8>) -> Bool {
    guard let seconds = times.plainSeconds(start) else { return false }
    record.start = seconds
    hasStart = true
    return true
  }

  /// Sets a campaign, an agent or an outcome whose bytes were scanned.
  @inline(__always)
  mutating func set(
    _ field: UsageRecord.Field, at start: UnsafePointer<UInt8>, _ word: NameTable.Word
  ) throws(RejectReason) {
    switch field {
    case .campaign:
      let number = word.count == 0 ? 0 : campaigns.number(at: start, word)
      record.campaign =
        number >= 0 ? UsageRecord.Symbol(index: number) : try newName(field, start, word)
    case .outcome:
      let number = word.count == 0 ? 0 : outcomes.number(at: start, word)
      record.outcome =
        number >= 0 ? UsageRecord.Symbol(index: number) : try newName(field, start, word)
    default:
      let number = word.count == 0 ? 0 : agents.number(at: start, word)
      record.agent =
        number >= 0 ? UsageRecord.Symbol(index: number) : try newName(field, start, word)
    }
  }

  private mutating func newName(
    _ field: UsageRecord.Field, _ start: UnsafePointer<UInt8>, _ word: NameTable.Word
  ) throws(RejectReason) -> UsageRecord.Symbol {
    let name = try FieldBytes(start: start, count: word.count).name()
    switch field {
    case .campaign:
      let symbol = rating.symbol(campaign: name)
      campaigns.insert(symbol.index, at: start, word)
      return symbol
    case .outcome:
      let symbol = rating.symbol(outcome: name)
      outcomes.insert(symbol.index, at: start, word)
      return symbol
    default:
      let symbol = rating.symbol(agent: name)
      agents.insert(symbol.index, at: start, word)
      return symbol
    }
  }

  /// Sets a field from its bytes, unquoted.
  mutating func set(
    _ field: UsageRecord.Field, _ bytes: FieldBytes
  ) throws(RejectReason) {
    guard wanted.contains(field) else { return }
    switch field {
    case .campaign, .agent, .outcome:
      guard let start = bytes.baseAddress else { return }
      try set(field, at: start, NameTable.Word(start, count: bytes.count))
    case .start:
      record.start = try times.seconds(bytes)
      hasStart = true
    case .seconds:
      guard !bytes.isEmpty else { return }
      let seconds = try bytes.wholeNumber()
      guard bytes.first != UInt8(ascii: "-") else { throw .negative }
      set(seconds: seconds)
    case .kind:
      guard !bytes.isEmpty else { return }
      guard let kind = UsageRecord.Kind(rawValue: String(decoding: bytes, as: UTF8.self)) else {
        throw .unknownKind
      }
      record.kind = kind
    case .party:
      guard !bytes.isEmpty else { return }
      _ = try bytes.name()
      record.party = UsageRecord.Party(bytes: UnsafeRawBufferPointer(bytes))
    case .amount: record.amount = bytes.isEmpty ? nil : try bytes.decimal()
    case .quality: record.quality = bytes.isEmpty ? nil : try bytes.decimal()
    case .balance: record.balance = bytes.isEmpty ? nil : try bytes.notNegativeDecimal()
    case .debtAge: record.debtAge = bytes.isEmpty ? nil : try bytes.notNegativeNumber()
    case .placement: record.placement = bytes.isEmpty ? nil : try bytes.notNegativeNumber()
    case .legal: record.legal = bytes.isEmpty ? nil : try bytes.yesOrNo()
    }
  }
}

extension UsageRecord.Kind {
  /// Whether records of the kind have a length.
  fileprivate var hasLength: Bool {
    switch self {
    case .call, .paid, .loggedIn, .productive, .handling: true
    case .transaction, .cancellation, .payment, .cost: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func notNegativeNumber() throws(RejectReason) -> Int64 {
    let number = try wholeNumber()
    guard first != UInt8(ascii: "-") else { throw .negative }
    return number
  }

  fileprivate func notNegativeDecimal() throws(RejectReason) -> Rational {
    let number = try decimal()
    guard first != UInt8(ascii: "-") else { throw .negative }
    return number
  }
}
