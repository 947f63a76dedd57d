// SPDX-License-Identifier: Apache-2.0

public import LessonMarkdown

/// What came of reading one lesson file.
public struct LessonReading: Sendable {
  /// The file, as a path.
  public var file: String
  /// The lesson as far as it could be read; nil when not even its name could.
  public var lesson: Lesson?
  /// The Markdown as it was parsed, computed numbers not filled in; nil when it could not be.
  public var document: MarkdownDocument?
  /// The faults of this file, in the order they were found.
  public var faults: [CourseFault]
  /// Whether nothing of the file was left out for a fault, so that what is absent is truly missing.
  public var isComplete: Bool { lesson != nil && faults.isEmpty }
  /// The simulated values its expressions ask for.
  public var requests: [Request]
  /// The simulated values kept beside it.
  public var computed: ComputedValues
  /// The file they are kept in.
  public var computedFile: String
  /// Whether that file is there and cannot be read.
  public var isComputedFileBroken: Bool

  /// A simulated value that an expression asks for.
  public struct Request: Hashable, Sendable {
    /// What is asked.
    public var request: SimulatedRequest
    /// Where the expression stands.
    public var range: SourceRange
  }
}
