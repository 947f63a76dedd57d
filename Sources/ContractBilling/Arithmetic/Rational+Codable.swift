// SPDX-License-Identifier: Apache-2.0

extension Rational: Codable {
  /// Decodes a number from text such as `"0.45"`, `"1/3"` or `"12%"`, or from a whole number.
  ///
  /// A sign of percent divides by a hundred, so that shares can be written as contracts write them.
  /// A number with a point that is not in quotation marks is refused: most decoders have passed it
  /// through binary floating point by then.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // Text first: a YAML decoder hands every scalar over as it was written.
    guard let text = try? container.decode(String.self) else {
      guard let whole = try? container.decode(Int64.self) else {
        throw DecodingError.dataCorruptedError(
          in: container,
          debugDescription: "An exact number is written as text such as \"0.45\" or \"1/3\", or as "
            + "a whole number.")
      }
      self.init(whole)
      return
    }
    do {
      guard text.last == "%" else {
        try self.init(parsing: text)
        return
      }
      self = try Rational(parsing: String(text.dropLast())) / 100
    } catch let error as NumberParseError {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(error)")
    }
  }

  /// Encodes the exact value as text, as ``description`` writes it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
