// SPDX-License-Identifier: Apache-2.0

import OutboundDialing

/// A record as the caller adds it to the list.
struct ListedRecord: Hashable, Sendable {
  var record: DialRecord
  var cell: ListCell
  /// When it may be called first; nil for at once.
  var notBefore: PacingMoment?

  /// Reads a record.
  ///
  /// - Throws: ``InvalidParameter`` that says which field is wrong and what it must be.
  init(_ reader: JSONObjectReader) throws(InvalidParameter) {
    record = DialRecord(
      identifier: try reader.text("record"),
      number: try reader.optionalText("number") ?? "",
      zones: try reader.texts("zones"),
      subject: try reader.optionalText("subject"))
    record.scrubbed = try reader.optionalMoment("scrubbed")?.instant
    for list in try reader.texts("listed") {
      guard let known = DoNotCallList(rawValue: list) else {
        throw reader.fault("listed", "be a list of publicRegister and ownList")
      }
      record.listed.insert(known)
    }
    for consent in try reader.objects("consents") {
      record.consents.append(
        Consent(
          try consent.choice("strength", ConsentStrength.self),
          given: try consent.moment("given").instant,
          ended: try consent.optionalMoment("ended")?.instant))
    }
    for attempt in try reader.objects("history") {
      record.history.append(
        ContactAttempt(
          moment: try attempt.moment("at").instant,
          subject: try attempt.optionalText("subject"),
          result: try attempt.choice("result", ContactResult.self)))
    }
    record.history.sort { $0.moment < $1.moment }
    cell = ListCell(
      segment: reader.value("segment") == nil ? 0 : UInt8(try reader.whole("segment", in: 0...255)),
      hour: reader.value("hour") == nil ? 0 : UInt8(try reader.whole("hour", in: 0...23)))
    notBefore = try reader.optionalMoment("notBefore")
  }
}
