// SPDX-License-Identifier: Apache-2.0

import ContractBilling

/// Reads rows of JSON lines: on each line one object of plain values, named like the columns.
///
/// A number may also be written as text, and null is as good as nothing. Blank lines are no rows.
struct JSONRows {
  private var keys = NameTable()
  private var text: [UInt8] = []
  private let fields = UsageRecord.Field.allCases

  init() {
    for (number, field) in fields.enumerated() {
      var name = field.rawValue
      name.withUTF8 { bytes in
        guard let start = bytes.baseAddress else { return }
        keys.insert(Int32(number), at: start, NameTable.Word(start, count: bytes.count))
      }
    }
  }

  /// Reads a piece that ends with a line end.
  ///
  /// - Returns: The number of its lines.
  mutating func read(
    _ piece: UnsafePointer<UInt8>, count: Int, into sink: inout RowSink
  ) -> Int {
    var line = 0
    var place = 0
    while place < count {
      var end = place
      while piece[end] != UInt8(ascii: "\n") { end += 1 }
      defer {
        place = end + 1
        line += 1
      }
      var length = end - place
      if length > 0, piece[end - 1] == UInt8(ascii: "\r") { length -= 1 }
      guard length > 0 else { continue }
      let range = place..<(place + length)
      sink.rows += 1
      sink.begin()
      var field: UsageRecord.Field?
      do throws(RejectReason) {
        guard length <= RecordSource.longestLine else { throw .lineTooLong }
        try readObject(FieldBytes(start: piece + place, count: length), &field, into: &sink)
        sink.end(line: line, piece: piece, text: range)
      } catch {
        sink.reject(error, error.isOfField ? field : nil, line: line, piece: piece, text: range)
      }
    }
    return line
  }

  private mutating func readObject(
    _ line: FieldBytes, _ field: inout UsageRecord.Field?, into sink: inout RowSink
  ) throws(RejectReason) {
    var at = 0
    func skipSpace() {
      while at < line.count, line[at] == 0x20 || line[at] == 0x09 { at += 1 }
    }
    func take(_ character: Unicode.Scalar) -> Bool {
      skipSpace()
      guard at < line.count, line[at] == UInt8(ascii: character) else { return false }
      at += 1
      return true
    }
    guard take("{") else { throw .notAnObject }
    if !take("}") {
      repeat {
        field = nil
        guard take("\"") else { throw .notAnObject }
        try readString(line, &at)
        guard let number = number(ofKey: text) else { throw .unknownKey }
        field = fields[number]
        guard take(":") else { throw .notAnObject }
        if take("\"") {
          try readString(line, &at)
          try set(fields[number], into: &sink)
        } else {
          let start = at
          while at < line.count, !Self.endsValue(line[at]) { at += 1 }
          let value = FieldBytes(rebasing: line[start..<at])
          guard !value.isEmpty, value[0] != UInt8(ascii: "{"), value[0] != UInt8(ascii: "[") else {
            throw .notAnObject
          }
          if value.elementsEqual("null".utf8) { continue }
          text.removeAll(keepingCapacity: true)
          text.append(contentsOf: value)
          try set(fields[number], into: &sink)
        }
      } while take(",")
      guard take("}") else { throw .notAnObject }
    }
    skipSpace()
    guard at == line.count else { throw .notAnObject }
  }

  private func number(ofKey key: [UInt8]) -> Int? {
    let number = key.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { keys.number(at: $0, NameTable.Word($0, count: bytes.count)) } ?? -1
    }
    return number < 0 ? nil : Int(number)
  }

  private mutating func set(
    _ field: UsageRecord.Field, into sink: inout RowSink
  ) throws(RejectReason) {
    try text.withUnsafeBufferPointer { bytes throws(RejectReason) in
      try sink.set(field, bytes)
    }
  }

  /// Reads text up to its closing quote.
  private mutating func readString(_ line: FieldBytes, _ at: inout Int) throws(RejectReason) {
    text.removeAll(keepingCapacity: true)
    while at < line.count {
      let byte = line[at]
      at += 1
      if byte == UInt8(ascii: "\"") { return }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      guard at < line.count else { break }
      let escape = line[at]
      at += 1
      switch Unicode.Scalar(escape) {
      case "\"", "\\", "/": text.append(escape)
      case "b": text.append(8)
      case "f": text.append(12)
      case "n": text.append(10)
      case "r": text.append(13)
      case "t": text.append(9)
      case "u": text.append(contentsOf: try readEscaped(line, &at))
      default: throw .notText
      }
    }
    throw .unclosedQuote
  }

  /// Reads the four digits of an escaped character, eight of a pair.
  private func readEscaped(
    _ line: FieldBytes, _ at: inout Int
  ) throws(RejectReason) -> String.UTF8View {
    var units: [UInt16] = [try readUnit(line, &at)]
    if UTF16.isLeadSurrogate(units[0]) {
      guard at + 1 < line.count, line[at] == UInt8(ascii: "\\"), line[at + 1] == UInt8(ascii: "u")
      else { throw .notText }
      at += 2
      units.append(try readUnit(line, &at))
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw .notText }
    return text.utf8
  }

  private func readUnit(_ line: FieldBytes, _ at: inout Int) throws(RejectReason) -> UInt16 {
    guard at + 4 <= line.count else { throw .notText }
    var unit: UInt16 = 0
    for place in at..<(at + 4) {
      guard let digit = Character(Unicode.Scalar(line[place])).hexDigitValue else { throw .notText }
      unit = unit << 4 | UInt16(digit)
    }
    at += 4
    return unit
  }

  private static func endsValue(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == 0x20 || byte == 0x09
  }
}
