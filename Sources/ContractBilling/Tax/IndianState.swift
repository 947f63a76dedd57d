// SPDX-License-Identifier: Apache-2.0

public import CivilClock

/// A State or union territory of India with its code under the goods and services tax.
public struct IndianState: Hashable, Sendable {
  /// The two digits that a registration number (GSTIN) begins with, such as `27`.
  public let code: String
  /// The name, such as Maharashtra.
  public let name: String
  /// Whether the local half of the tax is the union territory tax (UTGST): a union territory without
  /// a legislature of its own, by section 2(114) of the CGST Act 2017.
  public let leviesUnionTerritoryTax: Bool
  /// The last day on which the code was used; nil while it is.
  public let validUntil: CivilDate?

  /// Looks a State up by its code; nil when there is none.
  public init?(code: String) {
    guard let state = Self.all.first(where: { $0.code == code }) else { return nil }
    self = state
  }

  /// Whether the code is used on a day.
  public func isInUse(on day: CivilDate) -> Bool { validUntil.map { day <= $0 } != false }

  /// Every State and union territory by code.
  ///
  /// The codes are those of the census of 2011; as registrations use them, see
  /// https://www.forbesindia.com/article/explainers/gst-state-code-list-jurisdiction-details/86511/1.
  /// Daman and Diu (25) was merged into 26, which registrations use from 1 August 2020
  /// (https://cleartax.in/s/gst-refund-claim-process-ut-of-daman-diu-before-merger). The code 28 of
  /// Andhra Pradesh before its division and 99, which is no place, are left out.
  public static let all: [IndianState] = [
    ("01", "Jammu and Kashmir"), ("02", "Himachal Pradesh"), ("03", "Punjab"),
    ("04", "Chandigarh"), ("05", "Uttarakhand"), ("06", "Haryana"), ("07", "Delhi"),
    ("08", "Rajasthan"), ("09", "Uttar Pradesh"), ("10", "Bihar"), ("11", "Sikkim"),
    ("12", "Arunachal Pradesh"), ("13", "Nagaland"), ("14", "Manipur"), ("15", "Mizoram"),
    ("16", "Tripura"), ("17", "Meghalaya"), ("18", "Assam"), ("19", "West Bengal"),
    ("20", "Jharkhand"), ("21", "Odisha"), ("22", "Chhattisgarh"), ("23", "Madhya Pradesh"),
    ("24", "Gujarat"), ("25", "Daman and Diu"),
    ("26", "Dadra and Nagar Haveli and Daman and Diu"), ("27", "Maharashtra"),
    ("29", "Karnataka"), ("30", "Goa"), ("31", "Lakshadweep"), ("32", "Kerala"),
    ("33", "Tamil Nadu"), ("34", "Puducherry"), ("35", "Andaman and Nicobar Islands"),
    ("36", "Telangana"), ("37", "Andhra Pradesh"), ("38", "Ladakh"), ("97", "Other Territory"),
  ].map { code, name in
    IndianState(
      code: code, name: name, leviesUnionTerritoryTax: unionTerritoryCodes.contains(code),
      validUntil: code == "25" ? CivilDate(year: 2020, month: 7, day: 31) : nil)
  }

  private static let unionTerritoryCodes: Set<String> = ["04", "25", "26", "31", "35", "38", "97"]

  private init(
    code: String, name: String, leviesUnionTerritoryTax: Bool, validUntil: CivilDate?
  ) {
    self.code = code
    self.name = name
    self.leviesUnionTerritoryTax = leviesUnionTerritoryTax
    self.validUntil = validUntil
  }
}

extension IndianState: CustomStringConvertible {
  /// The code and the name, `27 Maharashtra`.
  public var description: String { "\(code) \(name)" }
}
