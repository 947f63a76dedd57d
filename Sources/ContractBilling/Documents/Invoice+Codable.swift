// SPDX-License-Identifier: Apache-2.0

/// The version of the JSON of documents; it changes when a key changes its meaning.
public let billingDocumentSchemaVersion = 1

private enum DocumentKeys: String, CodingKey {
  case schemaVersion, document, number, date, dueDate, credits, reason, supplier, recipient
  case contract, period, taxTerms, amounts, totalInWords, statements, remarks
}

private enum DocumentKind: String, Codable {
  case invoice, creditNote
}

extension Invoice: Codable {
  /// Decodes an invoice and refuses one whose figures do not add up.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: DocumentKeys.self)
    try container.require(.invoice)
    number = try container.decode(String.self, forKey: .number)
    date = try container.decode(forKey: .date)
    dueDate = try container.decodeIfPresent(forKey: .dueDate)
    supplier = try container.decode(forKey: .supplier)
    recipient = try container.decode(forKey: .recipient)
    contract = try container.decode(forKey: .contract)
    period = try container.decode(forKey: .period)
    taxTerms = try container.decodeIfPresent(forKey: .taxTerms)
    amounts = try container.consistentAmounts()
    statements = try container.decode(forKey: .statements)
    remarks = try container.decode(forKey: .remarks)
  }

  /// Encodes the invoice with its schema version and the total in words.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: DocumentKeys.self)
    try container.encodeShared(self, as: .invoice)
    try container.encodeIfPresent(dueDate, forKey: .dueDate)
  }
}

extension CreditNote: Codable {
  /// Decodes a credit note and refuses one whose figures do not add up.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: DocumentKeys.self)
    try container.require(.creditNote)
    number = try container.decode(String.self, forKey: .number)
    date = try container.decode(forKey: .date)
    let credited = try container.decode(IssuedNumber.self, forKey: .credits)
    invoiceNumber = credited.number
    invoiceDate = credited.date
    reason = try container.decode(forKey: .reason)
    supplier = try container.decode(forKey: .supplier)
    recipient = try container.decode(forKey: .recipient)
    contract = try container.decode(forKey: .contract)
    period = try container.decode(forKey: .period)
    taxTerms = try container.decodeIfPresent(forKey: .taxTerms)
    amounts = try container.consistentAmounts()
    statements = try container.decode(forKey: .statements)
    remarks = try container.decode(forKey: .remarks)
  }

  /// Encodes the credit note with its schema version and the total in words.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: DocumentKeys.self)
    try container.encodeShared(self, as: .creditNote)
    try container.encode(
      IssuedNumber(number: invoiceNumber, date: invoiceDate), forKey: .credits)
    try container.encode(reason, forKey: .reason)
  }
}

extension KeyedDecodingContainer where Key == DocumentKeys {
  fileprivate func decode<Value: Decodable>(forKey key: Key) throws -> Value {
    try decode(Value.self, forKey: key)
  }

  fileprivate func decodeIfPresent<Value: Decodable>(forKey key: Key) throws -> Value? {
    try decodeIfPresent(Value.self, forKey: key)
  }

  fileprivate func require(_ kind: DocumentKind) throws {
    let version = try decode(Int.self, forKey: .schemaVersion)
    guard version == billingDocumentSchemaVersion else {
      throw DecodingError.dataCorruptedError(
        forKey: .schemaVersion, in: self,
        debugDescription:
          "schemaVersion is \(version); it must be \(billingDocumentSchemaVersion).")
    }
    let found = try decode(DocumentKind.self, forKey: .document)
    guard found == kind else {
      throw DecodingError.dataCorruptedError(
        forKey: .document, in: self,
        debugDescription: "document is \(found.rawValue); it must be \(kind.rawValue).")
    }
  }

  fileprivate func consistentAmounts() throws -> DocumentAmounts {
    let amounts = try decode(DocumentAmounts.self, forKey: .amounts)
    guard amounts.isConsistent else {
      throw DecodingError.dataCorruptedError(
        forKey: .amounts, in: self,
        debugDescription: "The amounts do not add up as their explanations say.")
    }
    return amounts
  }
}

extension KeyedEncodingContainer where Key == DocumentKeys {
  fileprivate mutating func encodeShared(
    _ document: some BillingDocument, as kind: DocumentKind
  ) throws {
    try encode(billingDocumentSchemaVersion, forKey: .schemaVersion)
    try encode(kind, forKey: .document)
    try encode(document.number, forKey: .number)
    try encode(document.date, forKey: .date)
    try encode(document.supplier, forKey: .supplier)
    try encode(document.recipient, forKey: .recipient)
    try encode(document.contract, forKey: .contract)
    try encode(document.period, forKey: .period)
    try encodeIfPresent(document.taxTerms, forKey: .taxTerms)
    try encode(document.amounts, forKey: .amounts)
    try encode(document.amounts.total.inWords(), forKey: .totalInWords)
    try encode(document.statements, forKey: .statements)
    try encode(document.remarks, forKey: .remarks)
  }
}
