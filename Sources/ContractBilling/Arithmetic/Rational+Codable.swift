// SPDX-License-Identifier: Apache-2.0

extension Rational: Codable {
  /// Decodes a number from text such as `"0.45"` or `"1/3"`, or from a whole number.
  ///
  /// A number with a point that is not in quotation marks is refused: most decoders have passed it
  /// through binary floating point by then.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let whole = try? container.decode(Int64.self) {
      self.init(whole)
      return
    }
    let text = try container.decode(String.self)
    do {
      try self.init(parsing: text)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }

  /// Encodes the exact value as text, as ``description`` writes it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
