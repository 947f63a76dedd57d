// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// Reads rows of comma-separated values (RFC 4180), one on each line.
///
/// Fields may be quoted, with a doubled quote for one inside; a line end inside quotes is refused, so
/// that one stray quote spoils one row only. Blank lines are no rows.
struct DelimitedRows {
  /// The columns in the order of the file; one that the contract does not use is passed over.
  private let columns: [UsageRecord.Field]
  private let isWanted: [Bool]
  private var unquoted: [UInt8] = []

  init(columns: [UsageRecord.Field], wanted: Set<UsageRecord.Field>) {
    self.columns = columns
    isWanted = columns.map(wanted.contains)
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")

  /// Reads a piece that ends with a line end.
  ///
  /// - Returns: The number of its lines.
  mutating func read(
    _ piece: UnsafePointer<UInt8>, count: Int, into sink: inout RowSink
  ) -> Int {
    var line = 0
    var place = 0
    while place < count {
      let start = piece + place
      if start[0] == Self.lineFeed
        || start[0] == Self.carriageReturn && start[1] == Self.lineFeed
      {
        place += start[0] == Self.lineFeed ? 1 : 2
        line += 1
        continue
      }
      sink.rows &+= 1
      sink.begin()
      var at = start
      var column = 0
      do throws(RejectReason) {
        try readRow(&at, &column, into: &sink)
        let length = at - start
        guard length <= RecordSource.longestLine else { throw .lineTooLong }
        let text = at > start && at[-1] == Self.carriageReturn ? length - 1 : length
        sink.end(line: line, piece: piece, text: place..<(place + text))
        place += length + 1
      } catch {
        let end = lineEnd(at)
        var length = end - start
        place += length + 1
        if length > 0, start[length - 1] == Self.carriageReturn { length -= 1 }
        let begins = start - piece
        let tooLong = length > RecordSource.longestLine
        sink.reject(
          tooLong ? .lineTooLong : error,
          tooLong || !error.isOfField || column >= columns.count ? nil : columns[column],
          line: line, piece: piece, text: begins..<(begins + length))
      }
      line += 1
    }
    return line
  }

  /// Reads the fields of one line, and goes to the line feed behind them.
  @inline(__always)
  private mutating func readRow(
    _ at: inout UnsafePointer<UInt8>, _ column: inout Int, into sink: inout RowSink
  ) throws(RejectReason) {
    let last = columns.count &- 1
    while true {
      let field = columns[column]
      if at[0] == Self.quote {
        try readQuoted(&at, field, isWanted: isWanted[column], into: &sink)
      } else if !isWanted[column] {
        while true {
          let ends = EightBytes.fieldEnds(EightBytes.load(at))
          if ends != 0 {
            at += ends.trailingZeroBitCount >> 3
            break
          }
          at += 8
        }
      } else {
        switch field {
        case .campaign, .agent, .outcome:
          let start = at
          try sink.set(field, at: start, scan(&at))
        case .seconds:
          let word = EightBytes.load(at)
          let count = EightBytes.nonDigits(word).trailingZeroBitCount >> 3
          if count > 0, count < 8 {
            sink.set(seconds: EightBytes.number(word, digits: count))
            at += count
            if EightBytes.fieldEnds(EightBytes.load(at)) & 0x80 == 0 { throw .notANumber }
          } else {
            try readOther(&at, field, into: &sink)
          }
        case .start:
          if sink.setPlainStart(at) {
            at += 20
            if EightBytes.fieldEnds(EightBytes.load(at)) & 0x80 == 0 { throw .notATime }
          } else {
            try readOther(&at, field, into: &sink)
          }
        default: try readOther(&at, field, into: &sink)
        }
      }
      if at[0] == Self.comma {
        if column == last { throw .tooManyFields }
        column &+= 1
        at += 1
        continue
      }
      if at[0] == Self.carriageReturn {
        guard at[1] == Self.lineFeed else { throw .notText }
        at += 1
      }
      guard column == last else { throw .tooFewFields }
      return
    }
  }

  /// Goes to the end of an unquoted field and gathers its words.
  @inline(__always)
  private func scan(_ at: inout UnsafePointer<UInt8>) -> NameTable.Word {
    var name = NameTable.Word()
    while true {
      let word = EightBytes.load(at)
      let ends = EightBytes.fieldEnds(word)
      if ends != 0 {
        let bits = UInt64(truncatingIfNeeded: ends.trailingZeroBitCount & ~7)
        name.finish(word & ((1 << bits) &- 1), count: Int(bits >> 3))
        at += Int(bits >> 3)
        return name
      }
      name.take(word)
      at += 8
    }
  }

  private func readOther(
    _ at: inout UnsafePointer<UInt8>, _ field: UsageRecord.Field, into sink: inout RowSink
  ) throws(RejectReason) {
    let start = at
    _ = scan(&at)
    try sink.set(field, FieldBytes(start: start, count: at - start))
  }

  /// Reads a quoted field.
  private mutating func readQuoted(
    _ at: inout UnsafePointer<UInt8>, _ field: UsageRecord.Field, isWanted: Bool,
    into sink: inout RowSink
  ) throws(RejectReason) {
    unquoted.removeAll(keepingCapacity: true)
    at += 1
    while true {
      let byte = at[0]
      if byte == Self.lineFeed { throw .unclosedQuote }
      at += 1
      if byte == Self.quote {
        guard at[0] == Self.quote else { break }
        at += 1
      }
      if isWanted { unquoted.append(byte) }
    }
    guard EightBytes.fieldEnds(EightBytes.load(at)) & 0x80 != 0 else { throw .textAfterQuote }
    guard isWanted else { return }
    let count = unquoted.count
    // Room behind the field, as there is behind a piece.
    unquoted.append(contentsOf: repeatElement(0, count: 8))
    try unquoted.withUnsafeBufferPointer { bytes throws(RejectReason) in
      try sink.set(field, FieldBytes(rebasing: bytes[..<count]))
    }
  }

  private func lineEnd(_ at: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var end = at
    while end[0] != Self.lineFeed { end += 1 }
    return end
  }
}

extension RejectReason {
  /// Whether one field is to blame for it, and not the line.
  var isOfField: Bool {
    switch self {
    case .lineTooLong, .tooFewFields, .tooManyFields, .notAnObject, .unknownKey: false
    default: true
    }
  }
}
