// SPDX-License-Identifier: Apache-2.0

public import ContractBilling
public import Foundation

/// Invoices and credit notes as JSON: the same document gives the same bytes.
public enum DocumentJSON: Sendable {
  /// Writes a document with sorted keys, indented, ending in a newline.
  ///
  /// - Throws: `EncodingError`; no document that the library makes causes one.
  public static func data(of document: some BillingDocument & Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var data = try encoder.encode(document)
    data.append(0x0A)
    return data
  }

  /// Reads an invoice.
  ///
  /// - Throws: `DecodingError`, also for figures that do not add up and for another schema version.
  public static func invoice(from data: Data) throws -> Invoice {
    try JSONDecoder().decode(Invoice.self, from: data)
  }

  /// Reads a credit note.
  ///
  /// - Throws: `DecodingError`, also for figures that do not add up and for another schema version.
  public static func creditNote(from data: Data) throws -> CreditNote {
    try JSONDecoder().decode(CreditNote.self, from: data)
  }
}
