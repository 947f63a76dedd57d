// SPDX-License-Identifier: Apache-2.0

/// A reason with the record that it rests on.
public struct Reason: Hashable, Codable, Sendable {
  /// The reason, a sentence or two.
  public var text: String
  /// The record.
  public var record: Record

  /// Creates a reason.
  public init(_ text: String, from record: Record) {
    self.text = text
    self.record = record
  }

  /// Where something stands that can be looked up.
  public struct Record: Hashable, Codable, Sendable {
    /// The kind of record.
    public var kind: Kind
    /// Its identifier among its kind.
    public var id: String

    /// What kind of record it is.
    public enum Kind: String, Codable, Hashable, Sendable {
      /// An entry of the taxonomy, such as `voice.collections`.
      case taxonomy
      /// A value of a facet, such as `arrears/late-stage`.
      case facet
      /// A rule on abandoned calls, such as `us-ftc-tsr`.
      case abandonmentRule
      /// A rule on whether and when to call, such as `us-ftc-hours`.
      case dialingRule
      /// A jurisdiction, such as `FR`.
      case jurisdiction
      /// A performance measure, such as `occupancy`.
      case measure
      /// Who carries which risk under a contract model, such as `outcome`.
      case contractModel
      /// A dial mode simulated, such as `predictive`.
      case simulation
      /// What the asker stated, such as `limit`.
      case input
    }

    /// Creates a record's name.
    public init(_ kind: Kind, _ id: String) {
      self.kind = kind
      self.id = id
    }
  }
}
