// SPDX-License-Identifier: Apache-2.0

public import LessonMarkdown

extension Question {
  /// One thing a free text should hold.
  public struct RubricPoint: Hashable, Sendable {
    /// The place in the file, from 0.
    public var id: Int
    /// What the text should hold.
    public var text: [Inline]
    /// What it is worth, at least 1.
    public var points: Int

    /// Creates a point.
    public init(id: Int, text: [Inline], points: Int = 1) {
      self.id = id
      self.text = text
      self.points = points
    }
  }
}
