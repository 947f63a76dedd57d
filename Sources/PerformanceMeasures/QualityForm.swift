// SPDX-License-Identifier: Apache-2.0

/// One contact as a quality analyst marked it.
///
///     let form = QualityForm([.init(weight: 30, .passed), .init(weight: 70, .failed)])
///     form.score   // 0.3
public struct QualityForm: Hashable, Sendable, Codable {
  /// The items.
  public var items: [Item]

  /// One question of the form.
  public struct Item: Hashable, Sendable, Codable {
    /// What the item counts, at least 0.
    public var weight: Double
    /// The mark.
    public var mark: Mark
    /// Whether failing it makes the whole score 0.
    public var isFatal: Bool

    /// Creates an item.
    public init(weight: Double, _ mark: Mark, isFatal: Bool = false) {
      self.weight = weight
      self.mark = mark
      self.isFatal = isFatal
    }
  }

  /// How an item was marked.
  public enum Mark: String, Hashable, Sendable, Codable {
    /// It was done.
    case passed
    /// It was not done.
    case failed
    /// It did not arise in this contact.
    case notApplicable = "not applicable"
  }

  /// Creates a form.
  public init(_ items: [Item]) { self.items = items }

  /// Weight passed ÷ weight that applies; 0 when a fatal item failed, nil when nothing applies or a
  /// weight is negative.
  public var score: Double? {
    guard items.allSatisfy({ $0.weight >= 0 }) else { return nil }
    let applicable = items.filter { $0.mark != .notApplicable }
    if applicable.contains(where: { $0.isFatal && $0.mark == .failed }) { return 0 }
    let whole = applicable.reduce(0) { $0 + $1.weight }
    guard whole > 0 else { return nil }
    return applicable.reduce(0) { $0 + ($1.mark == .passed ? $1.weight : 0) } / whole
  }
}
