// SPDX-License-Identifier: Apache-2.0

import LessonMarkdown
import Yams

/// Where the marks of a YAML text lie in the file that holds it.
///
/// The library gives the end of a text as the line behind it, where no editor finds anything; here it is
/// the end of the last line.
struct YAMLPlaces {
  private let shift: Int
  private var lines = 0
  private var bytesOfLast = 0

  /// Counts the lines of a text, as editors do: LF, CR and CR LF end one.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - shift: The lines of the file before it.
  /// - Complexity: O(n).
  init(_ text: String, shift: Int) {
    self.shift = shift
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        (lines, bytesOfLast) = (lines + 1, index - 1 - start)
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        start = index
      }
      if start < bytes.count || lines == 0 {
        (lines, bytesOfLast) = (lines + 1, bytes.count - start)
      }
    }
  }

  /// The place of a mark; the first one of the text without a mark.
  func position(of mark: Mark?) -> SourcePosition {
    let line = mark?.line ?? 1
    guard line > lines else {
      return SourcePosition(line: line + shift, column: mark?.column ?? 1)
    }
    return SourcePosition(line: lines + shift, column: bytesOfLast + 1)
  }
}
