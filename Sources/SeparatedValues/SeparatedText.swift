// SPDX-License-Identifier: Apache-2.0

/// Tables as text with separated values: RFC 4180, as spreadsheets read and write it.
public struct SeparatedText: Hashable, Sendable {
  /// One cell and where it stands.
  public struct Cell: Hashable, Sendable {
    /// The text, without quotes and without the protection against formulas.
    public var text: String
    /// Where the cell begins.
    public var position: TablePosition

    /// Creates a cell.
    public init(text: String, position: TablePosition) {
      self.text = text
      self.position = position
    }
  }

  /// What stands between the cells.
  public enum Separator: String, CaseIterable, Codable, Hashable, Sendable {
    /// A comma.
    case comma = ","
    /// A semicolon, which spreadsheets write where the comma separates decimals.
    case semicolon = ";"
    /// A tabulator.
    case tab = "\t"
  }

  /// The separator that was found.
  public let separator: Separator
  /// The rows that are not blank.
  public let rows: [[Cell]]

  /// The most bytes that are read.
  public static let mostBytes = 64 << 20
  /// The most cells that are read.
  public static let mostCells = 8_000_000

  /// Reads a text.
  ///
  /// It is UTF-8, with or without a byte order mark; lines end with LF, CR LF or CR. The separator
  /// is the first comma, semicolon or tabulator of the first line that stands outside of quotes; a
  /// comma when there is none. A line without any text is passed over. A formula's protection, the
  /// apostrophe that ``text(_:separator:byteOrderMark:)`` writes, is taken off.
  /// - Complexity: O(bytes).
  public init(reading bytes: [UInt8]) throws(SeparatedTextError) {
    var reading = try SeparatedTextReading(bytes)
    separator = reading.separator
    rows = try reading.rows()
  }
}

/// Why a text is no table.
public struct SeparatedTextError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Fault: Hashable, Sendable {
    /// The text is larger than ``SeparatedText/mostBytes``.
    case tooLarge(bytes: Int)
    /// The text has more cells than ``SeparatedText/mostCells``.
    case tooManyCells
    /// The text is UTF-16 by its first two bytes.
    case sixteenBits
    /// The bytes of a cell are not UTF-8.
    case notUnicode
    /// A quotation mark stands within a cell that does not begin with one.
    case strayQuote
    /// Something other than a separator follows a closing quotation mark.
    case textAfterQuote
    /// The closing quotation mark is missing.
    case openQuote
  }

  /// Where.
  public var position: TablePosition
  /// What.
  public var fault: Fault

  /// Creates an error.
  public init(position: TablePosition, fault: Fault) {
    self.position = position
    self.fault = fault
  }
}

extension SeparatedTextError: CustomStringConvertible {
  /// The line and column, what is wrong, and how to mend it.
  public var description: String {
    let sentence =
      switch fault {
      case .tooLarge(let bytes):
        "the text has \(bytes) bytes; it must have at most \(SeparatedText.mostBytes)."
      case .tooManyCells: "the table must have at most \(SeparatedText.mostCells) cells."
      case .sixteenBits: "the text is UTF-16; save it as “CSV UTF-8”."
      case .notUnicode: "the cell is not UTF-8; save the table as “CSV UTF-8”."
      case .strayQuote:
        "a quotation mark stands within the cell; put the cell in quotation marks and write two "
          + "for one."
      case .textAfterQuote:
        "text follows the closing quotation mark; a separator or the end of the line must, and a "
          + "quotation mark within the cell is written twice."
      case .openQuote: "the quotation mark that opens here is not closed; close it."
      }
    return "\(position): \(sentence)"
  }
}
