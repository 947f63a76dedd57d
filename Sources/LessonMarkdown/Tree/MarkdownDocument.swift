// SPDX-License-Identifier: Apache-2.0

/// A parsed Markdown file.
public struct MarkdownDocument: Hashable, Sendable {
  /// The YAML between the `---` lines at the top, nil when there is none.
  public var frontMatter: FrontMatter?
  /// The blocks in order; footnotes stand at the end.
  public var blocks: [Block]

  /// The YAML at the top of a file, not yet parsed.
  public struct FrontMatter: Hashable, Sendable {
    /// The text between the delimiters.
    public var text: String
    /// The line of the file on which `text` begins.
    public var firstLine: Int

    /// Creates front matter.
    public init(text: String, firstLine: Int) {
      self.text = text
      self.firstLine = firstLine
    }
  }

  /// Creates a document.
  public init(frontMatter: FrontMatter?, blocks: [Block]) {
    self.frontMatter = frontMatter
    self.blocks = blocks
  }
}
