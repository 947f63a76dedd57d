// SPDX-License-Identifier: Apache-2.0

/// A supplier or recipient as a document names it.
public struct InvoiceParty: Hashable, Sendable, Codable {
  /// The legal name.
  public var name: String
  /// The lines of the address.
  public var address: [String]
  /// The registration for tax, in India the GSTIN; nil when there is none.
  public var taxNumber: String?

  /// Creates a party.
  public init(name: String, address: [String] = [], taxNumber: String? = nil) {
    self.name = name
    self.address = address
    self.taxNumber = taxNumber
  }
}
