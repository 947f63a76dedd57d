// SPDX-License-Identifier: Apache-2.0

extension LintFault {
  /// The kinds of faults, by the name that is printed in brackets.
  public enum Code: String, Hashable, Codable, CaseIterable, Sendable {
    // Files
    /// A file that is not there, cannot be read or is empty.
    case unreadableFile = "UnreadableFile"
    /// A file that is larger or nested deeper than is accepted.
    case tooLarge = "TooLarge"
    /// A file that is not UTF-8.
    case notUTF8 = "NotUTF8"
    /// A control or direction character stands in a text.
    case forbiddenCharacter = "ForbiddenCharacter"
    /// YAML or JSON that cannot be parsed.
    case badSyntax = "BadSyntax"

    // Keys and values
    /// A key that stands twice in one map.
    case duplicateKey = "DuplicateKey"
    /// A key that must be there is missing.
    case missingKey = "MissingKey"
    /// A key that nobody reads.
    case unknownKey = "UnknownKey"
    /// A value that cannot be read as what its key needs.
    case badValue = "BadValue"
    /// A key without a value counts as if it were not there.
    case emptyValue = "EmptyValue"

    // Terms
    /// Values that can be read but contradict one another or the rules.
    case badTerms = "BadTerms"
    /// A larger quantity costs less than a smaller one.
    case volumeCliff = "VolumeCliff"
    /// A rate that looks as if mark-up and margin were mixed up.
    case markUpOrMargin = "MarkUpOrMargin"
    /// A name that the contract does not have.
    case unknownName = "UnknownName"
    /// Something the terms leave to guesses.
    case unclearTerms = "UnclearTerms"
  }
}
